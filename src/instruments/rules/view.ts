// Which rule, term and body applied on a day, to a case, as the record stood: with the act that says so, why the others
// did not, the versions in time, and when a term that began on the day ends.

import { applicable, calendarsOf, deadlineOf, provisionsOf, workingDaysBetween } from '../../dialogue/clocks/index.ts'
import type { Applicable, Clock, Deadline, Provision, UnknownDay, WorkingCalendar } from '../../dialogue/clocks/index.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { FieldValues } from '../../dialogue/typed/field.ts'
import { organisationRefs } from '../../dialogue/views/index.ts'
import type { OrganisationRef, ViewContext } from '../../dialogue/views/index.ts'
import type { ItemId } from '../../record/index.ts'
import { problemsOf, takeChoice, takeDay } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { caseOf } from './case.ts'
import { rulesTables } from './tables.ts'

type Settings = SettingsOf<'rules'>
export type RulesQuestion = Settings['questions'][number]

export interface RulesTool extends ToolBasis {
  readonly instrument: 'rules'
  readonly settings: Pick<Settings, 'questions' | 'facts' | 'lists' | 'calendars'>
  readonly choice: {
    readonly question: string
    readonly day: string
    /** The last day of which acts are read; null: all of them. */
    readonly known: string | null
    /** A day on which an answer came; null where none is told. */
    readonly until: string | null
    readonly case: FieldValues
  }
  readonly question: RulesQuestion
  readonly answer: Applicable
  /** As the record stands now, where it is read as it stood and says something else. */
  readonly sinceThen: Applicable | null
  /** Every version of the question, by first day. */
  readonly versions: readonly Provision[]
  readonly term: RulesTerm | null
  readonly organisations: readonly OrganisationRef[]
  readonly calendars: readonly WorkingCalendar[]
}

/** The term of the rule that applied, reckoned from the day. */
export interface RulesTerm {
  readonly clock: Clock
  readonly deadline: Deadline
  /** In working days of the calendar, from the day to the day of the answer; null where none is told or no calendar belongs to the term. */
  readonly taken: number | UnknownDay | null
}

export function rulesTool(context: ToolContext, settings: Settings): RulesTool {
  const { parameters, rows, item } = context
  const names = settings.questions.map(({ question }) => question)
  const asked = takeChoice(parameters, 'question', names, names[0] ?? '')
  const question = settings.questions.find((one) => one.question === asked.value) ?? settings.questions[0]
  if (question === undefined) throw new Error('a tool of rules without a question')
  const [day, known, until] = [takeDay(parameters, 'day', context.today()), takeDay(parameters, 'known', null), takeDay(parameters, 'until', null)]
  const told = caseOf(settings.facts, settings.lists, parameters)
  const answer = answerTo(context, item, question, day.value, told.values, endOfDay(known.value))
  const now = known.value === null ? null : answerTo(context, item, question, day.value, told.values, null)
  const calendars = calendarsOf(rows, item, endOfDay(known.value))
  const versions = provisionsOf(rows, item, question.question, endOfDay(known.value)) ?? []
  const tool = {
    instrument: 'rules' as const,
    settings: { questions: settings.questions, facts: settings.facts, lists: settings.lists, calendars: settings.calendars },
    choice: { question: question.question, day: day.value, known: known.value, until: until.value, case: told.values },
    question, answer, versions, calendars, sinceThen: now !== null && now.statement !== answer.statement ? now : null,
    term: answer.clock === null ? null : termOf(answer.clock, day.value, until.value, calendars),
    organisations: organisationsOf(context, versions, answer),
  }
  return { ...tool, problems: [...problemsOf(asked, day, known, until), ...told.problems], notes: [], tables: rulesTables(tool) }
}

function answerTo({ rows }: ViewContext, item: ItemId, { question }: RulesQuestion, day: string, values: FieldValues, knownOn: string | null): Applicable {
  const found = applicable(rows, item, question, day, values, knownOn)
  if (found === null) throw new Error('a question that its own tool does not have')
  return found
}

/** Acts of a whole day are read, wherever it ended first: days in UTC. */
export function endOfDay(day: string | null): string | null {
  return day === null ? null : `${day}T23:59:59Z`
}

export function termOf(clock: Clock, day: string, until: string | null, calendars: readonly WorkingCalendar[]): RulesTerm {
  return { clock, deadline: deadlineOf(clock, day, calendars), taken: until === null || clock.calendar === null ? null : workingDaysBetween(calendars, clock.calendar, day, until) }
}

function organisationsOf(context: ViewContext, versions: readonly Provision[], { body }: Applicable): readonly OrganisationRef[] {
  const named = versions.flatMap(({ content }) => content.body ?? [])
  return organisationRefs(context, [...new Set([...named, ...(body?.answering ?? [])])])
}
