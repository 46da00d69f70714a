// Texts as the pages of originals name and show them.

import { copiesOf, copiesOfOtherWords, findCharter, findContent, originalWordsOf } from '../../../dialogue/views/index.ts'
import type { OriginalWords, PartyName, SignedCopy } from '../../../dialogue/views/index.ts'
import { languagesFor } from '../../../dialogue/original.ts'
import type { DialogueContent, TextContent } from '../../../dialogue/items/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { ItemId, PartyId } from '../../../record/index.ts'
import { textFor } from '../../../text/alternat.ts'
import type { CopyView, OriginalsPanel, OriginalView, TextRef, WordsView } from '../../../web/workspace/originals/models.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

/** A text that is in force, as a page needs it. */
export interface FoundText {
  readonly item: ItemId
  readonly ref: TextRef
  readonly content: TextContent
  readonly charter: DialogueContent
  /** Those in force first. */
  readonly words: readonly OriginalWords[]
}

export function findText(visit: Visit, item: ItemId): FoundText | null {
  const { node, settings } = visit.running
  const content = findContent(node.rows, 'text', item)
  const charter = findCharter(contextOf(visit.running))
  if (content === null || charter === null) return null
  return { item, content, charter, ref: { slug: slugOf(item), title: textFor(content.title, content.names, settings.party) }, words: originalWordsOf(node.rows, item, node.now()) }
}

/** The text whose slug stands in the address. */
export function textOfVisit(visit: Visit): FoundText | null {
  return findText(visit, itemOfVisit(visit))
}

export function itemOfVisit({ match }: Pick<Visit, 'match'>): ItemId {
  return `text/${match.parameter}`
}

export function partyName(visit: Visit, party: PartyId): PartyName {
  return { party, name: visit.frame.parties.find((one) => one.party === party)?.name ?? {} }
}

export function wordsView(visit: Visit, { charter }: FoundText, words: OriginalWords): WordsView {
  const { node, settings } = visit.running
  const originals = copiesOf(node.rows, words, charter.languages, settings.party).map((one): OriginalView => ({
    party: partyName(visit, one.original), isOwn: one.original === settings.party, languages: languagesFor(charter, one.original),
    copies: one.copies.map((copy) => copyView(visit, copy)), missing: one.missing,
  }))
  const { hash, isCurrent, state, openProposals, from, clean } = words
  return { hash, isCurrent, state, openProposals, from, originals, isToBeSigned: clean.signatories.length > 0 }
}

/** Originals that are in with every signature, out of those there are to be; null where nobody is to sign. */
export function countOf({ originals, isToBeSigned }: WordsView): { readonly complete: number | null; readonly all: number } {
  return { complete: isToBeSigned ? originals.filter(({ missing }) => missing.length === 0).length : null, all: originals.length }
}

/** Null where no clause of the text is agreed yet. */
export function originalsPanel(visit: Visit, item: ItemId): OriginalsPanel | null {
  const text = findText(visit, item)
  const [current] = text?.words ?? []
  if (text === null || current === undefined) return null
  return { slug: text.ref.slug, words: current, ...countOf(wordsView(visit, text, current)) }
}

export function otherCopiesOf(visit: Visit, { item }: FoundText): readonly CopyView[] {
  return copiesOfOtherWords(visit.running.node.rows, item).map((copy) => copyView(visit, copy))
}

function copyView(visit: Visit, { party, statement, content }: SignedCopy): CopyView {
  const { original, languages, signatures, place, date, attachments } = content
  return { statement, heldBy: partyName(visit, party), original: partyName(visit, original), isOwn: party === visit.running.settings.party, languages, signatures, place, date, files: attachments }
}
