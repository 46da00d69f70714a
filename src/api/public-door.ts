// The public door of a side: the one place of the public site that takes something in. Without an account, without a
// script. What comes in is bounded in size, in number by address and in number altogether, and is kept as a private
// document of this side; nothing of it is signed before an officer has taken it up.

import { randomUUID } from 'node:crypto'
import { findRef, frameOf } from '../dialogue/views/index.ts'
import { findContent } from '../dialogue/items/in-force.ts'
import { threadOf } from '../dialogue/requests/thread.ts'
import { filledValues, readTypedValues, valueIssues } from '../dialogue/typed/values.ts'
import type { Issue } from '../dialogue/issues.ts'
import { lineOf } from '../instruments/queue/line.ts'
import { takesPublic } from '../instruments/queue/view.ts'
import { LONGEST_EMAIL, LONGEST_MESSAGE, LONGEST_NAME } from '../node/requests/index.ts'
import type { Submission } from '../node/requests/index.ts'
import type { RunningNode } from '../node/running-node.ts'
import { findDoor, publicDoorPath, receiptPath } from '../publication/door-routes.ts'
import type { Language } from '../text/bilingual.ts'
import type { DoorForm, DoorPage } from '../web/door.ts'
import type { FieldIssue } from '../web/workspace/models.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { RequestLimits } from './request-limits.ts'
import { contextOf } from './workspace/visit.ts'
import { field } from './workspace/fields.ts'
import { isForeign } from './workspace/router.ts'

/** Bytes of a form. Twenty times the longest message. */
const LARGEST_FORM = 128 * 1024
/** Of one address (a /64 of IPv6): ten requests at once, then one every half minute; and look-ups enough for anybody who reads. */
const SENDING = { burst: 10, perSecond: 1 / 30 }
const LOOKING = { burst: 120, perSecond: 2 }
/** Forms that were sent: the second of a double click gets the receipt of the first. */
const MOST_FORMS = 1_000

/** Null where a path is not of the door. */
export function largestAtDoor(path: string): number | null {
  return findDoor(path) === null ? null : LARGEST_FORM
}

export class PublicDoor {
  readonly #running: RunningNode
  readonly #render: (page: DoorPage) => string
  readonly #sending: RequestLimits
  readonly #looking: RequestLimits
  readonly #sent = new Map<string, Promise<{ readonly secret: string } | null>>()

  constructor(running: RunningNode, render: (page: DoorPage) => string, limits: { readonly sending?: RequestLimits; readonly looking?: RequestLimits } = {}) {
    this.#running = running
    this.#render = render
    this.#sending = limits.sending ?? new RequestLimits(SENDING)
    this.#looking = limits.looking ?? new RequestLimits(LOOKING)
  }

  /** Null where nothing of the door stands at this path, or the side has none. */
  async answer(request: Request, address: string): Promise<Response | null> {
    const match = findDoor(new URL(request.url).pathname)
    if (match === null || this.#running.settings.relay !== null) return null
    const wait = (request.method === 'POST' ? this.#sending : this.#looking).take(address)
    if ('secret' in match.of) return wait > 0 ? tooOften(wait) : this.#receipt(request, match.of.secret, match.language)
    const form = this.#formOf(match.of.queue, match.language)
    if (form === null) return null
    if (wait > 0) return this.#page({ ...form, refusal: 'too-many-requests' }, 429, { 'retry-after': String(wait) })
    if (request.method !== 'POST') return this.#page(form)
    if (isForeign(request)) return this.#page({ ...form, refusal: 'origin-foreign' }, 403)
    if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return this.#page({ ...form, refusal: 'request-malformed' }, 400)
    return this.#take(form, new URLSearchParams(await request.text()))
  }

  async #take(form: DoorForm, fields: URLSearchParams): Promise<Response> {
    const { language, queue } = form
    const { fields: asked, lists } = queue.settings
    const typed = { ...form, values: readTypedValues(asked, fields, [language]), message: field(fields, 'message'), name: field(fields, 'name'), email: form.mails ? field(fields, 'email') : '' }
    const issues = [...valueIssues(asked, lists, typed.values).map(({ code, path }): FieldIssue => ({ code, field: `values.${path}` })), ...ownIssues(typed)]
    if (issues.length > 0) return this.#page({ ...typed, once: randomUUID(), issues }, 422)
    const kept = await this.#once(field(fields, 'once'), typed)
    if (kept === null) return this.#page({ ...typed, once: randomUUID(), refusal: 'door-full' }, 503, { 'retry-after': '3600' })
    return new Response(null, { status: 303, headers: { ...headers(), location: receiptPath(kept.secret, language) } })
  }

  /** The same form sent twice is one request. */
  #once(once: string, { queue, language, values, message, name, email }: DoorForm): Promise<{ readonly secret: string } | null> {
    const known = this.#sent.get(once)
    if (known !== undefined) return known
    const settings = this.#queueOf(queue.slug)
    const kept = settings === null ? Promise.resolve(null) : this.#running.submissions.receive({ queue: queue.item, prefix: settings.prefix, language, values: filledValues(values), message, name, email })
    if (/^[0-9a-f-]{36}$/.test(once)) this.#sent.set(once, kept)
    if (this.#sent.size > MOST_FORMS) for (const oldest of this.#sent.keys()) { this.#sent.delete(oldest); break }
    // What failed may be sent again.
    kept.catch(() => this.#sent.delete(once))
    return kept
  }

  #receipt(request: Request, secret: string, language: Language): Response | null {
    if (request.method === 'POST') return null
    const found = this.#running.submissions.findBySecret(secret)
    const basis = found === null ? null : this.#formOf(found.queue.slice('instrument/'.length), language)
    if (found === null || basis === null) return null
    const { frame, queue, path } = basis
    return this.#page({ kind: 'receipt', language, frame, queue, path, alternates: { en: receiptPath(secret, 'en'), es: receiptPath(secret, 'es') }, receipt: found.receipt, received: found.received, status: found.status, reason: found.reason, request: this.#requestOf(found) })
  }

  #requestOf({ request }: Submission) {
    const context = contextOf(this.#running)
    const thread = request === null ? null : threadOf(context.rows, request)
    if (thread === null) return null
    const { number, status, due, outcome, replied } = lineOf(context, thread)
    const step = replied === null ? undefined : thread.steps.findLast(({ problem, content }) => problem === null && content.step.did === 'replied')?.content.step
    return { number, status, due, outcome, replied, reply: step?.did === 'replied' ? step.reply : null }
  }

  #queueOf(slug: string) {
    const { node, settings } = this.#running
    const content = findContent(node.rows, 'instrument', `instrument/${slug}`)
    return content?.settings.instrument === 'queue' && takesPublic(content.settings, settings.party) ? content.settings : null
  }

  #formOf(slug: string, language: Language): DoorForm | null {
    const context = contextOf(this.#running)
    const item = `instrument/${slug}`
    const [settings, frame, ref, content] = [this.#queueOf(slug), frameOf(context), findRef(context.rows, item), findContent(context.rows, 'instrument', item)]
    if (settings === null || frame === null || ref === null || content === null) return null
    const { request, fields, lists } = settings
    return {
      kind: 'form', language, frame, path: publicDoorPath(slug, language), alternates: { en: publicDoorPath(slug, 'en'), es: publicDoorPath(slug, 'es') }, queue: { item, slug, title: ref.title, purpose: content.purpose, settings: { request, fields, lists } },
      once: randomUUID(), values: {}, message: '', name: '', email: '', mails: this.#running.settings.mail !== null, issues: [], refusal: null,
    }
  }

  #page(page: DoorPage, status = 200, more: Readonly<Record<string, string>> = {}): Response {
    return new Response(this.#render(page), { status, headers: { ...headers(), ...refererOf(page), ...more, 'content-type': 'text/html; charset=utf-8' } })
  }
}

function ownIssues({ message, name, email }: DoorForm): readonly FieldIssue[] {
  const tooLong = (of: string, length: number, name_: string): FieldIssue[] => (of.length > length ? [{ code: 'too_big', field: name_ }] : [])
  // What a mail program takes as one address and nothing else; whether anybody reads there the server will say.
  const isAddress = email === '' || /^[^\s@<>()[\],;:"\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(email)
  return [...tooLong(message, LONGEST_MESSAGE, 'message'), ...tooLong(name, LONGEST_NAME, 'name'), ...tooLong(email, LONGEST_EMAIL, 'email'), ...(isAddress ? [] : [{ code: 'email-unfit' as Issue['code'], field: 'email' }])]
}

/** Kept by no cache and in no index. */
function headers(): Readonly<Record<string, string>> {
  return { ...SECURITY_HEADERS, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
}

/** The address of a receipt is its key, and is told to nobody. Of a form it is not: a browser that may tell none sends `Origin: null` with it. */
function refererOf(page: DoorPage): Readonly<Record<string, string>> {
  return { 'referrer-policy': page.kind === 'receipt' ? 'no-referrer' : 'same-origin' }
}

function tooOften(wait: number): Response {
  return new Response(null, { status: 429, headers: { ...headers(), 'retry-after': String(wait) } })
}
