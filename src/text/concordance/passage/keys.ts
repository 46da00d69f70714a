// What a word shares with its rendering in another language: a concept of the vocabulary, or letters.
// Used to find which passages answer each other, and which words have no answer.

import type { LanguageTag } from '../../bilingual.ts'
import type { Mention } from '../mention.ts'
import { conceptsOf, findVocabulary } from '../lexicon/vocabulary.ts'
import type { Word } from './words.ts'

/** Words that carry no matter; they are in every sentence. */
const EMPTY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set(`the a an of to in on at by for with from and or as is are was were be been being it its this that these those which who whom whose their our his her they we he she
    has have had do does did will shall may must can should would could not no nor than then there such so into onto upon also both either neither any all each every other others
    more most some only very about over out up down off per own same one two s t re if but between among through during until within under where when while`.split(/\s+/))],
  ['es', new Set(`el la los las un una unos unas de del a al en con por para y e o u ni que se su sus lo le les es son fue fueron ser sera seran este esta estos estas ese esa eso esto aquel
    aquella como mas muy ya no si sin sobre entre hasta desde ha han hay haber habia habra habran podra podran debera deberan puede pueden debe deben sea sean cual cuales quien quienes
    cuyo cuya cuyos cuyas nos nuestro nuestra nuestros nuestras otro otra otros otras todo toda todos todas cada cualquier ambos ambas cuando donde asi bajo ante tras durante mediante
    dentro siguiente siguientes segun dicho dicha dichos dichas mismo misma mismos mismas sino solo tambien asimismo`.split(/\s+/))],
])

const LETTERS = 5

export interface KeyedWord extends Word {
  /** Empty for a word that carries no matter. */
  readonly keys: readonly number[]
  /** Part of a number, a date, a code: checked as a value. */
  readonly isValue: boolean
}

/** Gives letters numbers; one for both languages of a comparison. Concepts of the vocabulary have numbers below zero. */
export class Keys {
  readonly #letters = new Map<string, number>()
  readonly #known = new Map<LanguageTag, Map<string, readonly number[]>>()

  /** `values` in the order of the text. */
  keyed(words: readonly Word[], language: LanguageTag, values: readonly Mention[]): readonly KeyedWord[] {
    let at = 0
    return words.map((word) => {
      while ((values[at]?.end ?? Infinity) <= word.start) at += 1
      const value = values[at]
      const isValue = value !== undefined && !value.isLoose && value.start <= word.start
      return { ...word, isValue, keys: isValue ? [this.#number(value.values[0] ?? '')] : this.#keysOf(word.form, language) }
    })
  }

  #keysOf(form: string, language: LanguageTag): readonly number[] {
    const primary = (language.split('-')[0] ?? '').toLowerCase()
    const known = this.#known.get(primary) ?? new Map<string, readonly number[]>()
    this.#known.set(primary, known)
    const before = known.get(form)
    if (before !== undefined) return before
    const vocabulary = findVocabulary(language)
    const isEmpty = EMPTY.get(primary)?.has(form) === true || (form.length < 3 && !/\p{N}/u.test(form))
    const keys = isEmpty ? [] : [this.#number(skeleton(form)), ...(vocabulary === null ? [] : conceptsOf(form, vocabulary).map((concept) => -1 - concept))]
    known.set(form, keys)
    return keys
  }

  #number(letters: string): number {
    const known = this.#letters.get(letters)
    if (known !== undefined) return known
    this.#letters.set(letters, this.#letters.size)
    return this.#letters.size - 1
  }
}

/** The letters that cognates share: `technology` and `tecnología` are both `tecno`. */
function skeleton(form: string): string {
  if (/^\p{N}/u.test(form)) return form
  const letters = form.replace(/ph/g, 'f').replace(/th/g, 't').replace(/ck|qu|ch|k/g, 'c').replace(/y/g, 'i').replace(/([a-z])\1/g, '$1').replace(/^es(?=[bcdfglmnpqtv])/, 's')
  return letters.length > LETTERS ? letters.slice(0, LETTERS) : letters.replace(/[aeio]?s?$/, '')
}
