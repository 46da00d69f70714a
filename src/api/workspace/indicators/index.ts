import type { INDICATORS_ROUTES } from '../../../web/workspace/indicators/routes.ts'
import type { Handlers } from '../handlers.ts'

export const INDICATORS: Handlers<typeof INDICATORS_ROUTES> = {
}
