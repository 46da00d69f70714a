// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import CrosswalkPage from './CrosswalkPage.svelte'
import CrosswalksListPage from './CrosswalksListPage.svelte'
import LinkImportPage from './LinkImportPage.svelte'
import LinkPage from './LinkPage.svelte'
import LinkReviewPage from './LinkReviewPage.svelte'
import type { CrosswalksPage } from './models.ts'

export const CROSSWALKS_PAGES: Pages<CrosswalksPage> = {
  crosswalks: { component: CrosswalksListPage, title: (_page, words) => words.crosswalks.title, tab: 'crosswalks' },
  crosswalk: { component: CrosswalkPage, title: (page) => plain(page.crosswalk.title, page.language), tab: 'crosswalks' },
  'crosswalk-link': { component: LinkPage, title: (_page, words) => words.crosswalks.linkTitle, tab: 'crosswalks' },
  'crosswalk-import': { component: LinkImportPage, title: (_page, words) => words.crosswalks.importTitle, tab: 'crosswalks' },
  'review-links': { component: LinkReviewPage, title: (_page, words) => words.crosswalks.reviewTitle, tab: 'crosswalks' },
}
