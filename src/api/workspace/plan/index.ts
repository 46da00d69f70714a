import { SHEET_LIMITS } from '../../../text/sheets/cell.ts'
import type { PLAN_ROUTES } from '../../../web/workspace/plan/routes.ts'
import type { Handlers } from '../handlers.ts'
import { bringPlan, draftPlan, readPlanAgain, showPlanPreview, showPlanTable, takePlan } from './plan.ts'

/** Bytes of a form around its file. */
const FORM = 64 * 1024

export const PLAN: Handlers<typeof PLAN_ROUTES> = {
  'plan-table': { get: (visit) => showPlanTable(visit), post: bringPlan, deed: 'draft', largestUpload: SHEET_LIMITS.fileBytes + FORM },
  'plan-file': { get: takePlan, deed: 'look' },
  'plan-preview': { get: showPlanPreview, post: readPlanAgain, look: 'draft', deed: 'draft' },
  'plan-draft': { post: draftPlan, deed: 'draft' },
}
