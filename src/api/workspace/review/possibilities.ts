// What this side can do about a proposal as it stands now, by the same rules that decide when it is done.

import { barredByClearance } from '../../../node/clearance/index.ts'
import { coversOf } from '../../../node/access/covers.ts'
import type { Deed } from '../../../node/access/index.ts'
import { closedCode } from '../../../dialogue/answering.ts'
import type { AnswerContent } from '../../../dialogue/statements/index.ts'
import { answersTo, stancesIn } from '../../../dialogue/views/index.ts'
import type { Answer } from '../../../dialogue/views/index.ts'
import type { ProposalRow, RowReader } from '../../../dialogue/rows.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Possibility } from '../../../web/workspace/models.ts'
import type { ProposalPage } from '../../../web/workspace/review/models.ts'
import type { Visit } from '../visit.ts'

/**
 * Whether the officer may do this to a proposal: to sign, decline or draft for a side, to every item of it; to ask and reply, to one of them.
 * A new item belongs where it says that it will hang.
 */
export function mayOn(visit: Pick<Visit, 'running' | 'may'>, deed: Deed, row: ProposalRow, how: 'every' | 'some'): boolean {
  if (!visit.may(deed)) return false
  const subject = { standing: 'open-proposal', by: row.made.party === visit.running.settings.party ? 'own' : 'other' } as const
  if (visit.may(deed, [])) return true
  const mayChange = (change: ProposalRow['changes'][number]) => visit.may(deed, coversOfChange(visit.running.node.rows, change), row.status === 'open' ? subject : undefined)
  return how === 'every' ? row.changes.every(mayChange) : row.changes.some(mayChange)
}

function coversOfChange(rows: RowReader, { item, base, content }: ProposalRow['changes'][number]): readonly string[] {
  const named = [...(Array.isArray(content?.owners) ? content.owners : []), content?.body].filter((one): one is string => typeof one === 'string')
  const place = base === null && typeof content?.parent === 'string' ? content.parent : item
  return base === null && named.length > 0 ? named : coversOf(rows, place)
}

/** Standing on a competing proposal is no obstacle for an officer: signing takes that signature back first. */
export function signingOf(running: RunningNode, row: ProposalRow): Possibility {
  const { party } = running.settings
  const closed = closedCode(row)
  if (closed !== null) return { isPossible: false, code: closed }
  if (!row.parties.includes(party)) return { isPossible: false, code: 'not-a-party' }
  if (standsOn(running, row)) return { isPossible: false, code: 'already-standing' }
  // Where this side clears what others propose, it signs what it has cleared.
  return barredByClearance(running.node, running.clearances, { name: 'sign', proposal: row.proposal }) === null ? { isPossible: true } : { isPossible: false, code: 'not-cleared' }
}

export function withdrawingOf(running: RunningNode, row: ProposalRow): Possibility {
  if (row.status === 'adopted') return { isPossible: false, code: 'already-adopted' }
  return standsOn(running, row) ? { isPossible: true } : { isPossible: false, code: 'not-standing' }
}

export function answeringOf(running: RunningNode, row: ProposalRow): ProposalPage['answering'] {
  const other = row.parties.find((party) => party !== running.settings.party) ?? ''
  const text = Object.fromEntries(languagesOf(running).map((language) => [language, 'x']))
  const may = (content: AnswerContent, replaces: string | null = null) => possibilityOf(running, content, 'answer', replaces)
  const stance = stanceOf(running.node.rows, row, running.settings.party)?.statement ?? null
  return {
    received: may({ proposal: row.proposal, answer: 'received' }),
    question: may({ proposal: row.proposal, answer: 'question', asks: other, text }),
    declined: may({ proposal: row.proposal, answer: 'declined', text }, stance),
    reserved: may({ proposal: row.proposal, answer: 'reserved', text }, stance),
    'ad-referendum': may({ proposal: row.proposal, answer: 'ad-referendum', text: null }, stance),
  }
}

/** Whether we may ask for an answer by a moment, in the place of one that we have asked for already. */
export function askingByOf(running: RunningNode, row: ProposalRow, replaces: string | null): Possibility {
  return possibilityOf(running, { proposal: row.proposal, by: '2026-01-01T00:00Z[UTC]' }, 'answer-by', replaces)
}

/** Our own last decline, reservation or acceptance ad referendum, which a new one replaces. */
export function stanceOf(rows: RowReader, row: ProposalRow, self: string): Answer | null {
  const own = answersTo(rows, row).filter(({ made }) => made.party === self)
  return stancesIn(own).at(-1) ?? null
}

function possibilityOf(running: RunningNode, content: object, type: 'answer' | 'answer-by', replaces: string | null): Possibility {
  const decision = running.node.decide({ name: 'state', about: null, type, content: content as never, replaces, audience: 'parties' })
  return 'speech' in decision ? { isPossible: true } : { isPossible: false, code: 'refused' in decision ? decision.refused : (decision.issues[0]?.code ?? 'invalid') }
}

function languagesOf(running: RunningNode): readonly string[] {
  const languages = running.node.rows.find('item', running.node.charterItem)?.versions.at(-1)?.content?.languages
  return Array.isArray(languages) ? languages.filter((one): one is string => typeof one === 'string') : []
}

function standsOn(running: RunningNode, row: ProposalRow): boolean {
  return running.node.ledger.standing.standingOn(row.proposal).includes(running.settings.party)
}
