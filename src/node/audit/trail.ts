// The audit trail: who looked at and did what on this node. Private to the side, and only ever added to: no code
// changes an entry or takes one out but the sweep of what is older than the side keeps it (`auditDays`).
//
// Entries are kept in segments of one day, each a private document `2026-11-25/000042` of at most 250 entries;
// a segment names the SHA-256 of the one before it, so that one taken out or altered by hand shows (`verify`).
//
// What may be lost: an entry of a deed or a sign-in is durable before it is answered (`settled`). A look is
// written within two seconds, or after 250 of them; a kill in between loses those, and nothing else. Adding costs
// a page no write and no wait; a listing reads segments from its end, a bounded number of them.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PrivateDocument, Store } from '../../store/port.ts'
import { auditEntry } from './entry.ts'
import type { AuditEntry, AuditSort } from './entry.ts'

const KIND = 'audit'
const SEGMENT_ENTRIES = 250
const WRITTEN_WITHIN_MS = 2000
/** Segments read for one page of a filtered list: 12,500 entries. Whoever looks for something rarer goes on from there. */
const MOST_SEGMENTS_READ = 50
/** Entries that wait while the store is away; the oldest looks beyond it are lost, and counted. */
const MOST_WAITING = 10_000

const segmentBody = z.strictObject({ previous: z.string().nullable(), entries: z.array(auditEntry) })
interface OpenSegment {
  readonly id: string
  readonly revision: number
  /** As it is stored, byte for byte. */
  readonly body: string
  readonly segment: Segment
}

interface Segment { readonly previous: string | null; readonly entries: readonly AuditEntry[] }

export interface AuditFilter {
  /** Person id. */
  readonly who?: string | null
  readonly about?: string | null
  readonly sort?: AuditSort | null
  /** Days, both included. */
  readonly from?: string | null
  readonly until?: string | null
}

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[]
  /** Give it back to go on to what is older; null at the beginning of the trail. */
  readonly next: string | null
}

export class AuditTrail {
  readonly #store: Store
  readonly #now: () => string
  readonly #onFault: (error: unknown) => void
  #waiting: AuditEntry[] = []
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()
  /** The segment that is being filled; null until the first write after the start, or after one of unknown outcome. */
  #open: OpenSegment | null = null
  #isUnanswered = false
  #lost = 0
  #send: ((entries: readonly AuditEntry[]) => Promise<boolean>) | null = null

  constructor(store: Store, now: () => string, onFault: (error: unknown) => void) {
    this.#store = store
    this.#now = now
    this.#onFault = onFault
  }

  /** In a process that does not write: entries go to the one that does. While there is none (false), and where it fails, they wait. */
  sendTo(send: (entries: readonly AuditEntry[]) => Promise<boolean>): void {
    this.#send = send
  }

  /** What is not written yet, and is not written from here any more: for the trail that comes next. */
  leave(): readonly AuditEntry[] {
    if (this.#timer !== null) clearTimeout(this.#timer)
    const left = this.#waiting
    this.#waiting = []
    return left
  }

  /** Adds an entry; it is on its way to the store when this returns. */
  add({ sort, who, what, about, refused, network }: Omit<AuditEntry, 'at'>): void {
    // Always in this order: what is read back is compared with what was written.
    this.#waiting.push({ at: this.#now(), sort, who, what, about, refused, network })
    if (this.#waiting.length > MOST_WAITING) { this.#waiting.shift(); this.#lost += 1 }
    if (this.#waiting.length >= SEGMENT_ENTRIES) void this.#write().catch(this.#onFault)
    else this.#timer ??= setTimeout(() => { void this.#write().catch(this.#onFault) }, WRITTEN_WITHIN_MS).unref()
  }

  /** Resolves once everything added so far is durable; rejects if it cannot be. */
  async settled(): Promise<void> {
    await this.#write()
  }

  /** Entries that could not wait any longer while the store was away. */
  get lost(): number {
    return this.#lost
  }

  /** At most `limit` entries that fit, newest first, from `after` on. */
  async page(filter: AuditFilter, after: string | null, limit: number): Promise<AuditPage> {
    await this.settled()
    const [lastId, beneath] = cursorOf(after)
    const entries: AuditEntry[] = []
    let before = lastId === null ? endOf(filter) : `${lastId} `
    let beneathHere = beneath
    for (let read = 0; read < MOST_SEGMENTS_READ; read++) {
      const [document] = await this.#store.pagePrivate(KIND, { from: filter.from ?? '', before }, 1)
      if (document === undefined) return { entries, next: null }
      // Places are counted from the beginning of a segment: what is added meanwhile moves none of them.
      for (const [place, entry] of [...readSegment(document).entries.entries()].toReversed()) {
        if (place >= beneathHere || !fits(entry, filter)) continue
        if (entries.length === limit) return { entries, next: `${document.id}+${place + 1}` }
        entries.push(entry)
      }
      beneathHere = Infinity
      before = document.id
    }
    return { entries, next: before === null ? null : `${before}+0` }
  }

  /** Every entry that fits, oldest first, a segment at a time: for an export of any length. */
  async *all(filter: AuditFilter): AsyncGenerator<AuditEntry> {
    await this.settled()
    const ids: string[] = []
    for (let before = endOf(filter); ;) {
      const documents = await this.#store.pagePrivate(KIND, { from: filter.from ?? '', before }, 20)
      ids.push(...documents.map(({ id }) => id))
      before = documents.at(-1)?.id ?? null
      if (before === null) break
    }
    for (const id of ids.reverse()) {
      const document = await this.#store.findPrivate(KIND, id)
      if (document !== null) yield* readSegment(document).entries.filter((entry) => fits(entry, filter))
    }
  }

  /** The first segment that does not follow from the one before it, where both are still there; null if all do. */
  async verify(): Promise<string | null> {
    await this.settled()
    let later: { id: string; previous: string | null } | null = null
    for (let before: string | null = null; ;) {
      const [document] = await this.#store.pagePrivate(KIND, { from: '', before }, 1)
      if (document === undefined) return null
      if (later !== null && later.previous !== hashOf(document.body)) return later.id
      later = { id: document.id, previous: readSegment(document).previous }
      before = document.id
    }
  }

  /** Takes out the days that are older than they are kept. */
  async sweep(keptDays: number): Promise<void> {
    const first = Temporal.PlainDate.from(this.#now().slice(0, 10)).subtract({ days: keptDays }).toString()
    for (;;) {
      const old = await this.#store.pagePrivate(KIND, { from: '', before: first }, 100)
      for (const { id } of old) await this.#store.deletePrivate(KIND, id)
      if (old.length < 100) return
    }
  }

  async close(): Promise<void> {
    await this.settled().catch(this.#onFault)
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const done = this.#writing.then(() => this.#writeWaiting())
    this.#writing = done.catch(() => undefined)
    return done
  }

  async #writeWaiting(): Promise<void> {
    if (this.#send !== null && this.#waiting.length > 0) {
      const sent = this.#waiting.slice()
      if (await this.#send(sent)) this.#waiting = this.#waiting.slice(sent.length)
      else this.#timer ??= setTimeout(() => { void this.#write().catch(this.#onFault) }, WRITTEN_WITHIN_MS).unref()
      return
    }
    while (this.#waiting.length > 0) {
      const open = this.#open ?? (await this.#reopen())
      const day = this.#waiting[0]?.at.slice(0, 10) ?? ''
      const isFull = open === null || open.segment.entries.length >= SEGMENT_ENTRIES || open.id.slice(0, 10) < day
      const target = isFull ? { id: nextId(open?.id ?? null, day), revision: 0, segment: { previous: open === null ? null : hashOf(open.body), entries: [] } } : open
      const room = SEGMENT_ENTRIES - target.segment.entries.length
      const ofLaterDay = this.#waiting.findIndex((entry) => entry.at.slice(0, 10) > target.id.slice(0, 10))
      const taken = this.#waiting.slice(0, ofLaterDay === -1 ? room : Math.min(room, ofLaterDay))
      const segment = { ...target.segment, entries: [...target.segment.entries, ...taken] }
      // Until it is answered, nobody knows what is there: the next write reads it again.
      this.#open = null
      this.#isUnanswered = true
      const body = JSON.stringify(segment)
      const revision = await this.#store.putPrivate(KIND, target.id, body, target.revision)
      this.#isUnanswered = false
      if (revision === null) continue
      this.#open = { id: target.id, revision, body, segment }
      this.#waiting = this.#waiting.slice(taken.length)
    }
  }

  /** The last segment; waiting entries that an unanswered write has put there after all wait no longer. */
  async #reopen(): Promise<OpenSegment | null> {
    const [last] = await this.#store.pagePrivate(KIND, { from: '', before: null }, 1)
    if (last === undefined) return null
    const segment = readSegment(last)
    if (this.#isUnanswered) this.#waiting = this.#waiting.slice(writtenOf(this.#waiting, segment.entries))
    this.#isUnanswered = false
    return { id: last.id, revision: last.revision, body: last.body, segment }
  }
}

/** How many of the waiting entries, from the first, are the end of a segment. */
function writtenOf(waiting: readonly AuditEntry[], kept: readonly AuditEntry[]): number {
  const [first, end] = [waiting.map((entry) => JSON.stringify(entry)), kept.map((entry) => JSON.stringify(entry))]
  let count = Math.min(first.length, end.length)
  while (count > 0 && first.slice(0, count).join('\n') !== end.slice(-count).join('\n')) count -= 1
  return count
}

function nextId(last: string | null, day: string): string {
  // A clock that goes back must not put a segment before the last one.
  const there = last === null || last.slice(0, 10) < day ? day : last.slice(0, 10)
  const number = last !== null && last.startsWith(there) ? Number(last.slice(11)) + 1 : 1
  return `${there}/${String(number).padStart(6, '0')}`
}

function readSegment({ id, body }: PrivateDocument): Segment {
  const parsed = segmentBody.safeParse(JSON.parse(body))
  if (!parsed.success) throw new Error(`the segment ${id} of the audit trail cannot be read`, { cause: parsed.error })
  return parsed.data
}

function fits(entry: AuditEntry, { who, about, sort, from, until }: AuditFilter): boolean {
  const day = entry.at.slice(0, 10)
  return (who == null || entry.who === who) && (about == null || entry.about === about) && (sort == null || entry.sort === sort) && (from == null || day >= from) && (until == null || day <= until)
}

/** The id just beyond the last day asked for. */
function endOf({ until }: AuditFilter): string | null {
  return until == null ? null : `${until}/~`
}

function cursorOf(after: string | null): readonly [string | null, number] {
  const [, id, beneath] = /^(\d{4}-\d\d-\d\d\/\d{6})\+(\d{1,16})$/.exec(after ?? '') ?? []
  return id === undefined ? [null, Infinity] : [id, Number(beneath)]
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex')
}
