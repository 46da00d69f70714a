// Names and terms of a dialogue found in a text, whatever their number, gender or case.

import type { LanguageTag } from '../bilingual.ts'
import { fold } from './lexicon/lexicon.ts'
import type { KeyedWord } from './passage/keys.ts'
import type { Word } from './passage/words.ts'
import { wordsIn } from './passage/words.ts'
import { PhraseBook } from './phrases.ts'

/** A name found at words `[from, to)` of a passage. */
export interface PlacedName<T> {
  readonly of: T
  readonly from: number
  readonly to: number
  /** Inside a longer name: `work plan` in `joint work plan`. */
  readonly isNested: boolean
}

export class NameBook<T> {
  readonly #book = new PhraseBook<T>()
  readonly #language: LanguageTag

  constructor(language: LanguageTag) {
    this.#language = language
  }

  get isEmpty(): boolean {
    return this.#book.isEmpty
  }

  add(name: string, of: T): void {
    this.#book.add(wordsIn(name).map((word) => (isAcronym(word.written) ? exactly(word.written) : stemOf(word.form, this.#language))), of)
  }

  find(words: readonly (Word | KeyedWord)[]): readonly PlacedName<T>[] {
    if (this.isEmpty) return []
    const forms = words.map((word) => (isAcronym(word.written) ? [exactly(word.written), stemOf(word.form, this.#language)] : [stemOf(word.form, this.#language)]))
    let end = 0
    return this.#book.find(forms, true).flatMap(({ from, to, payloads }) => {
      const isNested = to <= end
      end = Math.max(end, to)
      return payloads.map((of): PlacedName<T> => ({ of, from, to, isNested }))
    })
  }
}

/** An acronym is a name only in capitals: SE is an office, `se` a pronoun. */
function isAcronym(written: string): boolean {
  return /^[\p{Lu}\p{N}]{2,}$/u.test(written)
}

function exactly(written: string): string {
  return `=${written}`
}

/** A word without number and gender; the same for every form that a term takes. */
export function stemOf(form: string, language: LanguageTag): string {
  const word = fold(form).replace(/'s?$/, '')
  if (/^en\b/i.test(language)) return englishStem(word)
  return /^es\b/i.test(language) ? spanishStem(word) : word
}

function englishStem(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

function spanishStem(word: string): string {
  if (word.length < 4) return word
  const singular = word.endsWith('ces') ? `${word.slice(0, -3)}z` : word.endsWith('s') ? word.slice(0, -1) : word
  return singular.replace(/[aoe]$/, '')
}
