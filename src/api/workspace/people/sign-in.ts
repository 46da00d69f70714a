// Trial sign-in: only a demonstration has it, and it says so on the page.

import { cookie, cookieName, frameFor, officerOf, readCookies } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { SignInPage } from '../../../web/workspace/people/models.ts'
import { findWorkspaceRoute, workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'

const SESSION_SECONDS = 12 * 3600

export async function showSignIn(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome> {
  const { running, fields } = visit
  const officers = running.trialOfficers.map((trial) => officerOf(running, trial))
  const page: SignInPage = { ...(await frameFor(visit)), kind: 'sign-in', officers, returnTo: returnPath(field(fields, 'return')) ?? '', refusal }
  return { page, status: refusal === null ? 200 : 403 }
}

export async function signIn(visit: Visit): Promise<Outcome> {
  const { running, match, fields } = visit
  const trial = running.trialOfficers.find((one) => one.id === field(fields, 'officer'))
  if (trial === undefined) return showSignIn(visit, { code: 'not-signed-in', facts: {} })
  const { token } = await running.sessions.open(trial.id, 'trial', '')
  const to = returnPath(field(fields, 'return')) ?? workspacePath('inbox', match.language)
  return { redirect: to, cookies: [cookie(running, 'session', token, SESSION_SECONDS)], flash: { code: 'signed-in', path: null } }
}

export async function signOut(visit: Visit, request: Request): Promise<Outcome> {
  const { running, match } = visit
  const token = readCookies(request.headers.get('cookie')).get(cookieName(running, 'session'))
  if (token !== undefined) await running.sessions.close(token)
  return { redirect: workspacePath('sign-in', match.language), cookies: [cookie(running, 'session', '', 0)], flash: { code: 'signed-out', path: null } }
}

/** Only a path of this workspace is followed; anything else would let a link send people elsewhere. */
export function returnPath(path: string): string | null {
  const bare = path.split('?')[0] ?? ''
  // Printable ASCII only, as an address is written: it goes into a header.
  return /^\/(en|es)\/[!-~]*$/.test(path) && findWorkspaceRoute(bare) !== null ? path : null
}
