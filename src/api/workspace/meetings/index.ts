import type { MEETINGS_ROUTES } from '../../../web/workspace/meetings/routes.ts'
import type { Handlers } from '../handlers.ts'

export const MEETINGS: Handlers<typeof MEETINGS_ROUTES> = {
}
