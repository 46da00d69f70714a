// The calendar of every public meeting, in both languages.

import { LANGUAGES } from '../../text/bilingual.ts'
import { CALENDAR_TYPE, renderCalendar } from '../calendar.ts'
import { publicMeetingCalendar } from '../meeting-calendar.ts'
import { meetingCalendarPath } from '../routes.ts'
import type { Family } from './family.ts'

export const calendars: Family = {
  name: 'calendars',
  find: (path) => {
    const language = LANGUAGES.find((one) => path === meetingCalendarPath(one))
    if (language === undefined) return null
    return {
      make: ({ context, origin }) => {
        const calendar = publicMeetingCalendar(context.rows, context.dialogue, language, origin)
        return calendar === null ? null : { type: CALENDAR_TYPE, text: renderCalendar(calendar) }
      },
    }
  },
  portions: () => ['meetings'],
  paths: ({ context }) => (publicMeetingCalendar(context.rows, context.dialogue, LANGUAGES[0], '') === null ? [] : LANGUAGES.map(meetingCalendarPath)),
}
