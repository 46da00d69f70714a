// What came in by the public door, for the officers of this side who may take it up.

import { threadOf } from '../../../dialogue/requests/thread.ts'
import type { SubmissionPage } from '../../../web/workspace/requests/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import { NOTHING_WRONG, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { headOf } from './lists.ts'

const LONGEST_REASON = 2_000

export function queueOfSubmission({ running, match }: Pick<Visit, 'running' | 'match'>): string | null {
  return running.submissions.find(match.parameter)?.queue ?? null
}

export async function showSubmission(visit: Visit): Promise<Outcome | null> {
  return submissionPage(visit, '', NOTHING_WRONG)
}

export async function declineSubmission(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const found = running.submissions.find(match.parameter)
  if (found === null) return null
  const reason = field(fields, 'reason')
  if (reason === '' || reason.length > LONGEST_REASON) return submissionPage(visit, reason, { issues: [{ code: reason === '' ? 'reason-required' : 'too_big', field: 'reason' }], refusal: null })
  const declined = await running.submissions.decline(found.id, revisionField(fields), reason)
  if (declined === null) return submissionPage(visit, reason, { issues: [], refusal: { code: 'request-overtaken', facts: {} } })
  return { redirect: workspacePath('requests', match.language), flash: { code: 'submission-declined', path: null } }
}

async function submissionPage(visit: Visit, reason: string, answer: Answer): Promise<Outcome | null> {
  const { running, match } = visit
  const found = running.submissions.find(match.parameter)
  const queue = found === null ? null : headOf(running, found.queue)
  if (found === null || queue === null) return null
  const thread = found.request === null ? null : threadOf(running.node.rows, found.request)
  const { id, revision, receipt, received, status, values, message, name, email, language } = found
  const page: SubmissionPage = {
    ...(await frameFor(visit)), kind: 'submission', queue, id, revision, receipt, received, status, values, message, name, email, writtenIn: language,
    request: thread === null ? null : { statement: thread.request, number: thread.content.number }, reason: status === 'declined' ? found.reason : reason, ...answer,
  }
  return { page, status: statusOf(answer) }
}
