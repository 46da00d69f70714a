// The checker: holds the languages of one text against each other and flags what differs.
//
// The story: name the languages that are missing; then for every two that are there, read both with
// their vocabularies, answer value with value, and say what has no answer. It flags, never rewrites.
//
// A later kind (negation, modals, terms) is one more file with a `read` and one more line in KINDS.

import { missingLanguages } from '../bilingual.ts'
import type { Bilingual, LanguageTag } from '../bilingual.ts'
import { CODE } from './code.ts'
import { CURRENCY } from './currency.ts'
import { DATE } from './date.ts'
import { ENUMERATION, compareEnumerations } from './enumeration.ts'
import type { Finding, FindingCode, Found } from './finding.ts'
import { lexiconsFor } from './lexicon/index.ts'
import { couple, matchMentions } from './match.ts'
import type { Matching } from './match.ts'
import { NUMBER } from './number.ts'
import { readAll, shownValue } from './mention.ts'
import type { Kind, Mention } from './mention.ts'
import { ROMAN } from './roman.ts'
import { TIME } from './time.ts'

/** From the particular to the general: what one has read, the next does not see. */
const KINDS: readonly Kind[] = [ENUMERATION, CODE, DATE, TIME, ROMAN, NUMBER, CURRENCY]

/** Compared in their own way, not as multisets. */
const APART: ReadonlySet<FindingCode> = new Set(['enumeration', 'currency'])

/** From this many words on, the same words in two languages are a text that nobody has translated, not a name. */
const WORDS_OF_A_TEXT = 5

/**
 * What differs between the languages of a text, in the order of the text. With three languages every two are compared,
 * so that none is the measure of the others. An empty answer does not say that the text is right, only that these checks pass.
 */
export function checkConcordance(text: Bilingual, languages: readonly LanguageTag[]): readonly Finding[] {
  const missing = missingLanguages(text, languages)
  const present = languages.filter((language) => !missing.includes(language))
  return [
    ...missing.map((language): Finding => ({ code: 'missing-language', sides: [{ language, found: null }] })),
    ...present.flatMap((first, index) => present.slice(index + 1).flatMap((second) => new Comparison(text, first, second).findings())),
  ]
}

class Comparison {
  readonly #languages: readonly [LanguageTag, LanguageTag]
  readonly #texts: readonly [string, string]

  constructor(text: Bilingual, first: LanguageTag, second: LanguageTag) {
    this.#languages = [first, second]
    this.#texts = [text[first] ?? '', text[second] ?? '']
  }

  findings(): readonly Finding[] {
    const [first, second] = this.#texts
    const words = wordsOf(first)
    const isSame = words.join(' ') === wordsOf(second).join(' ')
    if (isSame && words.length >= WORDS_OF_A_TEXT) return [this.#finding('same-text', this.#whole(0), this.#whole(1))]
    const [ofFirst, ofSecond] = this.#read(isSame)
    const matching = matchMentions(ofFirst.filter(isCounted), ofSecond.filter(isCounted))
    return [
      ...couple(matching.first, matching.second).map(([one, other]) => this.#differing(one, other)),
      ...this.#currencies(matching, ofFirst, ofSecond),
      ...compareEnumerations(ofFirst, ofSecond, (one, side, value) => this.#found(one, side, value), (one, other) => this.#finding('enumeration', one, other)),
    ].sort((a, b) => placeOf(a) - placeOf(b))
  }

  /** A short text that is the same in both languages is a name: its words are not numbers (`One Young World`). */
  #read(isSame: boolean): readonly [readonly Mention[], readonly Mention[]] {
    const lexicons = lexiconsFor(...this.#languages)
    const keep = (one: Mention): boolean => !(isSame && one.isSpelled)
    return [
      readAll(KINDS, this.#languages[0], this.#texts[0], lexicons[0]).filter(keep),
      readAll(KINDS, this.#languages[1], this.#texts[1], lexicons[1]).filter(keep),
    ]
  }

  #differing(one: Mention | null, other: Mention | null): Finding {
    const code = one?.code ?? other?.code ?? 'number'
    return this.#finding(code, one === null ? null : this.#found(one, 0), other === null ? null : this.#found(other, 1))
  }

  /** The same amount in two currencies; and a currency that the other language never names. */
  #currencies(matching: Matching, ofFirst: readonly Mention[], ofSecond: readonly Mention[]): readonly Finding[] {
    const changed = matching.pairs.filter(([one, other]) => one.currencies.length > 0 && other.currencies.length > 0
      && !one.currencies.some((currency) => other.currencies.includes(currency)))
    if (changed.length > 0) {
      return changed.map(([one, other]) => this.#finding('currency', this.#found(one, 0, one.currencies[0]), this.#found(other, 1, other.currencies[0])))
    }
    const [named, otherNamed] = [ofFirst.filter(isCurrency), ofSecond.filter(isCurrency)]
    return couple(unnamed(named, otherNamed), unnamed(otherNamed, named)).map(([one, other]) => this.#differing(one, other))
  }

  #whole(side: 0 | 1): Found {
    const text = this.#texts[side]
    return { start: 0, end: text.length, excerpt: text, value: text }
  }

  #found(one: Mention, side: 0 | 1, value = shownValue(one)): Found {
    return { start: one.start, end: one.end, excerpt: this.#texts[side].slice(one.start, one.end), value }
  }

  #finding(code: FindingCode, first: Found | null, second: Found | null): Finding {
    return { code, sides: [{ language: this.#languages[0], found: first }, { language: this.#languages[1], found: second }] }
  }
}

function isCounted(one: Mention): boolean {
  return !APART.has(one.code)
}

function isCurrency(one: Mention): boolean {
  return one.code === 'currency'
}

/** One mention for each currency of `these` that `those` do not name. */
function unnamed(these: readonly Mention[], those: readonly Mention[]): readonly Mention[] {
  const missing = these.filter((one) => !those.some((other) => one.values.some((value) => other.values.includes(value))))
  return missing.filter((one, index) => missing.findIndex((other) => other.values[0] === one.values[0]) === index)
}

function placeOf(finding: Finding): number {
  return finding.sides.find((side) => side.found !== null)?.found?.start ?? 0
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
