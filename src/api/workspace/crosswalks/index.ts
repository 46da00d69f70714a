import type { CROSSWALKS_ROUTES } from '../../../web/workspace/crosswalks/routes.ts'
import type { Handlers } from '../handlers.ts'

export const CROSSWALKS: Handlers<typeof CROSSWALKS_ROUTES> = {
}
