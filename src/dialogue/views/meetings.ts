// Meetings from the first to the last, with the time that passed between them: pauses are part
// of the record, counted and shown.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { DialogueContent, MeetingContent } from '../items/index.ts'
import { alternat, findCharter, findContent, findRef, frameOf } from './frame.ts'
import type { Frame, ItemRef, PartyName, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'
import { latestTexts } from './released.ts'
import type { ReleasedRef } from './released.ts'

export interface MeetingLine {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly type: { readonly type: string; readonly name: Bilingual }
  readonly date: string
  readonly place: Bilingual | null
  readonly mode: MeetingContent['mode']
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

export interface MeetingCount {
  readonly type: { readonly type: string; readonly name: Bilingual }
  readonly held: number
  readonly first: string
  readonly last: string
  readonly everyMonths: number | null
}

/**
 * Active while a meeting is set or the last is no older than the rhythm; dormant since the day the
 * next was due. Only meetings of a type with a rhythm are due: a declaration wakes nobody up.
 */
export interface DialogueStatus {
  readonly last: MeetingLine | null
  readonly next: MeetingLine | null
  readonly isDormant: boolean
  readonly dueSince: string | null
  readonly today: string
}

export interface MeetingsView {
  readonly frame: Frame
  readonly status: DialogueStatus
  readonly timeline: readonly TimelineEntry[]
  readonly counts: readonly MeetingCount[]
  readonly total: number
}

export interface MeetingView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly content: MeetingContent
  readonly type: { readonly type: string; readonly name: Bilingual }
  readonly delegations: readonly (PartyName & { readonly members: readonly Bilingual[] })[]
  readonly previous: ItemRef | null
  readonly next: ItemRef | null
  readonly history: readonly VersionView[]
  /** Texts of this meeting that are public. */
  readonly texts: readonly ReleasedRef[]
}

export function meetingsView(context: ViewContext): MeetingsView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  if (frame === null || charter === null) return null
  const meetings = meetingLines(context, charter)
  return {
    frame, status: statusOf(charter, meetings, context.today()), timeline: withPauses(charter, meetings),
    counts: charter.meetingTypes.flatMap((type) => countType(type, meetings)), total: meetings.length,
  }
}

export function meetingView(context: ViewContext, item: ItemId): MeetingView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  const content = findContent(context.rows, 'meeting', item)
  const row = context.rows.find('item', item)
  if (frame === null || charter === null || content === null || row === undefined) return null
  const order = meetingLines(context, charter).map((meeting) => meeting.item)
  const place = order.indexOf(item)
  const refAt = (index: number) => { const other = order[index]; return other === undefined ? null : findRef(context.rows, other) }
  const delegations = alternat(frame.parties, context.self).map((name) => ({
    ...name, members: content.delegations.find((one) => one.party === name.party)?.members ?? [],
  }))
  return { frame, item, slug: slugOf(item), content, type: typeOf(charter, content.type), delegations, previous: refAt(place - 1), next: refAt(place + 1), history: historyOf(row, context.rows), texts: latestTexts(context, item) }
}

/** By date, earliest first. */
export function meetingLines(context: ViewContext, charter: DialogueContent): readonly MeetingLine[] {
  const lines = (context.rows.find('kind', 'meeting') ?? []).flatMap((item): MeetingLine[] => {
    const content = findContent(context.rows, 'meeting', item)
    if (content === null) return []
    const { title, date, place, mode } = content
    return [{ item, slug: slugOf(item), title, type: typeOf(charter, content.type), date, place, mode }]
  })
  return lines.sort((a, b) => (a.date === b.date ? (a.item < b.item ? -1 : 1) : a.date < b.date ? -1 : 1))
}

export function statusOf(charter: DialogueContent, meetings: readonly MeetingLine[], today: string): DialogueStatus {
  const held = meetings.filter((meeting) => lastDay(meeting.date) <= today)
  const last = held.at(-1) ?? null
  const next = meetings.find((meeting) => lastDay(meeting.date) > today) ?? null
  const rhythm = shortestRhythm(charter)
  const lastInRhythm = held.findLast((meeting) => hasRhythm(charter, meeting))
  const dueSince = lastInRhythm === undefined || rhythm === null ? null : firstDay(lastInRhythm.date).add({ months: rhythm }).toString()
  return { last, next, isDormant: next === null && dueSince !== null && dueSince < today, dueSince, today }
}

/**
 * A gap longer than the longest rhythm of the dialogue and half of it again is a pause. It lies
 * between meetings of types with a rhythm, and stands before the meeting that ended it.
 */
function withPauses(charter: DialogueContent, meetings: readonly MeetingLine[]): readonly TimelineEntry[] {
  const months = Math.max(0, ...charter.meetingTypes.flatMap((type) => type.everyMonths ?? []))
  return meetings.flatMap((meeting, index): TimelineEntry[] => {
    const before = meetings.slice(0, index).findLast((other) => hasRhythm(charter, other))
    if (before === undefined || !hasRhythm(charter, meeting)) return [{ meeting }]
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

function countType(type: DialogueContent['meetingTypes'][number], meetings: readonly MeetingLine[]): MeetingCount[] {
  const held = meetings.filter((meeting) => meeting.type.type === type.type)
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ type: { type: type.type, name: type.name }, held: held.length, first: first.date, last: last.date, everyMonths: type.everyMonths }]
}

function shortestRhythm(charter: DialogueContent): number | null {
  const rhythms = charter.meetingTypes.flatMap((type) => type.everyMonths ?? [])
  return rhythms.length === 0 ? null : Math.min(...rhythms)
}

function hasRhythm(charter: DialogueContent, meeting: MeetingLine): boolean {
  return charter.meetingTypes.some((type) => type.type === meeting.type.type && type.everyMonths !== null)
}

function typeOf(charter: DialogueContent, type: string): { type: string; name: Bilingual } {
  return { type, name: charter.meetingTypes.find((one) => one.type === type)?.name ?? {} }
}

/** The first day that a partial date can mean. */
function firstDay(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10))
}

/** The last day that it can mean: a meeting set for a month is not held before the month is over. */
function lastDay(date: string): string {
  const first = firstDay(date)
  const period = { 4: { years: 1 }, 7: { months: 1 }, 10: { days: 1 } }[date.length] ?? { days: 1 }
  return first.add(period).subtract({ days: 1 }).toString()
}
