// Things with their texts and facts, sought by both. What is between the parties and what is this side's own
// stand on two shelves, so that one can be asked without the other.

import { isDeepStrictEqual } from 'node:util'
import { TextIndex } from '../../text/search/index.ts'
import type { Findable, FoundFacts, FoundPassage } from '../../dialogue/views/index.ts'
import { FACETS } from './facets.ts'
import type { Chosen, FacetCodes } from './facets.ts'

/** What is asked beside the words. */
export interface Sieve {
  readonly chosen: Chosen
  /** Days, both included. */
  readonly from: string | null
  readonly to: string | null
  /** Null where everything is. */
  readonly accepts: ((facts: FoundFacts, id: string) => boolean) | null
}

/** By code, how often each value stands among what was found: of a facet that was chosen, as if it had not been. */
export type Counts = Map<number, number>

export class Shelf {
  readonly #index = new TextIndex<FoundPassage>()
  readonly #codes: FacetCodes
  readonly #today: () => string
  /** By the number of the index. */
  readonly #facts: (FoundFacts | undefined)[] = []
  /** Things have few facts that differ: by number, which list of codes each has. */
  readonly #lists: number[] = []
  readonly #codesOfList: (readonly number[])[] = []
  readonly #listByCodes = new Map<string, number>()
  readonly #numbers = new Map<string, number>()
  #day: string

  constructor(codes: FacetCodes, today: () => string) {
    this.#codes = codes
    this.#today = today
    this.#day = today()
  }

  get size(): number {
    return this.#numbers.size
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  put(id: string, { passages, facts }: Findable): void {
    const known = this.#numbers.get(id)
    // Most of what changes about a thing leaves its words: a proposal of ninety items is acknowledged, signed, answered.
    const isSaid = known !== undefined && isDeepStrictEqual(this.#index.passagesOf(id), passages)
    if (!isSaid) this.#forget(id)
    const number = isSaid ? known : this.#index.put(id, passages)
    this.#facts[number] = facts
    this.#lists[number] = this.#listOf(facts)
    this.#numbers.set(id, number)
  }

  delete(id: string): void {
    this.#forget(id)
    this.#index.delete(id)
  }

  ids(): Iterable<string> {
    return this.#numbers.keys()
  }

  idOf(number: number): string | null {
    return this.#index.idOf(number)
  }

  factsOf(id: string): FoundFacts | null {
    const number = this.#numbers.get(id)
    return number === undefined ? null : (this.#facts[number] ?? null)
  }

  passagesOf(id: string): readonly FoundPassage[] {
    return this.#index.passagesOf(id)
  }

  /** Tells of everything that fits the words and passes the sieve, in no order, and counts. */
  seek(typed: string, { chosen, from, to, accepts }: Sieve, counts: Counts, tell: (number: number, score: number, facts: FoundFacts) => void): void {
    this.#newDay()
    const failing = this.#failing(chosen)
    const found = new Array<number>(this.#codesOfList.length).fill(0)
    const isAnything = from === null && to === null && accepts === null
    this.#index.each(typed, (number, score) => {
      const facts = this.#facts[number]
      const list = this.#lists[number] ?? 0
      if (facts === undefined || (!isAnything && !isWithin(facts, from, to)) || (accepts !== null && !accepts(facts, this.#index.idOf(number) ?? ''))) return
      found[list] = (found[list] ?? 0) + 1
      if (failing[list] === 0) tell(number, score, facts)
    })
    found.forEach((count, list) => { if (count > 0) this.#count(counts, this.#codesOfList[list] ?? [], failing[list] ?? 0, count) })
  }

  /** What fails by one facet alone would be there if another value of it were chosen: it counts for that facet. */
  #count(counts: Counts, codes: readonly number[], failing: number, count: number): void {
    if ((failing & (failing - 1)) !== 0) return
    for (const code of codes) if (failing === 0 || 1 << (this.#codes.facetOf[code] ?? 0) === failing) counts.set(code, (counts.get(code) ?? 0) + count)
  }

  /** By list of codes, the facets by which it fails, as bits. */
  #failing(chosen: Chosen): readonly number[] {
    const wanted = FACETS.map((facet) => (chosen[facet] ?? []).map((value) => this.#codes.find(facet, value)))
    const active = wanted.reduce((mask, values, place) => (values.length === 0 ? mask : mask | (1 << place)), 0)
    const isChosen = new Set(wanted.flat())
    return this.#codesOfList.map((codes) => codes.reduce((mask, code) => (isChosen.has(code) ? mask & ~(1 << (this.#codes.facetOf[code] ?? 0)) : mask), active))
  }

  #listOf(facts: FoundFacts): number {
    const codes = this.#codes.codesOf(facts, this.#day)
    const key = codes.join(' ')
    const known = this.#listByCodes.get(key)
    if (known !== undefined) return known
    const list = this.#codesOfList.push(codes) - 1
    this.#listByCodes.set(key, list)
    return list
  }

  /** What is late changes with the day. */
  #newDay(): void {
    const today = this.#today()
    if (today === this.#day) return
    this.#day = today
    this.#facts.forEach((facts, number) => { if (facts !== undefined && facts.hasSchedule) this.#lists[number] = this.#listOf(facts) })
  }

  #forget(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#facts[number] = undefined
    this.#numbers.delete(id)
  }
}

function isWithin({ at }: FoundFacts, from: string | null, to: string | null): boolean {
  return (from === null || at.slice(0, 10) >= from) && (to === null || at.slice(0, 10) <= to)
}
