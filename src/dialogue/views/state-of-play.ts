// Where things stood on a day: what was in force, how late it was, and what each side said of it. Two
// things are told apart, since reports of a day are made after it: what a side had said by then, and
// what it has said since of that day. What acts claim of their time decides here (see `../moment.ts`).

import type { ItemId, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import { momentOfDay, rowsAt } from '../moment.ts'
import { actKey } from '../rows.ts'
import type { RowReader } from '../rows.ts'
import { frozenSet } from './commitments.ts'
import type { FrozenSet } from './commitments.ts'
import { childrenOf } from './element.ts'
import { findContent, findPlan, frameOf } from './frame.ts'
import type { Frame, ViewContext } from './frame.ts'
import { assessmentsBy, deliveriesOf, scheduleBy } from './progress.ts'
import type { Assessment, Schedule } from './progress.ts'
import { suspensionFinder } from './suspensions.ts'
import type { Suspended } from './suspensions.ts'

export interface StateLine {
  readonly item: ItemId
  readonly slug: string
  readonly number: string
  readonly title: Bilingual
  readonly due: string | null
  readonly schedule: Schedule
  /** What had stopped the work on it on that day, as was said by then. */
  readonly suspended: readonly Suspended[]
  readonly readings: readonly StateReading[]
}

export interface StateReading {
  readonly party: PartyId
  /** The reading that this side had given by the end of the day and not yet replaced; null if there was none. */
  readonly saidByThen: Assessment | null
  /** What it says of that day: its latest reading as of that day or before, whenever it was given; null if there is none. */
  readonly ofThatDay: Assessment | null
}

export interface StateOfPlay {
  readonly frame: Frame
  readonly day: string
  /** The day of the first act, as it claims; null where the record is empty. */
  readonly recordBegins: string | null
  /** Of the plan as it was agreed on that day; null where there was none. */
  readonly commitments: FrozenSet | null
  /** What was in force and promised, in the order of the numbers. */
  readonly lines: readonly ItemId[]
  readonly schedules: Readonly<Record<Schedule, number>>
}

/** `lines` holds the commitments in their order; each is told in full by `stateLine`. */
export function stateOfPlay(context: ViewContext, day: string): StateOfPlay | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const past: ViewContext = { ...context, rows: rowsAt(context.rows, momentOfDay(day)), today: () => day }
  const plan = findPlan(past)
  const lines = plan === null ? [] : inOrder(past, plan)
  const schedules = { 'no-date': 0, 'on-time': 0, 'due-soon': 0, late: 0, delivered: 0 }
  for (const item of lines) schedules[scheduleThen(past, frame, item)] += 1
  return { frame, day, recordBegins: beginningOf(context.rows, frame), commitments: frozenSet(past), lines, schedules }
}

/** One commitment as it stood on a day; null where it was not in force. */
export function stateLine(context: ViewContext, day: string, item: ItemId): StateLine | null {
  const frame = frameOf(context)
  const then = rowsAt(context.rows, momentOfDay(day))
  const content = findContent(then, 'element', item)
  if (frame === null || content === null) return null
  const past: ViewContext = { ...context, rows: then, today: () => day }
  return {
    item, slug: slugOf(item), number: content.number, title: content.title, due: content.due, schedule: scheduleThen(past, frame, item), suspended: suspensionFinder(past)(item),
    readings: frame.parties.map(({ party }) => ({ party, saidByThen: saidBy(then, item, party), ofThatDay: readingOf(context.rows, item, party, day) })),
  }
}

function inOrder(context: ViewContext, parent: ItemId, above: readonly ItemId[] = []): readonly ItemId[] {
  const path = [...above, parent]
  const children = childrenOf(context, parent).filter((item) => !path.includes(item))
  return children.flatMap((item) => { const below = inOrder(context, item, path); return below.length === 0 ? [item] : below })
}

function scheduleThen(past: ViewContext, frame: Frame, item: ItemId): Schedule {
  const deliveries = deliveriesOf(past.rows, item)
  return scheduleBy(findContent(past.rows, 'element', item)?.due ?? null, frame.parties.every(({ party }) => deliveries.get(party) === 'complete'), past.today)
}

function saidBy(then: RowReader, item: ItemId, party: PartyId): Assessment | null {
  return bare(assessmentsBy(then, item, party).findLast(({ isLive }) => isLive))
}

/** The latest day counts; of two readings as of one day the later one in the chain corrects the other. */
function readingOf(rows: RowReader, item: ItemId, party: PartyId, day: string): Assessment | null {
  const upTo = assessmentsBy(rows, item, party).filter(({ asOf }) => asOf <= day)
  const latest = upTo.map(({ asOf }) => asOf).sort().at(-1)
  return bare(upTo.findLast(({ asOf }) => asOf === latest))
}

function bare(assessment: (Assessment & { readonly isLive: boolean }) | undefined): Assessment | null {
  if (assessment === undefined) return null
  const { isLive: _live, ...said } = assessment
  return said
}

function beginningOf(rows: RowReader, frame: Frame): string | null {
  const first = frame.parties.flatMap(({ party }) => rows.find('act', actKey(party, 1))?.at ?? [])
  return first.sort()[0]?.slice(0, 10) ?? null
}
