// From words to commitments: what became of every paragraph of a record of decisions, and of every
// operative clause of a text. Each is an element of the plan that names it as its origin, or the
// reason why it makes no commitment, or open. A commitment that was withdrawn later stays under its
// paragraph with its reason: it is never again as if nothing had been promised.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { clausesOf, isOperative } from '../citations.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { ElementContent, Source, Wording } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { RowReader } from '../rows.ts'
import { commitmentLine } from './commitments.ts'
import type { CommitmentLine } from './commitments.ts'
import { compareNumbers, elementLine } from './element.ts'
import type { ElementLine } from './element.ts'
import { findContent, findRef, frameOf } from './frame.ts'
import type { Frame, ItemRef, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'
import { minutesClock, minutesOf } from './minutes-clock.ts'

export type Fate =
  /** It decides nothing. */
  | { readonly is: 'note' }
  | { readonly is: 'open' }
  | { readonly is: 'no-commitment'; readonly reason: Bilingual }
  /** `withdrawn`: those that have ended, with what was said of it. At least one in the two lists. */
  | { readonly is: 'commitment'; readonly commitments: readonly ElementLine[]; readonly withdrawn: readonly CommitmentLine[] }

export interface RegisterParagraph {
  /** As it is cited; null in a text, where the clause itself is cited. */
  readonly paragraph: string | null
  readonly item: ItemId
  /** As people count them, from 1. */
  readonly number: number
  readonly topic: { readonly topic: string; readonly title: Bilingual | null } | null
  readonly form: string
  readonly words: Bilingual
  readonly wording: Wording
  readonly sources: readonly Source[]
  readonly fate: Fate
}

/** operative = committed + withdrawn + noCommitment + open, always. */
export interface Coverage {
  readonly operative: number
  /** With at least one commitment in force. */
  readonly committed: number
  /** With commitments that have all ended. */
  readonly withdrawn: number
  readonly noCommitment: number
  readonly open: number
}

export interface RegisterView {
  readonly frame: Frame
  /** The record of decisions, or the text. */
  readonly ref: ItemRef
  readonly meeting: ItemRef | null
  readonly paragraphs: readonly RegisterParagraph[]
  readonly coverage: Coverage
  /** Of a record of decisions for which the clock ran: after how many hours it was agreed. */
  readonly agreed: { readonly afterHours: number; readonly isLate: boolean } | null
  /** How the record came about, where that has to be known. */
  readonly note: Bilingual | null
  readonly wording: Wording
  readonly sources: readonly Source[]
  readonly history: readonly VersionView[]
}

/** What became of the decisions of a meeting; null where no record of them is agreed. */
export function decisionsOf(context: ViewContext, meeting: ItemId): RegisterView | null {
  const minutes = minutesOf(context.rows, meeting)
  return minutes === null ? null : minutesRegister(context, minutes)
}

export function minutesRegister(context: ViewContext, item: ItemId): RegisterView | null {
  const frame = frameOf(context)
  const content = findContent(context.rows, 'minutes', item)
  const [ref, row] = [findRef(context.rows, item), context.rows.find('item', item)]
  if (frame === null || content === null || ref === null || row === undefined) return null
  const agenda = findContent(context.rows, 'meeting', content.meeting)?.agenda ?? []
  const paragraphs = content.paragraphs.map((one, index): RegisterParagraph => ({
    paragraph: one.paragraph, item, number: index + 1, form: one.form, words: one.words, wording: one.wording ?? content.wording, sources: one.sources ?? [],
    topic: one.topic === null ? null : { topic: one.topic, title: agenda.find(({ topic }) => topic === one.topic)?.title ?? null },
    fate: one.form === 'note' ? { is: 'note' } : fateOf(context, frame, { item, paragraph: one.paragraph }, one.noCommitment),
  }))
  return {
    frame, ref, meeting: findRef(context.rows, content.meeting), paragraphs, coverage: coverageOf(paragraphs), agreed: agreedOf(context, content.meeting), note: content.note ?? null,
    wording: content.wording, sources: content.sources, history: historyOf(row, context.rows),
  }
}

/** The clauses of a text as they are in force. Between the parties, until a joint release has let them out. */
export function textRegister(context: ViewContext, item: ItemId): RegisterView | null {
  const frame = frameOf(context)
  const content = findContent(context.rows, 'text', item)
  const [ref, row] = [findRef(context.rows, item), context.rows.find('item', item)]
  if (frame === null || content === null || ref === null || row === undefined) return null
  const paragraphs = clausesOf(context.rows, item).filter(({ content: { form } }) => form !== 'heading').map(({ clause, content: one }, index): RegisterParagraph => ({
    paragraph: null, item: clause, number: index + 1, form: one.form, words: one.words, wording: {}, sources: [], topic: null,
    fate: isOperative(one.form) ? fateOf(context, frame, { item: clause, paragraph: null }, one.noCommitment ?? null) : { is: 'note' },
  }))
  return {
    frame, ref, meeting: content.meeting === null ? null : findRef(context.rows, content.meeting), paragraphs, coverage: coverageOf(paragraphs), agreed: null,
    note: content.note, wording: {}, sources: content.sources, history: historyOf(row, context.rows),
  }
}

/** What became of one paragraph or clause. */
export function fateOf(context: ViewContext, frame: Frame, origin: { readonly item: ItemId; readonly paragraph: string | null }, noCommitment: Bilingual | null): Fate {
  const { rows } = context
  const isOf = (content: ElementContent | null) => content?.origin !== undefined && content.origin.item === origin.item && content.origin.paragraph === origin.paragraph
  const commitments = (rows.find('citing', origin.item) ?? []).filter((item) => isOf(findContent(rows, 'element', item))).flatMap((item) => elementLine(context, frame, item) ?? [])
  const withdrawn = (rows.find('ended', 'element') ?? []).filter((item) => isOf(lastElement(rows, item))).flatMap((item) => commitmentLine(rows, item, null) ?? [])
  if (commitments.length + withdrawn.length > 0) return { is: 'commitment', commitments: [...commitments].sort((a, b) => compareNumbers(a.number, b.number)), withdrawn }
  return noCommitment === null ? { is: 'open' } : { is: 'no-commitment', reason: noCommitment }
}

export function coverageOf(paragraphs: readonly Pick<RegisterParagraph, 'fate'>[]): Coverage {
  const operative = paragraphs.map(({ fate }) => fate).filter(({ is }) => is !== 'note')
  const count = (counts: (fate: Fate) => boolean) => operative.filter(counts).length
  return {
    operative: operative.length, committed: count((fate) => fate.is === 'commitment' && fate.commitments.length > 0),
    withdrawn: count((fate) => fate.is === 'commitment' && fate.commitments.length === 0), noCommitment: count(({ is }) => is === 'no-commitment'), open: count(({ is }) => is === 'open'),
  }
}

/** All that was decided on record, counted together. */
export function sumCoverage(all: readonly Coverage[]): Coverage {
  const sum = (of: keyof Coverage) => all.reduce((total, one) => total + one[of], 0)
  return { operative: sum('operative'), committed: sum('committed'), withdrawn: sum('withdrawn'), noCommitment: sum('noCommitment'), open: sum('open') }
}

export interface DecisionCounts {
  /** Meetings with a record of decisions. */
  readonly records: number
  readonly coverage: Coverage
  /** Of those for which the clock ran. */
  readonly inTime: number
  readonly late: number
}

/** What became of all that was decided on record, and how soon the records were agreed. */
export function decisionCounts(context: ViewContext): DecisionCounts {
  const registers = (context.rows.find('kind', 'minutes') ?? []).flatMap((item) => minutesRegister(context, item) ?? [])
  const agreed = registers.flatMap((one) => one.agreed ?? [])
  return { records: registers.length, coverage: sumCoverage(registers.map(({ coverage }) => coverage)), inTime: agreed.filter(({ isLate }) => !isLate).length, late: agreed.filter(({ isLate }) => isLate).length }
}

/** Once it is agreed, the hour of the reader changes nothing. */
function agreedOf({ rows, today }: ViewContext, meeting: ItemId): RegisterView['agreed'] {
  const clock = minutesClock(rows, meeting, `${today()}T00:00:00Z`)
  return clock?.agreedAfterHours == null ? null : { afterHours: clock.agreedAfterHours, isLate: clock.state === 'agreed-late' }
}

function lastElement(rows: RowReader, item: ItemId): ElementContent | null {
  const content = rows.find('item', item)?.versions.findLast((version) => version.content !== null)?.content ?? null
  return content === null ? null : (readBy(ITEM_KINDS.element.schema, content) as ElementContent | null)
}

