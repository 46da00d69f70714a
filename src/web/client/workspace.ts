// What the workspace does more where scripts run: a live inbox, a warning before typed text is
// lost, fingerprints to copy. Every page works without it.

const page = document.querySelector('main')

focusProblems()
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) offerCopy(button)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) guard(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[method=post]')) sendOnce(form)
const live = document.querySelector<HTMLElement>('[data-live]')
if (live !== null) follow(live)

/** A form that came back begins with what is wrong with it. */
function focusProblems(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

function offerCopy(button: HTMLButtonElement): void {
  if (!('clipboard' in navigator)) return
  const label = button.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset.copy ?? '').then(() => {
      button.textContent = page?.dataset.sayCopied ?? label
      setTimeout(() => { button.textContent = label }, 2000)
    })
  })
}

/** Warns before leaving a form whose fields are no longer as they came. */
function guard(form: HTMLFormElement): void {
  const before = fieldsOf(form)
  let isSent = false
  form.addEventListener('submit', () => { isSent = true })
  window.addEventListener('beforeunload', (event) => {
    if (!isSent && fieldsOf(form) !== before) event.preventDefault()
  })
}

function fieldsOf(form: HTMLFormElement): string {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()
}

/** A second click on the same button sends nothing; a page shown again from the browser's memory can send again. */
function sendOnce(form: HTMLFormElement): void {
  let isSent = false
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
  })
  window.addEventListener('pageshow', () => { isSent = false })
}

/** Fetches the page again when the node says that something changed, and puts its living part in place. */
function follow(region: HTMLElement): void {
  const events = new EventSource(region.dataset.live ?? '')
  let isBusy = false
  let isStale = false
  const refresh = async () => {
    if (isBusy) {
      isStale = true
      return
    }
    isBusy = true
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (answer.ok && !answer.redirected) show(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } catch {
      // The node cannot be reached now; the next event tries again.
    }
    isBusy = false
    if (!isStale) return
    isStale = false
    void refresh()
  }
  events.addEventListener('change', () => { void refresh() })
  window.addEventListener('pagehide', () => events.close())
}

function show(fresh: Document): void {
  const [before, after] = [document.querySelector('[data-live]'), fresh.querySelector('[data-live]')]
  if (before === null || after === null || before.innerHTML === after.innerHTML) return
  const opened = new Set([...before.querySelectorAll<HTMLDetailsElement>('details[open]')].map(placeOf))
  const focused = before.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
  before.replaceChildren(...after.childNodes)
  for (const details of before.querySelectorAll('details')) details.open ||= opened.has(placeOf(details))
  for (const button of before.querySelectorAll<HTMLButtonElement>('[data-copy]')) offerCopy(button)
  if (focused != null) before.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
  const [navigation, newNavigation] = [document.querySelector('.ws-nav'), fresh.querySelector('.ws-nav')]
  if (navigation !== null && newNavigation !== null) navigation.replaceChildren(...newNavigation.childNodes)
  announce(page?.dataset.sayRefreshed ?? '')
}

/** Where a disclosure stands, so that it stays open across a refresh. */
function placeOf(details: Element): string {
  return details.closest('article')?.querySelector('a')?.getAttribute('href') ?? details.querySelector('summary')?.textContent ?? ''
}

function announce(text: string): void {
  const place = document.querySelector('[data-announce]') ?? document.body.appendChild(Object.assign(document.createElement('p'), { className: 'sr-only' }))
  place.setAttribute('data-announce', '')
  place.setAttribute('role', 'status')
  place.textContent = text
}
