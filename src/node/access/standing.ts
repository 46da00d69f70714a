// What a deed may be done to: in which state a thing is, and whose it is.

/** Where a draft, a proposal, an item in force or a statement stands. */
export const STANDINGS = ['draft', 'in-clearance', 'cleared', 'open-proposal', 'adopted', 'live-statement', 'replaced-statement', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]

/** Who made it: this side or another. */
export type Maker = 'own' | 'other'
export type Makers = 'none' | 'own' | 'other' | 'both'

export function includes(makers: Makers, maker: Maker): boolean {
  return makers === 'both' || makers === maker
}
