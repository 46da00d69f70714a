// One request to the workspace: who asks, in which language, with which form; and what it is
// answered with.

import { randomBytes } from 'node:crypto'
import type { Json } from '../../record/index.ts'
import { findContent, frameOf, proposedFrameOf } from '../../dialogue/views/index.ts'
import type { Frame, ViewContext } from '../../dialogue/views/index.ts'
import { permits } from '../../node/access/index.ts'
import type { Deed, Subject } from '../../node/access/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { Session } from '../../node/sessions.ts'
import type { Person } from '../../node/people/index.ts'
import { basePathOf } from '../../publication/links.ts'
import type { Alarm, Flash, Officer, WorkspaceFrame, WorkspacePage } from '../../web/workspace/models.ts'
import type { WorkspaceMatch } from '../../web/workspace/routes.ts'
import { workspaceAlternates } from '../../web/workspace/routes.ts'
import type { ParameterRoute } from '../../web/workspace/routes.ts'
import { networkOf } from '../request-limits.ts'
import type { ReadForm, UploadedFile } from './multipart.ts'
import { awaitedOf } from './drafting/awaited.ts'
import { openAwaiting } from './review/proposals.ts'
import { countWaitingThere } from './consultations/basis.ts'
import { countWaiting } from './requests/lists.ts'
import { talkOf } from './notices/talk-view.ts'

export interface Visit {
  readonly running: RunningNode
  readonly match: WorkspaceMatch
  readonly url: URL
  readonly fields: URLSearchParams
  /** The file that was chosen in a field; null where none was. */
  readonly file: (name: string) => Promise<UploadedFile | null>
  readonly frame: Frame
  readonly session: Session | null
  readonly officer: Officer | null
  readonly csrf: string
  readonly flash: Flash | null
  /** What the browser showed, by name. */
  readonly cookies: ReadonlyMap<string, string>
  /** The network that asks (an IPv4 address or a /64), for bounds; never kept. */
  readonly network: string
  /** The browser as it names itself. */
  readonly browser: string
  /** Whether the officer may do this at all; to something of these organisations and bodies (`coversOf`); to a thing of this standing. See `permits`. */
  may(deed: Deed, covers?: readonly string[], subject?: Subject): boolean
}

/** Bytes to keep, under a name that says what they are. */
export interface FileAnswer {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
}

/** What a program fetches again and again: not kept as a download, and told by its tag whether it has changed. */
export interface DocumentAnswer extends FileAnswer {
  /** Another whenever a byte is. */
  readonly tag: string
}

/** A page to show (`refresh`: where a browser goes on to by itself), a place to go to with something to say there, or a file to keep. */
export type Outcome =
  | { readonly page: WorkspacePage; readonly status?: number; readonly cookies?: readonly string[]; readonly refresh?: string }
  | { readonly file: FileAnswer }
  | { readonly document: DocumentAnswer }
  /** Of any length, to keep. */
  | { readonly stream: { readonly name: string; readonly mediaType: string; readonly body: ReadableStream<Uint8Array> } }
  | { readonly redirect: string; readonly flash?: Flash; readonly cookies?: readonly string[] }
  /** For a script of ours that asked for it. */
  | { readonly data: Json; readonly status?: number }

/** `device`: known to an account; `service`: an OpenID sign-in on its way; `seen`: how far the process that writes had come. */
type CookiePurpose = 'session' | 'form' | 'flash' | 'device' | 'service' | 'seen'

/**
 * Cookies do not know ports: two nodes on one host keep theirs apart by the party's name. Over https the name begins with `__Host-`
 * (RFC 6265bis section 4.1.3.2): a browser then takes it only from this very host, so that no neighbouring site can plant one. Such a
 * cookie goes to every path of its host; below a path of a host that others share, it stays there and is called `__Secure-`.
 */
export function cookieName(running: RunningNode, purpose: CookiePurpose): string {
  const mark = !isSecure(running) ? '' : baseOf(running) === '' ? '__Host-' : '__Secure-'
  return `${mark}alternat-${running.settings.party}-${purpose}`
}

export function cookie(running: RunningNode, purpose: CookiePurpose, value: string, seconds: number): string {
  // Who comes back from a provider comes from another site: the one cookie that says what was begun has to come along.
  const site = purpose === 'service' ? 'Lax' : 'Strict'
  return `${cookieName(running, purpose)}=${value}; Path=${baseOf(running) || '/'}; HttpOnly; SameSite=${site}; Max-Age=${seconds}${isSecure(running) ? '; Secure' : ''}`
}

function baseOf(running: RunningNode): string {
  return basePathOf(running.settings.origin ?? '')
}

function isSecure(running: RunningNode): boolean {
  return (running.settings.origin ?? '').startsWith('https:')
}

export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='))
  return new Map(pairs.flatMap(([name, value]) => (name === undefined || value === undefined ? [] : [[name, value] as const])))
}

export async function openVisit(running: RunningNode, request: Request, address: string, url: URL, match: WorkspaceMatch, { fields, files }: ReadForm): Promise<Visit | null> {
  const frame = frameOf(contextOf(running)) ?? proposedFrameOf(contextOf(running))
  if (frame === null) return null
  const cookies = readCookies(request.headers.get('cookie'))
  const token = cookies.get(cookieName(running, 'session'))
  const session = token === undefined ? null : await running.sessions.find(token)
  const person = session === null ? null : running.people.find(session.person)
  const officer = person === null || person.leftAt !== null ? null : officerOf(running, person)
  const formCookie = cookies.get(cookieName(running, 'form')) ?? randomBytes(18).toString('base64url')
  const csrf = officer === null ? formCookie : (session?.csrf ?? formCookie)
  return {
    running, match, url, fields, file: (name) => Promise.resolve(files.get(name) ?? null), frame, session: officer === null ? null : session, officer, csrf, flash: readFlash(cookies.get(cookieName(running, 'flash'))),
    cookies, network: networkOf(address), browser: request.headers.get('user-agent') ?? '',
    may: (deed, covers, subject) => officer !== null && permits(officer.grants, deed, covers, subject),
  }
}

/** Everything this side holds, not only what the public may read. */
export function contextOf(running: RunningNode): ViewContext {
  const { node, settings } = running
  return { rows: node.rows, dialogue: settings.dialogue, self: settings.party, today: () => node.now().slice(0, 10) }
}

export async function frameFor(visit: Visit): Promise<WorkspaceFrame> {
  const { running, match, url, frame, officer, csrf, flash } = visit
  const alternates = workspaceAlternates(match.route as ParameterRoute, match.parameter)
  const counts = officer === null ? null : { awaiting: openAwaiting(running).length, drafts: await running.drafts.count(), clearances: awaitedOf(visit).length, unread: running.notices.told.countUnread(officer.id), requests: countWaiting(running), consultations: countWaitingThere(running) }
  return {
    route: match.route, language: match.language, path: url.pathname, alternates: { en: alternates.en + url.search, es: alternates.es + url.search },
    frame, officer, csrf, flash, counts, talk: officer === null ? null : talkOf(visit), alarm: officer === null ? null : alarmOf(running, frame),
  }
}

function alarmOf({ node, releases }: RunningNode, frame: Frame): Alarm | null {
  const contested = node.ledger.chains().flatMap(({ party }) => {
    const sequence = node.contestedAt(party)
    return sequence === null ? [] : [{ party, name: frame.parties.find((one) => one.party === party)?.name ?? {}, sequence }]
  })
  const wrong = releases.alarms()
  return node.silence === null && contested.length === 0 && wrong.length === 0 ? null : { silence: node.silence, contested, releases: wrong }
}

export function officerOf(running: RunningNode, person: Person): Officer {
  const organisation = findContent(running.node.rows, 'organisation', person.organisation)
  return {
    id: person.id, name: person.name, role: person.post, grants: running.people.grantsOf(person).map(({ role, scope }) => ({ role, scope: scope === 'side' ? null : scope })),
    organisation: { acronym: organisation?.acronym ?? person.organisation, name: organisation?.name ?? {} },
  }
}

export function flashCookie(running: RunningNode, flash: Flash): string {
  return cookie(running, 'flash', Buffer.from(JSON.stringify(flash)).toString('base64url'), 60)
}

function readFlash(value: string | undefined): Flash | null {
  if (value === undefined || value === '') return null
  try {
    const flash = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<Flash>
    const isOurs = typeof flash.code === 'string' && (flash.path === null || (typeof flash.path === 'string' && /^\/[^/\\]/.test(flash.path)))
    return isOurs ? (flash as Flash) : null
  } catch {
    return null
  }
}
