import type { REQUESTS_ROUTES } from '../../../web/workspace/requests/routes.ts'
import type { Handlers } from '../handlers.ts'

export const REQUESTS: Handlers<typeof REQUESTS_ROUTES> = {
}
