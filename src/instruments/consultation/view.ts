// What the public page of a consultation shows: what is asked and until when, what people sent, what each side answers,
// and the numbers, with what they are counted of. Every site that holds the same acts shows the same numbers.

import { closingDay, personalDataUntil } from '../../dialogue/consultations/find.ts'
import type { ConsultationSettings } from '../../dialogue/consultations/find.ts'
import { changesIn } from '../../dialogue/consultations/changed.ts'
import type { ChangeByConsultation } from '../../dialogue/consultations/changed.ts'
import { readConsultation } from '../../dialogue/consultations/reading.ts'
import type { Contribution, Disposition, ReadConsultation } from '../../dialogue/consultations/reading.ts'
import { receives } from '../../dialogue/consultations/rules.ts'
import { answerTally, intakeTally } from '../../dialogue/consultations/tally.ts'
import type { AnswerTally, IntakeTally } from '../../dialogue/consultations/tally.ts'
import { DISPOSITIONS } from '../../dialogue/statements/index.ts'
import { findRef, frameOf } from '../../dialogue/views/index.ts'
import type { ItemRef } from '../../dialogue/views/index.ts'
import type { PartyId } from '../../record/index.ts'
import { foldPhrase } from '../../text/search/query.ts'
import { problemsOf, takeChoice, takeInteger } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { consultationTables } from './tables.ts'

/** On a page. */
export const PORTION = 25
export const ANY = 'all'
/** No answer yet, of any side that owes one. */
export const UNANSWERED = 'unanswered'
export const ANSWER_CHOICES = [ANY, ...DISPOSITIONS, UNANSWERED] as const
const LONGEST_WORDS = 200

/** As a page of a day can tell it; the very second is judged where something is sent. */
export const DAY_PHASES = ['upcoming', 'open', 'closes-today', 'late', 'closed'] as const
export type DayPhase = (typeof DAY_PHASES)[number]

export interface SideAnswer {
  readonly party: PartyId
  readonly disposition: Disposition | null
  /** Of a final answer. */
  readonly on: string | null
  /** Its term is over, and there was no final answer within it. */
  readonly isLate: boolean
}

export interface ContributionLine extends Contribution {
  /** One for each side of the dialogue, in the order of the site. */
  readonly answers: readonly SideAnswer[]
}

export interface ContributionChoice {
  /** Words that have to stand in it, in any language, with or without accents; empty: any. */
  readonly words: string
  /** At whose site it came in. */
  readonly party: string
  readonly answer: string
  readonly page: number
}

export interface ConsultationTool extends ToolBasis {
  readonly instrument: 'consultation'
  readonly settings: ConsultationSettings
  readonly phase: DayPhase
  readonly today: string
  readonly closingDay: string
  /** Days until it closes; null unless it is open. */
  readonly daysLeft: number | null
  /** By when what came in before the close is answered; null where no term is set or no calendar says. */
  readonly answersDue: string | null
  readonly personalDataUntil: string
  /** Whether one takes part at this very site; others that take something in. */
  readonly hasDoor: boolean
  readonly otherDoors: readonly PartyId[]
  readonly intake: readonly IntakeTally[]
  readonly answers: readonly AnswerTally[]
  /** All that were published, whatever was asked for. */
  readonly published: number
  readonly choice: ContributionChoice
  readonly found: number
  readonly pages: number
  /** Those of the page that was asked for. */
  readonly lines: readonly ContributionLine[]
  /** Receipts that are answered and whose words were erased. */
  readonly erased: readonly string[]
  readonly changes: readonly (ChangeByConsultation & { readonly ref: ItemRef | null })[]
}

export function consultationTool(context: ToolContext, settings: ConsultationSettings): ConsultationTool {
  const today = context.today()
  const parties = frameOf(context)?.parties.map(({ party }) => party) ?? []
  const read = readConsultation(context.rows, context.item, settings)
  const all = linesOf(read, parties, today)
  const words = (context.parameters['words'] ?? '').slice(0, LONGEST_WORDS)
  const party = takeChoice(context.parameters, 'side', [ANY, ...parties], ANY)
  const answer = takeChoice(context.parameters, 'answer', ANSWER_CHOICES, ANY)
  const found = chosenLines(all, { words, party: party.value, answer: answer.value })
  const pages = Math.max(1, Math.ceil(found.length / PORTION))
  const page = takeInteger(context.parameters, 'page', { least: 1, most: pages, usual: 1 })
  const phase = dayPhase(settings, today)
  const answers = parties.map((one) => answerTally(read, settings, one, today))
  const intake = settings.receives.map((one) => intakeTally(read, one.party))
  return {
    instrument: 'consultation', problems: problemsOf(party, answer, page), notes: [], settings, phase, today, closingDay: closingDay(settings),
    daysLeft: phase === 'open' || phase === 'closes-today' ? daysBetween(today, closingDay(settings)) : null,
    answersDue: read.contributions.find(({ isLate }) => !isLate)?.due ?? null, personalDataUntil: personalDataUntil(settings),
    hasDoor: receives(settings, context.self), otherDoors: settings.receives.map((one) => one.party).filter((one) => one !== context.self), intake, answers, published: all.length,
    choice: { words, party: party.value, answer: answer.value, page: page.value }, found: found.length, pages, lines: found.slice((page.value - 1) * PORTION, page.value * PORTION), erased: read.erased,
    changes: changesIn(context.rows, context.item, settings).map((one) => ({ ...one, ref: findRef(context.rows, one.item) })),
    tables: consultationTables(context, settings, read, found, { intake, answers }),
  }
}

export function linesOf({ contributions, answered }: ReadConsultation, parties: readonly PartyId[], today: string): readonly ContributionLine[] {
  return contributions.map((contribution) => ({
    ...contribution,
    answers: parties.map((party): SideAnswer => {
      const { disposition = null, on = null } = answered.get(party)?.get(contribution.content.receipt) ?? {}
      return { party, disposition, on, isLate: contribution.due !== null && (on === null ? contribution.due < today : on > contribution.due) }
    }),
  }))
}

export function chosenLines(lines: readonly ContributionLine[], { words, party, answer }: Omit<ContributionChoice, 'page'>): readonly ContributionLine[] {
  const wanted = foldPhrase(words).split(' ').filter((word) => word !== '')
  return lines.filter((line) =>
    (party === ANY || line.party === party)
    && (answer === ANY || (answer === UNANSWERED ? line.answers.some(({ on }) => on === null) : line.answers.some(({ disposition }) => disposition?.content.outcome === answer)))
    && (wanted.length === 0 || hasWords(line, wanted)))
}

function hasWords({ content, translations }: ContributionLine, wanted: readonly string[]): boolean {
  const text = [foldedOf(content), ...translations.map((one) => foldedOf(one.content))].join(' ')
  return wanted.every((word) => text.includes(word))
}

type SaidContent = Pick<ContributionLine['content'], 'receipt' | 'words' | 'answers'> & { readonly name?: string | null }

const FOLDED = new WeakMap<SaidContent, string>()

/** What is looked through, folded once: contents are replaced and never changed in place. */
function foldedOf(content: SaidContent): string {
  const known = FOLDED.get(content)
  if (known !== undefined) return known
  const folded = foldPhrase([content.receipt, content.name ?? '', content.words, ...content.answers.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))].join(' '))
  FOLDED.set(content, folded)
  return folded
}

export function dayPhase(settings: Pick<ConsultationSettings, 'opens' | 'closes' | 'lateDays'>, today: string): DayPhase {
  const [opening, closing] = [Temporal.ZonedDateTime.from(settings.opens).toPlainDate().toString(), closingDay(settings)]
  if (today < opening) return 'upcoming'
  if (today <= closing) return today === closing ? 'closes-today' : 'open'
  return settings.lateDays > 0 && today <= Temporal.PlainDate.from(closing).add({ days: settings.lateDays }).toString() ? 'late' : 'closed'
}

function daysBetween(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(until, { largestUnit: 'day' }).days
}
