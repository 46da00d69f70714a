// Finds texts by their words, in memory: exact words first, then words of the same stem in the
// language of the text, then words that begin so. One word costs its postings, never all texts.
//
// Pure: the caller puts texts in and takes them out; the same texts give the same answers whatever
// was in between.

import type { LanguageTag } from '../bilingual.ts'
import { foldPhrase, parseQuery } from './query.ts'
import type { Query } from './query.ts'
import { foldWord, stemsOf } from './stemming.ts'
import { wordsOf } from './words.ts'

/** One text of a thing that is looked for. */
export interface Passage {
  readonly text: string
  /** Empty for what belongs to no language: a number, a code. */
  readonly language: LanguageTag
  /** How much a match here counts: 1 for running text, more for a title. */
  readonly weight: number
}

export interface Hit {
  readonly id: string
  readonly score: number
}

export interface Found {
  /** How many there are in all. */
  readonly total: number
  /** The best first; of equal ones those put in later first. */
  readonly hits: readonly Hit[]
}

interface Postings {
  readonly documents: number[]
  readonly weights: number[]
}

interface Kept {
  readonly id: string
  readonly passages: readonly Passage[]
}

const SAME_WORD = 1
const SAME_STEM = 0.75
const BEGINS_SO = 0.5
/** Words that begin as a word of the query does: at most so many are looked up. */
const MOST_BEGINNINGS = 400
/** A word in more texts than this, and in every tenth, is meant as it stands: what else begins so would only blur it. */
const COMMON = 1000
/** New words are sorted in when there are so many. */
const MOST_UNSORTED = 2000

export class TextIndex {
  readonly #postings = new Map<string, Postings>()
  /** Documents by number; null where one was taken out. */
  #documents: (Kept | null)[] = []
  readonly #numbers = new Map<string, number>()
  /** Folded words, sorted, for those that begin so; new ones wait unsorted. */
  #sorted: readonly string[] = []
  #unsorted: string[] = []
  readonly #languages = new Set<LanguageTag>()
  #dead = 0

  get size(): number {
    return this.#numbers.size
  }

  /** Puts a thing in, in the place of what stood under its id. */
  put(id: string, passages: readonly Passage[]): void {
    this.delete(id)
    const number = this.#documents.push({ id, passages }) - 1
    this.#numbers.set(id, number)
    for (const [term, weight] of termsOf(passages)) this.#add(term, number, weight)
  }

  delete(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#numbers.delete(id)
    this.#documents[number] = null
    this.#dead += 1
    if (this.#dead > 1000 && this.#dead > this.#numbers.size) this.#sweep()
  }

  /** `accepts` is asked of what fits the words; without words everything that it accepts is found, the latest first. */
  find(typed: string, page: { readonly limit: number; readonly offset?: number }, accepts: (id: string) => boolean = () => true): Found {
    const query = parseQuery(typed)
    const hits: Hit[] = []
    for (const [number, score] of this.#candidates(query)) {
      const document = this.#documents[number]
      if (document == null || !accepts(document.id) || !hasPhrases(document, query.phrases)) continue
      hits.push({ id: document.id, score })
    }
    const number = (hit: Hit) => this.#numbers.get(hit.id) ?? 0
    hits.sort((a, b) => b.score - a.score || number(b) - number(a))
    const offset = page.offset ?? 0
    return { total: hits.length, hits: hits.slice(offset, offset + page.limit) }
  }

  #candidates(query: Query): ReadonlyMap<number, number> {
    if (query.words.length === 0) return new Map([...this.#numbers.values()].reverse().map((number) => [number, 0]))
    // The rarest word first: what it does not leave over need not be scored.
    const found = query.words.map((word) => this.#matches(word)).sort((a, b) => a.size - b.size)
    let scores = new Map<number, number>()
    for (const [place, matches] of found.entries()) {
      const rarity = Math.log(1 + (this.#numbers.size - matches.size + 0.5) / (matches.size + 0.5))
      if (place === 0) for (const [number, weight] of matches) scores.set(number, weight * rarity)
      else scores = new Map([...scores].flatMap(([number, score]): [number, number][] => {
        const weight = matches.get(number)
        return weight === undefined ? [] : [[number, score + weight * rarity]]
      }))
    }
    for (const word of query.without) for (const number of this.#matches(word).keys()) scores.delete(number)
    return scores
  }

  /** The documents in which a word is found, with how well. */
  #matches(word: string): ReadonlyMap<number, number> {
    const best = new Map<number, number>()
    const take = (term: string, factor: number) => {
      const postings = this.#postings.get(term)
      if (postings === undefined) return
      for (const [place, number] of postings.documents.entries()) {
        const weight = (postings.weights[place] ?? 0) * factor
        if (weight > (best.get(number) ?? 0) && this.#documents[number] != null) best.set(number, weight)
      }
    }
    const folded = foldWord(word)
    take(`=${folded}`, SAME_WORD)
    for (const language of this.#languages) for (const stem of stemsOf(word, language)) take(`${language}~${stem}`, SAME_STEM)
    const isCommon = best.size > Math.max(COMMON, this.#numbers.size / 10)
    if (folded.length > 1 && !isCommon) for (const beginning of this.#beginningWith(folded)) take(`=${beginning}`, BEGINS_SO)
    return best
  }

  #add(term: string, number: number, weight: number): void {
    const postings = this.#postings.get(term)
    if (postings !== undefined) {
      postings.documents.push(number)
      postings.weights.push(weight)
      return
    }
    this.#postings.set(term, { documents: [number], weights: [weight] })
    if (term.startsWith('=')) this.#unsorted.push(term.slice(1))
    else this.#languages.add(term.slice(0, term.indexOf('~')))
  }

  #beginningWith(folded: string): readonly string[] {
    if (this.#unsorted.length > MOST_UNSORTED || this.#sorted.length === 0) {
      this.#sorted = [...this.#sorted, ...this.#unsorted].sort()
      this.#unsorted = []
    }
    const found = this.#unsorted.filter((word) => word.startsWith(folded)).slice(0, MOST_BEGINNINGS)
    for (let place = firstNotBefore(this.#sorted, folded); found.length < MOST_BEGINNINGS; place += 1) {
      const word = this.#sorted[place]
      if (word === undefined || !word.startsWith(folded)) break
      if (word !== folded) found.push(word)
    }
    return found
  }

  /** Makes everything again of what is still here. */
  #sweep(): void {
    const kept = this.#documents.filter((document) => document !== null)
    this.#postings.clear()
    this.#numbers.clear()
    this.#documents = []
    this.#sorted = []
    this.#unsorted = []
    this.#dead = 0
    for (const { id, passages } of kept) this.put(id, passages)
  }
}

/** Each term with the weight of the heaviest passage that holds it. `=word` is a folded word, `es~stem` a stem. */
function termsOf(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number) => { if (weight > (terms.get(term) ?? 0)) terms.set(term, weight) }
  for (const { text, language, weight } of passages) {
    for (const word of wordsOf(text)) {
      add(`=${foldWord(word.text)}`, weight)
      if (language !== '') for (const stem of stemsOf(word.text, language)) add(`${language}~${stem}`, weight)
    }
  }
  return terms
}

function hasPhrases({ passages }: Kept, phrases: readonly string[]): boolean {
  return phrases.every((phrase) => passages.some(({ text }) => ` ${foldPhrase(text)} `.includes(` ${phrase} `)))
}

function firstNotBefore(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
