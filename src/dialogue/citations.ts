// What the sentences of a text rest on. A sentence of a joint text is worth what can be followed from
// it: the commitment, the decision, the meeting that it speaks of. Three things are flagged, and
// none is forbidden: a sentence that rests on nothing, one that rests on what is no longer there,
// and one that tells of a commitment that was announced before, which must not be told as new.
//
// Asked of words that are not agreed yet too: contents are handed in, the record is read from rows.

import type { ItemId } from '../record/index.ts'
import type { LanguageTag } from '../text/bilingual.ts'
import { splitSentences } from '../text/exchange/sentences.ts'
import { inForce } from './decide.ts'
import { findKind, ITEM_KINDS } from './items/index.ts'
import type { ClauseContent, ElementContent, JointReleaseContent, MeetingContent, MinutesContent, TextContent } from './items/index.ts'
import { comparePlaces } from './clean-text.ts'
import { readBy } from './read-by.ts'
import type { RowReader } from './rows.ts'

/** `minutes/2023-09-29#p3`, an element, a meeting, a clause: what words rest on. */
export interface Cited {
  readonly item: ItemId
  readonly paragraph: string | null
}

/** An earlier place where the same thing was told, and its day, as exact as it is known. */
export interface Announced extends Cited {
  readonly date: string
}

export type CitationFinding =
  /** Operative, and no item stands behind it: every sentence of it, by language. */
  | { readonly clause: ItemId; readonly code: 'cites-nothing'; readonly sentences: Readonly<Record<LanguageTag, readonly string[]>> }
  | { readonly clause: ItemId; readonly code: 'cites-unknown' | 'cites-ended' | 'cites-paragraph-gone'; readonly cited: Cited }
  | { readonly clause: ItemId; readonly code: 'announced-before'; readonly cited: Cited; readonly announced: Announced }
export type CitationCode = CitationFinding['code']

/** A clause as it would be said. */
export interface ClauseSaid {
  readonly clause: ItemId
  readonly content: Pick<ClauseContent, 'text' | 'form' | 'words' | 'cites'>
}

/** The findings in the clauses of a text as they are in force, clause by clause in the order in which they stand. */
export function textCitations(rows: RowReader, text: ItemId): readonly CitationFinding[] {
  return clausesOf(rows, text).flatMap((said) => clauseCitations(rows, said))
}

/** The findings in one clause. `cited` by it may be of any kind; what is said of the text itself is read from the record. */
export function clauseCitations(rows: RowReader, { clause, content }: ClauseSaid): readonly CitationFinding[] {
  const nothing: readonly CitationFinding[] = isOperative(content.form) && content.cites.length === 0
    ? [{ clause, code: 'cites-nothing', sentences: Object.fromEntries(Object.entries(content.words).map(([language, words]) => [language, splitSentences(words, language).map(({ text }) => text)])) }]
    : []
  const own = announcementOf(rows, content.text)
  return [...nothing, ...content.cites.flatMap((cited): readonly CitationFinding[] => {
    const dead = deadCode(rows, cited)
    if (dead !== null) return [{ clause, code: dead, cited }]
    const [announced] = announcements(rows, cited).filter((one) => isBefore(one, own, content.text))
    return announced === undefined ? [] : [{ clause, code: 'announced-before', cited, announced: { item: announced.item, paragraph: announced.paragraph, date: announced.date } }]
  })]
}

/** Whether a clause of this form does something: a heading and a preamble promise nothing. */
export function isOperative(form: ClauseContent['form']): boolean {
  return form === 'paragraph' || form === 'point'
}

/** Why what is cited is not there; null where it is. */
export function deadCode(rows: RowReader, { item, paragraph }: Cited): 'cites-unknown' | 'cites-ended' | 'cites-paragraph-gone' | null {
  if (rows.find('item', item) === undefined) return 'cites-unknown'
  if (inForce(rows, item) === null) return 'cites-ended'
  return paragraph === null || paragraphsIn(rows, item).includes(paragraph) ? null : 'cites-paragraph-gone'
}

/** What an item's parts are cited by, in their order: the paragraphs of minutes, the topics of an agenda. */
export function paragraphsIn(rows: RowReader, item: ItemId): readonly string[] {
  const topics = contentOf<MeetingContent>(rows, 'meeting', item)?.agenda?.map(({ topic }) => topic)
  return contentOf<MinutesContent>(rows, 'minutes', item)?.paragraphs.map(({ paragraph }) => paragraph) ?? topics ?? []
}

/** Clauses in force under a text, in the order in which they stand. */
export function clausesOf(rows: RowReader, text: ItemId): readonly (ClauseSaid & { readonly content: ClauseContent })[] {
  const said = (rows.find('children', text) ?? []).flatMap((clause) => {
    const content = contentOf<ClauseContent>(rows, 'clause', clause)
    return content === null ? [] : [{ clause, content }]
  })
  return said.sort((a, b) => comparePlaces(a.content.place, b.content.place) || (a.clause < b.clause ? -1 : 1))
}

/** Where a text or record stands in time, and at which meeting. */
interface Placed {
  /** Null while it is not out: later than everything. */
  readonly date: string | null
  readonly meeting: ItemId | null
}

type Told = Announced & Placed & { readonly date: string; readonly text: ItemId | null }

/** Everything that told of this before, the earliest first: the decision a commitment comes from, and every text that is out. */
function announcements(rows: RowReader, cited: Cited): readonly Told[] {
  const origin = contentOf<ElementContent>(rows, 'element', cited.item)?.origin ?? (findKind(cited.item) === 'minutes' ? cited : null)
  const decided = origin === null ? [] : decisionOf(rows, origin)
  const texts = (rows.find('citing', cited.item) ?? []).flatMap((clause): readonly Told[] => {
    const content = contentOf<ClauseContent>(rows, 'clause', clause)
    if (content === null || !content.cites.some(({ item, paragraph }) => item === cited.item && paragraph === cited.paragraph)) return []
    const { date, meeting } = announcementOf(rows, content.text)
    return date === null || !isOut(rows, content.text) ? [] : [{ item: clause, paragraph: null, date, meeting, text: content.text }]
  })
  return [...decided, ...texts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.item < b.item ? -1 : 1))
}

function decisionOf(rows: RowReader, origin: Cited): readonly Told[] {
  const clause = contentOf<ClauseContent>(rows, 'clause', origin.item)
  const meeting = contentOf<MinutesContent>(rows, 'minutes', origin.item)?.meeting ?? null
  const placed = clause !== null ? announcementOf(rows, clause.text) : { date: meeting === null ? null : dayOf(rows, meeting), meeting }
  return placed.date === null ? [] : [{ ...origin, date: placed.date, meeting: placed.meeting, text: clause?.text ?? null }]
}

function isBefore(told: Told, own: Placed, text: ItemId): boolean {
  const isOwn = told.text === text || (told.meeting !== null && told.meeting === own.meeting)
  return !isOwn && (own.date === null || told.date < own.date)
}

/** The day of its release, else that of its meeting. */
function announcementOf(rows: RowReader, text: ItemId): Placed {
  const meeting = contentOf<TextContent>(rows, 'text', text)?.meeting ?? null
  const from = releasesOf(rows, text).map((release) => release.from.slice(0, 10)).sort()[0]
  return { date: from ?? (meeting === null ? null : dayOf(rows, meeting)), meeting }
}

function isOut(rows: RowReader, text: ItemId): boolean {
  return releasesOf(rows, text).length > 0
}

function releasesOf(rows: RowReader, text: ItemId): readonly JointReleaseContent[] {
  return (rows.find('children', text) ?? []).flatMap((item) => contentOf<JointReleaseContent>(rows, 'joint-release', item) ?? []).filter(({ withdrawn }) => withdrawn === null)
}

function dayOf(rows: RowReader, meeting: ItemId): string | null {
  return contentOf<MeetingContent>(rows, 'meeting', meeting)?.date ?? null
}

function contentOf<C>(rows: RowReader, kind: 'clause' | 'element' | 'joint-release' | 'meeting' | 'minutes' | 'text', item: ItemId): C | null {
  const content = findKind(item) === kind ? inForce(rows, item) : null
  return content === null ? null : (readBy(ITEM_KINDS[kind].schema, content) as C | null)
}
