// The projection in memory. Values are immutable; a change replaces whole rows and is itself a
// value, so that it can wait until the act that caused it is durable.

import { canonicalize } from '../record/index.ts'
import type { Json } from '../record/index.ts'
import type { RowPrefix, RowReader, Rows } from './rows.ts'

/** Full key → new row, null where the row goes. */
export type RowChanges = ReadonlyMap<string, Rows[RowPrefix] | null>

export class Projection implements RowReader {
  /** By prefix and rest: a page over a large plan asks tens of thousands of times, and should not write a key for each. */
  readonly #rows = new Map<string, Map<string, unknown>>()

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    return this.#rows.get(prefix)?.get(rest) as Rows[P] | undefined
  }

  apply(changes: RowChanges): void {
    for (const [key, row] of changes) {
      const slash = key.indexOf('/')
      this.set(key.slice(0, slash), key.slice(slash + 1), row)
    }
  }

  /** Whoever changes single rows sees to it that nobody reads meanwhile. */
  set(prefix: string, rest: string, row: unknown): void {
    if (row === null) this.#rows.get(prefix)?.delete(rest)
    else this.#under(prefix).set(rest, row)
  }

  /** Every row in canonical text, by key: equal bytes mean equal projections. */
  toText(): Map<string, string> {
    const texts = [...this.#rows].flatMap(([prefix, rows]) => [...rows].map(([rest, row]) => [`${prefix}/${rest}`, rowText(row)] as const))
    return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  #under(prefix: string): Map<string, unknown> {
    const known = this.#rows.get(prefix)
    if (known !== undefined) return known
    const rows = new Map<string, unknown>()
    this.#rows.set(prefix, rows)
    return rows
  }
}

export function rowText(row: unknown): string {
  return canonicalize(row as Json)
}

/** What a fold writes to, and reads while it writes. */
export abstract class RowWriter implements RowReader {
  abstract find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined
  /** null takes the row out. */
  protected abstract set(prefix: RowPrefix, rest: string, row: Rows[RowPrefix] | null): void

  put<P extends RowPrefix>(prefix: P, rest: string, row: Rows[P]): void {
    this.set(prefix, rest, row)
  }

  /** Adds to or removes from a sorted index row; a row that becomes empty goes. */
  index(prefix: IndexPrefix, rest: string, member: string, isMember: boolean): void {
    this.#index(prefix, rest, new Map([[member, isMember]]))
  }

  /** The same for many members at once: each row is sorted once, however many items a proposal has. */
  indexAll(moves: IndexMoves): void {
    for (const [prefix, rows] of moves.all) for (const [rest, members] of rows) this.#index(prefix, rest, members)
  }

  #index(prefix: IndexPrefix, rest: string, members: ReadonlyMap<string, boolean>): void {
    const before = this.find(prefix, rest) ?? []
    const held = new Set(before)
    if ([...members].every(([member, isMember]) => held.has(member) === isMember)) return
    const added = [...members].flatMap(([member, isMember]) => (isMember && !held.has(member) ? [member] : []))
    const after = [...before.filter((member) => members.get(member) !== false), ...added].sort()
    this.set(prefix, rest, after.length === 0 ? null : after)
  }
}

/** A projection with changes laid over it, for what must wait until it is durable. */
export class Overlay extends RowWriter {
  readonly #below: RowReader
  readonly changes = new Map<string, Rows[RowPrefix] | null>()

  constructor(below: RowReader) {
    super()
    this.#below = below
  }

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    const row = this.changes.get(`${prefix}/${rest}`)
    return row === undefined ? this.#below.find(prefix, rest) : ((row ?? undefined) as Rows[P] | undefined)
  }

  protected set(prefix: RowPrefix, rest: string, row: Rows[RowPrefix] | null): void {
    this.changes.set(`${prefix}/${rest}`, row)
  }
}

/** Straight into a projection that nobody reads yet: where everything is made anew, nothing has to wait. */
export class Foundation extends RowWriter {
  readonly rows = new Projection()

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    return this.rows.find(prefix, rest)
  }

  protected set(prefix: RowPrefix, rest: string, row: Rows[RowPrefix] | null): void {
    this.rows.set(prefix, rest, row)
  }
}

type IndexPrefix = 'kind' | 'ended' | 'children' | 'citing' | 'open' | 'blobs' | 'concerning' | 'thread' | 'proposals' | 'publications' | 'datasets' | 'erased'

/** Members on their way into and out of index rows; of several moves of one member the last counts. */
export class IndexMoves {
  readonly all = new Map<IndexPrefix, Map<string, Map<string, boolean>>>()

  move(prefix: IndexPrefix, rest: string, member: string, isMember: boolean): void {
    const rows = this.all.get(prefix) ?? new Map<string, Map<string, boolean>>()
    const members = rows.get(rest) ?? new Map<string, boolean>()
    this.all.set(prefix, rows.set(rest, members.set(member, isMember)))
  }
}
