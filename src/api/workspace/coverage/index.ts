import type { COVERAGE_ROUTES } from '../../../web/workspace/coverage/routes.ts'
import type { Handlers } from '../handlers.ts'

export const COVERAGE: Handlers<typeof COVERAGE_ROUTES> = {
}
