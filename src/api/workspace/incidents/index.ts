import type { INCIDENTS_ROUTES } from '../../../web/workspace/incidents/routes.ts'
import type { Handlers } from '../handlers.ts'

export const INCIDENTS: Handlers<typeof INCIDENTS_ROUTES> = {
}
