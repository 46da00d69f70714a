// How a form becomes a statement of this side: once, however often it is sent, and never over what a
// colleague has said meanwhile.

import { canonicalize } from '../../../record/index.ts'
import type { Audience, ItemId, StatementId } from '../../../record/index.ts'
import type { Command, Issue } from '../../../dialogue/decide.ts'
import type { AssessmentContent } from '../../../dialogue/statements/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'

export interface Answer {
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
export const NOTHING_WRONG: Answer = { issues: [], refusal: null }

/** Forms of one node one after another: the second of a double click sees what the first has said. */
const lastForm = new WeakMap<RunningNode, Promise<unknown>>()
export function oneAtATime<T>(running: RunningNode, work: () => Promise<T>): Promise<T> {
  const turn = (lastForm.get(running) ?? Promise.resolve()).then(work)
  lastForm.set(running, turn.catch(() => undefined))
  return turn
}

export type Statement = Extract<Command, { name: 'state' }>

/**
 * The same form sent twice says one thing once. `once` alone does not prove that it was said: the
 * node may have stopped in between, or the person went back and typed something else.
 */
export async function sayOnce(running: RunningNode, once: string, command: Statement): Promise<Answer | null> {
  if (!/^[0-9a-f-]{36}$/.test(once)) return say(running, command)
  const isRepeated = (await running.node.store.putPrivate('form', once, '{}', 0)) === null
  return isRepeated && wasSaid(running, command) ? null : say(running, command)
}

/** A party has one assessment of an item: a form that was opened before the present one was made would hide it. */
export async function assess(running: RunningNode, command: Statement, ...beside: readonly Statement[]): Promise<Answer | null> {
  const current = command.about === null ? null : currentAssessment(running, command.about)
  if ((current?.statement ?? null) === command.replaces) return say(running, command, ...beside)
  return wasSaid(running, command) ? null : { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
}

/** Whether this side has said exactly this about the item before. */
function wasSaid(running: RunningNode, command: Statement): boolean {
  const { about, type, content, audience } = command
  const { rows } = running.node
  if (!('speech' in running.node.decide(command))) return false
  const own = (rows.find('about', about ?? 'dialogue') ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.made.party === running.settings.party)
  return own.some((row) => row.type === type && row.audience === audience && canonicalize(row.content) === canonicalize(content))
}

/** Null when it was said. */
export async function say(running: RunningNode, ...commands: readonly Command[]): Promise<Answer | null> {
  const said = await running.node.say(...commands)
  if ('acts' in said) return null
  if ('refused' in said) return { issues: [], refusal: { code: said.refused, facts: said.facts } }
  return { issues: said.issues.map(fieldIssue), refusal: null }
}

/** `content.sources.0.url` → `source`. */
export function fieldIssue(issue: Issue): FieldIssue {
  return { field: issue.path.replace(/^content\.?/, '').replace(/^sources.*/, 'source'), code: issue.code }
}

export function statusOf(answer: Answer): number {
  return answer.refusal === null && answer.issues.length === 0 ? 200 : answer.refusal === null ? 422 : 409
}

/** This side's live assessment of an item. */
export function currentAssessment(running: RunningNode, item: ItemId): { readonly statement: StatementId; readonly content: AssessmentContent; readonly audience: Audience } | null {
  const { rows } = running.node
  const own = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? [])
    .findLast((row) => row.type === 'assessment' && row.made.party === running.settings.party && row.replacedBy === null && row.content !== null)
  return own === undefined ? null : { statement: own.statement, content: own.content as unknown as AssessmentContent, audience: own.audience }
}
