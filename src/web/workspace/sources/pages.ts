import type { Pages } from '../page-of.ts'
import type { SourcesPages } from './models.ts'
import SourcesPage from './SourcesPage.svelte'

export const SOURCES_PAGES: Pages<SourcesPages> = {
  sources: { component: SourcesPage, title: (_page, words) => words.sources.title, tab: 'sources' },
}
