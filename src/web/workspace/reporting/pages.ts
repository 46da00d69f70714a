// The pages of this area, by their kind.

import AdvancePage from './AdvancePage.svelte'
import AssessmentPage from './AssessmentPage.svelte'
import type { ReportingPage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const REPORTING_PAGES: Pages<ReportingPage> = {
  advance: { component: AdvancePage, title: (page, words) => (page.replaces === null ? words.report.advanceTitle(page.ref.number) : words.report.correctTitle(page.ref.number)), tab: 'choose' },
  assessment: { component: AssessmentPage, title: (page, words) => words.report.assessmentTitle(page.ref.number), tab: 'choose' },
}
