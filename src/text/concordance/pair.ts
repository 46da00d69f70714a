// Two passages that answer each other, with what every check needs of them, and how a check says what it found.

import type { LanguageTag } from '../bilingual.ts'
import type { Finding, FindingCode, Found, Place } from './finding.ts'
import type { Passage, PassagePair } from './passage/index.ts'
import type { KeyedWord } from './passage/keys.ts'

export type SideNumber = 0 | 1
export type Two<T> = readonly [T, T]

export interface Texts {
  readonly languages: Two<LanguageTag>
  readonly texts: Two<string>
}

/** What is marked on one side: a place, and what it means. */
export interface Marked extends Place {
  readonly value: string
}

export class Pair {
  readonly texts: Texts
  readonly passages: PassagePair

  constructor(texts: Texts, passages: PassagePair) {
    this.texts = texts
    this.passages = passages
  }

  /** Whether both languages say something here. */
  get isWhole(): boolean {
    return this.passages[0].place !== null && this.passages[1].place !== null
  }

  language(side: SideNumber): LanguageTag {
    return this.texts.languages[side]
  }

  words(side: SideNumber): readonly KeyedWord[] {
    return this.passages[side].words
  }

  has(side: SideNumber, { start }: Place): boolean {
    const { place } = this.passages[side]
    return place !== null && place.start <= start && start < place.end
  }

  /** The place of words `[from, to)`; its value is what is written there. */
  marked(side: SideNumber, from: number, to: number, value?: string): Marked {
    const start = this.words(side)[from]?.start ?? 0
    const end = this.words(side)[to - 1]?.end ?? start
    return { start, end, value: value ?? this.texts.texts[side].slice(start, end) }
  }

  /** How far into the passage a place is, 0 to 1: what stands alike is likelier to be meant. */
  depth(side: SideNumber, { start }: Place): number {
    const { place } = this.passages[side]
    return place === null || place.end === place.start ? 0 : (start - place.start) / (place.end - place.start)
  }

  finding(code: FindingCode, marked: Two<Marked | null>, expected: Two<string | null> = [null, null]): Finding {
    const side = (number: SideNumber): Finding['sides'][number] => ({
      language: this.texts.languages[number], found: this.#found(number, marked[number]), passage: placeOf(this.passages[number]), expected: expected[number],
    })
    return { code, sides: [side(0), side(1)] }
  }

  #found(side: SideNumber, marked: Marked | null): Found | null {
    if (marked === null) return null
    const { start, end, value } = marked
    return { start, end, excerpt: this.texts.texts[side].slice(start, end), value }
  }
}

function placeOf({ place }: Passage): Place | null {
  return place
}
