import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import type { INDICATORS_ROUTES } from '../../../web/workspace/indicators/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showIndicators } from './list.ts'
import { indicatorOf, reportValue, showValue } from './values.ts'

/** What a form adds to its file. */
const FORM_BESIDE_FILE = 1024 * 1024

export const INDICATORS: Handlers<typeof INDICATORS_ROUTES> = {
  indicators: { get: showIndicators, deed: null },
  'report-value': { get: showValue, post: reportValue, deed: 'report', look: 'report', item: indicatorOf, largestUpload: LARGEST_EVIDENCE + FORM_BESIDE_FILE },
}
