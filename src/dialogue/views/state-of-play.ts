// Where things stood on a day: what was in force, how late it was, and what each side said of it. Two
// things are told apart, since reports of a day are made after it: what a side had said by then, and
// what it has said since of that day. What acts claim of their time decides here (see `../moment.ts`).

import type { ItemId, PartyId } from '../../record/index.ts'
import { momentOfDay, rowsAt } from '../moment.ts'
import { actKey } from '../rows.ts'
import type { RowReader } from '../rows.ts'
import { frozenSet } from './commitments.ts'
import type { FrozenSet } from './commitments.ts'
import type { ElementLine } from './element.ts'
import { frameOf } from './frame.ts'
import type { Frame, ViewContext } from './frame.ts'
import { planView } from './plan.ts'
import { assessmentsBy } from './progress.ts'
import type { Assessment, Schedule } from './progress.ts'

export interface StateLine {
  readonly line: Omit<ElementLine, 'children'>
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
  readonly lines: readonly StateLine[]
  readonly schedules: Readonly<Record<Schedule, number>>
}

export function stateOfPlay(context: ViewContext, day: string): StateOfPlay | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const past: ViewContext = { ...context, rows: rowsAt(context.rows, momentOfDay(day)), today: () => day }
  const leaves = leavesOf(planView(past)?.elements ?? [])
  const schedules = { 'no-date': 0, 'on-time': 0, 'due-soon': 0, late: 0, delivered: 0 }
  for (const { schedule } of leaves) schedules[schedule] += 1
  return { frame, day, recordBegins: beginningOf(context.rows, frame), commitments: frozenSet(past), lines: leaves.map((line) => stateLine(context.rows, past.rows, frame, line, day)), schedules }
}

function stateLine(rows: RowReader, then: RowReader, frame: Frame, { children: _none, ...line }: ElementLine, day: string): StateLine {
  return { line, readings: frame.parties.map(({ party }) => ({ party, saidByThen: saidBy(then, line.item, party), ofThatDay: readingOf(rows, line.item, party, day) })) }
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

function leavesOf(lines: readonly ElementLine[]): readonly ElementLine[] {
  return lines.flatMap((line) => (line.children.length === 0 ? [line] : leavesOf(line.children)))
}

function beginningOf(rows: RowReader, frame: Frame): string | null {
  const first = frame.parties.flatMap(({ party }) => rows.find('act', actKey(party, 1))?.at ?? [])
  return first.sort()[0]?.slice(0, 10) ?? null
}
