import type { Pages } from '../page-of.ts'
import type { ProjectsPage } from './models.ts'

export const PROJECTS_PAGES: Pages<ProjectsPage> = {
}
