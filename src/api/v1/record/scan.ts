// What the chains hold, in their order: by party, then by sequence. A page goes on from the place where the one before ended,
// so that no list is ever sorted or held whole.

import { actKey } from '../../../dialogue/rows.ts'
import type { ActRow, RowReader } from '../../../dialogue/rows.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Json } from '../../../record/index.ts'

/** Acts looked at for one page: a page of something rare may be short and still go on. */
const MOST_LOOKED_AT = 20_000

export interface Scanned<V> {
  readonly page: readonly V[]
  readonly next: Json | null
}

/** `pick`: what an act gives to the list; null for one that does not belong there. */
export function scanActs<V>({ node }: RunningNode, rows: RowReader, only: string | undefined, { after, limit }: { readonly after: Json | null; readonly limit: number }, pick: (act: ActRow) => V | null): Scanned<V> {
  const heads = Object.entries(node.ledger.heads()).filter(([party]) => only === undefined || party === only).sort(([a], [b]) => (a < b ? -1 : 1))
  const [fromParty, fromSequence] = Array.isArray(after) ? [String(after[0]), Number(after[1])] : ['', 0]
  const page: V[] = []
  let looked = 0
  for (const [party, head] of heads) {
    if (party < fromParty) continue
    for (let sequence = party === fromParty ? fromSequence + 1 : 1; sequence <= head; sequence++) {
      const act = rows.find('act', actKey(party, sequence))
      const picked = act === undefined ? null : pick(act)
      looked += 1
      if (picked !== null) {
        if (page.length === limit) return { page, next: [party, sequence - 1] }
        page.push(picked)
      }
      if (looked === MOST_LOOKED_AT) return { page, next: [party, sequence] }
    }
  }
  return { page, next: null }
}
