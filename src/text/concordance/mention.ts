// What one kind of check reads in the text of one language. A kind is one file (date.ts, code.ts,
// number.ts …) with one `read`; what it has read is blanked, so that the next kind cannot read it again.

import type { LanguageTag } from '../bilingual.ts'
import type { FindingCode } from './finding.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

/** Stands for a character that an earlier kind has read: neither a letter, a digit nor a space. */
const READ = '\uFFFC'

export interface Mention {
  readonly code: FindingCode
  /** Every meaning it can have, the likeliest first, as `space:value`: `n:1500` and `n:1.5` for `1.500` in Spanish. */
  readonly values: readonly string[]
  readonly start: number
  readonly end: number
  /** Perhaps no value at all (`una`, `both`, `half`): may answer a value of the other language, is never missed. */
  readonly isLoose: boolean
  /** Written in words, so read with the vocabulary of its language. */
  readonly isSpelled: boolean
  /** Currencies it can be an amount of: `['USD', 'MXN']` for `$` in Spanish; empty if none is named. */
  readonly currencies: readonly string[]
}

export interface Passage {
  readonly language: LanguageTag
  readonly text: string
  /** `text` with everything blanked that earlier kinds have read; same length. */
  readonly rest: string
  readonly lexicon: Lexicon
}

/** One kind of check. The order of kinds matters: the more particular reads first. */
export interface Kind {
  readonly read: (passage: Passage) => readonly Mention[]
}

/** A mention with what most mentions have. */
export function mention(code: FindingCode, values: readonly string[], start: number, end: number, more: Partial<Mention> = {}): Mention {
  return { code, values, start, end, isLoose: false, isSpelled: false, currencies: [], ...more }
}

/** Everything the kinds read in a text, in the order of the text. */
export function readAll(kinds: readonly Kind[], language: LanguageTag, text: string, lexicon: Lexicon): readonly Mention[] {
  let rest = text
  const all: Mention[] = []
  for (const kind of kinds) {
    const mentions = kind.read({ language, text, rest, lexicon })
    all.push(...mentions)
    rest = blank(rest, mentions)
  }
  return all.sort((a, b) => a.start - b.start)
}

/** The text with these mentions made unreadable; same length, one pass. */
export function blank(text: string, mentions: readonly Mention[]): string {
  if (mentions.length === 0) return text
  let rest = ''
  let at = 0
  for (const { start, end } of [...mentions].sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, Math.max(at, start)) + READ.repeat(Math.max(0, end - Math.max(at, start)))
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}

/** The value as a reader sees it: without its space. */
export function shownValue(one: Mention): string {
  const value = (one.values[0] ?? '').replace(/^[a-z]+:/, '')
  return one.code === 'percent' ? `${value} %` : value
}
