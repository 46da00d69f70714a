// Chains on their way in, from a peer or a bundle: read as they arrive, taken in portions, so that
// memory does not grow with them. While one portion is checked and kept, the next is read.
//
// Acts of one chain may wait for those of another: each chain is read on only as far as one portion,
// and what waits is tried again when others have moved. When nothing moves and nothing more comes,
// the first that waits is told.

import { parseAct } from '../../record/index.ts'
import type { KeyId, PartyId } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { ImportReport } from '../incoming.ts'

export const ACTS_AT_ONCE = 1000
const CHARACTERS_AT_ONCE = 8 * 1024 * 1024

export interface ChainSource {
  /** The lines begin with the act after this one. */
  readonly after: number
  readonly lines: AsyncIterable<readonly string[]>
}

export interface TakeOptions {
  /** The peer that is asked; null for a bundle. */
  readonly broughtBy?: PartyId | null
  /** What is shown of erasures further on, for the lines of a portion (`shown-erasures.ts`). */
  readonly findShown?: (portion: ReadonlyMap<PartyId, readonly string[]>) => Promise<ReadonlyMap<PartyId, readonly string[]>>
  /** Acts taken so far. */
  readonly onTaken?: (acts: number) => void
}

/** A chain begins with another key than the one compared at pairing or named by the charter. */
export class RootMismatch extends Error {
  readonly party: PartyId
  constructor(party: PartyId) {
    super(party)
    this.party = party
  }
}

/**
 * Takes what can be taken. Nothing of an act that was not taken or after it stays; a source that fails
 * (whatever it throws) is thrown on once everything before has been taken.
 */
export async function takeChains(node: Pick<DialogueNode, 'import' | 'ledger'>, sources: ReadonlyMap<PartyId, ChainSource>, { broughtBy = null, findShown = async () => new Map(), onTaken = () => undefined }: TakeOptions = {}): Promise<ImportReport> {
  const chains = [...sources].map(([party, source]) => new ArrivingChain(party, source))
  try {
    let taken = 0
    for (let waiting: ImportReport['problem'] = null; ;) {
      await Promise.all(chains.map((chain) => chain.readOn()))
      const isNew = chains.map((chain) => chain.hasMore()).includes(true)
      if (waiting !== null && !isNew) return failedOr(chains, { taken, problem: waiting })
      const portion = new Map(chains.filter((chain) => !chain.isEmpty).map((chain) => [chain.party, chain.take()]))
      if (portion.size === 0) return failedOr(chains, { taken, problem: null })
      for (const chain of chains) void chain.readOn()
      const report = await node.import(portion, broughtBy, await findShown(portion))
      taken += report.taken
      onTaken(taken)
      if (report.problem !== null && report.problem.code !== 'waiting') return { taken, problem: report.problem }
      for (const chain of chains) chain.keep(report.problem === null ? null : node.ledger.chain(chain.party).sequence)
      waiting = report.taken === 0 ? report.problem : null
    }
  } finally {
    await Promise.all(chains.map((chain) => chain.close()))
  }
}

/** The root key with which a chain from its beginning must begin; throws `RootMismatch`. Lines that are no act name themselves later. */
export async function* beginningWith(party: PartyId, root: KeyId, { after, lines }: ChainSource): AsyncGenerator<readonly string[]> {
  let isBeginning = after === 0
  for await (const some of lines) {
    const first = isBeginning && some[0] !== undefined ? parseAct(some[0]) : null
    if (first !== null && 'header' in first && first.header.key !== root) throw new RootMismatch(party)
    if (some.length > 0) isBeginning = false
    yield some
  }
}

function failedOr(chains: readonly ArrivingChain[], report: ImportReport): ImportReport {
  for (const { failure } of chains) if (failure !== null) throw failure.cause
  return report
}

class ArrivingChain {
  readonly party: PartyId
  readonly #lines: AsyncIterator<readonly string[]>
  #buffer: readonly string[] = []
  #characters = 0
  /** Sequence of the first line of the buffer, and of the portion that was last taken out. */
  #first: number
  #portion: readonly string[] = []
  #arrived = 0
  #seen = 0
  #isEnded = false
  #reading: Promise<void> | null = null
  failure: { readonly cause: unknown } | null = null

  constructor(party: PartyId, { after, lines }: ChainSource) {
    this.party = party
    this.#first = after + 1
    this.#lines = lines[Symbol.asyncIterator]()
  }

  get isEmpty(): boolean {
    return this.#buffer.length === 0
  }

  /** Reads until a portion is there or no more comes. Never rejects. */
  readOn(): Promise<void> {
    this.#reading ??= this.#read().finally(() => { this.#reading = null })
    return this.#reading
  }

  /** Whether lines arrived since this was last asked. */
  hasMore(): boolean {
    const isMore = this.#arrived > this.#seen
    this.#seen = this.#arrived
    return isMore
  }

  take(): readonly string[] {
    this.#portion = this.#buffer
    this.#buffer = []
    this.#characters = 0
    return this.#portion
  }

  /** Puts back what comes after the act that is held now; nothing if all was taken (null). */
  keep(held: number | null): void {
    const done = held === null ? this.#portion.length : Math.min(this.#portion.length, Math.max(0, held - this.#first + 1))
    const left = this.#portion.slice(done)
    this.#first += done
    this.#portion = []
    this.#buffer = [...left, ...this.#buffer]
    this.#characters += charactersIn(left)
  }

  /** Ends the reading, also of a source that does not answer: its end is not waited for. */
  async close(): Promise<void> {
    this.#isEnded = true
    void Promise.resolve(this.#lines.return?.()).catch(() => undefined)
    await Promise.resolve()
  }

  async #read(): Promise<void> {
    try {
      while (!this.#isEnded && this.#buffer.length < ACTS_AT_ONCE && this.#characters < CHARACTERS_AT_ONCE) {
        const next = await this.#lines.next()
        if (next.done === true) { this.#isEnded = true; return }
        this.#buffer = this.#buffer.length === 0 ? next.value : [...this.#buffer, ...next.value]
        this.#characters += charactersIn(next.value)
        this.#arrived += next.value.length
      }
    } catch (cause) {
      this.failure = { cause }
      this.#isEnded = true
    }
  }
}

function charactersIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0)
}
