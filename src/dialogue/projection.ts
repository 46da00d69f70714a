// The projection in memory. Values are immutable; a change replaces whole rows and is itself a
// value, so that it can be written to the store in the same batch as the act that caused it.

import { canonicalize } from '../record/index.ts'
import type { Json } from '../record/index.ts'
import type { RowPrefix, RowReader, Rows } from './rows.ts'

/** Full key → new row, null where the row goes. */
export type RowChanges = ReadonlyMap<string, Rows[RowPrefix] | null>

export class Projection implements RowReader {
  readonly #rows = new Map<string, unknown>()

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    return this.#rows.get(`${prefix}/${rest}`) as Rows[P] | undefined
  }

  apply(changes: RowChanges): void {
    for (const [key, row] of changes) {
      if (row === null) this.#rows.delete(key)
      else this.#rows.set(key, row)
    }
  }

  /** Every row in canonical text, by key: equal bytes mean equal projections. */
  toText(): Map<string, string> {
    const keys = [...this.#rows.keys()].sort()
    return new Map(keys.map((key) => [key, rowText(this.#rows.get(key))]))
  }

  static fromText(rows: Iterable<readonly [string, string]>): Projection {
    const projection = new Projection()
    for (const [key, text] of rows) projection.#rows.set(key, JSON.parse(text))
    return projection
  }
}

export function rowText(row: unknown): string {
  return canonicalize(row as Json)
}

/** A projection with changes laid over it: what a fold reads while it writes. */
export class Overlay implements RowReader {
  readonly #below: RowReader
  readonly changes = new Map<string, Rows[RowPrefix] | null>()

  constructor(below: RowReader) {
    this.#below = below
  }

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    const key = `${prefix}/${rest}`
    if (!this.changes.has(key)) return this.#below.find(prefix, rest)
    return (this.changes.get(key) ?? undefined) as Rows[P] | undefined
  }

  put<P extends RowPrefix>(prefix: P, rest: string, row: Rows[P]): void {
    this.changes.set(`${prefix}/${rest}`, row)
  }

  /** Adds to or removes from a sorted index row; a row that becomes empty goes. */
  index(prefix: 'kind' | 'children' | 'open', rest: string, member: string, isMember: boolean): void {
    const before = this.find(prefix, rest) ?? []
    if (before.includes(member) === isMember) return
    const after = isMember ? [...before, member].sort() : before.filter((other) => other !== member)
    this.changes.set(`${prefix}/${rest}`, after.length === 0 ? null : after)
  }
}
