import type { TOOLS_ROUTES } from '../../../web/workspace/tools/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showElementTools, showTools } from './tools.ts'

export const TOOLS: Handlers<typeof TOOLS_ROUTES> = {
  tools: { get: showTools, deed: null },
  'element-tools': { get: showElementTools, deed: null },
}
