// The open brackets of a text: what lies on offer for each clause, by whom, beside the words in force.
// The names of the parties stand in the order of the original of whoever reads.

import type { ItemId, PartyId } from '../../../record/index.ts'
import { textFor } from '../../../text/alternat.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { comparePlaces } from '../../clean-text.ts'
import { findKind, ITEM_KINDS } from '../../items/index.ts'
import type { ClauseContent, TextContent } from '../../items/index.ts'
import { readBy } from '../../read-by.ts'
import type { ProposalRow } from '../../rows.ts'
import { findContent, findRef } from '../frame.ts'
import type { ItemRef, ViewContext } from '../frame.ts'
import { clausesOf } from './annex.ts'
import { citeAct, citeOf } from './cites.ts'
import type { ActCite, Some, VersionCite } from './cites.ts'

export interface PaperOffer {
  readonly cite: ActCite
  /** Whose words they are. */
  readonly party: PartyId
  /** Everybody who stands on them. */
  readonly standing: readonly PartyId[]
  /** Null where the clause would go. */
  readonly words: Bilingual | null
}

export interface PaperBracket {
  /** The clause, or the text itself where its title or names are on offer. */
  readonly item: ItemId
  /** The words in force; null where there are none yet. */
  readonly inForce: { readonly words: Bilingual; readonly cite: VersionCite } | null
  /** The first one made first. */
  readonly offers: Some<PaperOffer>
}

export interface PaperText {
  readonly ref: ItemRef
  readonly cite: VersionCite
  /** Clauses in force. */
  readonly agreed: number
  /** In the order of the text. */
  readonly brackets: readonly PaperBracket[]
}

export function bracketsOf(context: ViewContext, text: ItemId): PaperText | null {
  const [ref, content] = [findRef(context.rows, text), findContent(context.rows, 'text', text)]
  if (ref === null || content === null) return null
  const open = (context.rows.find('open', 'all') ?? []).flatMap((id) => context.rows.find('proposal', id) ?? [])
  const clauses = clausesOf(context, text)
  const touched = open.flatMap(({ changes }) => changes).filter(({ item, content: offered }) => item === text || clauses.includes(item) || (findKind(item) === 'clause' && offered?.text === text))
  const brackets = [...new Set(touched.map(({ item }) => item))].flatMap((item) => bracketOf(context, content, item, open))
  brackets.sort((a, b) => comparePlaces(a.place, b.place) || (a.item < b.item ? -1 : 1))
  const title = textFor(ref.title, content.names, context.self)
  return { ref: { ...ref, title }, cite: citeOf(context.rows, text), agreed: clauses.length, brackets: brackets.map(({ place: _place, ...bracket }) => bracket) }
}

function bracketOf(context: ViewContext, { names }: TextContent, item: ItemId, open: readonly ProposalRow[]): readonly (PaperBracket & { readonly place: string })[] {
  const clause = findContent(context.rows, 'clause', item)
  const ref = findRef(context.rows, item)
  const offers = open.flatMap((row) => row.changes.filter((change) => change.item === item).map((change) => ({ row, content: change.content })))
  const withdrawn = (row: ProposalRow) => new Set(row.withdrawn.map(({ party }) => party))
  const read = offers.map(({ row, content }) => ({ row, words: content === null ? null : wordsOf(item, content), place: typeof content?.place === 'string' ? content.place : null }))
  read.sort((a, b) => (a.row.made.at === b.row.made.at ? (a.row.proposal < b.row.proposal ? -1 : 1) : a.row.made.at < b.row.made.at ? -1 : 1))
  const [first, ...others] = read.map(({ row, words }): PaperOffer => ({
    cite: citeAct(row.made, item), party: row.made.party, standing: row.signed.map(({ party }) => party).filter((party) => !withdrawn(row).has(party)),
    words: words === null ? null : textFor(words, names, context.self),
  }))
  const inForce = ref === null ? null : { words: textFor(ref.title, names, context.self), cite: citeOf(context.rows, item) }
  return first === undefined ? [] : [{ item, place: clause?.place ?? read[0]?.place ?? '', inForce, offers: [first, ...others] }]
}

function wordsOf(item: ItemId, content: NonNullable<ProposalRow['changes'][number]['content']>): Bilingual {
  const kind = findKind(item) === 'text' ? 'text' : 'clause'
  const read = readBy(ITEM_KINDS[kind].schema, content) as TextContent | ClauseContent | null
  return read === null ? {} : 'words' in read ? read.words : read.title
}
