// The days of the plan as calendars: when what was agreed is due, for the whole plan; for a body its meetings besides. A due
// day keeps its entry while it is moved; when it is dropped, or the element ends, the entry says so instead of going away.

import type { ItemId } from '../record/index.ts'
import { findKind, ITEM_KINDS } from '../dialogue/items/index.ts'
import type { ElementContent } from '../dialogue/items/index.ts'
import { readBy } from '../dialogue/read-by.ts'
import type { ItemRow, VersionRow } from '../dialogue/rows.ts'
import { findContent, findPlan, findRef } from '../dialogue/views/index.ts'
import type { ViewContext } from '../dialogue/views/index.ts'
import { wordsIn } from '../text/bilingual.ts'
import type { Bilingual, Language } from '../text/bilingual.ts'
import { MESSAGES } from '../text/messages/index.ts'
import type { Calendar, CalendarEntry } from './calendar.ts'
import { scopeOf } from './feeds/scope.ts'
import { calendarDomain, calendarUid, meetingEntries, versioned } from './meeting-calendar.ts'
import { itemPath, versionPath } from './routes.ts'

const HOURS_BETWEEN_LOOKS = 24

export interface CalendarPlace {
  readonly context: ViewContext
  readonly origin: string
  readonly language: Language
}

/** Null where there is no plan. */
export function planCalendar(place: CalendarPlace): Calendar | null {
  const { context, language } = place
  const plan = findPlan(context)
  const title = plan === null ? null : findRef(context.rows, plan)?.title
  if (title == null) return null
  const words = MESSAGES[language].formats.calendar
  const elements = [...(context.rows.find('kind', 'element') ?? []), ...(context.rows.find('ended', 'element') ?? [])]
  return calendarOf(words.planName(said(title, language)), words.planDescription, language, dueEntries(place, elements))
}

/** Meetings of a body and what it answers for; null where there is no such body. */
export function bodyCalendar(place: CalendarPlace, body: ItemId): Calendar | null {
  const { context, language, origin } = place
  const name = findContent(context.rows, 'body', body)?.name
  const scope = name === undefined ? null : scopeOf(context, body)
  if (name === undefined || scope === null) return null
  const words = MESSAGES[language].formats.calendar
  const meetings = meetingEntries({ rows: context.rows, open: context.rows, dialogue: context.dialogue, language, address: (item) => origin + itemPath(item, language) }, (content) => content.body === body)
  const elements = scope.items.filter((item) => findKind(item) === 'element')
  return calendarOf(words.bodyName(said(name, language)), words.bodyDescription, language, [...meetings, ...dueEntries(place, elements)])
}

function calendarOf(name: string, description: string, language: Language, entries: readonly CalendarEntry[]): Calendar {
  return { name, description, language, hoursBetweenLooks: HOURS_BETWEEN_LOOKS, entries: entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)) }
}

function dueEntries(place: CalendarPlace, elements: readonly ItemId[]): readonly CalendarEntry[] {
  return elements.flatMap((item): CalendarEntry[] => {
    const row = place.context.rows.find('item', item)
    const due = row === undefined ? undefined : row.versions.findLast((version) => contentOf(version)?.due != null)
    const content = due === undefined ? null : contentOf(due)
    return row === undefined || content === null || content.due === null ? [] : [dueEntry(place, item, row, content, content.due)]
  })
}

/** `content`: the newest that names a day. */
function dueEntry({ context, origin, language }: CalendarPlace, item: ItemId, row: ItemRow, content: ElementContent, day: string): CalendarEntry {
  const words = MESSAGES[language].formats.calendar
  const now = row.versions.at(-1)
  const isInForce = now !== undefined && now.content !== null
  const isCancelled = !isInForce || contentOf(now)?.due == null
  const title = `${content.number} ${said(content.title, language)}`
  const others = Object.entries(content.title).filter(([tag, text]) => tag !== language && text !== content.title[language]).map(([, text]) => text)
  return {
    ...versioned(row), uid: calendarUid(`due-${item}`, calendarDomain(context.rows, context.dialogue)), start: { day }, minutes: null, end: null, isCancelled,
    summary: isCancelled ? words.dropped(title) : words.due(title), description: others.length === 0 ? null : others.join('\n'), location: null,
    url: origin + (isInForce ? itemPath(item, language) : versionPath(item, row.versions.length, language)), categories: [words.category],
  }
}

function contentOf({ content }: VersionRow): ElementContent | null {
  return content === null ? null : (readBy(ITEM_KINDS.element.schema, content) as ElementContent | null)
}

function said(text: Bilingual, language: Language): string {
  return wordsIn(text, language)?.words ?? ''
}
