// Every route of the workspace with what it shows and what it does; and the order of the checks
// before either: is there a dialogue, who asks, did the form come from us.

import type { RunningNode } from '../../node/running-node.ts'
import type { ProblemPage, WorkspacePage } from '../../web/workspace/models.ts'
import { findWorkspaceRoute, workspacePath } from '../../web/workspace/routes.ts'
import type { WorkspaceRoute } from '../../web/workspace/routes.ts'
import { edgeOf } from '../problem.ts'
import type { EdgeCode } from '../problem.ts'
import { SECURITY_HEADERS } from '../headers.ts'
import { showContested } from './contested.ts'
import { discardDraft, saveAmend, sendDraft, showAmend, showChooser, showDraft, showDrafts } from './drafts.ts'
import { showInbox } from './inbox.ts'
import { showProposal, signProposal, withdrawProposal } from './proposals.ts'
import { reportAdvance, reportAssessment, retractAdvance, showAdvance, showAssessment } from './reports.ts'
import { eraseAct, releaseAct, showErase, showRelease, showSaid } from './said.ts'
import { showSignIn, signIn, signOut } from './sign-in.ts'
import { cookie, cookieName, flashCookie, frameFor, openVisit, readCookies } from './visit.ts'
import type { Outcome, Visit } from './visit.ts'

type Handler = (visit: Visit, request: Request) => Promise<Outcome | null>
interface RouteHandlers {
  readonly get?: Handler
  readonly post?: Handler
  /** Open to people who are not signed in. */
  readonly isOpen?: true
}

const HANDLERS: Readonly<Record<WorkspaceRoute, RouteHandlers>> = {
  inbox: { get: showInbox },
  'sign-in': { get: (visit) => showSignIn(visit), post: signIn, isOpen: true },
  'sign-out': { post: signOut, isOpen: true },
  choose: { get: showChooser },
  amend: { get: showAmend, post: saveAmend },
  drafts: { get: showDrafts },
  draft: { get: (visit) => showDraft(visit) },
  'send-draft': { post: sendDraft },
  'discard-draft': { post: discardDraft },
  proposal: { get: (visit) => showProposal(visit) },
  'sign-proposal': { post: signProposal },
  'withdraw-proposal': { post: withdrawProposal },
  'report-advance': { get: showAdvance, post: reportAdvance },
  'retract-advance': { post: retractAdvance },
  contested: { get: showContested },
  'report-assessment': { get: showAssessment, post: reportAssessment },
  said: { get: showSaid },
  'release-act': { get: (visit) => showRelease(visit), post: releaseAct },
  'erase-act': { get: (visit) => showErase(visit), post: eraseAct },
}

const LARGEST_FORM = 1024 * 1024

/** Answers a request under the workspace; null if the path is not one of its. */
export async function answerWorkspace(running: RunningNode, request: Request, render: (page: WorkspacePage) => string): Promise<Response | null> {
  const url = new URL(request.url)
  const match = findWorkspaceRoute(url.pathname)
  if (match === null) return null
  const text = request.method === 'POST' ? await request.text() : ''
  const fields = request.method === 'POST' ? new URLSearchParams(text) : url.searchParams
  const visit = await openVisit(running, request, url, match, fields)
  if (visit === null) return null
  const outcome = text.length > LARGEST_FORM ? await problem(visit, 'too-large') : await answer(visit, request)
  return toResponse(visit, request, outcome, render)
}

/** Whether the reader of this request is signed in: for the stream of changes. */
export async function isSignedIn(running: RunningNode, request: Request): Promise<boolean> {
  const token = readCookies(request.headers.get('cookie')).get(cookieName(running, 'session'))
  return token !== undefined && (await running.sessions.find(token)) !== null
}

async function answer(visit: Visit, request: Request): Promise<Outcome> {
  const handlers = HANDLERS[visit.match.route]
  const handler = request.method === 'POST' ? handlers.post : handlers.get
  if (handler === undefined) return problem(visit, 'method-not-allowed')
  if (handlers.isOpen !== true && visit.officer === null) return toSignIn(visit, request)
  if (request.method === 'POST' && visit.fields.get('csrf') !== visit.csrf) return problem(visit, 'form-expired')
  return (await handler(visit, request)) ?? problem(visit, 'not-found')
}

/** What was to be shown is shown after signing in; what was to be done has to be asked for again. */
function toSignIn(visit: Visit, request: Request): Outcome {
  const back = visit.match.route === 'inbox' || request.method === 'POST' ? '' : `?return=${encodeURIComponent(visit.url.pathname + visit.url.search)}`
  return { redirect: workspacePath('sign-in', visit.match.language) + back }
}

/** A page that says what is wrong, in the reader's language, with a way on. */
export async function problem(visit: Visit, code: EdgeCode, facts: Readonly<Record<string, string | number>> = {}): Promise<Outcome> {
  const { status } = edgeOf(code)
  const page: ProblemPage = { ...(await frameFor(visit)), kind: 'problem', status, code, facts, issues: [], back: workspacePath('inbox', visit.match.language) }
  return { page, status }
}

function toResponse(visit: Visit, request: Request, outcome: Outcome, render: (page: WorkspacePage) => string): Response {
  const headers = new Headers({ ...SECURITY_HEADERS, 'cache-control': 'no-store' })
  const { running } = visit
  if ('redirect' in outcome) {
    for (const one of outcome.cookies ?? []) headers.append('set-cookie', one)
    if (outcome.flash !== undefined) headers.append('set-cookie', flashCookie(running, outcome.flash))
    headers.set('location', outcome.redirect)
    return new Response(null, { status: 303, headers })
  }
  if (visit.officer === null) headers.append('set-cookie', cookie(running, 'form', visit.csrf, 3600))
  if (visit.flash !== null) headers.append('set-cookie', cookie(running, 'flash', '', 0))
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(request.method === 'HEAD' ? null : render(outcome.page), { status: outcome.status ?? 200, headers })
}

