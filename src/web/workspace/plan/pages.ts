// The pages of this area, by their kind.

import type { Pages } from '../page-of.ts'
import type { PlanPage } from './models.ts'
import PlanPreviewPage from './PlanPreviewPage.svelte'
import PlanTablePage from './PlanTablePage.svelte'

export const PLAN_PAGES: Pages<PlanPage> = {
  'plan-table': { component: PlanTablePage, title: (_, words) => words.planTable.title, tab: 'plan-table' },
  'plan-preview': { component: PlanPreviewPage, title: (page, words) => words.planTable.previewTitle(page.fileName), tab: 'plan-table' },
}
