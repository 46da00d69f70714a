// What somebody who takes over a dialogue gets: whether it lives, what is open and how late, who answers
// today for what was promised by whom, what is stopped and why, which bodies there are. Made from the
// record alone, so that it can be had on the first day, on a new machine and without any key.

import type { ItemId } from '../../record/index.ts'
import { actKey } from '../rows.ts'
import type { RowReader } from '../rows.ts'
import type { BodyLine, SideChairs } from './bodies.ts'
import { bodiesView, chairsBySide } from './bodies.ts'
import { commitmentsUnder } from './commitments.ts'
import { dialogueStatus } from './dormancy.ts'
import type { LifeStatus } from './dormancy.ts'
import { compareNumbers } from './element.ts'
import { findCharter, findContent, findPlan, findRef, frameOf, organisationRefs } from './frame.ts'
import type { Frame, ItemRef, OrganisationRef, ViewContext } from './frame.ts'
import { meetingLines } from './meetings.ts'
import { readingsOf, scheduleOf } from './progress.ts'
import type { Reading, Schedule } from './progress.ts'
import { answeringAll, countOpenPlaces, endedOrganisations, successionChain } from './succession.ts'
import type { SuccessionLink } from './succession.ts'
import { suspensionFinder } from './suspensions.ts'
import type { Suspended } from './suspensions.ts'

export interface InheritedLine {
  readonly ref: ItemRef
  readonly number: string
  readonly due: string | null
  readonly schedule: Schedule
  readonly daysLate: number
  /** As the record names them; those of the nearest element above that names any. */
  readonly owners: readonly OrganisationRef[]
  /** Those that answer today in their place; the same where none has ended. */
  readonly answering: readonly OrganisationRef[]
  readonly suspended: readonly Suspended[]
  readonly readings: readonly Reading[]
}

export interface InheritanceView {
  readonly frame: Frame
  /** YYYY-MM-DD. */
  readonly asOf: string
  /** The days that the first and the last act claim; null where there are none. */
  readonly record: { readonly from: string; readonly to: string; readonly acts: number } | null
  readonly status: LifeStatus
  readonly coChairs: readonly SideChairs[]
  readonly plan: ItemRef | null
  /** Commitments that not every side reads as complete, the longest late first, then by number. */
  readonly open: readonly InheritedLine[]
  readonly delivered: number
  readonly bodies: readonly BodyLine[]
  readonly ended: readonly { readonly organisation: OrganisationRef; readonly chain: readonly SuccessionLink[]; readonly places: number }[]
  /** Proposals that wait for a signature. */
  readonly proposals: number
}

/** Null before the founding. */
export function inheritanceView(context: ViewContext): InheritanceView | null {
  const { rows } = context
  const [frame, charter, bodies] = [frameOf(context), findCharter(context), bodiesView(context)?.bodies]
  if (frame === null || charter === null || bodies === undefined) return null
  const plan = findPlan(context)
  const suspendedBy = suspensionFinder(context)
  const lines = plan === null ? [] : commitmentsUnder(rows, plan).flatMap((item) => lineOf(context, frame, item, suspendedBy) ?? [])
  const open = lines.filter(({ schedule }) => schedule !== 'delivered')
  return {
    frame, asOf: context.today(), record: recordOf(context, frame), status: dialogueStatus(context, charter, meetingLines(context, charter)), coChairs: chairsBySide(context, frame, charter.coChairs ?? []),
    plan: plan === null ? null : findRef(rows, plan), open: open.sort((a, b) => b.daysLate - a.daysLate || compareNumbers(a.number, b.number)), delivered: lines.length - open.length, bodies,
    ended: endedOrganisations(context).flatMap((item) => {
      const [organisation] = organisationRefs(context, [item])
      return organisation === undefined ? [] : [{ organisation, chain: successionChain(context, item), places: countOpenPlaces(context, item) }]
    }),
    proposals: (rows.find('open', 'all') ?? []).length,
  }
}

function lineOf(context: ViewContext, frame: Frame, item: ItemId, suspendedBy: (item: ItemId) => readonly Suspended[]): InheritedLine | null {
  const content = findContent(context.rows, 'element', item)
  const ref = findRef(context.rows, item)
  if (content === null || ref === null) return null
  const readings = readingsOf(context, frame, item)
  const schedule = scheduleOf(content.due, readings, context.today)
  const owners = ownersOf(context.rows, item)
  return {
    ref, number: content.number, due: content.due, schedule, daysLate: schedule === 'late' && content.due !== null ? Temporal.PlainDate.from(content.due).until(context.today()).days : 0,
    owners: organisationRefs(context, owners), answering: organisationRefs(context, answeringAll(context.rows, owners, context.today())), suspended: suspendedBy(item), readings,
  }
}

/** Its own, or those of the nearest element above that names any. */
function ownersOf(rows: RowReader, item: ItemId, below: readonly ItemId[] = []): readonly ItemId[] {
  const content = findContent(rows, 'element', item)
  if (content === null || below.includes(item)) return []
  return content.owners.length > 0 ? content.owners : ownersOf(rows, content.parent, [...below, item])
}

function recordOf({ rows }: ViewContext, frame: Frame): InheritanceView['record'] {
  const chains = frame.parties.map(({ party }) => ({ party, length: rows.find('party', party)?.sequence ?? 0 }))
  const days = chains.flatMap(({ party, length }) => [1, length].flatMap((sequence) => rows.find('act', actKey(party, sequence))?.at.slice(0, 10) ?? [])).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? null : { from, to, acts: chains.reduce((sum, { length }) => sum + length, 0) }
}
