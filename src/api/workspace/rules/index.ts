import type { RULES_ROUTES } from '../../../web/workspace/rules/routes.ts'
import type { Handlers } from '../handlers.ts'
import { sayFact, showFact } from './fact.ts'
import { sayProvision, showProvision } from './provision.ts'
import { showRules, showTool, toolItemOf } from './tools.ts'
import { sayWorkingCalendar, showWorkingCalendar } from './working-calendar.ts'

export const RULES: Handlers<typeof RULES_ROUTES> = {
  rules: { get: showRules, deed: null },
  'rules-tool': { get: showTool, deed: null },
  provision: { get: showProvision, post: sayProvision, deed: 'report', look: 'report', item: toolItemOf },
  'working-calendar': { get: showWorkingCalendar, post: sayWorkingCalendar, deed: 'report', look: 'report', item: toolItemOf },
  fact: { get: showFact, post: sayFact, deed: 'report', look: 'report', item: toolItemOf },
}
