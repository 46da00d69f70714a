// Addresses that are told of what happens in the record, by signed deliveries (Standard Webhooks: webhook-id, webhook-timestamp,
// webhook-signature).
//
// 1. One document a webhook says how far each chain was told and what came of the last deliveries. A delivery is recorded by the same write
//    that moves it on, so none is recorded twice. What was sent and not recorded (a kill in between) is sent again under the same id.
// 2. Of one party deliveries come in the order of its chain; while one fails, the next waits. Between parties there is no order.
// 3. A failure is tried again with growing pauses, by chance longer or shorter, for a day; then the webhook is switched off and its owner is told.
//    What somebody asks for, a test or a delivery again, is sent beside that order and moves nothing on.
// 4. Bodies hold ids and kinds (`record-event.ts`) as its owner may read them at that moment; who left has none.

import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { RowReader } from '../../dialogue/rows.ts'
import type { PartyId, Seen } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { during } from '../operations/stages.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'
import { isDeliverable, postBounded } from './post-bounded.ts'
import type { PostBounds, Posted } from './post-bounded.ts'
import { eventAt } from './record-event.ts'
import type { RecordEvent } from './record-event.ts'

/** Every kind of act, as a webhook may ask for it. */
export const EVENT_KINDS = ['propose', 'sign', 'withdraw', 'state', 'release', 'erase', 'key', 'receipt'] as const
export type EventKind = (typeof EVENT_KINDS)[number]
export const LONGEST_NAME = 80
const MOST_OF_ONE_PERSON = 20
const MOST_LOGGED = 50
/** Acts passed over without a delivery after which that is written down too. */
const MOST_PASSED = 500
const FIRST_PAUSE_SECONDS = 5
const LONGEST_PAUSE_SECONDS = 4 * 3_600
const GIVEN_UP_AFTER_HOURS = 24
/** How long the secret before the present one signs too. */
const OLD_SECRET_HOURS = 24

const delivery = z.strictObject({ id: z.string(), party: z.string(), sequence: z.number().int(), kind: z.string(), at: z.string(), attempt: z.number().int(), status: z.number().int().nullable(), problem: z.string().nullable(), outcome: z.enum(['delivered', 'failed', 'given-up']) })
export type Delivery = z.infer<typeof delivery>
const content = z.strictObject({
  person: z.string(), name: z.string(), url: z.string(),
  /** Null: every kind. */
  kinds: z.array(z.enum(EVENT_KINDS)).nullable(),
  madeAt: z.string(),
  secret: z.string(), oldSecret: z.strictObject({ secret: z.string(), until: z.string() }).nullable(),
  /** How far each chain was told. */
  position: z.record(z.string(), z.number().int()),
  isDisabled: z.boolean(), failingSince: z.string().nullable(), attempts: z.number().int(), nextAt: z.string().nullable(),
  deliveries: z.array(delivery),
})
type Content = z.infer<typeof content>
export interface Webhook extends Content {
  readonly id: string
  readonly revision: number
}

export type WebhookCode = 'webhook-address-unfit' | 'webhook-name-unfit' | 'webhooks-too-many' | 'webhook-unknown'
export type WebhookOutcome<T> = { readonly done: T } | { readonly refused: WebhookCode }

interface WebhookSurroundings extends PostBounds {
  readonly now: () => string
  /** Whose node it is: named by tests, which are about no act. */
  readonly party: PartyId
  /** How far the chains go. */
  readonly heads: () => Seen
  /** What the owner may read; null where it has left. */
  readonly rowsFor: (person: PersonId) => RowReader | null
  /** That a webhook was switched off. */
  readonly tell: (hook: Webhook) => Promise<void>
  /** Where the API stands, for links. */
  readonly origin: string
  readonly post?: typeof postBounded
  /** Between 0 and 1; chance, if it is not given. */
  readonly chance?: () => number
}

export class Webhooks {
  readonly #kept: KeptDocuments<Content>
  readonly #from: WebhookSurroundings
  readonly #closing = new AbortController()
  #timer: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()
  #onFault: ((error: unknown) => void) | null = null

  private constructor(store: Store, from: WebhookSurroundings) {
    this.#kept = new KeptDocuments(store, 'webhook', (body) => content.parse(body))
    this.#from = from
  }

  static async open(store: Store, from: WebhookSurroundings): Promise<Webhooks> {
    const hooks = new Webhooks(store, from)
    await hooks.#kept.refresh()
    return hooks
  }

  /** Begins to deliver; only in the process that writes. */
  start(onFault: (error: unknown) => void): void {
    this.#onFault = onFault
    this.wake()
  }

  /** Something happened. */
  wake(): void {
    if (this.#onFault === null || this.#closing.signal.aborted) return
    this.#work = this.#work.then(() => this.deliverDue()).catch(this.#onFault)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#work
  }

  /** How many there are, of everybody: that work, that are failing, that were switched off. */
  get counts(): { readonly working: number; readonly failing: number; readonly off: number } {
    const all = this.#all()
    const [off, failing] = [all.filter(({ isDisabled }) => isDisabled).length, all.filter(({ isDisabled, failingSince }) => !isDisabled && failingSince !== null).length]
    return { working: all.length - off - failing, failing, off }
  }

  listOf(person: PersonId): readonly Webhook[] {
    return this.#all().filter((hook) => hook.person === person)
  }

  find(id: string, person: PersonId): Webhook | null {
    return this.listOf(person).find((hook) => hook.id === id) ?? null
  }

  /** Told from now on: what happened before is not. The secret is told this once. */
  async register({ person, name, url, kinds }: Pick<Content, 'person' | 'name' | 'url' | 'kinds'>): Promise<WebhookOutcome<Webhook>> {
    const label = name.normalize('NFC').trim()
    if (label === '' || label.length > LONGEST_NAME) return { refused: 'webhook-name-unfit' }
    if (!isDeliverable(url, this.#from)) return { refused: 'webhook-address-unfit' }
    if (this.listOf(person).length >= MOST_OF_ONE_PERSON) return { refused: 'webhooks-too-many' }
    const id = randomUUID()
    const made: Content = { person, name: label, url, kinds, madeAt: this.#from.now(), secret: newSecret(), oldSecret: null, position: { ...this.#from.heads() } as Content['position'], isDisabled: false, failingSince: null, attempts: 0, nextAt: null, deliveries: [] }
    const kept = await this.#kept.put(id, made, 0)
    return kept === null ? { refused: 'webhook-unknown' } : { done: { id, revision: kept.revision, ...made } }
  }

  /** A new secret; the one before signs beside it for a day. */
  rotate(id: string, person: PersonId): Promise<Webhook | null> {
    return this.#change(id, person, (hook) => ({ secret: newSecret(), oldSecret: { secret: hook.secret, until: Temporal.Instant.from(this.#from.now()).add({ hours: OLD_SECRET_HOURS }).toString() } }))
  }

  /** Tells nothing until it goes on from where it is. */
  pause(id: string, person: PersonId): Promise<Webhook | null> {
    return this.#change(id, person, () => ({ isDisabled: true, failingSince: null, attempts: 0, nextAt: null }))
  }

  /** Sends an event about nothing, signed like any other; also of one that is paused. Null where there is no such webhook. */
  async test(id: string, person: PersonId): Promise<Delivery | null> {
    const hook = this.find(id, person)
    if (hook === null) return null
    const { now, party } = this.#from
    const named = { id: `msg_${id}_test_${randomUUID()}`, party, sequence: 0, kind: 'test' }
    return this.#log(id, named, await this.#post(hook, named.id, { type: 'webhook.test', timestamp: now(), data: {} }))
  }

  /** Sends what was sent before again under its id, whatever came of it. Null where nothing of that id is among the last, or its owner may no longer read it. */
  async resend(id: string, person: PersonId, message: string): Promise<Delivery | null> {
    const hook = this.find(id, person)
    const sent = hook?.deliveries.find((one) => one.id === message && one.kind !== 'test')
    const rows = this.#from.rowsFor(person)
    const event = sent === undefined || rows === null ? null : eventAt(rows, sent.party, sent.sequence)
    if (hook === null || sent === undefined || event === null) return null
    return this.#log(id, { id: message, party: sent.party, sequence: sent.sequence, kind: sent.kind }, await this.#post(hook, message, this.#bodyOf(event)))
  }

  /** Goes on where it stopped. */
  async enable(id: string, person: PersonId): Promise<Webhook | null> {
    const enabled = await this.#change(id, person, () => ({ isDisabled: false, failingSince: null, attempts: 0, nextAt: null }))
    this.wake()
    return enabled
  }

  async remove(id: string, person: PersonId): Promise<boolean> {
    if (this.find(id, person) === null) return false
    await this.#kept.remove(id)
    return true
  }

  async removeAllOf(person: PersonId): Promise<void> {
    for (const { id } of this.listOf(person)) await this.#kept.remove(id)
  }

  /** Everything that is due now; resolves when each webhook has been told all, or has failed. */
  async deliverDue(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    await Promise.all(this.#all().filter((hook) => !hook.isDisabled).map((hook) => this.#deliver(hook.id)))
    const next = this.#all().flatMap(({ isDisabled, nextAt }) => (isDisabled || nextAt === null ? [] : [nextAt])).sort()[0]
    if (next === undefined || this.#onFault === null || this.#closing.signal.aborted) return
    this.#timer = setTimeout(() => this.wake(), Math.max(100, millisecondsUntil(this.#from.now(), next)))
    this.#timer.unref()
  }

  async #deliver(id: string): Promise<void> {
    for (;;) {
      const kept = this.#kept.find(id)
      if (kept === null || kept.content.isDisabled || this.#closing.signal.aborted) return
      const { content: hook } = kept
      if (hook.nextAt !== null && millisecondsUntil(this.#from.now(), hook.nextAt) > 0) return
      const next = this.#next(hook)
      if (next === null) return
      if (!('event' in next)) { if ((await this.#kept.put(id, { ...hook, position: next.position }, kept.revision)) === null) return; continue }
      const posted = await during('webhook', {}, () => this.#send(id, hook, next.event), (answer) => (isTaken(answer) ? 'done' : 'refused'))
      if (this.#closing.signal.aborted) return
      // Rotated or removed meanwhile: what is there now is gone on with, and the delivery keeps its id.
      const after = await this.#record(id, next, posted)
      if (after !== 'delivered') return
    }
  }

  /** The next event that this webhook wants, with how far it is told then; or a long way over what it does not want; null where there is nothing. */
  #next(hook: Content): { readonly event: RecordEvent; readonly position: Content['position'] } | { readonly position: Content['position'] } | null {
    const rows = this.#from.rowsFor(hook.person)
    const position = { ...hook.position }
    let passed = 0
    for (const [party, head] of Object.entries(this.#from.heads()).sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (let sequence = (position[party] ?? 0) + 1; sequence <= head; sequence++) {
        const event = rows === null ? null : eventAt(rows, party, sequence)
        position[party] = sequence
        if (event !== null && (hook.kinds === null || (hook.kinds as readonly string[]).includes(event.kind))) return { event, position }
        passed += 1
      }
    }
    return passed >= MOST_PASSED ? { position } : null
  }

  #send(id: string, hook: Content, event: RecordEvent): Promise<Posted> {
    return this.#post(hook, deliveryId(id, event), this.#bodyOf(event))
  }

  #bodyOf(event: RecordEvent): object {
    return { type: `record.${event.kind}`, timestamp: this.#from.now(), data: { ...event, link: linkOf(this.#from.origin, event) } }
  }

  #post(hook: Content, message: string, event: object): Promise<Posted> {
    const now = this.#from.now()
    const body = JSON.stringify(event)
    const seconds = String(Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000))
    const secrets = [hook.secret, ...(hook.oldSecret !== null && hook.oldSecret.until > now ? [hook.oldSecret.secret] : [])]
    const headers = { 'content-type': 'application/json', 'webhook-id': message, 'webhook-timestamp': seconds, 'webhook-signature': secrets.map((secret) => signatureOf(secret, message, seconds, body)).join(' ') }
    return (this.#from.post ?? postBounded)(hook.url, headers, body, this.#closing.signal, this.#from)
  }

  /** What came of what was asked for; neither how far the chains were told nor whether it fails changes by it. */
  async #log(id: string, named: Pick<Delivery, 'id' | 'party' | 'sequence' | 'kind'>, posted: Posted): Promise<Delivery | null> {
    for (;;) {
      const kept = this.#kept.find(id)
      if (kept === null) return null
      const { deliveries } = kept.content
      const attempt = 1 + Math.max(0, ...deliveries.filter((one) => one.id === named.id).map((one) => one.attempt))
      const logged: Delivery = { ...named, at: this.#from.now(), attempt, ...cameOf(posted), outcome: isTaken(posted) ? 'delivered' : 'failed' }
      if ((await this.#kept.put(id, { ...kept.content, deliveries: [logged, ...deliveries].slice(0, MOST_LOGGED) }, kept.revision)) !== null) return logged
    }
  }

  async #record(id: string, { event, position }: { readonly event: RecordEvent; readonly position: Content['position'] }, posted: Posted): Promise<Delivery['outcome']> {
    for (;;) {
      const kept = this.#kept.find(id)
      if (kept === null) return 'given-up'
      const hook = kept.content
      const now = this.#from.now()
      const isDelivered = isTaken(posted)
      const failingSince = hook.failingSince ?? now
      // 410: whoever is there wants no more of it.
      const isOver = !isDelivered && (('status' in posted && posted.status === 410) || Temporal.Instant.from(failingSince).until(now).total('hours') >= GIVEN_UP_AFTER_HOURS)
      const outcome = isDelivered ? 'delivered' : isOver ? 'given-up' : 'failed'
      const attempts = isDelivered ? 0 : hook.attempts + 1
      const logged: Delivery = { id: deliveryId(id, event), party: event.party, sequence: event.sequence, kind: event.kind, at: now, attempt: hook.attempts + 1, ...cameOf(posted), outcome }
      const next: Content = {
        ...hook, ...(isDelivered ? { position } : {}), failingSince: isDelivered ? null : failingSince, attempts, isDisabled: isOver, nextAt: isDelivered || isOver ? null : this.#pauseAfter(attempts, now),
        deliveries: [logged, ...hook.deliveries].slice(0, MOST_LOGGED),
      }
      const put = await this.#kept.put(id, next, kept.revision)
      if (put === null) continue
      if (isOver) await this.#from.tell({ id, revision: put.revision, ...next })
      return outcome
    }
  }

  /** Twice as long each time, by chance up to a half more or less. */
  #pauseAfter(attempts: number, now: string): string {
    const seconds = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1)) * (0.5 + (this.#from.chance ?? Math.random)())
    return Temporal.Instant.from(now).add({ milliseconds: Math.round(seconds * 1000) }).toString()
  }

  async #change(id: string, person: PersonId, changed: (hook: Content) => Partial<Content>): Promise<Webhook | null> {
    for (;;) {
      const found = this.find(id, person)
      if (found === null) return null
      const { id: _id, revision, ...hook } = found
      const kept = await this.#kept.put(id, { ...hook, ...changed(hook) }, revision)
      if (kept !== null) return { id, revision: kept.revision, ...kept.content }
    }
  }

  #all(): readonly Webhook[] {
    return this.#kept.entries().map(([id, { revision, content: hook }]) => ({ id, revision, ...hook }))
  }
}

function isTaken(posted: Posted): boolean {
  return 'status' in posted && posted.status >= 200 && posted.status < 300
}

function cameOf(posted: Posted): Pick<Delivery, 'status' | 'problem'> {
  return { status: 'status' in posted ? posted.status : null, problem: 'problem' in posted ? posted.problem : null }
}

/** The same however often it is sent: receivers know by it what they have had. */
function deliveryId(hook: string, { party, sequence }: RecordEvent): string {
  return `msg_${hook}_${party}_${sequence}`
}

function linkOf(origin: string, { proposal, statement, party, sequence }: RecordEvent): string {
  return `${origin}/api/v1/${proposal !== null ? `proposals/${proposal}` : statement !== null ? `statements/${statement}` : `acts/${party}/${sequence}`}`
}

/** `v1,` and HMAC-SHA256 over `<id>.<seconds>.<body>`, in base64. */
export function signatureOf(secret: string, id: string, seconds: string, body: string): string {
  return `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

function millisecondsUntil(now: string, then: string): number {
  return Temporal.Instant.from(now).until(then).total('milliseconds')
}
