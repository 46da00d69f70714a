import type { PROJECTS_ROUTES } from '../../../web/workspace/projects/routes.ts'
import type { Handlers } from '../handlers.ts'
import { sayPhase, showPhase } from './phase.ts'
import { projectOf, showProject, showProjects } from './projects.ts'

export const PROJECTS: Handlers<typeof PROJECTS_ROUTES> = {
  projects: { get: showProjects, deed: null },
  project: { get: showProject, deed: null },
  phase: { get: showPhase, post: sayPhase, deed: 'report', look: 'report', item: projectOf },
}
