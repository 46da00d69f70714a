import type { HANDLING_ROUTES } from '../../../web/workspace/handling/routes.ts'
import type { Handlers } from '../handlers.ts'

export const HANDLING: Handlers<typeof HANDLING_ROUTES> = {
}
