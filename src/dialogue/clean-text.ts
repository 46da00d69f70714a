// The clean text: what the parties agree on, without brackets, attributions or the way there. Its
// hash is what is certified, initialled, released and printed on the originals: the canonical bytes
// (RFC 8785) of `CleanText`. It names no order of the parties (`text/alternat.ts`), so that all
// originals of a text have one hash.

import { canonicalize, sha256 } from '../record/index.ts'
import type { Hash, ItemId, Json, VersionId } from '../record/index.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { ClauseContent, TextContent } from './items/index.ts'
import { readBy } from './read-by.ts'
import type { RowReader } from './rows.ts'

export interface CleanClause {
  readonly clause: ItemId
  readonly form: ClauseContent['form']
  readonly words: Bilingual
  readonly cites: ClauseContent['cites']
}

export interface CleanText {
  readonly text: ItemId
  readonly title: Bilingual
  readonly instrument: string
  readonly names: TextContent['names']
  readonly signatories: TextContent['signatories']
  /** In the order in which they stand. */
  readonly clauses: readonly CleanClause[]
}

/** A text with the versions that its words were taken from: what a joint release names. */
export interface PlacedText {
  readonly clean: CleanText
  readonly version: VersionId
  readonly clauses: readonly { readonly clause: ItemId; readonly version: VersionId }[]
}

/** The text as it is in force, with the clauses in force that hang under it; null where there is none. */
export function findCleanText(rows: RowReader, text: ItemId): PlacedText | null {
  const version = rows.find('item', text)?.versions.at(-1)?.version
  const clauses = (rows.find('children', text) ?? []).flatMap((clause) => {
    const found = rows.find('item', clause)?.versions.at(-1)
    return found === undefined || !clause.startsWith('clause/') ? [] : [{ clause, version: found.version }]
  })
  return version === undefined ? null : findCleanTextAt(rows, text, version, clauses)
}

/** The text as it was in the versions named; null where one of them is not to be had, or is no text or clause. */
export function findCleanTextAt(rows: RowReader, text: ItemId, version: VersionId, clauses: PlacedText['clauses']): PlacedText | null {
  const content = contentAt(rows, 'text', text, version) as TextContent | null
  if (content === null) return null
  const read = clauses.map((named) => ({ ...named, content: contentAt(rows, 'clause', named.clause, named.version) as ClauseContent | null }))
  const placed = read.flatMap((one) => (one.content === null || one.content.text !== text ? [] : [{ ...one, content: one.content }]))
  if (placed.length < clauses.length) return null
  placed.sort((a, b) => comparePlaces(a.content.place, b.content.place) || (a.clause < b.clause ? -1 : 1))
  const { title, instrument, names, signatories } = content
  return {
    clean: { text, title, instrument, names, signatories, clauses: placed.map(({ clause, content: { form, words, cites } }) => ({ clause, form, words, cites })) },
    version, clauses: placed.map((one) => ({ clause: one.clause, version: one.version })),
  }
}

export function cleanTextHash(clean: CleanText): Hash {
  return sha256(canonicalize(clean as unknown as Json))
}

/** Negative where `a` stands before `b`. */
export function comparePlaces(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function contentAt(rows: RowReader, kind: 'text' | 'clause', item: ItemId, version: VersionId): unknown {
  const content = rows.find('item', item)?.versions.find((one) => one.version === version)?.content ?? null
  return content === null ? null : readBy(ITEM_KINDS[kind].schema, content)
}
