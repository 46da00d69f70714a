// Treaty words in what a text that is not meant to bind would say. Whether it is, is data of its class.

import type { ItemId } from '../record/index.ts'
import { withoutAgreed } from '../text/concordance/index.ts'
import type { AgreedPair, Finding } from '../text/concordance/index.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { findSoftWords, findTreatyTitle, findTreatyWords } from '../text/treaty-words/index.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { ClauseContent, DialogueContent, TextContent } from './items/index.ts'
import { readBy } from './read-by.ts'
import type { RowReader } from './rows.ts'

type Content = { readonly [key: string]: unknown }
/** What an item would be, or is; null where it is nothing. */
export type FindNext = (item: ItemId) => Content | null

/** Names that are not a text's own words, and differences that officers agreed to leave. */
export interface TreatyReference {
  readonly names: readonly string[]
  readonly agreed: readonly AgreedPair[]
}
export const NO_NAMES: TreatyReference = { names: [], agreed: [] }

/** Findings in one text of an item, at a path of its content: `title` of a text, `words` of a clause. None in anything else. */
export function treatyFindings(charter: DialogueContent | null, item: ItemId, content: Content | null, path: string, text: Bilingual, findNext: FindNext, reference: TreatyReference = NO_NAMES): readonly Finding[] {
  if (isBindingOf(charter, item, content, findNext) !== false) return []
  if (item.startsWith('text/') && path === 'title') return treatyWordsIn(text, 'title', reference)
  return item.startsWith('clause/') && path === 'words' ? treatyWordsIn(text, 'words', reference) : []
}

/** Treaty words in one text that is not meant to bind, in every language. */
export function treatyWordsIn(text: Bilingual, place: 'title' | 'words', { names, agreed }: TreatyReference = NO_NAMES): readonly Finding[] {
  const isTitle = place === 'title'
  const findings = Object.entries(text).flatMap(([language, words]) => (isTitle ? findTreatyTitle(words, language) : findTreatyWords(words, language, names)).map(({ start, end, found, instead }): Finding => ({
    code: isTitle ? 'treaty-title' : 'treaty-word',
    sides: [{ language, found: { start, end, excerpt: found, value: found }, passage: { start: 0, end: words.length }, expected: instead }],
  })))
  return withoutAgreed(findings, text, agreed).open
}

/** Words of mere intention in the words of a clause of a text that is meant to bind: a hint. */
export function softWordsIn(charter: DialogueContent | null, item: ItemId, content: Content | null, findNext: FindNext): readonly { readonly language: string; readonly found: string }[] {
  if (!item.startsWith('clause/') || isBindingOf(charter, item, content, findNext) !== true) return []
  const clause = content === null ? null : (readBy(ITEM_KINDS.clause.schema, content) as ClauseContent | null)
  return Object.entries(clause?.words ?? {}).flatMap(([language, words]) => findSoftWords(words, language).map(({ found }) => ({ language, found })))
}

/** Whether the text that a text or clause belongs to is meant to bind; null where nobody can say. */
export function isBindingOf(charter: DialogueContent | null, item: ItemId, content: Content | null, findNext: FindNext): boolean | null {
  const text = item.startsWith('text/') ? content : typeof content?.text === 'string' ? findNext(content.text) : null
  const instrument = text === null ? null : (text as Partial<TextContent>).instrument
  return charter?.instruments?.find((one) => one.instrument === instrument)?.isBinding ?? null
}

/** The charter in force; null before the founding. */
export function charterOf(rows: RowReader): DialogueContent | null {
  const [dialogue] = rows.find('kind', 'dialogue') ?? []
  const content = dialogue === undefined ? null : (rows.find('item', dialogue)?.versions.at(-1)?.content ?? null)
  return content === null ? null : (readBy(ITEM_KINDS.dialogue.schema, content) as DialogueContent | null)
}
