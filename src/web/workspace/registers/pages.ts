// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import CasesPage from './CasesPage.svelte'
import EntriesImportPage from './EntriesImportPage.svelte'
import EntryPage from './EntryPage.svelte'
import type { RegistersPage } from './models.ts'
import RegisterPage from './RegisterPage.svelte'
import RegistersListPage from './RegistersListPage.svelte'

export const REGISTERS_PAGES: Pages<RegistersPage> = {
  registers: { component: RegistersListPage, title: (_page, words) => words.registers.title, tab: 'registers' },
  'desk-register': { component: RegisterPage, title: (page) => plain(page.register.title, page.language), tab: 'registers' },
  entry: { component: EntryPage, title: (page, words) => (page.replaces === null ? words.registers.add : words.registers.change), tab: 'registers' },
  'entries-import': { component: EntriesImportPage, title: (_page, words) => words.registers.bring, tab: 'registers' },
  cases: { component: CasesPage, title: (page) => plain(page.register.settings.comparison?.title ?? page.register.title, page.language), tab: 'registers' },
}
