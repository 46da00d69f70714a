// Finds known phrases among words, the longest at each place. Linear in the words: a trie, no patterns
// that could go back. `podr*` is any word that begins so, `_` any word at all.

interface Node<P> {
  readonly words: Map<string, Node<P>>
  /** By the length of the beginning. */
  readonly beginnings: Map<number, Map<string, Node<P>>>
  any: Node<P> | null
  readonly payloads: P[]
}

/** Words `[from, to)` by their number. */
export interface PhraseMatch<P> {
  readonly from: number
  readonly to: number
  readonly payloads: readonly P[]
}

/** Words come again: which phrases a word can begin is looked up once for so many words. */
const MOST_REMEMBERED = 20_000

export class PhraseBook<P> {
  readonly #root: Node<P> = node()
  readonly #begun = new Map<string, readonly Node<P>[]>()

  get isEmpty(): boolean {
    return this.#root.words.size + this.#root.beginnings.size === 0
  }

  add(phrase: readonly string[], payload: P): void {
    let at = this.#root
    for (const word of phrase) at = child(at, word)
    if (phrase.length > 0) at.payloads.push(payload)
    this.#begun.clear()
  }

  /** The longest phrase at each place; the next is looked for after it, or inside it too where `isNested`. Each word is given by its forms. */
  find(words: readonly (readonly string[])[], isNested = false): readonly PhraseMatch<P>[] {
    const matches: PhraseMatch<P>[] = []
    let at = 0
    while (at < words.length) {
      const match = this.#longestFrom(words, at)
      if (match !== null) matches.push({ from: at, ...match })
      at = match === null || isNested ? at + 1 : match.to
    }
    return matches
  }

  #longestFrom(words: readonly (readonly string[])[], at: number): Longest<P> | null {
    let best: Longest<P> | null = null
    for (const form of words[at] ?? []) for (const next of this.#beginning(form)) best = longer(best, longest(next, words, at + 1))
    return best
  }

  #beginning(form: string): readonly Node<P>[] {
    const known = this.#begun.get(form)
    if (known !== undefined) return known
    const found = nextOf(this.#root, [form])
    if (this.#begun.size >= MOST_REMEMBERED) this.#begun.clear()
    this.#begun.set(form, found)
    return found
  }
}

interface Longest<P> {
  readonly to: number
  readonly payloads: readonly P[]
}

function node<P>(): Node<P> {
  return { words: new Map(), beginnings: new Map(), any: null, payloads: [] }
}

function child<P>(parent: Node<P>, word: string): Node<P> {
  if (word === '_') {
    parent.any ??= node()
    return parent.any
  }
  const isBeginning = word.endsWith('*')
  const key = isBeginning ? word.slice(0, -1) : word
  const table = isBeginning ? (parent.beginnings.get(key.length) ?? new Map<string, Node<P>>()) : parent.words
  if (isBeginning) parent.beginnings.set(key.length, table)
  const known = table.get(key) ?? node<P>()
  table.set(key, known)
  return known
}

/** The longest phrase that ends at or after a place, having come to a node. */
function longest<P>(at: Node<P>, words: readonly (readonly string[])[], place: number): Longest<P> | null {
  let best: Longest<P> | null = at.payloads.length > 0 ? { to: place, payloads: at.payloads } : null
  if (at.words.size + at.beginnings.size === 0 && at.any === null) return best
  for (const next of nextOf(at, words[place])) best = longer(best, longest(next, words, place + 1))
  return best
}

/** Phrases of one length are told together: a word may begin like two of them. */
function longer<P>(one: Longest<P> | null, other: Longest<P> | null): Longest<P> | null {
  if (one === null || other === null) return one ?? other
  return one.to === other.to ? { to: one.to, payloads: [...one.payloads, ...other.payloads] } : one.to > other.to ? one : other
}

function nextOf<P>(at: Node<P>, forms: readonly string[] | undefined): readonly Node<P>[] {
  if (forms === undefined) return []
  const found: Node<P>[] = []
  for (const form of forms) {
    const exact = at.words.get(form)
    if (exact !== undefined) found.push(exact)
  }
  for (const [length, table] of at.beginnings) {
    for (const form of forms) {
      const next = form.length >= length ? table.get(form.slice(0, length)) : undefined
      if (next !== undefined) found.push(next)
    }
  }
  if (at.any !== null) found.push(at.any)
  return found
}
