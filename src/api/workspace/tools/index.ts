import type { TOOLS_ROUTES } from '../../../web/workspace/tools/routes.ts'
import type { Handlers } from '../handlers.ts'

export const TOOLS: Handlers<typeof TOOLS_ROUTES> = {
}
