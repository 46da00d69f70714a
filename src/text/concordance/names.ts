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

  /** `isOpen`: one more word may stand after the first, as in `cadenas globales de suministro`. */
  add(name: string, of: T, isOpen = false): void {
    const words = wordsIn(name).map(({ written, form }) => (isAcronym(written) ? exactly(withoutPlural(written)) : stemOf(form, this.#language)))
    this.#book.add(words, of)
    if (isOpen && words.length > 1) this.#book.add([...words.slice(0, 1), '_', ...words.slice(1)], of)
  }

  find(words: readonly (Word | KeyedWord)[]): readonly PlacedName<T>[] {
    if (this.isEmpty) return []
    const forms = words.map((word) => (isAcronym(word.written) ? [exactly(withoutPlural(word.written)), stemOf(word.form, this.#language)] : [stemOf(word.form, this.#language)]))
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
  return /^[\p{Lu}\p{N}]{2,}s?$/u.test(written)
}

/** `MSMEs` */
function withoutPlural(written: string): string {
  return written.replace(/s$/, '')
}

/** The word that is left where a term is shortened: `plan` of `plan de trabajo`, `group` of `working group`; null for a single word. */
export function headOf(name: string, language: LanguageTag): string | null {
  const words = wordsIn(name)
  const isLastFirst = /^en\b/i.test(language) && !/\s(?:of|for|on|in|to)\s/.test(name)
  const head = isLastFirst ? words.at(-1) : words[0]
  return head === undefined || words.length < 2 ? null : stemOf(head.form, language)
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
  return word.replace(/s$/, '').replace(/[aoe]$/, '').replace(/z$/, 'c')
}

/** Books that are made once for what they are made of, however many texts are read against it. */
export class Bookshelf<S extends object, T> {
  readonly #books = new WeakMap<S, Map<LanguageTag, NameBook<T>>>()
  readonly #fill: (book: NameBook<T>, source: S, language: LanguageTag) => void

  constructor(fill: (book: NameBook<T>, source: S, language: LanguageTag) => void) {
    this.#fill = fill
  }

  book(source: S, language: LanguageTag): NameBook<T> {
    const books = this.#books.get(source) ?? new Map<LanguageTag, NameBook<T>>()
    this.#books.set(source, books)
    const known = books.get(language)
    if (known !== undefined) return known
    const book = new NameBook<T>(language)
    this.#fill(book, source, language)
    books.set(language, book)
    return book
  }
}
