// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import BiographyPage from './BiographyPage.svelte'
import FindPage from './FindPage.svelte'
import type { FindingPage } from './models.ts'
import SavedViewsPage from './SavedViewsPage.svelte'
import SincePage from './SincePage.svelte'

export const FINDING_PAGES: Pages<FindingPage> = {
  find: { component: FindPage, title: (page, words) => (page.query.typed === '' ? words.find.title : `${words.find.title}: ${page.query.typed}`), tab: null },
  'saved-views': { component: SavedViewsPage, title: (_, words) => words.savedViews.title, tab: null },
  since: { component: SincePage, title: (_, words) => words.since.title, tab: 'since' },
  biography: { component: BiographyPage, title: ({ view, language }, words) => words.biography.title(view.ref === null ? view.item : [view.ref.number, plain(view.ref.title, language)].filter((part) => part !== null).join(' ')), tab: null },
}
