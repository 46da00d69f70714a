// Every route of the workspace with what it shows and what it does; and the order of the checks
// before either: is there a dialogue, who asks, did the form come from us, may they do it.

import { coversOf } from '../../node/access/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { WorkspacePage } from '../../web/workspace/models.ts'
import { findWorkspaceRoute, workspacePath } from '../../web/workspace/routes.ts'
import type { WORKSPACE_ROUTES } from '../../web/workspace/routes.ts'
import { SECURITY_HEADERS } from '../headers.ts'
import { BODIES } from './bodies/index.ts'
import { BRIEF } from './brief/index.ts'
import { CONSULTATIONS } from './consultations/index.ts'
import { COVERAGE } from './coverage/index.ts'
import { CROSSWALKS } from './crosswalks/index.ts'
import { DATASETS } from './datasets/index.ts'
import { DRAFTING } from './drafting/index.ts'
import { FINDING } from './finding/index.ts'
import { HANDLING } from './handling/index.ts'
import { INCIDENTS } from './incidents/index.ts'
import { INDICATORS } from './indicators/index.ts'
import { MEETINGS } from './meetings/index.ts'
import { MINUTES } from './minutes/index.ts'
import { ORIGINALS } from './originals/index.ts'
import { PAPERS } from './papers/index.ts'
import { PROCEDURE } from './procedure/index.ts'
import { PROJECTS } from './projects/index.ts'
import { REGISTERS } from './registers/index.ts'
import { RELEASES } from './releases/index.ts'
import { REQUESTS } from './requests/index.ts'
import { RULES } from './rules/index.ts'
import { SOURCES } from './sources/index.ts'
import { TEXTS } from './texts/index.ts'
import { TOOLS } from './tools/index.ts'
import type { Handlers, RouteHandlers } from './handlers.ts'
import { LANGUAGES } from './languages/index.ts'
import { readForm } from './multipart.ts'
import type { ReadForm } from './multipart.ts'
import { NOTICES } from './notices/index.ts'
import { PEOPLE } from './people/index.ts'
import { problem } from './problem-page.ts'
import { PLAN } from './plan/index.ts'
import { RECORD } from './record/index.ts'
import { REPORTING } from './reporting/index.ts'
import { REVIEW } from './review/index.ts'
import { noteVisit } from './note-visit.ts'
import { cookie, cookieName, flashCookie, openVisit, readCookies } from './visit.ts'
import type { DocumentAnswer, Outcome, Visit } from './visit.ts'

export const HANDLERS: Handlers<typeof WORKSPACE_ROUTES> = {
  ...BODIES,
  ...BRIEF,
  ...CONSULTATIONS,
  ...COVERAGE,
  ...CROSSWALKS,
  ...DATASETS,
  ...DRAFTING,
  ...FINDING,
  ...HANDLING,
  ...INCIDENTS,
  ...INDICATORS,
  ...LANGUAGES,
  ...MEETINGS,
  ...MINUTES,
  ...NOTICES,
  ...ORIGINALS,
  ...PAPERS,
  ...PEOPLE,
  ...PLAN,
  ...PROCEDURE,
  ...PROJECTS,
  ...RECORD,
  ...REGISTERS,
  ...RELEASES,
  ...REPORTING,
  ...REQUESTS,
  ...REVIEW,
  ...RULES,
  ...SOURCES,
  ...TEXTS,
  ...TOOLS,
}

const NO_FILES: ReadForm['files'] = new Map()

/** Answers a request under the workspace; null if the path is not one of its. `unread`: its body was more than is taken at this path. */
export async function answerWorkspace(running: RunningNode, request: Request, address: string, render: (page: WorkspacePage) => string, unread: 'too-large' | null = null): Promise<Response | null> {
  const url = new URL(request.url)
  const match = findWorkspaceRoute(url.pathname)
  if (match === null) return null
  const form = unread ?? (request.method === 'POST' ? await readForm(request) : { fields: url.searchParams, files: NO_FILES })
  const isRead = typeof form !== 'string'
  const visit = await openVisit(running, request, address, url, match, isRead ? form : { fields: new URLSearchParams(), files: NO_FILES })
  if (visit === null) return null
  const outcome = isRead ? await answer(visit, request) : await problem(visit, form)
  await noteVisit(visit, request, outcome)
  return toResponse(visit, request, outcome, render)
}

/** Bytes of a body at a path under the workspace where files may be sent, and only by people signed in; null elsewhere. */
export async function largestUploadAt(running: RunningNode, path: string, cookies: string | undefined): Promise<number | null> {
  const match = findWorkspaceRoute(path)
  const handlers: RouteHandlers | null = match === null ? null : HANDLERS[match.route]
  const largest = handlers?.largestUpload
  return largest !== undefined && (await hasSession(running, cookies ?? null)) ? largest : null
}

/** Whether the reader of this request is signed in: for the stream of changes. */
export function isSignedIn(running: RunningNode, request: Request): Promise<boolean> {
  return hasSession(running, request.headers.get('cookie'))
}

async function hasSession(running: RunningNode, cookies: string | null): Promise<boolean> {
  const token = readCookies(cookies).get(cookieName(running, 'session'))
  return token !== undefined && (await running.sessions.find(token)) !== null
}

async function answer(visit: Visit, request: Request): Promise<Outcome> {
  const handlers: RouteHandlers = HANDLERS[visit.match.route]
  const isPost = request.method === 'POST'
  const handler = isPost ? handlers.post : handlers.get
  const deed = isPost ? handlers.deed : handlers.look === undefined ? 'look' : handlers.look
  if (handler === undefined) return problem(visit, 'method-not-allowed')
  if (deed !== null && visit.officer === null) return toSignIn(visit, request)
  const isChecked = isPost && handlers.isOpenPost !== true
  if (isChecked && isForeign(request)) return problem(visit, 'origin-foreign')
  if (isChecked && visit.fields.get('csrf') !== visit.csrf) return problem(visit, 'form-expired')
  const item = handlers.item?.(visit) ?? null
  if (deed !== null && !visit.may(deed, item === null ? undefined : coversOf(visit.running.node.rows, item))) return problem(visit, 'not-permitted')
  return (await handler(visit, request)) ?? problem(visit, 'not-found')
}

/**
 * Sent from a page of another site, as far as the browser says so: beside the token and the cookie's own rule, a third reason to do nothing.
 * Compared with the host that was asked, which a proxy passes on unchanged.
 */
export function isForeign(request: Request): boolean {
  const [origin, site] = [request.headers.get('origin'), request.headers.get('sec-fetch-site')]
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== request.headers.get('host'))
}

/** What was to be shown is shown after signing in; what was to be done has to be asked for again. */
function toSignIn(visit: Visit, request: Request): Outcome {
  const back = visit.match.route === 'inbox' || request.method === 'POST' ? '' : `?return=${encodeURIComponent(visit.url.pathname + visit.url.search)}`
  return { redirect: workspacePath('sign-in', visit.match.language) + back }
}

function toResponse(visit: Visit, request: Request, outcome: Outcome, render: (page: WorkspacePage) => string): Response {
  const headers = new Headers({ ...SECURITY_HEADERS, 'cache-control': 'no-store' })
  const { running } = visit
  if ('stream' in outcome) {
    const { name, mediaType, body } = outcome.stream
    headers.set('content-type', mediaType)
    headers.set('content-disposition', `attachment; filename="${name}"`)
    return new Response(request.method === 'HEAD' ? null : body, { headers })
  }
  if ('document' in outcome) return documentResponse(request, outcome.document, headers)
  if ('redirect' in outcome) {
    for (const one of outcome.cookies ?? []) headers.append('set-cookie', one)
    if (outcome.flash !== undefined) headers.append('set-cookie', flashCookie(running, outcome.flash))
    headers.set('location', outcome.redirect)
    return new Response(null, { status: 303, headers })
  }
  if ('data' in outcome) {
    headers.set('content-type', 'application/json; charset=utf-8')
    return new Response(JSON.stringify(outcome.data), { status: outcome.status ?? 200, headers })
  }
  if (visit.officer === null) headers.append('set-cookie', cookie(running, 'form', visit.csrf, 3600))
  if (visit.flash !== null) headers.append('set-cookie', cookie(running, 'flash', '', 0))
  if ('file' in outcome) {
    const { bytes, mediaType, name } = outcome.file
    headers.set('content-type', mediaType)
    headers.set('content-disposition', attachmentNamed(name))
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status: 200, headers })
  }
  for (const one of outcome.cookies ?? []) headers.append('set-cookie', one)
  if (outcome.refresh !== undefined) headers.set('refresh', `0; url=${outcome.refresh}`)
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(request.method === 'HEAD' ? null : render(outcome.page), { status: outcome.status ?? 200, headers })
}

/** Something that a program fetches again and again: it is told where nothing has changed (RFC 9110 section 13.1.2). */
function documentResponse(request: Request, { bytes, mediaType, tag, name }: DocumentAnswer, headers: Headers): Response {
  headers.set('cache-control', 'private, no-cache')
  headers.set('etag', `"${tag}"`)
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (held.includes(`"${tag}"`) || held.includes('*')) return new Response(null, { status: 304, headers })
  headers.set('content-type', mediaType)
  headers.set('content-disposition', `inline; filename="${name}"`)
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

/** RFC 6266 with RFC 8187: the plain name for everybody, the whole one for those who can read it. */
function attachmentNamed(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\w.-]+/g, '')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
