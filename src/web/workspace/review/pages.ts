// The pages of this area, by their kind.

import InboxPage from './InboxPage.svelte'
import OffersPage from './OffersPage.svelte'
import ProposalPage from './ProposalPage.svelte'
import { plain } from '../../reading.ts'
import type { ReviewPage } from './models.ts'
import { namedFirst } from './named.ts'
import type { Pages } from '../page-of.ts'

export const REVIEW_PAGES: Pages<ReviewPage> = {
  inbox: { component: InboxPage, title: (_, words) => words.inbox.title, tab: 'inbox' },
  proposal: { component: ProposalPage, title: (page, words) => words.proposal.titleOf(...namedFirst(page.items, page.paging.all, page.language)), tab: 'inbox' },
  offers: { component: OffersPage, title: (page, words) => words.offers.titleOf(page.ref.number ?? plain(page.ref.title, page.language)), tab: 'inbox' },
}
