// Advances added up. Events of context are advances too, and never a part of what the dialogue did.

import type { AdvanceCounts } from '../dialogue/views/index.ts'

/** Those that a source ties to the dialogue. */
export function tiedOf({ done, commitment, statement }: AdvanceCounts): number {
  return done + commitment + statement
}

export function allOf(counts: AdvanceCounts): number {
  return tiedOf(counts) + counts.context
}
