// The pages of this area, by their kind.

import { formatDate } from '../../../text/format.ts'
import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import AdvancePage from './AdvancePage.svelte'
import AskedPage from './AskedPage.svelte'
import AssessmentPage from './AssessmentPage.svelte'
import type { ReportingPage } from './models.ts'
import RoundPage from './RoundPage.svelte'
import RoundsPage from './RoundsPage.svelte'
import StateOfPlayPage from './StateOfPlayPage.svelte'

export const REPORTING_PAGES: Pages<ReportingPage> = {
  advance: { component: AdvancePage, title: (page, words) => (page.replaces === null ? words.report.advanceTitle(page.ref.number) : words.report.correctTitle(page.ref.number)), tab: 'choose' },
  asked: { component: AskedPage, title: (_page, words) => words.reportsAsked.title, tab: 'asked' },
  assessment: { component: AssessmentPage, title: (page, words) => words.report.assessmentTitle(page.ref.number), tab: 'asked' },
  round: { component: RoundPage, title: (page, words) => words.reportingRound.boardTitle(plain(page.board.round.content.title, page.language)), tab: 'asked' },
  rounds: { component: RoundsPage, title: (_page, words) => words.reportingRound.listTitle, tab: 'asked' },
  'state-of-play': { component: StateOfPlayPage, title: (page, words) => (page.state === null ? words.stateOfPlay.title : words.stateOfPlay.titleAt(formatDate(page.day, page.language))), tab: 'asked' },
}
