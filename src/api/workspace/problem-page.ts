// Every refusal that has no form to come back to.

import type { ProblemPage } from '../../web/workspace/models.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import { edgeOf } from '../edges.ts'
import type { EdgeCode } from '../edges.ts'
import { frameFor } from './visit.ts'
import type { Outcome, Visit } from './visit.ts'

/** A page that says what is wrong, in the reader's language, with a way on. */
export async function problem(visit: Visit, code: EdgeCode, facts: Readonly<Record<string, string | number>> = {}): Promise<Outcome> {
  const { status } = edgeOf(code)
  const page: ProblemPage = { ...(await frameFor(visit)), kind: 'problem', status, code, facts, issues: [], back: workspacePath('inbox', visit.match.language) }
  return { page, status }
}
