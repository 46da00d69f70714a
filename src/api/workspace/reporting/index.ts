import type { REPORTING_ROUTES } from '../../../web/workspace/reporting/routes.ts'
import type { Handlers } from '../handlers.ts'
import { reportAdvance, reportAssessment, retractAdvance, showAdvance, showAssessment } from './reports.ts'

export const REPORTING: Handlers<typeof REPORTING_ROUTES> = {
  'report-advance': { get: showAdvance, post: reportAdvance, deed: 'report' },
  'retract-advance': { post: retractAdvance, deed: 'report' },
  'report-assessment': { get: showAssessment, post: reportAssessment, deed: 'report' },
}
