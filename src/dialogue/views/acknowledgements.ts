// Who has acknowledged an act: a party has, once an act of its own had seen it. That says that its
// node has taken the act and done what the act asks; it is that party's word, not a proof.

import type { PartyId } from '../../record/index.ts'
import { actKey } from '../rows.ts'
import type { ActRow, Citation, RowReader } from '../rows.ts'

export interface Acknowledgement {
  readonly party: PartyId
  /** The first act of that party that had seen it; null while there is none. */
  readonly by: Citation | null
}

export function acknowledgementsOf(rows: RowReader, act: Pick<Citation, 'party' | 'sequence'>, parties: readonly PartyId[]): readonly Acknowledgement[] {
  return parties.filter((party) => party !== act.party).map((party) => ({ party, by: firstThatHadSeen(rows, act, party) }))
}

/** `seen` never goes back, so the first act that had seen it is found by halves. */
function firstThatHadSeen(rows: RowReader, { party, sequence }: Pick<Citation, 'party' | 'sequence'>, by: PartyId): Citation | null {
  const hadSeen = (row: ActRow | undefined) => (row?.seen[party] ?? 0) >= sequence
  let [low, high] = [1, rows.find('party', by)?.sequence ?? 0]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (hadSeen(rows.find('act', actKey(by, middle)))) high = middle
    else low = middle + 1
  }
  const row = rows.find('act', actKey(by, low))
  return row !== undefined && hadSeen(row) ? { party: row.party, sequence: row.sequence, hash: row.hash, at: row.at } : null
}
