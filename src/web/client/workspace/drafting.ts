// The editor of a draft where scripts run: it saves while people type, says whether it is saved, keeps
// what could not be sent in this browser until it can be, and shows who else is in the draft at which field.
// Built for the workspace's script; without it the buttons of the form do the same.

/** After the last key, in milliseconds. */
const PAUSE = 1200
const RETRY = 4000
const HEARTBEAT = 15_000
const KEPT = 'alternat-unsaved:'

type Words = Readonly<Record<'unsaved' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused' | 'signedOut' | 'found' | 'restore' | 'forget', string>>

interface Saved {
  readonly state: 'saved' | 'conflict' | 'unchanged' | 'refused'
  readonly sentence?: string
  readonly draft?: string
  readonly revision?: number
  readonly item?: string
  readonly base?: string
  readonly path?: string
  readonly known?: string
  readonly conflicts?: readonly { readonly unit: string; readonly theirs: string | null }[]
  readonly issues?: readonly { readonly field: string; readonly sentence: string }[]
}

interface PresentPeople {
  readonly revision: number
  readonly isInClearance: boolean
  readonly others: readonly { readonly name: string; readonly item: string | null; readonly title: string | null; readonly field: string }[]
}

export function editDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-edit-draft]')) new Editor(form).start()
  const presence = document.querySelector<HTMLFormElement>('form[data-presence-form]')
  if (presence !== null) stayPresent(presence)
}

class Editor {
  readonly #form: HTMLFormElement
  readonly #words: Words
  readonly #status: HTMLElement | null
  #timer: ReturnType<typeof setTimeout> | undefined
  #isBusy = false
  #isLeaving = false
  /** As it was sent last, or came. */
  #sent: string

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#words = JSON.parse(form.dataset.editDraft ?? '{}') as Words
    this.#status = document.querySelector('[data-saving]')
    this.#sent = typedIn(form)
  }

  start(): void {
    this.#offerKept()
    this.#form.addEventListener('input', () => this.#changed())
    this.#form.addEventListener('change', () => this.#changed())
    this.#form.addEventListener('submit', () => {
      this.#isLeaving = true
      clearTimeout(this.#timer)
      forget(this.#place())
    })
    window.addEventListener('online', () => this.#soon(0))
  }

  #changed(): void {
    if (typedIn(this.#form) === this.#sent) return
    this.#say('unsaved')
    keep(this.#place(), typedIn(this.#form))
    this.#soon(PAUSE)
  }

  #soon(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => { void this.#save() }, milliseconds)
  }

  async #save(): Promise<void> {
    const typed = typedIn(this.#form)
    if (this.#isBusy || this.#isLeaving || typed === this.#sent) return
    this.#isBusy = true
    this.#say('saving')
    try {
      const answer = await fetch(this.#form.action, { method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)])), redirect: 'manual' })
      if (answer.type === 'opaqueredirect' || !(answer.headers.get('content-type') ?? '').includes('json')) this.#say('signedOut')
      else this.#take((await answer.json()) as Saved, typed)
    } catch {
      // The node cannot be reached: what was typed is kept here and tried again.
      this.#say('offline')
      this.#soon(RETRY)
    }
    this.#isBusy = false
    if (this.#status?.dataset.state === 'saved' && typedIn(this.#form) !== this.#sent) this.#soon(PAUSE)
  }

  #take(saved: Saved, typed: string): void {
    if (saved.state === 'refused') return this.#say('refused', saved.sentence)
    forget(this.#place())
    this.#sent = typed
    if (saved.state === 'saved' || saved.state === 'conflict') this.#follow(saved)
    const isConflict = saved.state === 'conflict'
    showConflicts(this.#form, saved.conflicts ?? [], this.#words)
    this.#say(isConflict ? 'conflict' : 'saved')
    // What is in conflict is not saved: it stays to be chosen, and is asked about before the page is left.
    if (!isConflict) this.#form.dispatchEvent(new CustomEvent('alternat-saved'))
  }

  /** The form now is on what was saved, wherever that began. */
  #follow({ draft = '', revision = 0, item = '', base = '', path, known = '{}', state }: Saved): void {
    set(this.#form, 'draft', draft)
    set(this.#form, 'revision', String(revision))
    set(this.#form, 'item', item)
    set(this.#form, 'base', base)
    set(this.#form, 'isIn', 'yes')
    if (state === 'saved') set(this.#form, 'known', known)
    this.#sent = typedIn(this.#form)
    if (path === undefined) return
    // The other forms of the page are about the draft that there now is, and come back to it.
    for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=hidden][name=return]')) field.value = `${path}#red-notes`
    for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=hidden][name=revision]')) field.value = String(revision)
    this.#form.action = path.replace(/\?.*$/, '')
    history.replaceState(null, '', path + location.hash)
  }

  #say(state: keyof Words, sentence?: string): void {
    if (this.#status === null) return
    this.#status.hidden = false
    this.#status.dataset.state = state
    const text = sentence === undefined ? this.#words[state] : `${this.#words[state]}: ${sentence}`
    if (this.#status.textContent !== text) this.#status.textContent = text
  }

  /** Words that never reached the node, from an earlier visit of this browser to this form. */
  #offerKept(): void {
    const kept = read(this.#place())
    if (kept === null || kept === this.#sent || this.#status === null) return
    this.#say('found')
    for (const [label, work] of [[this.#words.restore, () => { fill(this.#form, kept); this.#changed() }], [this.#words.forget, () => { forget(this.#place()); this.#status?.setAttribute('hidden', '') }]] as const) {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'ws-button ws-button-quiet', textContent: label })
      button.addEventListener('click', work)
      this.#status.append(' ', button)
    }
  }

  #place(): string {
    return KEPT + location.pathname + (new URLSearchParams(location.search).get('draft') ?? '')
  }
}

/** The fields that people type in; what the page itself carries along is no change. */
function typedIn(form: HTMLFormElement): string {
  const hidden = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name }) => name))
  return new URLSearchParams([...new FormData(form)].filter(([name]) => !hidden.has(name)).map(([name, value]) => [name, String(value)])).toString()
}

function fill(form: HTMLFormElement, typed: string): void {
  const fields = new URLSearchParams(typed)
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input:not([type=hidden]), textarea, select')) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) field.checked = fields.getAll(field.name).includes(field.value)
    else if (fields.has(field.name)) field.value = fields.get(field.name) ?? ''
  }
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`input[type=hidden][name="${name}"]`)
  if (field !== null) field.value = value
}

/** Beside each field in conflict, what a colleague has saved there; the buttons of the form then ask the server, which shows the choice. */
function showConflicts(form: HTMLFormElement, conflicts: NonNullable<Saved['conflicts']>, words: Words): void {
  for (const shown of form.querySelectorAll('[data-live-conflict]')) shown.remove()
  for (const { unit, theirs } of conflicts) {
    const field = form.querySelector<HTMLElement>(`[name="${CSS.escape(unit)}"]`)
    const note = Object.assign(document.createElement('div'), { className: 'ws-conflict' })
    note.dataset.liveConflict = unit
    note.append(Object.assign(document.createElement('p'), { textContent: words.conflict }))
    if (theirs !== null) note.append(Object.assign(document.createElement('p'), { className: 'ws-words', textContent: theirs, lang: field?.lang ?? '' }))
    ;(field?.closest('.ws-field, fieldset') ?? form).after(note)
  }
}

function stayPresent(form: HTMLFormElement): void {
  const place = document.querySelector<HTMLElement>('[data-presence]')
  let field = ''
  const report = async (isLeaving = false) => {
    const own = document.querySelector<HTMLInputElement>('form[data-edit-draft] input[name=item]')?.value
    const fields = new URLSearchParams({ csrf: form.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? '', item: own ?? form.querySelector<HTMLInputElement>('[name=item]')?.value ?? '', field })
    const draft = document.querySelector<HTMLInputElement>('form[data-edit-draft] input[name=draft]')?.value
    const address = draft === undefined ? form.action : form.action.replace(/[0-9a-f-]{36}/, draft)
    if (isLeaving) {
      fields.set('leaving', 'yes')
      navigator.sendBeacon(address, fields)
      return
    }
    try {
      const answer = await fetch(address, { method: 'POST', headers: { accept: 'application/json' }, body: fields, redirect: 'manual' })
      if (answer.ok) showPeople(place, (await answer.json()) as PresentPeople)
    } catch {
      // Nobody can be seen while the node cannot be reached.
    }
  }
  document.addEventListener('focusin', ({ target }) => {
    const name = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ? target.name : ''
    if (name === field) return
    field = name
    void report()
  })
  const timer = setInterval(() => { void report() }, HEARTBEAT)
  const events = new EventSource(`${document.documentElement.dataset.base ?? ''}/events`)
  events.addEventListener('drafts', () => { void report() })
  window.addEventListener('pagehide', () => { clearInterval(timer); events.close(); void report(true) })
  void report()
}

function showPeople(place: HTMLElement | null, { others }: PresentPeople): void {
  const text = others.map(({ name, title }) => (title === null || title === '' ? name : `${name}: ${title}`))
  if (place !== null && place.innerText.trim() !== text.join('\n')) place.replaceChildren(...text.map((one) => Object.assign(document.createElement('p'), { className: 'ws-present', textContent: one })))
  for (const taken of document.querySelectorAll('.ws-field-taken')) taken.classList.remove('ws-field-taken')
  for (const by of document.querySelectorAll('.ws-field-by')) by.remove()
  const own = document.querySelector<HTMLInputElement>('form[data-edit-draft] input[name=item]')?.value
  for (const { name, item, field } of others) {
    const taken = field === '' || item !== own ? null : document.querySelector<HTMLElement>(`form[data-edit-draft] [name="${CSS.escape(field)}"]`)
    taken?.classList.add('ws-field-taken')
    taken?.after(Object.assign(document.createElement('p'), { className: 'ws-field-by', textContent: name }))
  }
}

function keep(place: string, typed: string): void {
  try { localStorage.setItem(place, typed) } catch { /* A browser that keeps nothing loses nothing else. */ }
}

function read(place: string): string | null {
  try { return localStorage.getItem(place) } catch { return null }
}

function forget(place: string): void {
  try { localStorage.removeItem(place) } catch { /* It was never kept. */ }
}
