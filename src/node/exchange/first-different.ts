// Where another's copy of a chain leaves ours. A fork is proven by any two acts at one place; what
// people decide about is the first one, so it is looked for ever further back, and then forward.

import { parseAct } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'

const STEP = 10

/**
 * The lines of the answer that holds the first act that differs; `read` answers lines after a sequence, some at a time.
 * An answer that cannot be read as acts comes back as it is, to be refused by name.
 */
export async function firstDifferent({ ledger }: Pick<DialogueNode, 'ledger'>, party: PartyId, from: number, read: (after: number) => Promise<readonly string[]>): Promise<readonly string[]> {
  let after = Math.min(from, ledger.chain(party).sequence)
  let lines: readonly string[] = []
  for (let back = 1; after > 0; back *= STEP) {
    after = Math.max(0, after - back)
    lines = await read(after)
    const first = parseAct(lines[0] ?? '')
    if ('header' in first && first.header.previous === (after === 0 ? null : ledger.hashAt(party, after))) break
  }
  // The copies have this act in common: forward, answer by answer, to where they have not.
  while (lines.length > 0 && after < from && lines.every((line) => isHeld(line))) {
    after += lines.length
    lines = await read(after)
  }
  return lines

  function isHeld(line: string): boolean {
    const act = parseAct(line)
    return 'header' in act && ledger.hashAt(party, act.header.sequence) === act.hash
  }
}
