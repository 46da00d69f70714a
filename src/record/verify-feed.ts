// How one chain reaches its verification: pages of lines are read, and the signatures in them are
// checked, ahead of the pass that follows the chain; a few pages are held, however long it is.
//
// Which key must have signed an act depends on its own chain alone, so the answers can be there
// before the act is judged. They are only answers to questions foreseen: the pass asks for the key
// that the chain has, and has the signature checked anew where another one was foreseen.

import { parseAct } from './act.ts'
import type { Act, PartyId, ShapeProblem } from './act.ts'
import { isSignedByBeside, keyId } from './crypto.ts'
import type { Hash, KeyId, PublicKey } from './crypto.ts'
import { leafHash } from './tlog/tree.ts'
import type { TreeHash } from './tlog/tree.ts'
import type { KeyBody } from './kinds/key.ts'
import { countLines, linesOf } from './pages.ts'

export interface ChainInput {
  readonly party: PartyId
  /** Opens the chain at its first line: bytes of whole lines, page by page (`pagesFrom`). */
  readonly pages: () => AsyncIterable<Uint8Array>
  /** It opens only once. Quick mode may have to read twice, so such a chain is verified in full. */
  readonly isReadOnce?: boolean
  /** Where the publisher announced it: the last act of this chain. */
  readonly head?: { readonly sequence: number; readonly hash: Hash }
  /** The checkpoint published beside it, as received (spec/transparency.md, section 6). */
  readonly checkpoint?: string
}

/** What the rules read of an act; its body may be reduced to that. */
export type ReadAct = Pick<Act, 'header' | 'hash' | 'body'> & { readonly leaf?: TreeHash }
export type ReadLine = ReadAct | ShapeProblem

/** Whether the line at `index` of its page is signed by `key`. */
export interface SignatureQuestion {
  readonly index: number
  readonly key: PublicKey
}

export interface ReadPage {
  /** One a line, in order. */
  readonly lines: readonly ReadLine[]
  readonly areSigned: (questions: readonly SignatureQuestion[]) => Promise<readonly boolean[]>
  /** Nothing more will be asked of this page, but for what quick mode asks at the end. */
  readonly release?: () => void
}

/** What will be asked of a page. */
export interface Asked {
  /** In `quick`, only the signatures of lines that do not follow the one before, and of the last under each key. */
  readonly mode: 'quick' | 'full'
  /** The leaves of its acts in the tree of their chain, since a checkpoint is there. */
  readonly areLeavesNeeded: boolean
}

/** Where the work is done that can be done beside the pass: here, or in other threads. */
export interface Workshop {
  readonly read: (page: Uint8Array, asked: Asked) => ReadPage | Promise<ReadPage>
}

/** Lines are read here, signatures checked on the thread pool, or by the browser. */
export const LOCAL_WORKSHOP: Workshop = {
  read(page, { areLeavesNeeded }) {
    const lines = linesOf(page).map(parseAct)
    return {
      lines: areLeavesNeeded ? lines.map((line) => ('header' in line ? { ...line, leaf: leafHash(line.signed) } : line)) : lines,
      areSigned: (questions) => Promise.all(questions.map(({ index, key }) => {
        const line = lines[index]
        return line !== undefined && 'header' in line && isSignedByBeside(key, line.signed, line.signature)
      })),
    }
  },
}

/** A line in its place, with the answer that was foreseen for its signature. */
export interface FedLine {
  readonly line: ReadLine
  readonly page: ReadPage
  readonly index: number
  readonly key: PublicKey | null
  readonly isSigned: boolean
}

interface FedPage {
  readonly count: number
  /** Null where only their number matters any more. */
  readonly lines: readonly FedLine[] | null
}

const PAGES_AHEAD = 3

export class ChainFeed {
  readonly input: ChainInput
  /** The line at `position`, the next to be judged; null where a page is used up. */
  current: FedLine | null = null
  /** Place of the current line in the chain: 1, 2, 3 … */
  position = 0
  readonly #pages: AsyncGenerator<FedPage>
  #page: FedPage = { count: 0, lines: [] }
  #at = 0
  #isCounting = false

  constructor(input: ChainInput, workshop: Workshop, mode: 'quick' | 'full') {
    this.input = input
    this.#pages = this.#open(workshop, mode)
  }

  /** To the next line; false where its page must be fetched first (`refill`). */
  advance(): boolean {
    this.current = this.#page.lines?.[this.#at] ?? null
    if (this.current === null) return false
    this.#at += 1
    this.position += 1
    return true
  }

  /** Fetches pages until there is a line; false at the end of the chain. */
  async refill(): Promise<boolean> {
    do {
      this.#page.lines?.[0]?.page.release?.()
      const { value, done } = await this.#pages.next()
      if (done === true) return false
      this.#page = value
      this.#at = 0
    } while (!this.advance())
    return true
  }

  /** How many lines follow the current one. They are read no more: from here on only counted. */
  async countRest(): Promise<number> {
    this.#isCounting = true
    let count = this.#page.count - this.#at
    for await (const page of this.#pages) count += page.count
    this.#page = { count: 0, lines: [] }
    this.#at = 0
    return count
  }

  async close(): Promise<void> {
    await this.#pages.return(undefined)
  }

  async *#open(workshop: Workshop, mode: 'quick' | 'full'): AsyncGenerator<FedPage> {
    const foreseen = new ForeseenKeys()
    const read = inOrder(this.input.pages(), async (page) => (this.#isCounting ? countLines(page) : workshop.read(page, { mode, areLeavesNeeded: this.input.checkpoint !== undefined })))
    yield* inOrder(read, async (page): Promise<FedPage> => {
      if (typeof page === 'number') return { count: page, lines: null }
      const { lines } = page
      if (this.#isCounting) { page.release?.(); return { count: lines.length, lines: null } }
      const keys = lines.map((line) => (mode === 'full' && 'header' in line ? foreseen.keyFor(line) : null))
      const questions = keys.flatMap((key, index): SignatureQuestion[] => (key === null ? [] : [{ index, key }]))
      const answers = questions.length === 0 ? [] : await page.areSigned(questions)
      let asked = 0
      return { count: lines.length, lines: lines.map((line, index) => ({ line, page, index, key: keys[index] ?? null, isSigned: keys[index] != null && answers[asked++] === true })) }
    })
  }
}

/** The keys of one chain as its key acts add them, whether or not these hold: the chain breaks at one that does not. */
class ForeseenKeys {
  readonly #keys = new Map<KeyId, PublicKey>()

  keyFor({ header, body }: ReadAct): PublicKey | null {
    const add = header.kind === 'key' ? ((body as KeyBody | null)?.add ?? null) : null
    const added = add === null ? null : { algorithm: add.algorithm, publicKey: add.publicKey }
    const key = this.#keys.get(header.key) ?? (this.#keys.size === 0 ? added : null)
    if (added !== null) this.#keys.set(keyId(added), added)
    return key
  }
}

/** Does the work on a few at a time and hands the results on in the order of the source. */
async function* inOrder<A, B>(source: AsyncIterable<A>, work: (one: A) => Promise<B>): AsyncGenerator<B> {
  const begun: Promise<B>[] = []
  for await (const one of source) {
    const result = work(one)
    // Whoever stops in between does not wait for the others; one of these may fail then.
    result.catch(() => undefined)
    begun.push(result)
    if (begun.length < PAGES_AHEAD) continue
    yield await (begun.shift() as Promise<B>)
  }
  for (const result of begun) yield await result
}
