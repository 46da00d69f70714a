import { LARGEST_EVIDENCE } from '../../../node/reporting/index.ts'
import type { REQUESTS_ROUTES } from '../../../web/workspace/requests/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showRequests } from './lists.ts'
import { makeRequest, queueOf, showNewRequest } from './new-request.ts'
import { queueOfRequest, showRequest, takeStep } from './one-request.ts'
import { declineSubmission, queueOfSubmission, showSubmission } from './submissions.ts'

/** What a form has beside its file. */
const FORM_BESIDE_FILE = 256 * 1024

export const REQUESTS: Handlers<typeof REQUESTS_ROUTES> = {
  requests: { get: showRequests, deed: null },
  'new-request': { get: showNewRequest, post: makeRequest, deed: 'report', look: 'report', item: queueOf, largestUpload: LARGEST_EVIDENCE + FORM_BESIDE_FILE },
  request: { get: showRequest, post: takeStep, deed: 'report', item: queueOfRequest, largestUpload: LARGEST_EVIDENCE + FORM_BESIDE_FILE },
  submission: { get: showSubmission, post: declineSubmission, deed: 'report', look: 'report', item: queueOfSubmission },
}
