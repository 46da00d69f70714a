// What of a visit goes into the audit trail: every look of somebody signed in at one thing (a route with a name in
// its address) or at a list that is nobody's business outside; and every deed, done or refused. Ways in are noted where
// they are decided (`people/ways-in.ts`), since only there it is known whose they are.

import { EXIT_CODES } from '../../dialogue/handling/judge.ts'
import type { Outcome, Visit } from './visit.ts'
import type { WorkspaceRoute } from '../../web/workspace/routes.ts'

/** Lists that are looked at as a whole. */
const LISTS: ReadonlySet<WorkspaceRoute> = new Set<WorkspaceRoute>(['drafts', 'said', 'people', 'focal-points', 'audit', 'audit-export', 'find'])
/** Routes that note for themselves; those whose address is a secret; and the beat by which an open page says that it is open. */
const NOTED_ELSEWHERE: ReadonlySet<WorkspaceRoute> = new Set<WorkspaceRoute>(['sign-in', 'sign-out', 'sign-in-password', 'sign-in-passkey', 'sign-in-oidc', 'sign-in-oidc-return', 'welcome', 'calendar-feed', 'unsubscribe', 'draft-presence', 'access-search', 'access-list'])
const LONGEST_ABOUT = 200

/** A deed's entry is durable when this resolves; a look's is on its way. */
export async function noteVisit(visit: Visit, request: Request, outcome: Outcome): Promise<void> {
  const { running, officer, match } = visit
  if (officer === null || NOTED_ELSEWHERE.has(match.route)) return
  const isDeed = request.method === 'POST'
  if (!isDeed && match.parameter === '' && !LISTS.has(match.route)) return
  const network = isDeed ? running.networkMarks.markOf(visit.network, running.node.now()) : null
  running.audit.add({ sort: isDeed ? 'deed' : 'look', who: officer.id, what: match.route, about: match.parameter === '' ? null : match.parameter.slice(0, LONGEST_ABOUT), refused: refusalOf(outcome), network })
  await noteKept(visit, outcome)
  if (isDeed) await running.audit.settled()
}

/** What was to become an act and must not go to another side: the one way out that is refused where things are decided, and not by the desk. */
async function noteKept({ running, officer, match }: Visit, outcome: Outcome): Promise<void> {
  const refusal = 'page' in outcome && 'refusal' in outcome.page ? outcome.page.refusal : null
  const code = EXIT_CODES.find((one) => one === refusal?.code)
  if (refusal === null || code === undefined || typeof refusal.facts.party !== 'string') return
  const label = refusal.facts.label === '' || refusal.facts.label === undefined ? null : String(refusal.facts.label)
  await running.handling.noteRefused({ who: officer?.id ?? null, exit: 'exchange', code, label, to: refusal.facts.party, what: match.route })
}

function refusalOf(outcome: Outcome): string | null {
  if (!('page' in outcome) || (outcome.status ?? 200) < 400) return null
  const { page } = outcome
  if (page.kind === 'problem') return page.code
  return 'refusal' in page && page.refusal !== null ? page.refusal.code : 'refused'
}
