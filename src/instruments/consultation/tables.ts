// The tables of a consultation: what was sent, how it was answered, what was refused, and the numbers.

import type { ConsultationSettings } from '../../dialogue/consultations/find.ts'
import type { ReadConsultation } from '../../dialogue/consultations/reading.ts'
import type { AnswerTally, IntakeTally } from '../../dialogue/consultations/tally.ts'
import type { Cell } from '../../dialogue/data/query.ts'
import { DISPOSITIONS, REFUSAL_REASONS } from '../../dialogue/statements/index.ts'
import { findCharter } from '../../dialogue/views/frame.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { consultation as en } from '../../text/messages/instruments/consultation.en.ts'
import { consultation as es } from '../../text/messages/instruments/consultation.es.ts'
import type { ShownColumn, ShownTable } from '../asking.ts'
import { columnsOf, PERCENT } from '../columns.ts'
import type { ContributionLine } from './view.ts'

type Words = Readonly<Record<string, Bilingual>>

const column = columnsOf(en.columns, es.columns)
const YES_NO: Words = { yes: { en: en.yes, es: es.yes }, no: { en: en.no, es: es.no } }
const OUTCOMES: Words = Object.fromEntries(DISPOSITIONS.map((one) => [one, { en: en.outcome[one], es: es.outcome[one] }]))
const REASONS: Words = Object.fromEntries(REFUSAL_REASONS.map((one) => [one, { en: en.refusal[one], es: es.refusal[one] }]))
const SPEAKS: Words = Object.fromEntries((['self', 'organisation'] as const).map((one) => [one, { en: en.speaksFor[one], es: es.speaksFor[one] }]))

interface Numbers {
  readonly intake: readonly IntakeTally[]
  readonly answers: readonly AnswerTally[]
}

export function consultationTables(context: ViewContext, settings: ConsultationSettings, read: ReadConsultation, lines: readonly ContributionLine[], { intake, answers }: Numbers): readonly ShownTable[] {
  const parties: Words = Object.fromEntries((findCharter(context)?.parties ?? []).map(({ party, name }) => [party, name]))
  return [answerTable(answers, parties), intakeTable(intake, parties), contributionTable(settings, lines, parties), dispositionTable(lines, parties), refusalTable(read, parties)]
}

function answerTable(answers: readonly AnswerTally[], parties: Words): ShownTable {
  return {
    name: 'answered', title: { en: en.answeredTitle, es: es.answeredTitle },
    columns: [column('side', { words: parties }), column('published'), column('n_answered'), ...DISPOSITIONS.map((one) => column(COUNT_OF[one])), column('n_due'), column('n_in_time'), column('in_time', { unit: PERCENT, decimals: 1 }), column('median_days', { decimals: 1 })],
    rows: answers.map((one) => [
      one.party, one.published, one.answered, ...DISPOSITIONS.map((outcome) => one.outcomes.find((two) => two.outcome === outcome)?.count ?? 0),
      one.due, one.inTime, one.share === null ? null : one.share * 100, one.medianDays,
    ]),
  }
}

const COUNT_OF = { accepted: 'n_accepted', partly: 'n_partly', 'not-accepted': 'n_not_accepted', 'out-of-scope': 'n_out_of_scope', 'under-study': 'n_under_study' } as const

function intakeTable(intake: readonly IntakeTally[], parties: Words): ShownTable {
  return {
    name: 'received', title: { en: en.receivedTitle, es: es.receivedTitle },
    columns: [column('received_at', { words: parties }), column('n_received'), column('as_of'), column('n_published'), ...REFUSAL_REASONS.map((reason): ShownColumn => ({ name: `refused_${reason.replaceAll('-', '_')}`, title: { en: en.refusedFor(en.refusal[reason]), es: es.refusedFor(es.refusal[reason]) }, unit: null })), column('n_waiting')],
    rows: intake.map(({ party, stated, published, refused, waiting }) => [party, stated?.received ?? null, stated?.asOf ?? null, published, ...REFUSAL_REASONS.map((reason) => refused.find((one) => one.reason === reason)?.count ?? 0), waiting]),
  }
}

/** Answers to questions stand in columns of their own, as they were given. */
function contributionTable({ questions, lists }: ConsultationSettings, lines: readonly ContributionLine[], parties: Words): ShownTable {
  return {
    name: 'submissions', title: { en: en.submissionsTitle, es: es.submissionsTitle },
    columns: [
      column('receipt', { isName: true }), column('received_at', { words: parties }), column('received'), column('late', { words: YES_NO }), column('language'), column('speaks_for', { words: SPEAKS }), column('name'), column('copies'), column('words'),
      ...questions.map(({ field, title, is }): ShownColumn => ({ name: `q_${field}`, title, unit: null, ...('list' in is && is.type === 'choice' ? { words: Object.fromEntries((lists.find(({ list }) => list === is.list)?.codes ?? []).map(({ code, title: named }) => [code, named])) } : is.type === 'yes-no' ? { words: YES_NO } : {}) })),
    ],
    rows: lines.map(({ content, party, isLate, copies }) => [
      content.receipt, party, content.received, isLate ? 'yes' : 'no', content.language, content.speaksFor, content.name, copies.length, content.words,
      ...questions.map(({ field }) => cellOf(content.answers.find(({ question }) => question === field)?.value)),
    ]),
  }
}

function cellOf(value: ContributionLine['content']['answers'][number]['value'] | undefined): Cell {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'object' ? `${value.latitude} ${value.longitude}` : value
}

/** One row for each side that answers each submission. */
function dispositionTable(lines: readonly ContributionLine[], parties: Words): ShownTable {
  return {
    name: 'answers', title: { en: en.answersTitle, es: es.answersTitle },
    columns: [column('receipt', { isName: true }), column('side', { words: parties }), column('outcome', { words: OUTCOMES }), column('answered_on'), column('due'), column('late', { words: YES_NO }), column('reason_en', { language: 'en' }), column('reason_es', { language: 'es' }), column('changed')],
    rows: lines.flatMap((line) => line.answers.map(({ party, disposition, on, isLate }): Cell[] => [
      line.content.receipt, party, disposition?.content.outcome ?? null, on, line.due, isLate ? 'yes' : 'no', disposition?.content.reason['en'] ?? null, disposition?.content.reason['es'] ?? null, disposition?.content.changed.map(({ item }) => item).join(' ') || null,
    ])),
  }
}

function refusalTable({ refusals }: ReadConsultation, parties: Words): ShownTable {
  return {
    name: 'refused', title: { en: en.refusedTitle, es: es.refusedTitle },
    columns: [column('receipt', { isName: true }), column('received_at', { words: parties }), column('why', { words: REASONS }), column('counted_with', { isName: true })],
    rows: refusals.flatMap(({ party, content: { receipts, reason, of } }) => receipts.map((receipt): Cell[] => [receipt, party, reason, of])),
  }
}
