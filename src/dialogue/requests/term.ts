// By when a reply was promised: by the provision that applied on the day of receipt, on the calendar as it was stated.
// A request names that provision by its hash, so that no later act changes a clock that runs.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import { applicable, calendarsOf, deadlineOf, workingDaysBetween } from '../clocks/index.ts'
import type { Clock, WorkingCalendar } from '../clocks/index.ts'
import { readBy } from '../read-by.ts'
import type { RowReader } from '../rows.ts'
import { provisionContent } from '../statements/provision.ts'
import type { ProvisionContent } from '../statements/provision.ts'
import type { FieldValues } from '../typed/field.ts'
import type { QueueSettings } from './queues.ts'

/** Why no day is told. `no-term`: none is set for this side; `no-provision`: none applies, or several do; `case-unknown`: more of the case would have to be told. */
export type NoDueReason = 'no-term' | 'no-provision' | 'case-unknown' | 'calendar-missing' | 'calendar-ends'

export interface Term {
  readonly provision: StatementId | null
  readonly clock: Clock | null
  readonly due: string | null
  readonly why: NoDueReason | null
}

const NOTHING: Term = { provision: null, clock: null, due: null, why: 'no-term' }

/** The term of a request that is received on that day. `knownOn`: by what the record held at that instant (RFC 3339); null: by what it holds. */
export function termOn(rows: RowReader, settings: QueueSettings, to: PartyId, day: string, values: FieldValues, knownOn: string | null = null): Term {
  const { term } = settings
  if (term.by === 'nothing') return NOTHING
  const calendars = calendarsFor(rows, settings, knownOn)
  if (term.by === 'clock') return { provision: null, clock: term.clock, ...due(term.clock, day, calendars) }
  const question = term.questions.find(({ party }) => party === to)?.question
  const found = question === undefined ? null : applicable(rows, term.rules, question, day, values, knownOn)
  if (found === null) return NOTHING
  if (found.deciding === null) return { ...NOTHING, why: found.undecided === 'case-unknown' ? 'case-unknown' : 'no-provision' }
  return found.clock === null ? { ...NOTHING, provision: found.statement } : { provision: found.statement, clock: found.clock, ...due(found.clock, day, calendars) }
}

/** The clock of a term that runs: of the provision that was named, whatever became of it since. */
export function clockOf(rows: RowReader, settings: QueueSettings, provision: StatementId | null): Clock | null {
  if (provision === null) return settings.term.by === 'clock' ? settings.term.clock : null
  return findProvision(rows, provision)?.clock ?? null
}

/** A provision by the statement that said it, also where another has taken its place. */
export function findProvision(rows: RowReader, statement: StatementId): ProvisionContent | null {
  const row = rows.find('statement', statement)
  return row?.type !== 'provision' || row.content === null ? null : (readBy(provisionContent, row.content) as ProvisionContent | null)
}

export function calendarsFor(rows: RowReader, { term }: QueueSettings, knownOn: string | null = null): readonly WorkingCalendar[] {
  const rules: ItemId | null = term.by === 'rule' ? term.rules : term.by === 'clock' ? term.calendarOf : null
  return rules === null ? [] : calendarsOf(rows, rules, knownOn)
}

/**
 * The day on which a term ends that stood still from the day of a question to that of its answer: what was left of it on the first begins anew after the second.
 * A question that comes after the term has ended changes nothing. Null where the calendar does not reach.
 */
export function dueAfterStop(clock: Clock, due: string, stop: { readonly from: string; readonly until: string }, calendars: readonly WorkingCalendar[]): string | null {
  const left = clock.unit === 'working-days' ? workingDaysBetween(calendars, clock.calendar ?? '', stop.from, due) : daysBetween(stop.from, due)
  if (typeof left !== 'number') return null
  if (left <= 0) return due
  const later = deadlineOf({ ...clock, length: left, unit: clock.unit === 'working-days' ? 'working-days' : 'days', counts: 'from-next-day' }, stop.until, calendars)
  return 'due' in later ? later.due : null
}

/** Days of a term that passed after `from`, up to and with `until`, in its own unit; null where the calendar does not reach. */
export function daysPassed(clock: Clock | null, from: string, until: string, calendars: readonly WorkingCalendar[]): number | null {
  if (clock?.unit !== 'working-days') return daysBetween(from, until)
  const passed = workingDaysBetween(calendars, clock.calendar ?? '', from, until)
  return typeof passed === 'number' ? passed : null
}

/** Days from one to the other; none where the second is not later. */
export function daysBetween(from: string, until: string): number {
  return Math.max(0, Temporal.PlainDate.from(from).until(until, { largestUnit: 'day' }).days)
}

function due(clock: Clock, day: string, calendars: readonly WorkingCalendar[]): Pick<Term, 'due' | 'why'> {
  const deadline = deadlineOf(clock, day, calendars)
  return 'due' in deadline ? { due: deadline.due, why: null } : { due: null, why: deadline.unknown }
}
