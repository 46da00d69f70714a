// How what is entered in this area becomes a statement: shown with what follows from it first, and shown anew where
// something else follows by then. Taking back goes the same way.

import { createHash, randomUUID } from 'node:crypto'
import { standingAbout } from '../../../dialogue/clocks/index.ts'
import type { Standing } from '../../../dialogue/clocks/index.ts'
import type { Issue } from '../../../dialogue/decide.ts'
import { STATEMENT_TYPES } from '../../../dialogue/statements/index.ts'
import type { StatementContents } from '../../../dialogue/statements/index.ts'
import { followsOf } from '../../../instruments/rules/consequence.ts'
import type { Follows } from '../../../instruments/rules/consequence.ts'
import { canonicalize } from '../../../record/index.ts'
import type { Json } from '../../../record/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { SaidType, SayingPage } from '../../../web/workspace/rules/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, optional } from '../fields.ts'
import { audienceOf } from '../reporting/advances.ts'
import { NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import type { OpenTool } from './tools.ts'

/** What a form holds besides its own fields. */
export type Saying = Pick<SayingPage, 'once' | 'replaces' | 'audience' | 'follows' | 'issues' | 'refusal'>

export interface Form<T extends SaidType> {
  readonly type: T
  readonly tool: OpenTool
  readonly content: StatementContents[T]
  /** What is wrong with what was typed, before any rule is asked. */
  readonly issues?: readonly FieldIssue[]
}

/** The own statement that an address or a form corrects; null for a new one, or where it stands no longer. */
export function corrected<T extends SaidType>(visit: Visit, tool: OpenTool, type: T): Standing<StatementContents[T]> | null {
  const asked = optional(field(visit.fields, 'replaces')) ?? visit.url.searchParams.get('correct')
  const own = standingAbout(visit.running.node.rows, tool.ref.item, type, STATEMENT_TYPES[type].schema as never) as readonly Standing<StatementContents[T]>[]
  return own.find(({ statement, party }) => statement === asked && party === visit.running.settings.party) ?? null
}

/** A form that is opened. */
export function opened(visit: Visit, replaces: string | null): Saying {
  const row = replaces === null ? undefined : visit.running.node.rows.find('statement', replaces)
  return { once: randomUUID(), replaces, audience: row?.audience ?? 'public', follows: null, ...NOTHING_WRONG }
}

/** Looks or signs. Answers where to go once it is signed, or the form as it is to be shown. */
export async function decideForm<T extends SaidType>(visit: Visit, { type, tool, content, issues = [] }: Form<T>): Promise<{ readonly outcome: Outcome } | { readonly saying: Saying; readonly status: number }> {
  const { running, fields, match } = visit
  const deed = field(fields, 'do')
  const takesBack = deed === 'look-back' || deed === 'take-back'
  const command = commandOf(visit, type, tool, takesBack ? null : content)
  const decided = running.node.decide(command)
  const problem: Answer = issues.length > 0 ? { issues, refusal: null } : 'issues' in decided ? { issues: decided.issues.map(fieldOf), refusal: null } : 'refused' in decided ? { issues: [], refusal: { code: decided.refused, facts: decided.facts } } : NOTHING_WRONG
  const isSound = problem === NOTHING_WRONG
  const follows = isSound ? followsOf(running.node.rows, { about: tool.ref.item, type, party: running.settings.party, content: command.content as { readonly [key: string]: Json } | null, replaces: command.replaces }) : null
  const isSeen = follows !== null && field(fields, 'follows') === keyOf(follows, command)
  const isSigning = deed === 'sign' || deed === 'take-back'
  if (isSigning && isSeen) {
    const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
    if (answer === null) return { outcome: { redirect: workspacePath('rules-tool', match.language, tool.ref.slug), flash: { code: takesBack ? 'rules-taken-back' : 'rules-said', path: null } } }
    return { saying: shown(command, follows, takesBack, false, answer), status: statusOf(answer) }
  }
  return { saying: shown(command, follows, takesBack, isSigning && isSound, problem), status: isSigning && isSound ? 409 : statusOf(problem) }
}

/** The page of a form, in its own words. */
export async function pageOf<P extends SayingPage>(visit: Visit, tool: OpenTool, saying: Saying, own: Omit<P, keyof SayingPage>, status = 200): Promise<Outcome> {
  return { page: { ...(await frameFor(visit)), tool: tool.ref, ...saying, ...own } as unknown as Extract<Outcome, { page: unknown }>['page'], status }
}

function commandOf({ fields }: Visit, type: SaidType, tool: OpenTool, content: unknown): Statement {
  return { name: 'state', about: tool.ref.item, type, content: content as Statement['content'], replaces: optional(field(fields, 'replaces')), audience: audienceOf(fields) }
}

function shown(command: Statement, follows: Follows | null, takesBack: boolean, isOtherwise: boolean, answer: Answer): Saying {
  return { once: randomUUID(), replaces: command.replaces, audience: command.audience, follows: follows === null ? null : { of: follows, key: keyOf(follows, command), isOtherwise, takesBack }, ...answer }
}

/** Short enough for a form, and another whenever anything of what was shown, or of what would be signed, is. */
function keyOf(follows: Follows, { content, replaces, audience }: Statement): string {
  return createHash('sha256').update(canonicalize({ follows, content, replaces, audience } as unknown as Json)).digest('hex').slice(0, 32)
}

/** `content.ends.0 (name)` → `ends`; `content.act.sources.0.url` → `source`; `content.days.3.title.es` → `days`. */
function fieldOf({ code, path }: Issue): FieldIssue {
  const name = path.replace(/^content\.?/, '').replace(/ \(.*$/, '')
  const [first = ''] = name.split('.')
  if (/^(act\.)?sources/.test(name)) return { field: 'source', code }
  return { field: ['ends', 'days', 'weekend', 'rules'].includes(first) ? (first === 'rules' ? 'question' : first) : name, code }
}
