// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import CalendarPage from './CalendarPage.svelte'
import type { NoticesPages as NoticesPage } from './models.ts'
import NoticesListPage from './NoticesPage.svelte'
import OutgoingMailPage from './OutgoingMailPage.svelte'
import SubscriptionsPage from './SubscriptionsPage.svelte'
import TalkPage from './TalkPage.svelte'
import UnsubscribePage from './UnsubscribePage.svelte'

export const NOTICES_PAGES: Pages<NoticesPage> = {
  calendar: { component: CalendarPage, title: (_page, words) => words.calendar.title, tab: 'notices' },
  notices: { component: NoticesListPage, title: (_page, words) => words.notices.title, tab: 'notices' },
  'outgoing-mail': { component: OutgoingMailPage, title: (_page, words) => words.mail.title, tab: 'outgoing-mail' },
  subscriptions: { component: SubscriptionsPage, title: (_page, words) => words.subscriptions.title, tab: 'notices' },
  talk: { component: TalkPage, title: (page, words) => words.talk.titleOf([page.subject.number, page.subject.title === null ? null : plain(page.subject.title, page.language)].filter((part) => part !== null && part !== '').join(' ')), tab: null },
  unsubscribe: { component: UnsubscribePage, title: (_page, words) => words.mail.stopTitle, tab: null },
}
