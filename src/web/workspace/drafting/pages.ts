// The pages of this area, by their kind.

import AmendPage from './AmendPage.svelte'
import ChooserPage from './ChooserPage.svelte'
import DraftPage from './DraftPage.svelte'
import DraftsPage from './DraftsPage.svelte'
import { namesOf } from '../parts/names.ts'
import type { DraftingPage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const DRAFTING_PAGES: Pages<DraftingPage> = {
  choose: { component: ChooserPage, title: (_, words) => words.choose.title, tab: 'choose' },
  amend: { component: AmendPage, title: (page, words) => (page.counters === null ? words.amend.title(page.ref.number) : words.amend.counterTitle(page.ref.number)), tab: 'choose' },
  drafts: { component: DraftsPage, title: (_, words) => words.drafts.title, tab: 'drafts' },
  draft: { component: DraftPage, title: (page, words) => words.draft.titleOf(...namesOf(page.items, page.language)), tab: 'drafts' },
}
