import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import type { OriginalsPage } from './models.ts'
import OriginalsListPage from './OriginalsListPage.svelte'
import ReturnedOriginalPage from './ReturnedOriginalPage.svelte'
import SignedCopyPage from './SignedCopyPage.svelte'
import TextOriginalsPage from './TextOriginalsPage.svelte'

export const ORIGINALS_PAGES: Pages<OriginalsPage> = {
  originals: { component: OriginalsListPage, title: (_page, words) => words.originals.title, tab: 'originals' },
  'text-originals': { component: TextOriginalsPage, title: (page, words) => words.originals.textTitle(plain(page.ref.title, page.language)), tab: 'originals' },
  'signed-copy': { component: SignedCopyPage, title: (page, words) => words.originals.copy.title(plain(page.ref.title, page.language)), tab: 'originals' },
  'returned-original': { component: ReturnedOriginalPage, title: (page, words) => words.originals.returned.title(plain(page.ref.title, page.language)), tab: 'originals' },
}
