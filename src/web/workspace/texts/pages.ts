// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import BeginTextPage from './BeginTextPage.svelte'
import ChairTextPage from './ChairTextPage.svelte'
import CompareTextPage from './CompareTextPage.svelte'
import EditTextPage from './EditTextPage.svelte'
import FallbackPage from './FallbackPage.svelte'
import type { TextsPage } from './models.ts'
import PasteTextPage from './PasteTextPage.svelte'
import TextListPage from './TextListPage.svelte'
import TextRoomPage from './TextRoomPage.svelte'

export const TEXTS_PAGES: Pages<TextsPage> = {
  texts: { component: TextListPage, title: (_, words) => words.texts.list.title, tab: 'texts' },
  'begin-text': { component: BeginTextPage, title: (_, words) => words.texts.begin.title, tab: 'texts' },
  text: { component: TextRoomPage, title: (page) => plain(page.title, page.language), tab: 'texts' },
  'edit-text': { component: EditTextPage, title: (page, words) => words.texts.edit.title(plain(page.title, page.language)), tab: 'texts' },
  'paste-text': { component: PasteTextPage, title: (page, words) => words.texts.paste.title(plain(page.title, page.language)), tab: 'texts' },
  'chair-text': { component: ChairTextPage, title: (page, words) => `${words.texts.chair.title}: ${plain(page.title, page.language)}`, tab: 'texts' },
  'compare-text': { component: CompareTextPage, title: (page, words) => words.texts.compare.title(plain(page.title, page.language)), tab: 'texts' },
  fallback: { component: FallbackPage, title: (_, words) => words.texts.position.title, tab: 'texts' },
}
