// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import BodiesListPage from './BodiesListPage.svelte'
import BodyPage from './BodyPage.svelte'
import CharterPage from './CharterPage.svelte'
import DormancyPage from './DormancyPage.svelte'
import type { BodiesPage } from './models.ts'
import SelfCheckPage from './SelfCheckPage.svelte'
import SuccessionListPage from './SuccessionListPage.svelte'
import SuccessionPage from './SuccessionPage.svelte'
import SuspensionPage from './SuspensionPage.svelte'

export const BODIES_PAGES: Pages<BodiesPage> = {
  bodies: { component: BodiesListPage, title: (_page, words) => words.bodies.title, tab: 'bodies' },
  body: { component: BodyPage, title: (page) => plain(page.subject.title, page.language), tab: 'bodies' },
  'body-charter': { component: CharterPage, title: (page, words) => words.bodyCharter.title(plain(page.subject.title, page.language)), tab: 'bodies' },
  'body-dormancy': { component: DormancyPage, title: (page, words) => words.dormancy.title(plain(page.subject.title, page.language)), tab: 'bodies' },
  'self-check': { component: SelfCheckPage, title: (page, words) => words.selfCheck.title(plain(page.subject.title, page.language)), tab: 'bodies' },
  successions: { component: SuccessionListPage, title: (_page, words) => words.succession.listTitle, tab: 'bodies' },
  succession: { component: SuccessionPage, title: (page, words) => words.succession.title(page.organisation.acronym), tab: 'bodies' },
  suspension: { component: SuspensionPage, title: (page, words) => words.suspension.title(page.subject.number ?? plain(page.subject.title, page.language)), tab: 'bodies' },
}
