// Which deed it takes to say a statement of each type, and whose it must reach: the same that the workspace asks for. Exhaustive by
// type: a new type of statement does not compile without its line.

import { coversOf } from '../../../node/access/index.ts'
import type { Deed } from '../../../node/access/index.ts'
import type { StatementType } from '../../../dialogue/statements/index.ts'
import type { ItemId } from '../../../record/index.ts'
import { mayOn } from '../../workspace/review/possibilities.ts'
import type { Call } from '../endpoint.ts'

/**
 * `about`: whatever the item belongs to; `organisation`: the one that the content names; `proposal`: every item of the proposal that it names,
 * `proposal-some`: one of them; `side`: the side as a whole; `anywhere`: a role that allows it for anything.
 */
type Reach = 'about' | 'organisation' | 'proposal' | 'proposal-some' | 'side' | 'anywhere'

export const STATEMENT_DEEDS: { readonly [T in StatementType]: readonly [Deed, Reach] | null } = {
  advance: ['report', 'about'],
  answer: ['answer', 'proposal-some'],
  'answer-by': ['answer', 'proposal'],
  assessment: ['report', 'about'],
  attendance: ['report', 'organisation'],
  calendar: ['report', 'about'],
  certificate: ['certify', 'anywhere'],
  'chair-text': ['sign', 'about'],
  comment: ['comment', 'anywhere'],
  contact: ['report', 'organisation'],
  // What came in is published by its receipt, held against what was sent: `/consultations`.
  contribution: null,
  'contribution-refusal': ['report', 'about'],
  'contribution-translation': ['translate', 'about'],
  // A dataset is loaded and checked first: `/files/datasets`.
  dataset: null,
  disposition: ['report', 'about'],
  dormancy: ['sign', 'about'],
  duty: ['report', 'side'],
  entry: ['report', 'about'],
  fact: ['report', 'about'],
  gate: ['disclose', 'about'],
  incident: ['report', 'anywhere'],
  'incident-step': ['report', 'anywhere'],
  initials: ['sign', 'about'],
  intake: ['report', 'about'],
  phase: ['report', 'about'],
  provision: ['report', 'about'],
  // A node publishes by itself, at the instant that all have signed.
  publication: null,
  request: ['report', 'about'],
  'request-step': ['report', 'about'],
  review: ['report', 'proposal'],
  round: ['run-round', 'anywhere'],
  'self-check': ['report', 'about'],
  'signed-copy': ['report', 'about'],
  silence: ['sign', 'anywhere'],
  suspension: ['sign', 'about'],
  topic: ['report', 'side'],
  value: ['report', 'about'],
}

/** A stance is taken for the side: to every item of the proposal. */
const STANCES: readonly unknown[] = ['declined', 'reserved', 'ad-referendum', 'countered']

export function maySay({ running, caller }: Pick<Call, 'running' | 'caller'>, type: StatementType, about: ItemId | null, content: { readonly [key: string]: unknown }): boolean {
  const rule = STATEMENT_DEEDS[type]
  if (rule === null) return false
  const [deed, reach] = rule
  const { rows } = running.node
  switch (reach) {
    case 'anywhere': return caller.may(deed)
    case 'side': return caller.may(deed, [])
    case 'about': return caller.may(deed, about === null ? [] : coversOf(rows, about))
    case 'organisation': return caller.may(deed, typeof content.organisation === 'string' ? coversOf(rows, content.organisation) : [])
    case 'proposal': case 'proposal-some': {
      const row = typeof content.proposal === 'string' ? rows.find('proposal', content.proposal) : undefined
      // What is not there is refused where it is decided, in its own words.
      if (row === undefined) return caller.may(deed)
      return mayOn({ running, may: caller.may }, deed, row, reach === 'proposal' || STANCES.includes(content.answer) ? 'every' : 'some')
    }
  }
}
