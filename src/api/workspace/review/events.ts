// What happened to a proposal while somebody had a page of it open. A form says how far the chains went
// when its page was made; what matters to the deed and came after is told before it is done.

import type { Seen } from '../../../record/index.ts'
import { isName } from '../../../record/index.ts'
import type { Citation, ProposalRow, RowReader } from '../../../dialogue/rows.ts'
import { findAnswer, findAnswerBy } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { ProposalEvent } from '../../../web/workspace/review/models.ts'
import { field } from '../fields.ts'
import type { Visit } from '../visit.ts'

/** `MEX:12,USA:9`: how far the chains go now. */
export function seenOf({ node }: RunningNode): string {
  return Object.entries(node.ledger.heads()).map(([party, sequence]) => `${party}:${sequence}`).join(',')
}

/** Everything that happened to a proposal since the form of this visit was made; nothing where the form does not say. */
export function eventsSince(visit: Visit, row: ProposalRow): readonly ProposalEvent[] {
  const seen = parseSeen(field(visit.fields, 'seen'))
  return seen === null ? [] : eventsOf(visit.running.node.rows, row).filter(({ made }) => made.sequence > (seen[made.party] ?? 0))
}

/** Whether who signs, withdraws or declines should know of this first. What only informs does not stand in the way. */
export function isMaterial({ what, made }: ProposalEvent, self: string): boolean {
  switch (what) {
    case 'withdrew': case 'competed': case 'declined': return true
    case 'signed': case 'reserved': case 'ad-referendum': case 'question': return made.party === self
    case 'received': case 'reply': case 'countered': case 'asked-by': case 'retracted': return false
  }
}

function eventsOf(rows: RowReader, row: ProposalRow): readonly ProposalEvent[] {
  const is = (what: ProposalEvent['what']) => (made: Citation): ProposalEvent => ({ made, what })
  const statements = (rows.find('concerning', row.proposal) ?? []).flatMap((id) => rows.find('statement', id) ?? [])
  const said = statements.flatMap((statement): readonly ProposalEvent[] => {
    const what = findAnswer(statement)?.content.answer ?? (findAnswerBy(statement) === null ? null : 'asked-by')
    return what === null ? [] : [{ made: statement.made, what }]
  })
  // A retraction names no proposal: it is found by what it takes back.
  const retracted = statements.flatMap(({ replacedBy }) => (replacedBy === null ? [] : (rows.find('statement', replacedBy) ?? []))).filter(({ content }) => content === null)
  const competing = row.competitors.flatMap((id) => rows.find('proposal', id)?.made ?? [])
  const events = [...row.signed.filter(({ hash }) => hash !== row.made.hash).map(is('signed')), ...row.withdrawn.map(is('withdrew')), ...competing.map(is('competed')), ...said, ...retracted.map(({ made }) => is('retracted')(made))]
  return events.sort((a, b) => (a.made.at < b.made.at ? -1 : a.made.at > b.made.at ? 1 : a.made.sequence - b.made.sequence))
}

function parseSeen(text: string): Seen | null {
  const parts = text.split(',').map((part) => /^([^:]+):(\d{1,15})$/.exec(part))
  if (text === '' || parts.length > 100) return null
  const entries = parts.flatMap((part) => (part === null || !isName(part[1] ?? '') ? [] : [[part[1] ?? '', Number(part[2])] as const]))
  return entries.length === parts.length ? Object.fromEntries(entries) : null
}
