import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import ComparePage from './ComparePage.svelte'
import JointReleasePage from './JointReleasePage.svelte'
import type { ReleasesPage } from './models.ts'
import NewReleasePage from './NewReleasePage.svelte'
import ReleaseListPage from './ReleaseListPage.svelte'

export const RELEASES_PAGES: Pages<ReleasesPage> = {
  'compare-posted': { component: ComparePage, title: (page, words) => words.release.compareTitle(plain(page.text.title, page.language)), tab: 'releases' },
  'joint-release': { component: JointReleasePage, title: (page) => plain(page.line.title, page.language), tab: 'releases' },
  'new-release': { component: NewReleasePage, title: (page, words) => words.release.newTitle(plain(page.text.title, page.language)), tab: 'releases' },
  releases: { component: ReleaseListPage, title: (_page, words) => words.release.title, tab: 'releases' },
}
