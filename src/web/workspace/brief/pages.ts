import type { Pages } from '../page-of.ts'
import BriefPage from './BriefPage.svelte'
import type { BriefPage as Brief } from './models.ts'

export const BRIEF_PAGES: Pages<Brief> = {
  brief: { component: BriefPage, title: (_page, words) => words.brief.title, tab: 'brief' },
}
