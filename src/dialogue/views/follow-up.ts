// What became of what was decided at the meetings before: every decision with its commitments and what both sides
// say of them now, or why there is none, or that there is no activity yet. A pure view; it is the first topic of the
// meeting that follows.

import type { ItemId } from '../../record/index.ts'
import { findCharter } from './frame.ts'
import type { ViewContext } from './frame.ts'
import { placeInSeries } from './meeting-series.ts'
import { meetingLines } from './meetings.ts'
import type { MeetingLine } from './meetings.ts'
import { decisionsOf, sumCoverage } from './register.ts'
import type { Coverage, RegisterView } from './register.ts'

export interface FollowUp {
  /** The register is null where no record of decisions is agreed. */
  readonly meetings: readonly { readonly meeting: MeetingLine; readonly register: RegisterView | null }[]
  /** Of all of them together. */
  readonly coverage: Coverage
  /** Commitments in force that are past due. */
  readonly late: number
}

/** Of the meetings of the same body since the previous one of the series, that one among them. */
export function followUpOf(context: ViewContext, item: ItemId): FollowUp {
  const charter = findCharter(context)
  const { since } = placeInSeries(charter === null ? [] : meetingLines(context, charter), item, context.today())
  const meetings = since.map((meeting) => ({ meeting, register: decisionsOf(context, meeting.item) }))
  const registers = meetings.flatMap(({ register }) => register ?? [])
  const commitments = registers.flatMap(({ paragraphs }) => paragraphs).flatMap(({ fate }) => (fate.is === 'commitment' ? fate.commitments : []))
  return { meetings, coverage: sumCoverage(registers.map(({ coverage }) => coverage)), late: commitments.filter(({ schedule }) => schedule === 'late').length }
}
