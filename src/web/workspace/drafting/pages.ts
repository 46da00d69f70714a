// The pages of this area, by their kind.

import AddPage from './AddPage.svelte'
import AmendPage from './AmendPage.svelte'
import ChooserPage from './ChooserPage.svelte'
import ClearancePage from './ClearancePage.svelte'
import ClearanceRulesPage from './ClearanceRulesPage.svelte'
import ClearancesPage from './ClearancesPage.svelte'
import DraftPage from './DraftPage.svelte'
import DraftsPage from './DraftsPage.svelte'
import HistoryPage from './HistoryPage.svelte'
import { plain } from '../../reading.ts'
import { namesOf } from '../parts/names.ts'
import type { AmendPage as Amend, DraftingPage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const DRAFTING_PAGES: Pages<DraftingPage> = {
  choose: { component: ChooserPage, title: (_, words) => words.choose.title, tab: 'choose' },
  amend: {
    component: AmendPage, tab: 'choose',
    title: (page, words) => (page.base === null ? words.amend.newTitle[page.itemKind] : page.counters === null ? words.amend.title(nameOf(page)) : words.amend.counterTitle(nameOf(page))),
  },
  drafts: { component: DraftsPage, title: (_, words) => words.drafts.title, tab: 'drafts' },
  draft: {
    component: DraftPage, tab: 'drafts',
    title: (page, words) => { const [names, more] = namesOf(page.items.map(({ diff }) => diff), page.language); return names.length === 0 ? words.draft.untitled : words.draft.titleOf(names.map((name) => name || words.drafts.unnamed), page.itemCount - names.length || more) },
  },
  add: { component: AddPage, title: (_, words) => words.add.title, tab: 'drafts' },
  history: { component: HistoryPage, title: (_, words) => words.history.title, tab: 'drafts' },
  clearances: { component: ClearancesPage, title: (_, words) => words.clearances.title, tab: 'clearances' },
  clearance: { component: ClearancePage, title: (_, words) => words.clearance.ofTitle, tab: 'clearances' },
  'clearance-rules': { component: ClearanceRulesPage, title: (_, words) => words.clearanceRules.title, tab: 'clearances' },
}

/** By number where people cite it so. */
function nameOf({ number, ref, language }: Amend): string {
  return number ?? plain(ref?.title ?? {}, language)
}
