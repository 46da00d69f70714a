// Things with their texts and facts, sought by both. What is between the parties and what is this side's own
// stand on two shelves, so that one can be asked without the other.

import { TextIndex } from '../../text/search/index.ts'
import type { Findable, FoundFacts, FoundPassage } from '../../dialogue/views/index.ts'
import { FACETS } from './facets.ts'
import type { Chosen, FacetCodes } from './facets.ts'

interface Shelved {
  readonly facts: FoundFacts
  codes: readonly number[]
}

/** What is asked beside the words. */
export interface Sieve {
  readonly chosen: Chosen
  /** Days, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly accepts: (facts: FoundFacts, id: string) => boolean
}

/** How often each value stands among what was found: of a facet that was chosen, as if it had not been. */
export type Counts = Map<number, number>

export class Shelf {
  readonly #index = new TextIndex<FoundPassage>()
  readonly #codes: FacetCodes
  readonly #today: () => string
  /** By the number of the index. */
  readonly #shelved: (Shelved | undefined)[] = []
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
    this.#forget(id)
    const number = this.#index.put(id, passages)
    this.#shelved[number] = { facts, codes: this.#codes.codesOf(facts, this.#day) }
    this.#numbers.set(id, number)
  }

  delete(id: string): void {
    this.#forget(id)
    this.#index.delete(id)
  }

  ids(): Iterable<string> {
    return this.#numbers.keys()
  }

  factsOf(id: string): FoundFacts | null {
    const number = this.#numbers.get(id)
    return number === undefined ? null : (this.#shelved[number]?.facts ?? null)
  }

  passagesOf(id: string) {
    return this.#index.passagesOf(id)
  }

  /** Tells of everything that fits the words and passes the sieve, in no order, and counts. */
  seek(typed: string, sieve: Sieve, counts: Counts, tell: (id: string, score: number, facts: FoundFacts) => void): void {
    this.#newDay()
    const { active, isChosen } = this.#readChosen(sieve.chosen)
    const { facetOf } = this.#codes
    const count = (codes: readonly number[], facets: number) => {
      for (const code of codes) if (((1 << (facetOf[code] ?? 0)) & facets) !== 0) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    this.#index.each(typed, (id, score, number) => {
      const shelved = this.#shelved[number]
      if (shelved === undefined || !isWithin(shelved.facts, sieve) || !sieve.accepts(shelved.facts, id)) return
      let failing = active
      if (active !== 0) for (const code of shelved.codes) if (isChosen.has(code)) failing &= ~(1 << (facetOf[code] ?? 0))
      if (failing === 0) {
        count(shelved.codes, -1)
        tell(id, score, shelved.facts)
      // What fails by one facet alone would be there if another value of it were chosen.
      } else if ((failing & (failing - 1)) === 0) count(shelved.codes, failing)
    })
  }

  #readChosen(chosen: Chosen): { readonly active: number; readonly isChosen: ReadonlySet<number> } {
    const wanted = FACETS.map((facet) => (chosen[facet] ?? []).map((value) => this.#codes.find(facet, value)))
    const active = wanted.reduce((mask, values, place) => (values.length === 0 ? mask : mask | (1 << place)), 0)
    return { active, isChosen: new Set(wanted.flat().filter((code) => code !== null)) }
  }

  /** What is late changes with the day. */
  #newDay(): void {
    const today = this.#today()
    if (today === this.#day) return
    this.#day = today
    for (const shelved of this.#shelved) if (shelved !== undefined && shelved.facts.hasSchedule) shelved.codes = this.#codes.codesOf(shelved.facts, today)
  }

  #forget(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#shelved[number] = undefined
    this.#numbers.delete(id)
  }
}

function isWithin({ at }: FoundFacts, { from, to }: Sieve): boolean {
  return (from === null || at.slice(0, 10) >= from) && (to === null || at.slice(0, 10) <= to)
}
