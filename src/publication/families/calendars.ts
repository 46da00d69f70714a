// Calendars in both languages: of every public meeting, of what is due by the plan, of consultations, and of each body.

import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { findPlan } from '../../dialogue/views/index.ts'
import { calendarPath } from '../beside.ts'
import { CALENDAR_TYPE, renderCalendar } from '../calendar.ts'
import type { Calendar } from '../calendar.ts'
import { consultationCalendar, hasConsultations } from '../consultation-calendar.ts'
import { publicMeetingCalendar } from '../meeting-calendar.ts'
import { bodyCalendar, planCalendar } from '../plan-calendar.ts'
import { kindUnder, meetingCalendarPath, placeOf, itemPath, sectionPath } from '../routes.ts'
import type { Family, MadeFile, Source } from './family.ts'

export const calendars: Family = {
  name: 'calendars',
  find: (path) => {
    const place = placeOf(path.replace(/\/calendar\.ics$|\.ics$/, ''))
    if (place === null || path !== calendarPath([sectionPath(place.section, place.language), ...place.rest].join('/'))) return null
    const { section, language, rest: [slug, ...more] } = place
    if (slug === undefined && section === 'meetings') return { make: (source) => file(publicMeetingCalendar(source.context.rows, source.context.dialogue, language, source.origin)) }
    if (slug === undefined && section === 'plan') return { make: (source) => file(planCalendar({ ...source, language })) }
    if (slug === undefined && section === 'consultations') return { make: (source) => file(consultationCalendar({ ...source, language })) }
    return slug === undefined || more.length > 0 || kindUnder(section) !== 'body' ? null : { make: (source) => file(bodyCalendar({ ...source, language }, `body/${slug}`)) }
  },
  portions: ({ context }) => ['meetings', 'plan', 'consultations', ...(context.rows.find('kind', 'body') ?? [])],
  paths: (source, portion) => (hasAny(source, portion) ? LANGUAGES.map((language) => pathOf(portion, language)) : []),
}

function hasAny({ context }: Source, portion: string): boolean {
  if (portion === 'plan') return findPlan(context) !== null
  if (portion === 'consultations') return hasConsultations(context.rows)
  return portion !== 'meetings' || publicMeetingCalendar(context.rows, context.dialogue, LANGUAGES[0], '') !== null
}

function pathOf(portion: string, language: Language): string {
  return portion === 'meetings' ? meetingCalendarPath(language) : calendarPath(portion === 'plan' || portion === 'consultations' ? sectionPath(portion, language) : itemPath(portion, language))
}

function file(calendar: Calendar | null): MadeFile | null {
  return calendar === null ? null : { type: CALENDAR_TYPE, text: renderCalendar(calendar) }
}
