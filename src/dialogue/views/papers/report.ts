// The report after a meeting: what was decided, what of it became a commitment, who was there, what stayed
// open, and the next dates. It is made of what both sides hold; what a side adds for itself comes beside it.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { DialogueContent, MeetingContent } from '../../items/index.ts'
import { findCharter, findContent, findRef, frameOf } from '../frame.ts'
import type { Frame, ItemRef, ViewContext } from '../frame.ts'
import { scheduledDuties, textsOf } from '../meeting-duties.ts'
import { placeInSeries } from '../meeting-series.ts'
import { meetingLines } from '../meetings.ts'
import { bracketsOf } from './brackets.ts'
import type { PaperText } from './brackets.ts'
import { citeOf } from './cites.ts'
import type { VersionCite } from './cites.ts'
import type { PaperCommitment } from './commitment.ts'
import { decisionsOf } from './decisions.ts'
import type { PaperDecision } from './decisions.ts'
import { tableOf } from './table.ts'
import type { PaperSide } from './table.ts'

export interface PaperMeeting {
  readonly ref: ItemRef
  readonly cite: VersionCite
  readonly type: Bilingual
  readonly date: string
  readonly starts: string | null
  readonly place: Bilingual | null
  readonly mode: MeetingContent['mode']
  readonly calledOff: NonNullable<MeetingContent['calledOff']> | null
}

/** A dated duty that the charter counts from a meeting. */
export interface PaperDuty {
  readonly name: Bilingual
  readonly day: string
  readonly cite: VersionCite
  readonly meeting: VersionCite
}

export interface ReportView {
  readonly frame: Frame
  readonly meeting: PaperMeeting
  readonly summary: Bilingual | null
  /** Null where no minutes were agreed. */
  readonly minutes: VersionCite | null
  readonly decisions: readonly PaperDecision[]
  readonly table: readonly PaperSide[]
  /** Texts of the meeting in which something is still open. */
  readonly openTexts: readonly PaperText[]
  readonly next: PaperMeeting | null
  readonly duties: readonly PaperDuty[]
  /** Commitments that came from the meeting and have a day, the soonest first. */
  readonly dues: readonly PaperCommitment[]
}

export function reportView(context: ViewContext, meeting: ItemId): ReportView | null {
  const [frame, charter, content, here] = [frameOf(context), findCharter(context), findContent(context.rows, 'meeting', meeting), paperMeeting(context, meeting)]
  if (frame === null || charter === null || content === null || here === null) return null
  const decisions = decisionsOf(context, frame, meeting)
  const lines = meetingLines(context, charter)
  const following = placeInSeries(lines, meeting, context.today()).next
  const next = following === null ? null : paperMeeting(context, following.item)
  const dues = decisions.flatMap(({ became }) => became).filter(({ due, schedule }) => due !== null && schedule !== 'delivered')
  return {
    frame, meeting: here, summary: content.summary, minutes: decisions[0] === undefined ? null : { ...decisions[0].cite, paragraph: null }, decisions,
    table: tableOf(context, meeting, content),
    openTexts: textsOf(context, meeting).flatMap((text) => bracketsOf(context, text) ?? []).filter(({ brackets }) => brackets.length > 0),
    next, duties: dutiesOf(context, charter, meeting, (days) => days < 0).concat(following === null ? [] : dutiesOf(context, charter, following.item, (days) => days >= 0)),
    dues: dues.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)),
  }
}

export function paperMeeting(context: ViewContext, meeting: ItemId): PaperMeeting | null {
  const [ref, content, charter] = [findRef(context.rows, meeting), findContent(context.rows, 'meeting', meeting), findCharter(context)]
  if (ref === null || content === null) return null
  const type = charter?.meetingTypes.find((one) => one.type === content.type)?.name ?? {}
  return { ref, cite: citeOf(context.rows, meeting), type, date: content.date, starts: content.starts ?? null, place: content.place, mode: content.mode, calledOff: content.calledOff ?? null }
}

/** Days counted back from the first day of a meeting, in their order; none where that day is not known. */
export function dutiesOf(context: ViewContext, charter: DialogueContent, meeting: ItemId, isWanted: (daysBefore: number) => boolean): readonly PaperDuty[] {
  const content = findContent(context.rows, 'meeting', meeting)
  if (content === null) return []
  const cite = citeOf(context.rows, `dialogue/${context.dialogue}`)
  return scheduledDuties(charter, content).flatMap(({ name, daysBefore, due }): PaperDuty[] => (due === null || !isWanted(daysBefore) ? [] : [{ name, day: due, cite, meeting: citeOf(context.rows, meeting) }]))
}
