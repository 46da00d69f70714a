import type { MEETINGS_ROUTES } from '../../../web/workspace/meetings/routes.ts'
import type { Handlers } from '../handlers.ts'
import { changeAgenda, showAgenda } from './agenda.ts'
import { sayAttendance } from './attendance.ts'
import { callOff } from './call-off.ts'
import { sayDuty } from './duties.ts'
import { showMeetings } from './list.ts'
import { showMeeting } from './room.ts'
import { addTopic, changeTopic, showTopic, showTopics } from './topics.ts'

export const MEETINGS: Handlers<typeof MEETINGS_ROUTES> = {
  meetings: { get: showMeetings, deed: 'look' },
  meeting: { get: (visit) => showMeeting(visit), deed: 'look' },
  'meeting-agenda': { get: (visit) => showAgenda(visit), post: changeAgenda, deed: 'draft' },
  'meeting-attendance': { post: sayAttendance, deed: 'report' },
  'meeting-duty': { post: sayDuty, deed: 'report' },
  'call-off-meeting': { post: callOff, deed: 'draft' },
  topics: { get: (visit) => showTopics(visit), post: addTopic, deed: 'report' },
  topic: { get: (visit) => showTopic(visit), post: changeTopic, deed: 'report' },
}
