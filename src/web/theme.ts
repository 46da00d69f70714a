// Which original this is, to the eye. Themes and hues are given by the place of a party in the
// alphabetical list, which every site computes alike: no party is named here.

import type { PartyId } from '../record/index.ts'
import type { Frame } from '../dialogue/views/index.ts'

export const THEMES = ['garnet', 'navy', 'pine'] as const
export type Theme = (typeof THEMES)[number]

/** The theme of the party whose site this is. */
export function themeOf(frame: Frame | null): Theme {
  return frame === null ? 'pine' : (THEMES[hueOf(frame, frame.self) - 1] ?? 'pine')
}

/** 1, 2 or 3: the colour that marks what a party says, the same on every party's site. */
export function hueOf(frame: Frame, party: PartyId): 1 | 2 | 3 {
  const place = frame.parties.map((one) => one.party).sort().indexOf(party)
  return (((place < 0 ? 2 : place) % 3) + 1) as 1 | 2 | 3
}
