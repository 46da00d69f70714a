// The best of many, without putting all of them in order: a heap that never holds more than are asked
// for, and makes nothing of what is worse than all it holds.

export interface Scored {
  readonly score: number
  readonly number: number
}

export class BestScored {
  readonly #most: number
  /** The worst of those kept first. */
  readonly #heap: Scored[] = []

  constructor(most: number) {
    this.#most = most
  }

  offer(score: number, number: number): void {
    const worst = this.#heap[0]
    if (this.#heap.length < this.#most) {
      this.#heap.push({ score, number })
      this.#rise()
    } else if (worst !== undefined && (score > worst.score || (score === worst.score && number > worst.number))) {
      this.#heap[0] = { score, number }
      this.#sink()
    }
  }

  /** The highest score first, of equal ones the higher number. */
  sorted(): readonly Scored[] {
    return [...this.#heap].sort(compareBest)
  }

  #rise(): void {
    for (let place = this.#heap.length - 1; place > 0;) {
      const above = (place - 1) >> 1
      if (!this.#isWorse(place, above)) return
      this.#swap(place, above)
      place = above
    }
  }

  #sink(): void {
    for (let place = 0; ;) {
      const worst = [2 * place + 1, 2 * place + 2].reduce((found, one) => (this.#isWorse(one, found) ? one : found), place)
      if (worst === place) return
      this.#swap(place, worst)
      place = worst
    }
  }

  #isWorse(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    return a !== undefined && b !== undefined && compareBest(a, b) > 0
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return
    this.#heap[one] = b
    this.#heap[other] = a
  }
}

function compareBest(a: Scored, b: Scored): number {
  return b.score - a.score || b.number - a.number
}
