// What a line of a paper rests on. Every sentence and every row of a generated paper names at least
// one of these; a paper is typed so that none can be made without. What stays with one side is another
// type: a paper that goes to the other side, or to the public, has no place for it.

import type { Hash, ItemId, PartyId } from '../../../record/index.ts'
import { findKind } from '../../items/index.ts'
import type { Citation, RowReader } from '../../rows.ts'
import { lastContent } from '../names.ts'

/** At least one. */
export type Some<T> = readonly [T, ...T[]]

/** One version of a joint item, or one paragraph of it. */
export interface VersionCite {
  readonly kind: 'version'
  readonly item: ItemId
  readonly version: number
  /** `I.1.a` for an element, null for other kinds. */
  readonly number: string | null
  readonly paragraph: string | null
}

/** What one party has said: its place in that party's chain. */
export interface ActCite {
  readonly kind: 'act'
  readonly party: PartyId
  readonly sequence: number
  readonly hash: Hash
  /** The item that it is about; null where it is about none, or about several. */
  readonly about: ItemId | null
}

/** What only this side has: a note, a fallback. */
export interface PrivateCite {
  readonly kind: 'private'
  readonly what: 'note' | 'red-note' | 'preferred' | 'acceptable' | 'red-line'
  /** By which colleagues find it, short. */
  readonly id: string
  readonly about: ItemId
}

export type RecordCite = VersionCite | ActCite
export type AnyCite = RecordCite | PrivateCite

/** The version of an item that is in force; of one that has ended, its end. */
export function citeOf(rows: RowReader, item: ItemId, paragraph: string | null = null): VersionCite {
  const row = rows.find('item', item)
  const number = findKind(item) === 'element' ? lastContent(row)?.number : null
  return { kind: 'version', item, version: row?.versions.at(-1)?.number ?? 0, number: typeof number === 'string' ? number : null, paragraph }
}

export function citeAct({ party, sequence, hash }: Citation, about: ItemId | null): ActCite {
  return { kind: 'act', party, sequence, hash, about }
}
