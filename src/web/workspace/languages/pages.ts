// The pages of this area, by their kind.

import AgreePage from './AgreePage.svelte'
import CertifyPage from './CertifyPage.svelte'
import DifferencesPage from './DifferencesPage.svelte'
import DraftLanguagesPage from './DraftLanguagesPage.svelte'
import MemoryPage from './MemoryPage.svelte'
import ReturnedPage from './ReturnedPage.svelte'
import TermbasePage from './TermbasePage.svelte'
import TranslationsPage from './TranslationsPage.svelte'
import { namesOf } from '../parts/names.ts'
import type { LanguagesPage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const LANGUAGES_PAGES: Pages<LanguagesPage> = {
  translations: { component: TranslationsPage, title: (_, words) => words.translation.desk.title, tab: 'translations' },
  'draft-languages': { component: DraftLanguagesPage, title: (page, words) => words.translation.draftLanguages.titleOf(namesOf(page.items, page.language)[0]), tab: 'translations' },
  returned: { component: ReturnedPage, title: (page, words) => words.translation.returned.titleOf(page.name), tab: 'translations' },
  termbase: { component: TermbasePage, title: (_, words) => words.translation.termbase.title, tab: 'translations' },
  memory: { component: MemoryPage, title: (_, words) => words.translation.memory.title, tab: 'translations' },
  differences: { component: DifferencesPage, title: (_, words) => words.translation.differences.title, tab: 'translations' },
  agree: { component: AgreePage, title: (_, words) => words.translation.differences.addTitle, tab: 'translations' },
  certify: { component: CertifyPage, title: (_, words) => words.translation.certificates.makeTitle, tab: null },
}
