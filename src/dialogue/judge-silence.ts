// When a party may take a step of a silence procedure, as far as the rows alone say it. The time of a
// step is judged at the mouth of the node, which has a clock (`judgeMoment`).

import type { PartyId, StatementId } from '../record/index.ts'
import { closedCode } from './answering.ts'
import type { ProposalRow, RowReader } from './rows.ts'
import { liveSilences, runsFor } from './silence.ts'
import type { SilenceProcedure, SilenceRuleCode } from './silence.ts'
import type { SilenceContent } from './statements/index.ts'
import { standsOn } from './views/answers.ts'

export type SilenceRefusal = SilenceRuleCode | 'proposal-unknown' | 'not-a-party' | 'already-standing' | 'not-standing' | 'statement-not-live' | 'stands-on-competing' | NonNullable<ReturnType<typeof closedCode>>

interface Said {
  readonly self: PartyId
  readonly replaces: StatementId | null
  readonly audience: 'parties' | 'public'
}

/** Why `self` cannot say this now; null if it can. */
export function judgeSilence(rows: RowReader, content: SilenceContent, { self, replaces, audience }: Said): { readonly refused: SilenceRefusal } | null {
  const row = rows.find('proposal', content.proposal)
  if (row === undefined) return { refused: 'proposal-unknown' }
  if (audience === 'public') return { refused: 'silence-public' }
  if (!row.parties.includes(self)) return { refused: 'not-a-party' }
  if (replaces !== null && rows.find('statement', replaces)?.content?.proposal !== row.proposal) return { refused: 'statement-not-live' }
  const refused = content.silence === 'asked' ? judgeAsking(rows, row, self, replaces) : judgeStep(rows, row, content, self)
  return refused === null ? null : { refused }
}

function judgeAsking(rows: RowReader, row: ProposalRow, self: PartyId, replaces: StatementId | null): SilenceRefusal | null {
  const closed = closedCode(row)
  if (closed !== null) return closed
  if (!standsOn(row, self)) return 'not-standing'
  return liveSilences(rows, row).some(({ asking, isBroken }) => asking !== replaces && !isBroken) ? 'silence-said' : null
}

function judgeStep(rows: RowReader, row: ProposalRow, content: Exclude<SilenceContent, { silence: 'asked' }>, self: PartyId): SilenceRefusal | null {
  const procedure = liveSilences(rows, row).find(({ asking }) => asking === content.asking)
  if (procedure === undefined) return 'silence-unknown'
  // How a party reads it may be said for as long as the proposal is not given up.
  if (content.silence === 'interpreted' && procedure.isBroken) return 'silence-is-broken'
  if (content.silence === 'interpreted') return row.status === 'open' || row.status === 'adopted' ? null : closedCode(row)
  const closed = closedCode(row)
  if (closed !== null) return closed
  if (standsOn(row, self)) return 'already-standing'
  switch (content.silence) {
    case 'accepted': return judgeAcceptance(rows, row, procedure, self)
    case 'broken': return procedure.isBroken ? 'silence-is-broken' : runsFor(procedure, self) ? null : 'silence-not-accepted'
    case 'passed': return procedure.isBroken ? 'silence-is-broken' : runsFor(procedure, self) ? null : 'silence-not-accepted'
  }
}

function judgeAcceptance(rows: RowReader, row: ProposalRow, procedure: SilenceProcedure, self: PartyId): SilenceRefusal | null {
  if (procedure.isBroken) return 'silence-is-broken'
  if (procedure.sides.some(({ party, is }) => party === self && is !== 'awaited')) return 'silence-said'
  const competing = row.competitors.some((id) => { const other = rows.find('proposal', id); return other?.status === 'open' && standsOn(other, self) })
  return competing ? 'stands-on-competing' : null
}
