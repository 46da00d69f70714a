// The handlers of this area.

import type { NOTICES_ROUTES } from '../../../web/workspace/notices/routes.ts'
import type { Handlers } from '../handlers.ts'
import { changeCalendar, fetchCalendar, showCalendar } from './calendar.ts'
import { markNotices, showNotices } from './notices.ts'
import { showOutgoingMail } from './outgoing-mail.ts'
import { saveSubscriptions, showSubscriptions, showUnsubscribe, stopMail } from './subscriptions.ts'
import { showTalk, writeInTalk } from './talk.ts'

export const NOTICES: Handlers<typeof NOTICES_ROUTES> = {
  notices: { get: showNotices, post: markNotices, deed: 'look' },
  subscriptions: { get: (visit) => showSubscriptions(visit), post: saveSubscriptions, deed: 'look' },
  calendar: { get: showCalendar, post: changeCalendar, deed: 'look' },
  'calendar-feed': { get: fetchCalendar, look: null, deed: null },
  unsubscribe: { get: showUnsubscribe, post: stopMail, look: null, deed: null, isOpenPost: true },
  'outgoing-mail': { get: showOutgoingMail, look: 'manage-people', deed: 'manage-people' },
  // To follow asks no more than to look; to write is asked for by the handler.
  'item-talk': { get: (visit) => showTalk(visit), post: writeInTalk, deed: 'look' },
  'proposal-talk': { get: (visit) => showTalk(visit), post: writeInTalk, deed: 'look' },
}
