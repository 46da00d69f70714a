import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import type { REPORTING_ROUTES } from '../../../web/workspace/reporting/routes.ts'
import { elementOf } from '../handlers.ts'
import type { Handlers } from '../handlers.ts'
import { reportAdvance, retractAdvance, showAdvance } from './advances.ts'
import { showAsked } from './asked.ts'
import { reportAssessment, showAssessment } from './assessments.ts'
import { showEvidence } from './evidence.ts'
import { openRound, runRound, showRound, showRounds } from './rounds.ts'
import { showStateOfPlay } from './state-of-play.ts'

/** What a form adds to its file. */
const FORM_BESIDE_FILE = 1024 * 1024

export const REPORTING: Handlers<typeof REPORTING_ROUTES> = {
  asked: { get: showAsked, deed: null },
  'report-advance': { get: showAdvance, post: reportAdvance, deed: 'report', look: 'report', item: elementOf },
  'retract-advance': { post: retractAdvance, deed: 'report', item: elementOf },
  'report-assessment': { get: showAssessment, post: reportAssessment, deed: 'report', look: 'report', item: elementOf, largestUpload: LARGEST_EVIDENCE + FORM_BESIDE_FILE },
  evidence: { get: showEvidence, deed: null },
  rounds: { get: showRounds, post: openRound, deed: 'run-round' },
  round: { get: showRound, post: runRound, deed: 'run-round' },
  'state-of-play': { get: showStateOfPlay, deed: null },
}
