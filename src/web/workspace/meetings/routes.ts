// Where the pages of meetings stand: see `../routes.ts`. The parameter is the slug of a meeting, or of a topic the statement.

import type { RouteTable } from '../route-table.ts'

export const MEETINGS_ROUTES = {
  /** GET: see `MeetingListPage`. */
  meetings: { en: 'meetings', es: 'reuniones' },
  /** GET: see `MeetingRoomPage`. */
  meeting: { en: 'meetings/:slug', es: 'reuniones/:slug' },
  /** GET `?draft=`, POST: see `AgendaPage`. */
  'meeting-agenda': { en: 'meetings/:slug/agenda', es: 'reuniones/:slug/agenda' },
  /** POST: see `MeetingRoomPage`. */
  'meeting-attendance': { en: 'meetings/:slug/attendance', es: 'reuniones/:slug/asistencia' },
  /** POST `duty`, `do` (`done`, `undone`), `note.<language>`. */
  'meeting-duty': { en: 'meetings/:slug/duty', es: 'reuniones/:slug/tarea' },
  /** POST `how` (`postponed`, `cancelled`, `stands`), `version`: begins a draft. */
  'call-off-meeting': { en: 'meetings/:slug/call-off', es: 'reuniones/:slug/suspender' },
  /** GET, POST: see `TopicsPage`. */
  topics: { en: 'topics', es: 'temas' },
  /** GET, POST: see `TopicPage`. */
  topic: { en: 'topics/:statement', es: 'temas/:statement' },
} as const satisfies RouteTable
