import type { PROCEDURE_ROUTES } from '../../../web/workspace/procedure/routes.ts'
import type { Handlers } from '../handlers.ts'

export const PROCEDURE: Handlers<typeof PROCEDURE_ROUTES> = {
}
