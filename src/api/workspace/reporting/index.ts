import type { REPORTING_ROUTES } from '../../../web/workspace/reporting/routes.ts'
import { elementOf } from '../handlers.ts'
import type { Handlers } from '../handlers.ts'
import { reportAdvance, reportAssessment, retractAdvance, showAdvance, showAssessment } from './reports.ts'

export const REPORTING: Handlers<typeof REPORTING_ROUTES> = {
  'report-advance': { get: showAdvance, post: reportAdvance, deed: 'report', look: 'report', item: elementOf },
  'retract-advance': { post: retractAdvance, deed: 'report', item: elementOf },
  'report-assessment': { get: showAssessment, post: reportAssessment, deed: 'report', look: 'report', item: elementOf },
}
