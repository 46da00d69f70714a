import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import AgendaPage from './AgendaPage.svelte'
import MeetingListPage from './MeetingListPage.svelte'
import MeetingRoomPage from './MeetingRoomPage.svelte'
import type { MeetingsPage } from './models.ts'
import TopicPage from './TopicPage.svelte'
import TopicsPage from './TopicsPage.svelte'

export const MEETINGS_PAGES: Pages<MeetingsPage> = {
  'meeting-list': { component: MeetingListPage, title: (_page, words) => words.meetingList.title, tab: 'meetings' },
  'meeting-room': { component: MeetingRoomPage, title: (page) => plain(page.content.title, page.language), tab: 'meetings' },
  'meeting-agenda': { component: AgendaPage, title: (page, words) => words.agenda.title(plain(page.title, page.language)), tab: 'meetings' },
  topics: { component: TopicsPage, title: (_page, words) => words.topics.title, tab: 'topics' },
  topic: { component: TopicPage, title: (page, words) => words.topics.topicTitle(plain(page.wish.content.title, page.language)), tab: 'topics' },
}
