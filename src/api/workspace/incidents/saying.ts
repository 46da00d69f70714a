// Says a statement of a room once, however often its form is sent, and answers which one it is. Hours differ from one
// sending to the next, so that the form and not the words decides what is the same.

import type { ItemId, Json, StatementId } from '../../../record/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { fieldIssue } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'

export interface RoomStatement {
  readonly about: ItemId
  readonly type: 'incident' | 'incident-step'
  readonly content: { readonly [key: string]: Json }
}

export async function sayInThread(running: RunningNode, once: string, { about, type, content }: RoomStatement): Promise<{ readonly statement: StatementId } | Answer> {
  const { node } = running
  const isForm = /^[0-9a-f-]{36}$/.test(once)
  const known = isForm ? await node.store.findPrivate('form', once) : null
  const before = known === null ? null : statementIn(known.body)
  if (before !== null && node.wholeRows.find('statement', before) !== undefined) return { statement: before }
  const said = await node.say({ name: 'state', about, type, content, replaces: null, audience: 'parties' })
  if ('refused' in said) return { issues: [], refusal: { code: said.refused, facts: said.facts } }
  if ('issues' in said) return { issues: said.issues.map(fieldIssue), refusal: null }
  const statement = said.acts[0]?.hash ?? ''
  if (isForm) await node.store.putPrivate('form', once, JSON.stringify({ statement }), known?.revision ?? 0)
  return { statement }
}

function statementIn(body: string): StatementId | null {
  const kept = JSON.parse(body) as { readonly statement?: unknown }
  return typeof kept.statement === 'string' ? kept.statement : null
}
