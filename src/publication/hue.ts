// Which colours mark a party. Hues are given by the place of a party in the alphabetical list, which every site computes
// alike: no party is named here.

import type { PartyId } from '../record/index.ts'
import type { Frame } from '../dialogue/views/index.ts'

/** 1, 2 or 3: the colour that marks what a party says, the same on every party's site. */
export function hueOf(frame: Pick<Frame, 'parties'>, party: PartyId): 1 | 2 | 3 {
  const place = frame.parties.map((one) => one.party).sort().indexOf(party)
  return (((place < 0 ? 2 : place) % 3) + 1) as 1 | 2 | 3
}
