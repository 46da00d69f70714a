// The answer that goes out with a counter-draft: which proposal it answers. Said together with it, or neither is.

import type { ProposalId } from '../../../record/index.ts'
import { standsOn } from '../../../dialogue/views/index.ts'
import type { FollowUp } from '../../../node/dialogue-node.ts'
import type { RunningNode } from '../../../node/running-node.ts'

/** Nothing where there is nothing to answer any more: what was countered is closed, or it is a proposal of our own or one that we signed. */
export function counterAnswer({ node, settings }: RunningNode, counters: ProposalId | null): readonly FollowUp[] {
  const row = counters === null ? undefined : node.rows.find('proposal', counters)
  if (row === undefined || row.status !== 'open' || !row.parties.includes(settings.party) || row.made.party === settings.party || standsOn(row, settings.party)) return []
  return [([made]) => ({ name: 'state', about: null, type: 'answer', content: { proposal: row.proposal, answer: 'countered', counter: made?.hash ?? '' }, replaces: null, audience: 'parties' })]
}
