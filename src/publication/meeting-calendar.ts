// Meetings, and what is due before and after them, as entries of a calendar. The public calendar and those of
// people and bodies are made here, so that a meeting has one name in all of them. A meeting keeps its entry while it
// is amended, postponed and set anew; when it is called off the entry says so instead of going away.

import type { ItemId } from '../record/index.ts'
import { ITEM_KINDS } from '../dialogue/items/index.ts'
import type { MeetingContent } from '../dialogue/items/index.ts'
import { readBy } from '../dialogue/read-by.ts'
import type { ItemRow, RowReader } from '../dialogue/rows.ts'
import { findContent, scheduledDuties } from '../dialogue/views/index.ts'
import type { Bilingual, Language } from '../text/bilingual.ts'
import { formatZonedTime } from '../text/format.ts'
import { MESSAGES } from '../text/messages/index.ts'
import type { Calendar, CalendarEntry, CalendarTime } from './calendar.ts'
import { PublicReader } from './disclose.ts'
import { itemPath } from './routes.ts'

export interface MeetingCalendarSources {
  readonly rows: RowReader
  /** What the public may read: no name of anything else is written, since whoever has the address of a calendar reads it. */
  readonly open: RowReader
  readonly dialogue: string
  readonly language: Language
  /** Where to read on about an item, absolute. */
  readonly address: (item: ItemId) => string
}

const HOURS_BETWEEN_LOOKS = 12

/** Of this dialogue and no other of the same name: the first version of its charter. */
export function calendarDomain(rows: RowReader, dialogue: string): string {
  return `${(rows.find('item', `dialogue/${dialogue}`)?.versions[0]?.version ?? '').slice(0, 16)}.${dialogue}.alternat`
}

/** The name of an entry, the same in every calendar that holds it. */
export function calendarUid(name: string, domain: string): string {
  return `${name.replace(/[^A-Za-z0-9._-]/g, '-')}@${domain}`
}

/** Meetings that anybody may know of, for everybody; null before the founding. `rows` may be those of the public or all of them. */
export function publicMeetingCalendar(rows: RowReader, dialogue: string, language: Language, origin: string): Calendar | null {
  const open = new PublicReader(rows)
  const words = MESSAGES[language].pages.meetings
  const charter = findContent(open, 'dialogue', `dialogue/${dialogue}`)
  if (charter === null) return null
  const name = plain(charter.acronym, language) || dialogue
  const entries = meetingEntries({ rows: open, open, dialogue, language, address: (item) => origin + itemPath(item, language) })
  return { name: words.calendarName(name), description: words.calendarDescription(name), language, hoursBetweenLooks: HOURS_BETWEEN_LOOKS, entries: entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)) }
}

/** Every meeting whose day is known; one that has ended without being held is struck out. */
export function meetingEntries(from: MeetingCalendarSources, isWanted: (content: MeetingContent) => boolean = () => true): readonly CalendarEntry[] {
  const { rows } = from
  return [...(rows.find('kind', 'meeting') ?? []), ...(rows.find('ended', 'meeting') ?? [])].flatMap((item): CalendarEntry[] => {
    const row = rows.find('item', item)
    const last = row === undefined ? null : lastMeeting(row)
    return row === undefined || last === null || !isDay(last.date) || !isWanted(last) ? [] : [meetingEntry(from, item, row, last)]
  })
}

function meetingEntry({ rows, open, dialogue, language, address }: MeetingCalendarSources, item: ItemId, row: ItemRow, content: MeetingContent): CalendarEntry {
  const words = MESSAGES[language].workspace.calendar
  const publicRow = open.find('item', item)
  const shown = publicRow === undefined ? null : lastMeeting(publicRow)
  const calledOff = row.versions.at(-1)?.content === null ? 'cancelled' : (content.calledOff ?? null)
  const title = shown === null ? words.meeting : plain(shown.title, language)
  const hours = content.starts === undefined ? [] : [words.fromHour(formatZonedTime(content.starts, language))]
  const description = [...inOthers(shown?.title ?? {}, language), ...hours].join('\n')
  return {
    ...versioned(row), uid: calendarUid(`meeting-${item}`, calendarDomain(rows, dialogue)), ...timesOf(content), isCancelled: calledOff !== null, summary: calledOff === null ? title : words.calledOff[calledOff](title),
    description: description === '' ? null : description, location: shown?.place == null ? null : plain(shown.place, language), url: address(item), categories: [words.category.meeting],
  }
}

/** What is due by the schedules of meetings, each a whole day. Whether it is done is between the parties. */
export function dutyEntries({ rows, open, dialogue, language, address }: MeetingCalendarSources, isWanted: (content: MeetingContent) => boolean): readonly CalendarEntry[] {
  const words = MESSAGES[language].workspace.calendar
  const charter = findContent(rows, 'dialogue', `dialogue/${dialogue}`)
  const charterRow = rows.find('item', `dialogue/${dialogue}`)
  if (charter === null || charterRow === undefined) return []
  return (rows.find('kind', 'meeting') ?? []).flatMap((item) => {
    const [content, row] = [findContent(rows, 'meeting', item), rows.find('item', item)]
    if (content === null || row === undefined || content.calledOff !== undefined || !isWanted(content)) return []
    const title = plain(findContent(open, 'meeting', item)?.title ?? {}, language)
    const [of, by] = [versioned(row), versioned(charterRow)]
    return scheduledDuties(charter, content).flatMap(({ duty, name, due }): CalendarEntry[] => (due === null ? [] : [{
      uid: calendarUid(`duty-${item}-${duty}`, calendarDomain(rows, dialogue)), sequence: of.sequence + by.sequence, changedAt: of.changedAt > by.changedAt ? of.changedAt : by.changedAt, minutes: null,
      start: { day: due }, summary: `${plain(name, language)}${title === '' ? '' : `: ${title}`}`, description: null, location: null, url: address(item), categories: [words.category.duty],
    }]))
  })
}

function timesOf({ date, starts, ends }: MeetingContent): { readonly start: CalendarTime; readonly end: CalendarTime | null; readonly minutes: null } {
  if (starts === undefined) return { start: { day: date }, end: null, minutes: null }
  return { start: { zoned: starts }, end: ends === undefined ? null : { zoned: ends }, minutes: null }
}

/** The content in force, or what it was when it ended. */
function lastMeeting(row: ItemRow): MeetingContent | null {
  const content = row.versions.findLast((version) => version.content !== null)?.content ?? null
  return content === null ? null : (readBy(ITEM_KINDS.meeting.schema, content) as MeetingContent | null)
}

/** How often it changed, and when last. */
export function versioned(row: ItemRow): { readonly sequence: number; readonly changedAt: string } {
  const version = row.versions.at(-1)
  return { sequence: Math.max(0, (version?.number ?? 1) - 1), changedAt: (version?.signed ?? []).map(({ at }) => at).sort().at(-1) ?? '1970-01-01T00:00:00Z' }
}

function plain(text: Bilingual, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

/** The title in the other languages of the dialogue, which colleagues of the other side know it by. */
function inOthers(text: Bilingual, language: Language): readonly string[] {
  return Object.entries(text).filter(([tag, words]) => tag !== language && words !== plain(text, language)).map(([, words]) => words)
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
}
