// The pages of this area, by their kind.

import InboxPage from './InboxPage.svelte'
import ProposalPage from './ProposalPage.svelte'
import { namesOf } from '../parts/names.ts'
import type { ReviewPage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const REVIEW_PAGES: Pages<ReviewPage> = {
  inbox: { component: InboxPage, title: (_, words) => words.inbox.title, tab: 'inbox' },
  proposal: { component: ProposalPage, title: (page, words) => words.proposal.titleOf(...namesOf(page.items, page.language)), tab: 'inbox' },
}
