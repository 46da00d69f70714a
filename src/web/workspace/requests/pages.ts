import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import type { RequestsPage } from './models.ts'
import NewRequestPage from './NewRequestPage.svelte'
import RequestPage from './RequestPage.svelte'
import RequestsListPage from './RequestsListPage.svelte'
import SubmissionPage from './SubmissionPage.svelte'

export const REQUESTS_PAGES: Pages<RequestsPage> = {
  requests: { component: RequestsListPage, title: (_page, words) => words.requests.title, tab: 'requests' },
  'new-request': { component: NewRequestPage, title: (page, words) => `${words.requests.newTitle}: ${plain(page.queue.title, page.language)}`, tab: 'requests' },
  request: { component: RequestPage, title: (page) => page.line.number, tab: 'requests' },
  submission: { component: SubmissionPage, title: (page) => page.receipt, tab: 'requests' },
}
