// What is done to brackets from the room: accepted, one or many; withdrawn; a clause to go. All of it by
// the same checks as on the page of the proposal itself.

import { randomUUID } from 'node:crypto'
import type { ItemId, ProposalId } from '../../../record/index.ts'
import { isHash } from '../../../record/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import type { FlashCode } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { anchorOf } from '../../../web/workspace/texts/anchor.ts'
import { itemField } from '../drafting/fields.ts'
import { field, optional } from '../fields.ts'
import { mayOn } from '../review/possibilities.ts'
import { barredFromSigning, hasMovedOn } from '../review/proposals.ts'
import type { Outcome, Visit } from '../visit.ts'
import { rollingOf } from './load.ts'
import { showText } from './room.ts'

/** Signs one after another and stops at the first that cannot be signed as it is; what was signed before it stays signed. */
export async function acceptBrackets(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  if (rollingOf(visit) === null) return null
  const rows = fields.getAll('proposal').flatMap((ids) => ids.split(',')).flatMap((id) => (isHash(id) ? (running.node.rows.find('proposal', id) ?? []) : []))
  if (rows.length === 0) return showText(visit, stopped('proposal-unknown'))
  if (rows.some((row) => !mayOn(visit, 'sign', row, 'every'))) return showText(visit, stopped('not-permitted'))
  // Everything is looked at before anything is signed.
  for (const row of rows) {
    const barred = await barredFromSigning(visit, row)
    if (barred !== null) return showText(visit, { refusal: barred, confirm: barred.code === 'concordance-unconfirmed' ? rows.map(({ proposal }) => proposal) : [] })
  }
  const clause = clauseOf(visit, rows[0]?.proposal)
  let isWaiting = false
  for (const { proposal } of rows) {
    const said = await running.intentions.sign(proposal)
    const mustWait = 'refused' in said && said.refused === 'stands-on-competing'
    isWaiting ||= mustWait
    if ('refused' in said && !mustWait) return showText(visit, { refusal: { code: said.refused, facts: said.facts }, confirm: [] })
    if ('issues' in said) return showText(visit, stopped(said.issues[0]?.code ?? 'invalid'))
  }
  return done(visit, clause, isWaiting ? 'signature-decided' : acceptedFlash(rows, running.node.rows))
}

export async function withdrawBracket(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const id = field(fields, 'proposal')
  const row = isHash(id) ? running.node.rows.find('proposal', id) : undefined
  if (rollingOf(visit) === null || row === undefined) return null
  if (!mayOn(visit, 'sign', row, 'every')) return showText(visit, stopped('not-permitted'))
  if (hasMovedOn(visit, row)) return showText(visit, stopped('proposal-moved-on'))
  const clause = clauseOf(visit, row.proposal)
  const said = await running.node.say({ name: 'withdraw', proposal: row.proposal, reason: optional(field(fields, 'reason')) })
  if ('refused' in said) return showText(visit, { refusal: { code: said.refused, facts: said.facts }, confirm: [] })
  if ('issues' in said) return showText(visit, stopped(said.issues[0]?.code ?? 'invalid'))
  return done(visit, clause, 'bracket-withdrawn')
}

/** A draft by which the clause would end. */
export async function endClause(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match, officer } = visit
  const clause = itemField(fields, 'clause')
  const rolling = rollingOf(visit)
  if (rolling === null || clause === null || !rolling.clauses.some((one) => one.clause === clause && one.agreed !== null)) return null
  if (!visit.may('draft', coversOf(running.node.rows, clause))) return showText(visit, stopped('not-permitted'))
  const ended = await running.desk.endItem({ draft: randomUUID(), revision: 0, by: officer?.id ?? '' }, clause)
  if ('refused' in ended) return showText(visit, { refusal: { code: ended.refused, facts: ended.facts }, confirm: [] })
  return { redirect: workspacePath('draft', match.language, ended.id), flash: { code: 'clause-to-end', path: null } }
}

function stopped(code: string) {
  return { refusal: { code, facts: {} }, confirm: [] }
}

function clauseOf(visit: Visit, proposal: ProposalId | undefined): ItemId | null {
  return rollingOf(visit)?.clauses.find(({ brackets }) => brackets.some((one) => one.proposal === proposal))?.clause ?? null
}

function acceptedFlash(accepted: readonly ProposalRow[], rows: Visit['running']['node']['rows']): FlashCode {
  const isAgreed = accepted.every(({ proposal }) => rows.find('proposal', proposal)?.status === 'adopted')
  return accepted.length > 1 ? 'brackets-accepted' : isAgreed ? 'bracket-agreed' : 'bracket-accepted'
}

/** Back to where the bracket stood. */
function done({ match }: Visit, clause: ItemId | null, code: FlashCode): Outcome {
  return { redirect: `${workspacePath('text', match.language, match.parameter)}${clause === null ? '' : `#${anchorOf(clause)}`}`, flash: { code, path: null } }
}
