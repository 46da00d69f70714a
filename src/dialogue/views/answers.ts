// What the parties have answered to a proposal, and by when an answer is asked for. Only what stands
// now: an answer that was corrected or taken back counts no longer. An answer that does not fit the
// proposal (of nobody it binds, to a question that was not put) is left out, whoever signed it.

import type { PartyId, ProposalId, StatementId } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, ProposalRow, RowReader, StatementRow } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { AnswerByContent, AnswerContent, AnswerKind } from '../statements/index.ts'

type ContentOf<K extends AnswerKind> = Extract<AnswerContent, { answer: K }>

export interface Answer<C extends AnswerContent = AnswerContent> {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: C
  /** It replaces an earlier one. */
  readonly isCorrection: boolean
}

export interface AnswerBy {
  readonly statement: StatementId
  readonly made: Citation
  /** RFC 9557, as it was signed. */
  readonly by: string
  /** The same moment in UTC, RFC 3339: what is compared and sorted. */
  readonly instant: string
}

/** Every answer that stands, by what their authors claim of the time. */
export function answersTo(rows: RowReader, row: ProposalRow): readonly Answer[] {
  const all = liveStatements(rows, row.proposal).flatMap((statement) => findAnswer(statement) ?? [])
  return all.filter((answer) => fits(rows, row, all, answer)).sort((a, b) => compareCitations(a.made, b.made))
}

/** A statement read as an answer; null where it is none, was taken back, or does not fit its schema. */
export function findAnswer(row: StatementRow): Answer | null {
  if (row.type !== 'answer' || row.content === null) return null
  const content = readBy(STATEMENT_TYPES.answer.schema, row.content) as AnswerContent | null
  return content === null ? null : { statement: row.statement, made: row.made, content, isCorrection: row.replaces !== null }
}

/** The earliest moment by which a party that stands on the proposal asks for an answer; null if none does. */
export function answerByOf(rows: RowReader, row: ProposalRow): AnswerBy | null {
  const asked = liveStatements(rows, row.proposal).flatMap((statement) => findAnswerBy(statement) ?? []).filter(({ made }) => standsOn(row, made.party))
  return asked.sort((a, b) => compareText(a.instant, b.instant) || compareCitations(a.made, b.made))[0] ?? null
}

export function findAnswerBy(row: StatementRow): AnswerBy | null {
  if (row.type !== 'answer-by' || row.content === null) return null
  const content = readBy(STATEMENT_TYPES['answer-by'].schema, row.content) as AnswerByContent | null
  return content === null ? null : { statement: row.statement, made: row.made, by: content.by, instant: new Date(content.by.replace(/\[.*$/, '')).toISOString() }
}

/** Questions to which the party that was asked has not replied. */
export function openQuestions(answers: readonly Answer[]): readonly Answer<ContentOf<'question'>>[] {
  const questions = answersOf(answers, 'question')
  return questions.filter((question) => !answersOf(answers, 'reply').some(({ made, content }) => content.question === question.statement && made.party === question.content.asks))
}

export function answersOf<K extends AnswerKind>(answers: readonly Answer[], kind: K): readonly Answer<ContentOf<K>>[] {
  return answers.filter((answer): answer is Answer<ContentOf<K>> => answer.content.answer === kind)
}

/** Declined, reserved, or accepted pending the capital: of these a party says one, and each replaces the other. */
export function stancesIn(answers: readonly Answer[]): readonly Answer[] {
  return [...answersOf(answers, 'declined'), ...answersOf(answers, 'reserved'), ...answersOf(answers, 'ad-referendum')]
}

/** Whether a party stands on a proposal as far as these rows know. */
export function standsOn(row: ProposalRow, party: PartyId): boolean {
  return row.signed.some((one) => one.party === party) && !row.withdrawn.some((one) => one.party === party)
}

function liveStatements(rows: RowReader, proposal: ProposalId): readonly StatementRow[] {
  return (rows.find('concerning', proposal) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.replacedBy === null)
}

function fits(rows: RowReader, row: ProposalRow, all: readonly Answer[], { made, content }: Answer): boolean {
  if (!row.parties.includes(made.party)) return false
  switch (content.answer) {
    case 'question': return content.asks !== made.party && row.parties.includes(content.asks)
    case 'reply': return all.some((one) => one.statement === content.question && one.content.answer === 'question' && one.content.asks === made.party)
    case 'countered': return rows.find('proposal', content.counter)?.made.party === made.party
    case 'received': case 'declined': case 'reserved': case 'ad-referendum': return true
  }
}

export function compareCitations(a: Citation, b: Citation): number {
  return compareText(a.at, b.at) || compareText(a.party, b.party) || a.sequence - b.sequence
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
