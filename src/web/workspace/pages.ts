// Every page of the workspace, by its kind.

import { MESSAGES } from '../../text/messages/index.ts'
import { BODIES_PAGES } from './bodies/pages.ts'
import { BRIEF_PAGES } from './brief/pages.ts'
import { CONSULTATIONS_PAGES } from './consultations/pages.ts'
import { COVERAGE_PAGES } from './coverage/pages.ts'
import { CROSSWALKS_PAGES } from './crosswalks/pages.ts'
import { DATASETS_PAGES } from './datasets/pages.ts'
import { DRAFTING_PAGES } from './drafting/pages.ts'
import { FINDING_PAGES } from './finding/pages.ts'
import { HANDLING_PAGES } from './handling/pages.ts'
import { INCIDENTS_PAGES } from './incidents/pages.ts'
import { INDICATORS_PAGES } from './indicators/pages.ts'
import { LANGUAGES_PAGES } from './languages/pages.ts'
import { MEETINGS_PAGES } from './meetings/pages.ts'
import { MINUTES_PAGES } from './minutes/pages.ts'
import { ORIGINALS_PAGES } from './originals/pages.ts'
import { PAPERS_PAGES } from './papers/pages.ts'
import { PROCEDURE_PAGES } from './procedure/pages.ts'
import { PROJECTS_PAGES } from './projects/pages.ts'
import { REGISTERS_PAGES } from './registers/pages.ts'
import { RELEASES_PAGES } from './releases/pages.ts'
import { REQUESTS_PAGES } from './requests/pages.ts'
import { RULES_PAGES } from './rules/pages.ts'
import { SOURCES_PAGES } from './sources/pages.ts'
import { TEXTS_PAGES } from './texts/pages.ts'
import { TOOLS_PAGES } from './tools/pages.ts'
import type { ProblemPage as Problem, WorkspacePage } from './models.ts'
import type { PageOf, Pages } from './page-of.ts'
import { NOTICES_PAGES } from './notices/pages.ts'
import { PEOPLE_PAGES } from './people/pages.ts'
import { PLAN_PAGES } from './plan/pages.ts'
import ProblemPage from './ProblemPage.svelte'
import { RECORD_PAGES } from './record/pages.ts'
import { REPORTING_PAGES } from './reporting/pages.ts'
import { REVIEW_PAGES } from './review/pages.ts'

const PROBLEM_PAGES: Pages<Problem> = {
  problem: { component: ProblemPage, title: (page, words) => (page.status === 404 ? words.problem.notFound : words.problem.title), tab: null },
}

const PAGES: Pages<WorkspacePage> = {
  ...BODIES_PAGES,
  ...BRIEF_PAGES,
  ...CONSULTATIONS_PAGES,
  ...COVERAGE_PAGES,
  ...CROSSWALKS_PAGES,
  ...DATASETS_PAGES,
  ...DRAFTING_PAGES,
  ...FINDING_PAGES,
  ...HANDLING_PAGES,
  ...INCIDENTS_PAGES,
  ...INDICATORS_PAGES,
  ...LANGUAGES_PAGES,
  ...MEETINGS_PAGES,
  ...MINUTES_PAGES,
  ...NOTICES_PAGES,
  ...ORIGINALS_PAGES,
  ...PAPERS_PAGES,
  ...PEOPLE_PAGES,
  ...PLAN_PAGES,
  ...PROBLEM_PAGES,
  ...PROCEDURE_PAGES,
  ...PROJECTS_PAGES,
  ...RECORD_PAGES,
  ...REGISTERS_PAGES,
  ...RELEASES_PAGES,
  ...REPORTING_PAGES,
  ...REQUESTS_PAGES,
  ...REVIEW_PAGES,
  ...RULES_PAGES,
  ...SOURCES_PAGES,
  ...TEXTS_PAGES,
  ...TOOLS_PAGES,
}

/** What is said of the page of this kind; whoever draws it gives it that page. */
export function pageOf<P extends WorkspacePage>(page: P): PageOf<P> {
  return PAGES[page.kind] as unknown as PageOf<P>
}

export function titleOfWorkspace(page: WorkspacePage): string {
  return pageOf(page).title(page, MESSAGES[page.language].workspace)
}
