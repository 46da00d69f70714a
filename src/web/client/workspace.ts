// What the workspace does more where scripts run: a live inbox, a warning before typed text is
// lost, fingerprints to copy. Every page works without it.

import { autosave } from './autosave.ts'
import { offerPasskeys } from './passkeys.ts'
import { runClocks } from './workspace/clock.ts'
import { countDown } from './workspace/countdown.ts'
import { editDrafts } from './workspace/drafting.ts'

const page = document.querySelector('main')
/** The server's markup of each living region as it last came; what the browser added since is no difference. */
const received = new WeakMap([...document.querySelectorAll('[data-live]')].map((region) => [region, region.innerHTML]))

focusProblems()
offerPasskeys()
enhance(document)
editDrafts()
countDown()
runClocks()
const [live] = document.querySelectorAll<HTMLElement>('[data-live]')
if (live !== undefined) follow(live.dataset.live ?? '')

function enhance(place: ParentNode): void {
  for (const button of place.querySelectorAll<HTMLButtonElement>('[data-copy]')) offerCopy(button)
  for (const form of place.querySelectorAll<HTMLFormElement>('form[data-guard]')) guard(form)
  for (const form of place.querySelectorAll<HTMLFormElement>('form[data-autosave]')) autosave(form)
  for (const form of place.querySelectorAll<HTMLFormElement>('form[method=post]')) sendOnce(form)
}

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
  let before = fieldsOf(form)
  let isSent = false
  form.addEventListener('submit', () => { isSent = true })
  // What was saved meanwhile, while people typed, is not lost by leaving.
  form.addEventListener('alternat-saved', () => { before = fieldsOf(form) })
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

/** Fetches the page again when the node says that something changed, and puts its living parts in place. */
function follow(address: string): void {
  const events = new EventSource(address)
  let isBusy = false
  let isStale = false
  const refresh = async () => {
    if (isBusy) {
      isStale = true
      return
    }
    isBusy = true
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html', 'alternat-refresh': '1' } })
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
  const after = [...fresh.querySelectorAll('[data-live]')]
  const changed = [...document.querySelectorAll('[data-live]')].filter((region, index) => renew(region, after[index]))
  const [navigation, newNavigation] = [document.querySelector('.ws-nav'), fresh.querySelector('.ws-nav')]
  if (navigation !== null && newNavigation !== null && navigation.textContent !== newNavigation.textContent) navigation.replaceChildren(...newNavigation.childNodes)
  if (changed.length > 0) announce(page?.dataset.sayRefreshed ?? '')
}

/** Puts a region's new content in place, unless somebody is typing there; true if anything changed. */
function renew(region: Element, after: Element | undefined): boolean {
  if (after === undefined || isTyping(region) || received.get(region) === after.innerHTML) return false
  const opened = new Set([...region.querySelectorAll<HTMLDetailsElement>('details[open]')].map(placeOf))
  const focused = region.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
  received.set(region, after.innerHTML)
  region.replaceChildren(...after.childNodes)
  for (const details of region.querySelectorAll('details')) details.open ||= opened.has(placeOf(details))
  enhance(region)
  if (focused != null) region.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
  return true
}

function isTyping(region: Element): boolean {
  const fields = [...region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=hidden]), textarea')]
  return fields.some((field) => field === document.activeElement || field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked))
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
