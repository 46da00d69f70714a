import type { ORIGINALS_ROUTES } from '../../../web/workspace/originals/routes.ts'
import type { Handlers } from '../handlers.ts'

export const ORIGINALS: Handlers<typeof ORIGINALS_ROUTES> = {
}
