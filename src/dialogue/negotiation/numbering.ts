// How clauses are numbered in print: by their form and their order. Headings I, II; paragraphs 1, 2
// throughout; points a, b under each; the preamble not at all. While a text is negotiated an agreed clause
// keeps its number whatever is proposed around it: what is only proposed goes by the number before it,
// `3 bis`, as negotiators write it.

import type { ClauseContent } from '../items/index.ts'

/** After Latin use; beyond it they are counted. */
const AGAIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']

export interface Numbered {
  readonly form: ClauseContent['form']
  /** Only agreed clauses count, where any clause of their form is. */
  readonly isAgreed: boolean
}

/** `II`, `3`, `3 bis`, `a`; null for the preamble. In the order given. */
export function numberClauses(clauses: readonly Numbered[]): readonly (string | null)[] {
  const settled = new Set(clauses.filter(({ isAgreed }) => isAgreed).map(({ form }) => form))
  const counts = { heading: new Count(roman), paragraph: new Count(String), point: new Count(letters) }
  return clauses.map(({ form, isAgreed }) => {
    if (form === 'heading' || form === 'paragraph') counts.point = new Count(letters)
    return form === 'preamble' ? null : counts[form].next(isAgreed || !settled.has(form))
  })
}

/** As it stands in front of the words, in every language alike: `II.`, `3.`, `a)`. */
export function printedNumber(number: string, form: ClauseContent['form']): string {
  return form === 'point' ? `${number})` : `${number}.`
}

class Count {
  readonly #written: (count: number) => string
  #last = 0
  #between = 0

  constructor(written: (count: number) => string) {
    this.#written = written
  }

  next(counts: boolean): string {
    if (counts) {
      this.#last += 1
      this.#between = 0
      return this.#written(this.#last)
    }
    this.#between += 1
    // Before the first there is none to go by: it stands before what will be the first.
    const [number, place] = this.#last === 0 ? [`${this.#written(1)} ante`, this.#between - 2] : [this.#written(this.#last), this.#between - 1]
    return place < 0 ? number : `${number} ${AGAIN[place] ?? place + 2}`
  }
}

const ROMAN = [['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const

function roman(count: number): string {
  const fits = ROMAN.find(([, value]) => value <= count)
  return fits === undefined ? '' : fits[0] + roman(count - fits[1])
}

/** a … z, aa, ab … */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest === 0 ? '' : letters(rest)) + String.fromCharCode(97 + ((count - 1) % 26))
}
