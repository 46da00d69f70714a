// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import type { ProjectsPage } from './models.ts'
import PhasePage from './PhasePage.svelte'
import ProjectPage from './ProjectPage.svelte'
import ProjectsListPage from './ProjectsListPage.svelte'

export const PROJECTS_PAGES: Pages<ProjectsPage> = {
  projects: { component: ProjectsListPage, title: (_page, words) => words.projects.title, tab: 'projects' },
  project: { component: ProjectPage, title: (page) => plain(page.line.content.title, page.language), tab: 'projects' },
  phase: { component: PhasePage, title: (page) => plain(page.phase.title, page.language), tab: 'projects' },
}
