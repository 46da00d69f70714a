import type { MINUTES_ROUTES } from '../../../web/workspace/minutes/routes.ts'
import type { Handlers } from '../handlers.ts'

export const MINUTES: Handlers<typeof MINUTES_ROUTES> = {
}
