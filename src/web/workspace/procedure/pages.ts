import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import GatesPage from './GatesPage.svelte'
import type { ProcedurePage } from './models.ts'
import SilencePage from './SilencePage.svelte'
import TextProcedurePage from './TextProcedurePage.svelte'

export const PROCEDURE_PAGES: Pages<ProcedurePage> = {
  gates: { component: GatesPage, title: (_, words) => words.procedure.title, tab: 'gates' },
  'text-procedure': { component: TextProcedurePage, title: (page, words) => words.procedure.titleOf(plain(page.ref.title, page.language)), tab: 'gates' },
  silence: { component: SilencePage, title: (_, words) => words.silence.title, tab: null },
}
