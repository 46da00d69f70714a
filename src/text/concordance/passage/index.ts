// Both languages of one text, read side by side: which sentences answer each other.

import type { LanguageTag } from '../../bilingual.ts'
import type { Place } from '../finding.ts'
import type { Mention } from '../mention.ts'
import { align } from './align.ts'
import type { Piece } from './align.ts'
import { Keys } from './keys.ts'
import type { KeyedWord } from './keys.ts'
import { paragraphsIn, sentencesIn } from './segments.ts'
import { placesBetween, wordsIn } from './words.ts'

/** One side of a pair of passages. `place` is where it stands, or null where the language has nothing. */
export interface Passage {
  readonly place: Place | null
  readonly words: readonly KeyedWord[]
}

/** Sentences that answer each other, in the order of both texts; one of the two may be nothing. */
export type PassagePair = readonly [Passage, Passage]

/** Characters of Spanish for one of English; of other pairs the texts themselves tell. */
const KNOWN_RATIOS: ReadonlyMap<string, number> = new Map([['en es', 1.13], ['es en', 1 / 1.13]])
/** Texts shorter than this say little about how long one language is beside the other. */
const LONG_ENOUGH = 600

/** `values`: what was read as a value counts as that value, not as words. */
export function pairPassages(texts: readonly [string, string], languages: readonly [LanguageTag, LanguageTag], values: readonly [readonly Mention[], readonly Mention[]]): readonly PassagePair[] {
  const keys = new Keys()
  const words = [keys.keyed(wordsIn(texts[0]), languages[0], values[0]), keys.keyed(wordsIn(texts[1]), languages[1], values[1])] as const
  const ratio = ratioOf(languages, texts)
  const pieces = (side: 0 | 1, places: readonly Place[]): readonly Piece[] => places.map(({ start, end }) => ({
    length: end - start, keys: new Set(placesBetween(words[side], start, end).flatMap((word) => word.keys)),
  }))
  const passage = (side: 0 | 1, places: readonly Place[]): Passage => {
    const place = whole(places)
    return { place, words: place === null ? [] : placesBetween(words[side], place.start, place.end) }
  }
  const paired = (first: readonly Place[], second: readonly Place[]) => align(pieces(0, first), pieces(1, second), ratio)
    .map((bead) => [first.slice(...bead.first), second.slice(...bead.second)] as const)
  return paired(paragraphsIn(texts[0]), paragraphsIn(texts[1])).flatMap(([first, second]) => {
    const sentences = [first.flatMap((place) => sentencesIn(texts[0], place)), second.flatMap((place) => sentencesIn(texts[1], place))] as const
    return paired(...sentences).map(([one, other]): PassagePair => [passage(0, one), passage(1, other)])
  })
}

/** Characters of the second language for one of the first. */
export function ratioOf(languages: readonly [LanguageTag, LanguageTag], texts: readonly [string, string]): number {
  const known = KNOWN_RATIOS.get(`${primary(languages[0])} ${primary(languages[1])}`)
  return known ?? (Math.min(texts[0].length, texts[1].length) < LONG_ENOUGH ? 1 : texts[1].length / texts[0].length)
}

function whole(places: readonly Place[]): Place | null {
  const [first, last] = [places[0], places.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

function primary(language: LanguageTag): string {
  return (language.split('-')[0] ?? '').toLowerCase()
}
