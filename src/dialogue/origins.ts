// The origin of a commitment must be there to be read: the paragraph must exist, and a clause must be
// out. An element of the plan becomes public when it is agreed; were its origin a clause that no joint
// release has let out, the words of that clause would be public with it.

import { canonicalize } from '../record/index.ts'
import type { ItemChange, ItemId, Json } from '../record/index.ts'
import type { CleanText } from './clean-text.ts'
import type { Issue } from './issues.ts'
import { findKind, ITEM_KINDS } from './items/index.ts'
import type { ClauseContent, ElementContent, MeetingContent, MinutesContent } from './items/index.ts'
import { readBy } from './read-by.ts'
import { publicationsOf } from './releasing.ts'
import type { RowReader } from './rows.ts'

/** What is wrong with the origin that a change brings; an origin that was agreed before stays as it is. `findNext` answers what will be in force. */
export function originIssues(rows: RowReader, { item, content }: ItemChange, findNext: (item: ItemId) => ItemChange['content']): readonly Pick<Issue, 'code' | 'path'>[] {
  const origin = read<ElementContent>('element', item, content)?.origin
  const before = read<ElementContent>('element', item, rows.find('item', item)?.versions.at(-1)?.content ?? null)?.origin
  if (origin === undefined || (before !== undefined && before.item === origin.item && before.paragraph === origin.paragraph)) return []
  const named = findNext(origin.item)
  const clause = read<ClauseContent>('clause', origin.item, named)
  if (clause !== null && !publishedClauses(rows, clause.text).some((one) => one.clause === origin.item && canonicalize(one.words as Json) === canonicalize(clause.words as Json))) return [{ code: 'clause-not-out', path: 'origin.item' }]
  const minutes = read<MinutesContent>('minutes', origin.item, named)
  const paragraphs = minutes?.paragraphs.map(({ paragraph }) => paragraph) ?? read<MeetingContent>('meeting', origin.item, named)?.agenda?.map(({ topic }) => topic) ?? []
  return origin.paragraph === null || paragraphs.includes(origin.paragraph) ? [] : [{ code: 'paragraph-unknown', path: 'origin.paragraph' }]
}

/** Whether a party has published the text in full, as only a joint release lets it, and still stands by it. */
export function isPublished(rows: RowReader, text: ItemId): boolean {
  return publishedClauses(rows, text).length > 0
}

function publishedClauses(rows: RowReader, text: ItemId): CleanText['clauses'] {
  const releases = (rows.find('children', text) ?? []).filter((item) => findKind(item) === 'joint-release')
  const standing = releases.flatMap((release) => publicationsOf(rows, release)).filter(({ content }) => content.withdrawn === null && content.disowned === null)
  return standing.flatMap(({ content }) => content.clean.clauses)
}

function read<C>(kind: 'clause' | 'element' | 'meeting' | 'minutes', item: ItemId, content: ItemChange['content']): C | null {
  return findKind(item) === kind && content !== null ? (readBy(ITEM_KINDS[kind].schema, content) as C | null) : null
}
