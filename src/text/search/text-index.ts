// Finds texts by their words, in memory: exact words first, then words of the same stem in the
// language of the text, then words that begin so. One word costs its postings, never all texts.
//
// Pure: the caller puts texts in and takes them out; the same texts give the same answers whatever
// was in between.

import type { LanguageTag } from '../bilingual.ts'
import { BestScored } from './best.ts'
import { phraseTest } from './phrase.ts'
import { parseQuery } from './query.ts'
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

interface Kept<P> {
  readonly id: string
  readonly passages: readonly P[]
}

const SAME_WORD = 1
const SAME_STEM = 0.75
const BEGINS_SO = 0.5
/** Words that begin as a word of the query does: at most so many are looked up. */
const MOST_BEGINNINGS = 400
/** A word in more texts than this, and in every tenth, is meant as it stands: what else begins so would only blur it. */
const COMMON = 1000
/** Words whose terms are kept in memory, a language. */
const REMEMBERED = 50_000
const TERMS = new Map<LanguageTag, Map<string, readonly string[]>>()
/** New words are sorted in when there are so many. */
const MOST_UNSORTED = 2000
/** A posting is one whole number, the document's above that of the weight: half the memory of two, and read twice as fast. */
const WEIGHT_BITS = 6
const MOST_WEIGHT = (1 << WEIGHT_BITS) - 1
const WEIGHT_STEP = 0.25

/** `P`: what the caller says of a passage beside what is read here. */
export class TextIndex<P extends Passage = Passage> {
  /** Term → documents with weights, ascending. */
  readonly #postings = new Map<string, number[]>()
  /** Documents by number; null where one was taken out. A thing put in again gets a new number. */
  readonly #documents: (Kept<P> | null)[] = []
  readonly #numbers = new Map<string, number>()
  /** Folded words, sorted, for those that begin so; new ones wait unsorted. */
  #sorted: string[] = []
  #unsorted: string[] = []
  readonly #languages = new Set<LanguageTag>()
  /** By document, nothing in it between two searches. */
  #best = new Float32Array(0)
  #scores = new Float32Array(0)
  #matched = new Uint8Array(0)

  get size(): number {
    return this.#numbers.size
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  /** The id of what has a number, as `each` tells it; null where it was taken out. */
  idOf(number: number): string | null {
    return this.#documents[number]?.id ?? null
  }

  /** Puts a thing in, in the place of what stood under its id, and answers its number. */
  put(id: string, passages: readonly P[]): number {
    const terms = termsOf(passages)
    this.#takeOut(id, areSame(this.passagesOf(id), passages) ? terms : null)
    const number = this.#documents.push({ id, passages }) - 1
    this.#numbers.set(id, number)
    for (const [term, weight] of terms) this.#add(term, (number << WEIGHT_BITS) | Math.min(MOST_WEIGHT, Math.max(1, Math.round(weight / WEIGHT_STEP))))
    return number
  }

  /** Takes a thing out; of words that stood nowhere else nothing is left. */
  delete(id: string): void {
    this.#takeOut(id, null)
  }

  /** `terms`: under what it stands, where the caller knows. */
  #takeOut(id: string, terms: ReadonlyMap<string, number> | null): void {
    const number = this.#numbers.get(id)
    const kept = number === undefined ? null : (this.#documents[number] ?? null)
    if (number === undefined || kept === null) return
    this.#numbers.delete(id)
    this.#documents[number] = null
    for (const term of (terms ?? termsOf(kept.passages)).keys()) this.#remove(term, number)
  }

  /** What was put in under an id; empty where nothing was. */
  passagesOf(id: string): readonly P[] {
    const number = this.#numbers.get(id)
    return number === undefined ? [] : (this.#documents[number]?.passages ?? [])
  }

  /** `accepts` is asked of what fits the words; without words everything that it accepts is found, the latest first. */
  find(typed: string, page: { readonly limit: number; readonly offset?: number }, accepts: (id: string) => boolean = () => true): Found {
    const offset = page.offset ?? 0
    const best = new BestScored(offset + page.limit)
    let total = 0
    this.each(typed, (number, score) => {
      if (!accepts(this.idOf(number) ?? '')) return
      total += 1
      best.offer(score, number)
    })
    return { total, hits: best.sorted().slice(offset).map(({ score, number }) => ({ id: this.idOf(number) ?? '', score })) }
  }

  /** Tells of everything that fits by its number, in no order; without words of everything there is. A later thing has a higher number. */
  each(typed: string, tell: (number: number, score: number) => void): void {
    const query = parseQuery(typed)
    const fits = query.phrases.map(phraseTest)
    const hasPhrases = (number: number) => fits.every((fit) => this.#documents[number]?.passages.some(({ text }) => fit(text)) === true)
    if (query.words.length > 0) return this.#eachCandidate(query, fits.length === 0 ? tell : (number, score) => { if (hasPhrases(number)) tell(number, score) })
    const refused = this.#refused(query.without)
    for (const number of this.#numbers.values()) if (!refused.has(number)) tell(number, 0)
  }

  #refused(words: readonly string[]): ReadonlySet<number> {
    this.#makeRoom()
    const refused = new Set<number>()
    for (const word of words) for (const number of this.#match(word, false)) { this.#best[number] = 0; refused.add(number) }
    return refused
  }

  /** Each word marks the documents that had all the words before it; what has the last mark in the end is told. */
  #eachCandidate(query: Query, tell: (number: number, score: number) => void): void {
    this.#makeRoom()
    const [best, scores, matched] = [this.#best, this.#scores, this.#matched]
    let [first, last]: (readonly number[])[] = []
    for (const [place, word] of query.words.entries()) {
      last = this.#match(word, query.phrases.some((phrase) => phrase.split(' ').includes(foldWord(word))))
      first ??= last
      const rarity = Math.log(1 + (this.#numbers.size - last.length + 0.5) / (last.length + 0.5))
      for (const number of last) {
        if (matched[number] === place) { matched[number] = place + 1; scores[number] = (scores[number] ?? 0) + (best[number] ?? 0) * rarity }
        best[number] = 0
      }
      if (last.length === 0) break
    }
    for (const number of this.#refused(query.without)) if (matched[number] !== 0) matched[number] = query.words.length + 1
    for (const number of last ?? []) if (matched[number] === query.words.length) tell(number, scores[number] ?? 0)
    for (const number of first ?? []) { matched[number] = 0; scores[number] = 0 }
  }

  /** The documents in which a word is found, each once; how well stands in `#best`, which the caller empties. */
  #match(word: string, isExact: boolean): readonly number[] {
    const found: number[] = []
    const best = this.#best
    const take = (term: string, factor: number) => {
      const perStep = WEIGHT_STEP * factor
      for (const posting of this.#postings.get(term) ?? []) {
        const number = posting >> WEIGHT_BITS
        const weight = (posting & MOST_WEIGHT) * perStep
        const before = best[number] ?? 0
        if (before === 0) found.push(number)
        if (weight > before) best[number] = weight
      }
    }
    const folded = foldWord(word)
    take(`=${folded}`, SAME_WORD)
    if (isExact) return found
    for (const language of this.#languages) for (const stem of stemsOf(word, language)) take(`${language}~${stem}`, SAME_STEM)
    const isCommon = found.length > Math.max(COMMON, this.#numbers.size / 10)
    if (folded.length > 1 && !isCommon) for (const beginning of this.#beginningWith(folded)) take(`=${beginning}`, BEGINS_SO)
    return found
  }

  #makeRoom(): void {
    if (this.#best.length >= this.#documents.length) return
    const room = Math.ceil(this.#documents.length * 1.5)
    this.#best = new Float32Array(room)
    this.#scores = new Float32Array(room)
    this.#matched = new Uint8Array(room)
  }

  #add(term: string, posting: number): void {
    const postings = this.#postings.get(term)
    if (postings !== undefined) {
      postings.push(posting)
      return
    }
    this.#postings.set(term, [posting])
    if (term.startsWith('=')) this.#unsorted.push(term.slice(1))
    else this.#languages.add(term.slice(0, term.indexOf('~')))
  }

  #remove(term: string, number: number): void {
    const postings = this.#postings.get(term)
    if (postings === undefined) return
    postings.splice(firstNotBefore(postings, number << WEIGHT_BITS), 1)
    if (postings.length > 0) return
    this.#postings.delete(term)
    if (!term.startsWith('=')) return
    const word = term.slice(1)
    const place = firstNotBefore(this.#sorted, word)
    if (this.#sorted[place] === word) this.#sorted.splice(place, 1)
    else this.#unsorted = this.#unsorted.filter((one) => one !== word)
  }

  #beginningWith(folded: string): readonly string[] {
    if (this.#unsorted.length > MOST_UNSORTED || this.#sorted.length === 0) {
      this.#sorted = [...this.#sorted, ...this.#unsorted].sort()
      this.#unsorted = []
    }
    const found = this.#unsorted.filter((word) => word !== folded && word.startsWith(folded)).slice(0, MOST_BEGINNINGS)
    for (let place = firstNotBefore(this.#sorted, folded); found.length < MOST_BEGINNINGS; place += 1) {
      const word = this.#sorted[place]
      if (word === undefined || !word.startsWith(folded)) break
      if (word !== folded) found.push(word)
    }
    return found
  }
}

/** Each term with the weight of the heaviest passage that holds it. `=word` is a folded word, `es~stem` a stem. */
function termsOf(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>()
  for (const { text, language, weight } of passages) {
    for (const word of wordsOf(text)) for (const term of termsOfWord(word.text, language)) if (weight > (terms.get(term) ?? 0)) terms.set(term, weight)
  }
  return terms
}

/** The same words come again and again: what each is looked up by is kept. */
function termsOfWord(word: string, language: LanguageTag): readonly string[] {
  const known = TERMS.get(language) ?? new Map<string, readonly string[]>()
  TERMS.set(language, known)
  const kept = known.get(word)
  if (kept !== undefined) return kept
  const terms = [`=${foldWord(word)}`, ...(language === '' ? [] : stemsOf(word, language).map((stem) => `${language}~${stem}`))]
  if (known.size >= REMEMBERED) known.clear()
  known.set(word, terms)
  return terms
}

function areSame(some: readonly Passage[], others: readonly Passage[]): boolean {
  return some.length === others.length && some.every(({ text, language }, place) => text === others[place]?.text && language === others[place].language)
}

function firstNotBefore<T extends string | number>(sorted: readonly T[], value: T): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const here = sorted[middle]
    if (here !== undefined && here < value) low = middle + 1
    else high = middle
  }
  return low
}
