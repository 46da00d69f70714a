// A translation memory at work: which earlier sentence is the same as this one, or like it, and how much.
//
// Likeness is counted in words: the least number of words to insert, leave out or replace, over the length of the
// longer. Nothing that is not the same, character by character, is ever called 100.

export interface Remembered {
  readonly source: string
  readonly target: string
  /** `element/I.1 title`, where it was agreed; null for a memory that knows no places. */
  readonly place: string | null
  /** In words, for the translator. */
  readonly origin: string
}

export interface Recalled extends Remembered {
  /** 101 at the same place, 100 the same sentence, below: alike. */
  readonly quality: number
}

/** Below this a translator is faster without. */
export const LEAST_QUALITY = 70
/** Sentences weighed against one; those that share most words with it. */
const MOST_WEIGHED = 60

export class TranslationMemory {
  readonly #entries: readonly Remembered[]
  readonly #words: (readonly string[])[] = []
  readonly #same = new Map<string, number[]>()
  readonly #holding = new Map<string, number[]>()

  /** Entries that come first win among equals. */
  constructor(entries: readonly Remembered[]) {
    this.#entries = entries
    for (const [index, { source }] of entries.entries()) {
      remember(this.#same, source, index)
      const words = comparableWords(source)
      this.#words.push(words)
      for (const word of new Set(words)) remember(this.#holding, word, index)
    }
  }

  get size(): number {
    return this.#entries.length
  }

  /** At most `limit`, best first, each target once. */
  recall(source: string, place: string | null, limit: number): readonly Recalled[] {
    const same = (this.#same.get(source) ?? []).flatMap((index) => this.#recalled(index, place !== null && this.#entries[index]?.place === place ? 101 : 100))
    const found = same.length > 0 ? same : this.#alike(source)
    const best = found.sort((a, b) => b.quality - a.quality)
    return best.filter((one, index) => best.findIndex((other) => other.target === one.target) === index).slice(0, limit)
  }

  #alike(source: string): Recalled[] {
    const words = comparableWords(source)
    if (words.length === 0) return []
    return this.#candidates(words).flatMap((index) => {
      const quality = likeness(words, this.#words[index] ?? [])
      return quality < LEAST_QUALITY ? [] : this.#recalled(index, quality)
    })
  }

  /** Rare words first: a sentence that shares none of them is not alike. */
  #candidates(words: readonly string[]): readonly number[] {
    const shared = new Map<number, number>()
    const distinct = [...new Set(words)].map((word) => this.#holding.get(word) ?? []).sort((a, b) => a.length - b.length)
    // Of n words at most 30 % may differ, so one of the rarest ones must be shared.
    const needed = Math.max(1, Math.ceil(distinct.length * (1 - LEAST_QUALITY / 100)) + 1)
    for (const holding of distinct.slice(0, needed)) for (const index of holding) shared.set(index, 0)
    for (const holding of distinct) for (const index of holding) if (shared.has(index)) shared.set(index, (shared.get(index) ?? 0) + 1)
    return [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_WEIGHED).map(([index]) => index)
  }

  #recalled(index: number, quality: number): Recalled[] {
    const entry = this.#entries[index]
    return entry === undefined ? [] : [{ ...entry, quality }]
  }
}

function remember(places: Map<string, number[]>, key: string, index: number): void {
  const known = places.get(key)
  if (known === undefined) places.set(key, [index])
  else known.push(index)
}

/** 0 to 99 of two lists of words. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length)
  if (longer === 0) return 0
  if (Math.abs(one.length - other.length) / longer > 1 - LEAST_QUALITY / 100) return 0
  return Math.min(99, Math.floor((1 - editDistance(one, other) / longer) * 100))
}

function editDistance(one: readonly string[], other: readonly string[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, word] of one.entries()) {
    const next = [index + 1]
    for (const [place, against] of other.entries()) {
      next.push(Math.min((next[place] ?? 0) + 1, (row[place + 1] ?? 0) + 1, (row[place] ?? 0) + (word === against ? 0 : 1)))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** Words as they are compared: without case, `1,500` and `U.S` one word each. Much faster than dividing them as Unicode does. */
export function comparableWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu) ?? []
}
