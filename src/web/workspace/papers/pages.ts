import type { Pages } from '../page-of.ts'
import type { PapersPage } from './models.ts'
import PaperList from './PaperListPage.svelte'
import Paper from './PaperPage.svelte'

export const PAPERS_PAGES: Pages<PapersPage> = {
  papers: { component: PaperList, title: (_page, words) => words.papers.title, tab: 'papers' },
  paper: { component: Paper, title: (page, words) => (page.content === null ? words.papers.kinds[page.paper] : words.papers.listed(words.papers.kinds[page.paper], page.content.heading.map(({ text }) => text).join(''))), tab: 'papers' },
}
