// Whole pieces of two languages (clauses) that answer each other, one to one; what has no counterpart stands alone.

import type { LanguageTag } from '../../bilingual.ts'
import { align, ONE_TO_ONE } from './align.ts'
import type { Bead } from './align.ts'
import { ratioOf } from './index.ts'
import { Keys } from './keys.ts'
import { wordsIn } from './words.ts'

/** The beads in the order of both lists: `[from, to)` of each that answer each other; one of the two may be empty. Lists too long to be compared are one bead. */
export function alignPieces(pieces: readonly [readonly string[], readonly string[]], languages: readonly [LanguageTag, LanguageTag]): readonly Bead[] {
  const keys = new Keys()
  const read = (side: 0 | 1) => pieces[side].map((text) => ({ length: text.length, keys: new Set(keys.keyed(wordsIn(text), languages[side], []).flatMap((word) => word.keys)) }))
  return align(read(0), read(1), ratioOf(languages, [pieces[0].join('\n'), pieces[1].join('\n')]), ONE_TO_ONE)
}
