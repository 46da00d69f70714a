import type { RELEASES_ROUTES } from '../../../web/workspace/releases/routes.ts'
import type { Handlers } from '../handlers.ts'

export const RELEASES: Handlers<typeof RELEASES_ROUTES> = {
}
