// Words that change what a sentence says without being a value: not, or, any, shall, where
// appropriate, import. A language has a table of them; a table is read once, when the program starts.

import type { FindingCode } from '../finding.ts'
import { PhraseBook } from '../phrases.ts'
import type { Word } from '../passage/words.ts'

export type CueCode = Extract<FindingCode, 'negation' | 'conjunction' | 'quantifier' | 'modal' | 'condition' | 'contrary'>

export interface Cue {
  readonly code: CueCode
  /** Every meaning it can have, the likeliest first, as `family:value`. */
  readonly values: readonly string[]
  /** May answer a word of the other language; is never missed by itself. */
  readonly isLoose: boolean
}

export interface PlacedCue extends Cue {
  /** Words `[from, to)` of the passage. */
  readonly from: number
  readonly to: number
}

export interface CueLexicon {
  /** Null: an idiom in which none of the words says what it says elsewhere (`not only`, `sin embargo`). */
  readonly phrases: PhraseBook<Cue | null>
  /** What the table cannot know: words whose meaning hangs on their neighbours. Null takes the cue out. */
  readonly settle: (cue: PlacedCue, words: readonly Word[], all: readonly PlacedCue[]) => PlacedCue | null
  /** Cues that are endings, not words: the Spanish future. */
  readonly inWord: (word: Word) => Cue | null
  /** For each value the words that say it, for a reader: `n:not` → `no, ni, ningún`. */
  readonly sayings: ReadonlyMap<string, string>
}

const CODES: ReadonlySet<string> = new Set(['negation', 'conjunction', 'quantifier', 'modal', 'condition', 'contrary'])

/**
 * One cue a line: `negation n:not = no, not, never`; `~` after the values makes it loose; `a|b` in a phrase is either word;
 * a line that begins with `idiom` lists phrases to be passed over. A phrase in two lines says both.
 */
export function cuePhrases(table: string): PhraseBook<Cue | null> {
  const book = new PhraseBook<Cue | null>()
  for (const line of table.split('\n').map((one) => one.trim()).filter((one) => one !== '')) {
    const at = line.indexOf(' = ')
    const [code = '', meaning = ''] = line.slice(0, at).split(' ')
    const cue = isCueCode(code) ? { code, values: meaning.replace('~', '').split(','), isLoose: meaning.endsWith('~') } : null
    for (const phrase of line.slice(at + 3).split(',')) for (const words of spread(phrase.trim().split(/\s+/))) book.add(words, cue)
  }
  return book
}

/** The cues of a passage, in its order. */
export function readCues(words: readonly Word[], lexicon: CueLexicon): readonly PlacedCue[] {
  const found: PlacedCue[] = []
  const covered = new Set<number>()
  for (const { from, to, payloads } of lexicon.phrases.find(words.map(({ form }) => [form]))) {
    for (let at = from; at < to; at += 1) covered.add(at)
    for (const cue of payloads) if (cue !== null) found.push({ ...cue, from, to })
  }
  for (const [at, word] of words.entries()) {
    const cue = covered.has(at) ? null : lexicon.inWord(word)
    if (cue !== null) found.push({ ...cue, from: at, to: at + 1 })
  }
  const all = found.sort((a, b) => a.from - b.from)
  return all.flatMap((cue) => lexicon.settle(cue, words, all) ?? [])
}

function isCueCode(code: string): code is CueCode {
  return CODES.has(code)
}

function spread(words: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = words
  if (first === undefined) return [[]]
  return first.split('|').flatMap((choice) => spread(rest).map((ending) => [choice, ...ending]))
}
