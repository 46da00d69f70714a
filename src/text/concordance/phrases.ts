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

export class PhraseBook<P> {
  readonly #root: Node<P> = node()

  get isEmpty(): boolean {
    return this.#root.words.size + this.#root.beginnings.size === 0
  }

  add(phrase: readonly string[], payload: P): void {
    let at = this.#root
    for (const word of phrase) at = child(at, word)
    if (phrase.length > 0) at.payloads.push(payload)
  }

  /** The longest phrase at each place; the next is looked for after it, or inside it too where `isNested`. */
  find(words: readonly (readonly string[])[], isNested = false): readonly PhraseMatch<P>[] {
    const matches: PhraseMatch<P>[] = []
    let at = 0
    while (at < words.length) {
      const match = longest(this.#root, words, at, at)
      if (match !== null) matches.push({ from: at, ...match })
      at = match === null || isNested ? at + 1 : match.to
    }
    return matches
  }
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

function longest<P>(at: Node<P>, words: readonly (readonly string[])[], start: number, place: number): { readonly to: number; readonly payloads: readonly P[] } | null {
  let best: { readonly to: number; readonly payloads: readonly P[] } | null = at.payloads.length > 0 && place > start ? { to: place, payloads: at.payloads } : null
  for (const next of nextOf(at, words[place])) {
    const found = longest(next, words, start, place + 1)
    if (found === null) continue
    if (best === null || found.to > best.to) best = found
    else if (found.to === best.to) best = { to: best.to, payloads: [...best.payloads, ...found.payloads] }
  }
  return best
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
