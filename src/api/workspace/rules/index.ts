import type { RULES_ROUTES } from '../../../web/workspace/rules/routes.ts'
import type { Handlers } from '../handlers.ts'

export const RULES: Handlers<typeof RULES_ROUTES> = {
}
