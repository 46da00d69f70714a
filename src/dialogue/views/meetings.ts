// Meetings from the first to the last, with the time that passed between them: pauses are part
// of the record, counted and shown.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { DialogueContent, MeetingContent } from '../items/index.ts'
import { attendanceOf } from './attendance.ts'
import type { SideAttendance } from './attendance.ts'
import { firstDay, lastDay } from './calendar-days.ts'
import { dialogueStatus, hasRhythm } from './dormancy.ts'
import type { LifeStatus } from './dormancy.ts'
import { alternat, findCharter, findContent, findRef, frameOf } from './frame.ts'
import type { Frame, ItemRef, PartyName, ViewContext } from './frame.ts'
import { scheduledDuties } from './meeting-duties.ts'
import type { ScheduledDuty } from './meeting-duties.ts'
import { tallyMeetings } from './meeting-tally.ts'
import type { MeetingTally } from './meeting-tally.ts'
import { decisionCounts, decisionsOf } from './register.ts'
import type { DecisionCounts, RegisterView } from './register.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'
import { latestTexts } from './released.ts'
import type { ReleasedRef } from './released.ts'

export type AgendaTopic = NonNullable<MeetingContent['agenda']>[number]

export interface MeetingLine {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly type: { readonly type: string; readonly name: Bilingual }
  readonly date: string
  readonly place: Bilingual | null
  readonly mode: MeetingContent['mode']
  /** The body that meets; null where the dialogue itself does. */
  readonly body: ItemId | null
  /** Null while it is set or was held. */
  readonly calledOff: NonNullable<MeetingContent['calledOff']> | null
}

/** What lies between two meetings when it is longer than the dialogue's rhythm allows. */
export interface Pause {
  readonly from: string
  readonly to: string
  readonly days: number
  /** What the charter says of it, if it names this pause. */
  readonly note: Bilingual | null
}

export type TimelineEntry = { readonly meeting: MeetingLine } | { readonly pause: Pause }

export interface MeetingCount extends MeetingTally {
  readonly type: { readonly type: string; readonly name: Bilingual }
}

export interface BodyCount extends MeetingTally {
  readonly body: ItemRef
}

/** Only meetings of a type with a rhythm are due: a declaration wakes nobody up. */
export type DialogueStatus = LifeStatus

export interface MeetingsView {
  readonly frame: Frame
  readonly status: DialogueStatus
  readonly timeline: readonly TimelineEntry[]
  /** Of each type that ever met or is to meet. */
  readonly counts: readonly MeetingCount[]
  /** Of each body that ever met or is to meet. */
  readonly bodies: readonly BodyCount[]
  /** Held. */
  readonly total: number
  /** Of the records of all meetings. */
  readonly decisions: DecisionCounts
}

type DatedRef = ItemRef & { readonly date: string }

export interface MeetingView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly content: MeetingContent
  readonly type: { readonly type: string; readonly name: Bilingual }
  readonly delegations: readonly (PartyName & { readonly members: readonly Bilingual[] })[]
  /** The body that meets; null where the dialogue itself does. */
  readonly body: ItemRef | null
  readonly agenda: readonly { readonly topic: AgendaTopic; readonly about: readonly ItemRef[] }[]
  /** Who is asked, who answered and who was there, as far as this reader may know. */
  readonly attendance: readonly SideAttendance[]
  /** What is due before and after it; none of one that is called off, nor of one whose duties are long over. */
  readonly schedule: readonly ScheduledDuty[]
  readonly isHeld: boolean
  /** With their dates, since meetings are called alike from year to year. */
  readonly previous: DatedRef | null
  readonly next: DatedRef | null
  readonly history: readonly VersionView[]
  /** Texts of this meeting that are public. */
  readonly texts: readonly ReleasedRef[]
  /** The record of decisions, with what became of each; null where none is agreed. */
  readonly decisions: RegisterView | null
}

export function meetingsView(context: ViewContext): MeetingsView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  if (frame === null || charter === null) return null
  const meetings = meetingLines(context, charter)
  return {
    frame, status: dialogueStatus(context, charter, meetings), timeline: withPauses(charter, meetings),
    counts: charter.meetingTypes.flatMap((type) => countType(type, meetings, context.today())), bodies: countBodies(context, charter, meetings),
    total: meetings.filter((meeting) => isHeld(meeting, context.today())).length, decisions: decisionCounts(context),
  }
}

export function meetingView(context: ViewContext, item: ItemId): MeetingView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  const content = findContent(context.rows, 'meeting', item)
  const row = context.rows.find('item', item)
  if (frame === null || charter === null || content === null || row === undefined) return null
  const order = meetingLines(context, charter)
  const place = order.findIndex((meeting) => meeting.item === item)
  const refAt = (index: number): DatedRef | null => {
    const other = order[index]
    const ref = other === undefined ? null : findRef(context.rows, other.item)
    return other === undefined || ref === null ? null : { ...ref, date: other.date }
  }
  const delegations = alternat(frame.parties, context.self).map((name) => ({
    ...name, members: content.delegations.find((one) => one.party === name.party)?.members ?? [],
  }))
  const schedule = content.calledOff === undefined ? scheduledDuties(charter, content) : []
  return {
    frame, item, slug: slugOf(item), content, type: typeOf(charter, content.type), delegations, body: content.body === undefined ? null : findRef(context.rows, content.body),
    agenda: (content.agenda ?? []).map((topic) => ({ topic, about: topic.about.flatMap((one) => findRef(context.rows, one) ?? []) })), attendance: attendanceOf(context, item, content),
    schedule: schedule.some(({ due }) => due !== null && due >= context.today()) ? schedule : [], isHeld: isHeld({ date: content.date, calledOff: content.calledOff ?? null }, context.today()), previous: refAt(place - 1), next: refAt(place + 1), history: historyOf(row, context.rows),
    texts: latestTexts(context, item), decisions: decisionsOf(context, item),
  }
}

/** By date, earliest first. */
export function meetingLines(context: ViewContext, charter: DialogueContent): readonly MeetingLine[] {
  const lines = (context.rows.find('kind', 'meeting') ?? []).flatMap((item): MeetingLine[] => {
    const content = findContent(context.rows, 'meeting', item)
    if (content === null) return []
    const { title, date, place, mode, body = null, calledOff = null } = content
    return [{ item, slug: slugOf(item), title, type: typeOf(charter, content.type), date, place, mode, body, calledOff }]
  })
  return lines.sort((a, b) => (a.date === b.date ? (a.item < b.item ? -1 : 1) : a.date < b.date ? -1 : 1))
}

/** Not called off, and its last day has come. */
export function isHeld({ date, calledOff }: Pick<MeetingLine, 'date' | 'calledOff'>, today: string): boolean {
  return calledOff === null && lastDay(date) <= today
}

/**
 * A gap longer than the longest rhythm of the dialogue and half of it again is a pause. It lies
 * between meetings of types with a rhythm, and stands before the meeting that ended it.
 */
function withPauses(charter: DialogueContent, meetings: readonly MeetingLine[]): readonly TimelineEntry[] {
  const months = Math.max(0, ...charter.meetingTypes.flatMap((type) => type.everyMonths ?? []))
  return meetings.flatMap((meeting, index): TimelineEntry[] => {
    const before = meetings.slice(0, index).findLast((other) => other.calledOff === null && other.body === null && hasRhythm(charter, other))
    if (before === undefined || meeting.calledOff !== null || meeting.body !== null || !hasRhythm(charter, meeting)) return [{ meeting }]
    const pause = pauseBetween(charter, before.date, meeting.date, months * 1.5)
    return [...(pause === null ? [] : [{ pause }]), { meeting }]
  })
}

function pauseBetween(charter: DialogueContent, from: string, to: string, months: number): Pause | null {
  const [start, end] = [firstDay(from), firstDay(to)]
  if (Temporal.PlainDate.compare(start.add({ months: Math.ceil(months) }), end) >= 0) return null
  const named = charter.pauses.find((pause) => pause.from <= end.toString() && pause.to >= start.toString())
  return { from, to, days: start.until(end).days, note: named?.note ?? null }
}

function countType(type: DialogueContent['meetingTypes'][number], meetings: readonly MeetingLine[], today: string): MeetingCount[] {
  const own = meetings.filter((meeting) => meeting.type.type === type.type)
  return own.length === 0 ? [] : [{ type: { type: type.type, name: type.name }, ...tallyMeetings(own, type.everyMonths, today) }]
}

function countBodies(context: ViewContext, charter: DialogueContent, meetings: readonly MeetingLine[]): readonly BodyCount[] {
  const bodies = [...new Set(meetings.flatMap(({ body }) => body ?? []))].sort()
  return bodies.flatMap((body) => {
    const ref = findRef(context.rows, body)
    return ref === null ? [] : [{ body: ref, ...tallyBody(context, charter, body, meetings) }]
  })
}

/** A body meets by its own rhythm, or by that of the types of its meetings: the shortest of them. */
export function tallyBody(context: ViewContext, charter: DialogueContent, body: ItemId, meetings: readonly MeetingLine[]): MeetingTally {
  const own = meetings.filter((meeting) => meeting.body === body)
  const rhythms = charter.meetingTypes.flatMap(({ type, everyMonths }) => (everyMonths !== null && own.some((meeting) => meeting.type.type === type) ? [everyMonths] : []))
  const ofTypes = rhythms.length === 0 ? null : Math.min(...rhythms)
  return tallyMeetings(own, findContent(context.rows, 'body', body)?.everyMonths ?? ofTypes, context.today())
}

function typeOf(charter: DialogueContent, type: string): { type: string; name: Bilingual } {
  return { type, name: charter.meetingTypes.find((one) => one.type === type)?.name ?? {} }
}

export { tallyMeetings }
export type { MeetingTally }
