// The days of consultations as a calendar: when each opens and closes, at the hour that both sides signed, in its zone. A day that is moved
// keeps its entry; what was given up says so instead of going away.

import type { ItemId } from '../record/index.ts'
import { ITEM_KINDS } from '../dialogue/items/index.ts'
import type { InstrumentContent } from '../dialogue/items/index.ts'
import { readBy } from '../dialogue/read-by.ts'
import type { ItemRow, RowReader, VersionRow } from '../dialogue/rows.ts'
import { wordsIn } from '../text/bilingual.ts'
import { MESSAGES } from '../text/messages/index.ts'
import type { Calendar, CalendarEntry } from './calendar.ts'
import { calendarDomain, calendarUid, versioned } from './meeting-calendar.ts'
import type { CalendarPlace } from './plan-calendar.ts'
import { itemPath, versionPath } from './routes.ts'

const HOURS_BETWEEN_LOOKS = 24

/** Null where there never was one. */
export function consultationCalendar(place: CalendarPlace): Calendar | null {
  const { context, language } = place
  const words = MESSAGES[language].formats.calendar
  const entries = instrumentsIn(context.rows).flatMap((item) => entriesOf(place, item))
  return entries.length === 0 ? null : { name: words.consultations, description: words.consultationsDescription, language, hoursBetweenLooks: HOURS_BETWEEN_LOOKS, entries: entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)) }
}

/** Whether there ever was one. */
export function hasConsultations(rows: RowReader): boolean {
  return instrumentsIn(rows).some((item) => { const row = rows.find('item', item); return row !== undefined && row.versions.some((version) => consultationIn(version) !== null) })
}

function instrumentsIn(rows: RowReader): readonly ItemId[] {
  return [...(rows.find('kind', 'instrument') ?? []), ...(rows.find('ended', 'instrument') ?? [])]
}

function entriesOf({ context, language, origin }: CalendarPlace, item: ItemId): readonly CalendarEntry[] {
  const row = context.rows.find('item', item)
  const found = row === undefined ? null : newestIn(row)
  if (row === undefined || found === null) return []
  const { calendar } = MESSAGES[language].formats
  const title = wordsIn(found.title, language)?.words ?? ''
  const isInForce = (row.versions.at(-1)?.content ?? null) !== null
  return (['opens', 'closes'] as const).map((what): CalendarEntry => ({
    ...versioned(row), uid: calendarUid(`${what}-${item}`, calendarDomain(context.rows, context.dialogue)), start: { zoned: found[what] }, minutes: null, end: null, isCancelled: !isInForce,
    summary: calendar[what](title), description: null, location: null, url: origin + (isInForce ? itemPath(item, language) : versionPath(item, row.versions.length, language)), categories: [calendar.consultation],
  }))
}

function newestIn({ versions }: ItemRow): { readonly title: InstrumentContent['title']; readonly opens: string; readonly closes: string } | null {
  return versions.toReversed().flatMap((version) => consultationIn(version) ?? [])[0] ?? null
}

function consultationIn({ content }: VersionRow): { readonly title: InstrumentContent['title']; readonly opens: string; readonly closes: string } | null {
  const read = content === null ? null : (readBy(ITEM_KINDS.instrument.schema, content) as InstrumentContent | null)
  return read?.settings.instrument === 'consultation' ? { title: read.title, opens: read.settings.opens, closes: read.settings.closes } : null
}
