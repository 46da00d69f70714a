// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import FactPage from './FactPage.svelte'
import type { RulesPage } from './models.ts'
import ProvisionPage from './ProvisionPage.svelte'
import RulesListPage from './RulesListPage.svelte'
import RulesToolPage from './RulesToolPage.svelte'
import WorkingCalendarPage from './WorkingCalendarPage.svelte'

export const RULES_PAGES: Pages<RulesPage> = {
  rules: { component: RulesListPage, title: (_page, words) => words.lawRules.title, tab: 'rules' },
  'rules-tool': { component: RulesToolPage, title: (page) => plain(page.tool.title, page.language), tab: 'rules' },
  provision: { component: ProvisionPage, title: (page, words) => (page.replaces === null ? words.lawRules.newProvision : words.lawRules.correctProvision), tab: 'rules' },
  'working-calendar': { component: WorkingCalendarPage, title: (page, words) => (page.replaces === null ? words.lawRules.newCalendar : words.lawRules.correctCalendar), tab: 'rules' },
  fact: { component: FactPage, title: (page, words) => (page.replaces === null ? words.lawRules.newFact : words.lawRules.correctFact), tab: 'rules' },
}
