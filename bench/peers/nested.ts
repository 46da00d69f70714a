// Answers that nest as the plan does: pillars with their initiatives, these with their activities and advances.

import type { Bilingual } from '../../src/text/bilingual.ts'
import type { Texts } from './plan.ts'

export interface NestedInitiative<Leaf> {
  readonly activities: readonly Leaf[]
  readonly advances: readonly Leaf[]
}

export type NestedPillar<Leaf> = Leaf & { readonly initiatives: readonly (Leaf & NestedInitiative<Leaf>)[] }

/** The texts of such an answer; `words` reads the two languages of one entry. */
export function textsIn<Leaf>(pillars: readonly NestedPillar<Leaf>[], words: (entry: Leaf) => Bilingual): Texts {
  const initiatives = pillars.flatMap((pillar) => pillar.initiatives)
  return {
    pillars: pillars.map(words), initiatives: initiatives.map(words),
    activities: initiatives.flatMap(({ activities }) => activities).map(words), advances: initiatives.flatMap(({ advances }) => advances).map(words),
  }
}
