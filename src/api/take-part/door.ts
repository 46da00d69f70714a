// Where the public takes part in a consultation: without an account, without a script, in either language. What comes in
// is bounded, is kept as a private document of this side and is in no act before an officer has read and published it.
// Nobody is turned away in silence.

import { randomUUID } from 'node:crypto'
import { answersOf } from '../../dialogue/consultations/questions.ts'
import { findConsultation, isLate } from '../../dialogue/consultations/find.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import { readTypedValues } from '../../dialogue/typed/values.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import { becomings } from '../../node/consultations/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import { contributionReceiptPath, findTakePart, takePartPath } from '../../publication/door-routes.ts'
import { isLanguage } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import type { TakePartForm, TakePartPage } from '../../web/take-part.ts'
import { isReading } from '../door.ts'
import { SECURITY_HEADERS } from '../headers.ts'
import { field } from '../workspace/fields.ts'
import { isForeign } from '../workspace/router.ts'
import { contextOf } from '../workspace/visit.ts'
import { limitsOf, openedProblem, sealOpened } from './bounds.ts'
import type { TakePartLimits } from './bounds.ts'
import { closedCode, findDoorOf, takeIn, takenIssues } from './taking.ts'
import type { OpenConsultation, Taken } from './taking.ts'

/** Bytes of a form: words, a name and thirty answers. */
const LARGEST_FORM = 512 * 1024
/** Forms that were sent: the second of a double click gets the receipt of the first. */
const MOST_FORMS = 1_000

/** Null where a path is not of the door. */
export function largestAtTakePart(path: string): number | null {
  return findTakePart(path) === null ? null : LARGEST_FORM
}

export class TakePartDoor {
  readonly #running: RunningNode
  readonly #render: (page: TakePartPage) => string
  readonly #limits: TakePartLimits
  readonly #sent = new Map<string, Promise<{ readonly secret: string } | null>>()

  constructor(running: RunningNode, render: (page: TakePartPage) => string, limits: TakePartLimits = limitsOf(running)) {
    this.#running = running
    this.#render = render
    this.#limits = limits
  }

  /** Null where nothing of the door stands at this path. */
  async answer(request: Request, address: string): Promise<Response | null> {
    const match = findTakePart(new URL(request.url).pathname)
    if (match === null) return null
    const wait = (isReading(request.method) ? this.#limits.looking : this.#limits.sending).take(address)
    if ('secret' in match.of) return !isReading(request.method) ? null : wait > 0 ? tooOften(wait) : this.#receipt(match.of.secret, match.language)
    const open = findDoorOf(this.#running, match.of.consultation)
    const form = open === null ? null : this.#formOf(open, match.language)
    if (open === null || form === null) return null
    if (isReading(request.method)) return wait > 0 ? tooOften(wait) : this.#page(form)
    if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return this.#page({ ...form, refusal: 'request-malformed' }, 400)
    const fields = new URLSearchParams(await request.text())
    const typed = typedIn(form, fields)
    // What was typed is never lost, whatever it is refused for.
    if (wait > 0) return this.#page({ ...typed, refusal: 'too-many-requests' }, 429, { 'retry-after': String(wait) })
    if (isForeign(request)) return this.#page({ ...typed, refusal: 'origin-foreign' }, 403)
    return this.#take(open, typed, fields)
  }

  async #take(open: OpenConsultation, typed: TakePartForm, fields: URLSearchParams): Promise<Response> {
    const closed = closedCode(open)
    if (closed !== null) return this.#page({ ...typed, refusal: closed }, 409)
    if (field(fields, 'website') !== '') return this.#page({ ...typed, refusal: 'form-trap' }, 422)
    const opened = openedProblem(this.#running, typed.consultation.slug, typed.opened, this.#limits.leastSeconds)
    if (opened !== null) return this.#page({ ...typed, refusal: opened, ...(opened === 'form-too-old' ? { opened: sealOpened(this.#running, typed.consultation.slug) } : {}) }, 422)
    const taken = takenOf(typed)
    const issues = takenIssues(open, taken)
    if (issues.length > 0) return this.#page({ ...typed, issues }, 422)
    const kept = await this.#once(field(fields, 'once'), open, taken)
    if (kept === null) return this.#page({ ...typed, refusal: 'consultation-full' }, 503, { 'retry-after': '3600' })
    return new Response(null, { status: 303, headers: { ...headers(), location: contributionReceiptPath(kept.secret, typed.language) } })
  }

  /** The same form sent twice is one submission. */
  #once(once: string, open: OpenConsultation, taken: Taken): Promise<{ readonly secret: string } | null> {
    const known = this.#sent.get(once)
    if (known !== undefined) return known
    const kept = takeIn(this.#running, open, taken)
    if (/^[0-9a-f-]{36}$/.test(once)) this.#sent.set(once, kept)
    if (this.#sent.size > MOST_FORMS) for (const oldest of this.#sent.keys()) { this.#sent.delete(oldest); break }
    // What failed, or was not taken, may be sent again.
    kept.then((receipt) => { if (receipt === null) this.#sent.delete(once) }, () => this.#sent.delete(once))
    return kept
  }

  #receipt(secret: string, language: Language): Response | null {
    const found = this.#running.contributions.findBySecret(secret)
    const basis = found === null ? null : this.#basis(found.consultation, language)
    if (found === null || basis === null) return null
    const becoming = becomings(this.#running.node.rows, found.consultation, this.#running.settings.party)(found.receipt)
    const shown = becoming.is === 'published' ? becoming.contribution.content : found
    return this.#page({
      ...basis, kind: 'take-part-receipt', path: contributionReceiptPath(secret, language), alternates: { en: contributionReceiptPath(secret, 'en'), es: contributionReceiptPath(secret, 'es') },
      receipt: found.receipt, received: found.received, isLate: isLate(basis.consultation.settings, found.received), writtenIn: found.language,
      status: becoming.is, reason: becoming.is === 'refused' ? becoming.reason : null, of: becoming.is === 'refused' ? becoming.of : null, note: found.note, words: shown.words, given: shown.answers,
      isCut: becoming.is === 'published' && [shown.words, ...shown.answers.map(({ value }) => value)].some((one) => typeof one === 'string' && one.includes('⟦')),
      name: becoming.is === 'published' ? (becoming.contribution.content.name ?? '') : found.name, isNamed: becoming.is === 'published' ? becoming.contribution.content.name !== null : found.consents && found.name !== '',
      answers: becoming.is === 'waiting' ? [] : becoming.answers, keptUntil: found.keptUntil,
    })
  }

  #basis(item: string, language: Language) {
    const context = contextOf(this.#running)
    const [frame, content, slug] = [frameOf(context), findContent(context.rows, 'instrument', item), slugOf(item)]
    const settings = findConsultation(context.rows, item)
    const open = findDoorOf(this.#running, slug)
    return frame === null || content === null || settings === null || open === null ? null : { language, frame, consultation: { item, slug, title: content.title, settings, phase: open.phase } }
  }

  #formOf({ item }: OpenConsultation, language: Language): TakePartForm | null {
    const basis = this.#basis(item, language)
    if (basis === null) return null
    const { slug, settings } = basis.consultation
    return {
      ...basis, kind: 'take-part', path: takePartPath(slug, language), alternates: { en: takePartPath(slug, 'en'), es: takePartPath(slug, 'es') }, once: randomUUID(), opened: sealOpened(this.#running, slug),
      writtenIn: language, words: '', values: {}, speaksFor: settings.openTo === 'organisations' ? 'organisation' : 'self', name: '', consents: false, issues: [], refusal: null,
    }
  }

  #page(page: TakePartPage, status = 200, more: Readonly<Record<string, string>> = {}): Response {
    return new Response(this.#render(page), { status, headers: { ...headers(), 'referrer-policy': page.kind === 'take-part-receipt' ? 'no-referrer' : 'same-origin', ...more, 'content-type': 'text/html; charset=utf-8' } })
  }
}

function typedIn(form: TakePartForm, fields: URLSearchParams): TakePartForm {
  const { settings } = form.consultation
  const writtenIn = field(fields, 'language')
  return {
    ...form, opened: field(fields, 'opened'), writtenIn: isLanguage(writtenIn) ? writtenIn : form.language, words: field(fields, 'words'), values: readTypedValues(settings.questions, fields, [form.language]),
    speaksFor: field(fields, 'speaksFor') === 'organisation' ? 'organisation' : 'self', name: field(fields, 'name'), consents: field(fields, 'consents') === 'yes',
  }
}

function takenOf({ consultation, language, writtenIn, words, values, speaksFor, name, consents }: TakePartForm): Taken {
  // The fields of a form bear the language of its page, whatever people write into them.
  return { language: writtenIn, words, answers: answersOf(consultation.settings, values, language), speaksFor, name, consents }
}

/** Kept by no cache and in no index. */
function headers(): Readonly<Record<string, string>> {
  return { ...SECURITY_HEADERS, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
}

function tooOften(wait: number): Response {
  return new Response(null, { status: 429, headers: { ...headers(), 'retry-after': String(wait) } })
}
