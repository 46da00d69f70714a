// What an officer had seen when the last visit ended: only what came after is news. A visit is a row of
// looks at the inbox with less than an hour between two; the mark does not move while it lasts, so that
// neither a refresh nor the next page takes the news away. Should a mark be lost, news is shown twice, never not at all.

import { z } from 'zod'
import type { Seen } from '../record/index.ts'
import type { Store } from '../store/port.ts'

const KIND = 'last-visit'
const MINUTES_BETWEEN_VISITS = 60
/** Looks that follow each other sooner than this are not written. */
const MINUTES_BETWEEN_WRITES = 5

const mark = z.strictObject({ at: z.string(), heads: z.record(z.string(), z.number().int()) })
/** When somebody last looked, and how far the chains went then. */
export type VisitMark = { readonly at: string; readonly heads: Seen }
const kept = z.strictObject({ last: mark, before: mark.nullable() })

export class LastVisits {
  readonly #store: Store
  readonly #now: () => string

  constructor(store: Store, now: () => string) {
    this.#store = store
    this.#now = now
  }

  /** The officer looks: answers the end of the visit before this one, or null where there was none. `isPassing`: only a page refreshed itself. */
  async look(officer: string, heads: Seen, isPassing = false): Promise<VisitMark | null> {
    const document = await this.#store.findPrivate(KIND, officer)
    const known = document === null ? null : (kept.safeParse(JSON.parse(document.body)).data ?? null)
    const now = this.#now()
    const minutes = known === null ? Infinity : minutesBetween(known.last.at, now)
    const before = known === null ? null : minutes > MINUTES_BETWEEN_VISITS ? known.last : known.before
    // Of two looks at once one is kept; which one does not matter.
    if (!isPassing && minutes > MINUTES_BETWEEN_WRITES) await this.#store.putPrivate(KIND, officer, JSON.stringify({ last: { at: now, heads }, before }), document?.revision ?? 0)
    return before
  }
}

/** A clock that was put back counts as time that has passed. */
function minutesBetween(one: string, other: string): number {
  return Math.abs(Temporal.Instant.from(one).until(Temporal.Instant.from(other)).total('minutes'))
}
