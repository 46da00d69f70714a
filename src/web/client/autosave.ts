// Keeps what somebody is typing, a moment after they pause: the form is sent as its button "save" would
// send it. The page that comes back holds the revision that the next save is based on, so that a colleague
// who saves meanwhile is never overwritten. A file waits for its own button.

const PAUSE = 2000

export function autosave(form: HTMLFormElement): void {
  const says = form.querySelector<HTMLElement>('[data-autosave-says]')
  let timer = 0
  let isSent = false
  let work: Promise<void> = Promise.resolve()
  form.addEventListener('submit', () => { isSent = true; clearTimeout(timer) })
  window.addEventListener('pageshow', () => { isSent = false })
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return
    clearTimeout(timer)
    timer = window.setTimeout(() => { work = work.then(() => save(form, says, () => isSent)) }, PAUSE)
  })
}

async function save(form: HTMLFormElement, says: HTMLElement | null, isSent: () => boolean): Promise<void> {
  if (isSent()) return
  const typed = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
  const body = new URLSearchParams([...typed, ['do', 'save']])
  const revision = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } }).then(revisionIn, () => null)
  const field = form.querySelector<HTMLInputElement>('input[name=revision]')
  if (revision !== null && field !== null) field.value = revision
  if (says !== null) says.textContent = (revision === null ? form.dataset.autosaveFailed : form.dataset.autosave) ?? ''
}

/** The revision of the page that a save leads to; null where it was refused, or where the person is no longer signed in. */
async function revisionIn(answer: Response): Promise<string | null> {
  if (!answer.ok || !answer.redirected) return null
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return fresh.querySelector<HTMLInputElement>('form[data-autosave] input[name=revision]')?.value ?? null
}
