import type { BODIES_ROUTES } from '../../../web/workspace/bodies/routes.ts'
import type { Handlers } from '../handlers.ts'

export const BODIES: Handlers<typeof BODIES_ROUTES> = {
}
