import type { PROJECTS_ROUTES } from '../../../web/workspace/projects/routes.ts'
import type { Handlers } from '../handlers.ts'

export const PROJECTS: Handlers<typeof PROJECTS_ROUTES> = {
}
