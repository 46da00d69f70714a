// The facts of things as small whole numbers, so that a hundred thousand of them are counted and sifted in
// milliseconds: every value of every facet has a number, and a thing is the list of its numbers.

import { scheduleBy } from '../../dialogue/views/index.ts'
import type { FoundFacts } from '../../dialogue/views/index.ts'

export const FACETS = ['kind', 'status', 'party', 'organisation', 'body', 'level', 'delivery', 'schedule', 'language'] as const
export type Facet = (typeof FACETS)[number]
/** Of `language`: in every language of the dialogue; otherwise the language in which something is missing. */
export const COMPLETE = 'complete'

export interface FacetValue {
  readonly facet: Facet
  readonly value: string
}

/** Several values of one facet are alternatives; facets are asked together. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>

export class FacetCodes {
  readonly #codes = new Map<string, number>()
  readonly values: FacetValue[] = []
  /** By code, the place of its facet in `FACETS`. */
  readonly facetOf: number[] = []

  codesOf(facts: FoundFacts, today: string): readonly number[] {
    const { kind, status, parties, organisations, body, level, deliveries, missing } = facts
    const all: readonly (readonly [Facet, readonly string[]])[] = [
      ['kind', [kind]], ['status', [status]], ['party', parties], ['organisation', organisations], ['body', body === null ? [] : [body]], ['level', level === null ? [] : [level]],
      ['delivery', deliveries], ['schedule', scheduleCodes(facts, today)], ['language', missing.length === 0 ? [COMPLETE] : missing],
    ]
    return all.flatMap(([facet, values]) => [...new Set(values)].map((value) => this.#codeOf(facet, value)))
  }

  /** Null for a value that nothing has. */
  find(facet: Facet, value: string): number | null {
    return this.#codes.get(`${facet}=${value}`) ?? null
  }

  #codeOf(facet: Facet, value: string): number {
    const known = this.#codes.get(`${facet}=${value}`)
    if (known !== undefined) return known
    const code = this.values.push({ facet, value }) - 1
    this.facetOf.push(FACETS.indexOf(facet))
    this.#codes.set(`${facet}=${value}`, code)
    return code
  }
}

/** Of what can be late and is in force. */
function scheduleCodes({ hasSchedule, status, isDelivered, due }: FoundFacts, today: string): readonly string[] {
  if (!hasSchedule || status !== 'in-force') return []
  return [scheduleBy(due, isDelivered, () => today)]
}
