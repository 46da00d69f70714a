import type { BRIEF_ROUTES } from '../../../web/workspace/brief/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showBrief, showBriefPaper } from './brief.ts'

export const BRIEF: Handlers<typeof BRIEF_ROUTES> = {
  brief: { get: showBrief, deed: null },
  'brief-paper': { get: showBriefPaper, deed: null },
}
