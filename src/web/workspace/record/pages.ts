// The pages of this area, by their kind.

import ContestedPage from './ContestedPage.svelte'
import ErasePage from './ErasePage.svelte'
import ReleasePage from './ReleasePage.svelte'
import SaidPage from './SaidPage.svelte'
import { nameOfAct } from './models.ts'
import type { RecordPage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const RECORD_PAGES: Pages<RecordPage> = {
  said: { component: SaidPage, title: (_, words) => words.said.title, tab: 'said' },
  release: { component: ReleasePage, title: (page, words) => words.said.releaseTitle(nameOfAct(page.shown.line)), tab: 'said' },
  erase: { component: ErasePage, title: (page, words) => words.said.eraseTitle(page.name), tab: 'said' },
  contested: { component: ContestedPage, title: (_, words) => words.contested.title, tab: null },
}
