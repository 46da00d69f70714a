// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import AccessRecordPage from './AccessRecordPage.svelte'
import AccessSearchPage from './AccessSearchPage.svelte'
import ConfinedNotePage from './ConfinedNotePage.svelte'
import ContactHoldersPage from './ContactHoldersPage.svelte'
import HandlingHomePage from './HandlingHomePage.svelte'
import ImportFilePage from './ImportFilePage.svelte'
import type { HandlingPage } from './models.ts'
import RefusedExitsPage from './RefusedExitsPage.svelte'
import WatchPage from './WatchPage.svelte'
import WriteNotePage from './WriteNotePage.svelte'

export const HANDLING_PAGES: Pages<HandlingPage> = {
  handling: { component: HandlingHomePage, title: (_page, words) => words.handling.title, tab: 'handling' },
  'write-note': { component: WriteNotePage, title: (_page, words) => words.handling.write, tab: 'handling' },
  'confined-note': { component: ConfinedNotePage, title: (page, words) => page.versions[0]?.title ?? words.handling.note, tab: 'handling' },
  'contact-holders': { component: ContactHoldersPage, title: (page) => plain(page.office, page.language) || page.contact, tab: 'handling' },
  'refused-exits': { component: RefusedExitsPage, title: (_page, words) => words.handling.refusedTitle, tab: 'handling' },
  'access-search': { component: AccessSearchPage, title: (_page, words) => words.handling.accessTitle, tab: 'access-search' },
  'access-record': { component: AccessRecordPage, title: (page, words) => plain(page.line.title, page.language) || words.handling.note, tab: 'access-search' },
  'import-file': { component: ImportFilePage, title: (_page, words) => words.handling.importTitle, tab: 'handling' },
  watch: { component: WatchPage, title: (page) => plain(page.title, page.language) || page.slug, tab: 'handling' },
}
