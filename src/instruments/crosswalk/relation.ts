// What a relation says, read from either side. A link says what its first line is to its second; nothing is symmetric by
// itself: that A holds all of B says nothing of what B holds of A.

import type { Relation } from '../../dialogue/items/instruments/crosswalk.ts'

export const SIDES = ['first', 'second'] as const
export type Side = (typeof SIDES)[number]

export function otherSide(side: Side): Side {
  return side === 'first' ? 'second' : 'first'
}

const TURNED = { same: 'same', broader: 'narrower', narrower: 'broader', overlaps: 'overlaps', none: 'none' } as const satisfies Record<Relation, Relation>

/** What the line of this side is to the other line. */
export function readFrom(side: Side, relation: Relation): Relation {
  return side === 'first' ? relation : TURNED[relation]
}

/** How far a line is covered by the one that it is linked to: `broader` of two covers the other wholly, and is itself covered in part. */
export type Cover = 'whole' | 'part' | 'none'

const COVERED: Readonly<Record<Relation, Cover>> = { same: 'whole', narrower: 'whole', broader: 'part', overlaps: 'part', none: 'none' }

/** How far the line of this side is covered by the line of the other. */
export function coverOf(side: Side, relation: Relation): Cover {
  return COVERED[readFrom(side, relation)]
}

/**
 * The word for a relation. `same` is said only of what every side has signed and, where that is asked, confirmed; until
 * then two lines stand `one-to-one`: that is how somebody proposes to see them, and no more.
 */
export const RELATION_WORDS = ['same', 'one-to-one', 'broader', 'narrower', 'overlaps', 'none'] as const
export type RelationWord = (typeof RELATION_WORDS)[number]

export function wordFor(relation: Relation, isConfirmed: boolean): RelationWord {
  return relation === 'same' && !isConfirmed ? 'one-to-one' : relation
}
