// One chain's lines on their way in: read, followed and signature-checked before any of them is
// admitted. What is wrong names itself, and nothing after it is taken. An act without its body is
// taken only where its party is shown to have erased it (`shown-erasures.ts`).

import { canVerify, follow, isSignedBy, isSignedByBeside, keyAtPlace, keyFor, parseAct } from '../record/index.ts'
import type { Act, ChainHead, Hash, InadmissibleCode, Ledger, OrderCode, PartyId, ShapeCode } from '../record/index.ts'
import type { Contested } from './contested.ts'
import { isWithoutBody, readErasures } from './shown-erasures.ts'

export interface ImportProblem {
  readonly party: PartyId
  readonly sequence: number
  readonly code: ShapeCode | OrderCode | InadmissibleCode | 'signature-invalid' | 'erasure-missing' | 'algorithm-unsupported' | 'waiting' | 'dismissed'
}

export interface ImportReport {
  readonly taken: number
  /** The first act of a chain that was not taken, if one was not; nothing after it was. */
  readonly problem: ImportProblem | null
}

export interface Reading {
  readonly problem: ImportProblem | null
  readonly fork: Fork | null
}

/** Two acts that a party signed for one place: proof of equivocation. */
export interface Fork {
  /** The line that came first; null where it is in the store already. */
  readonly first: string | null
  readonly second: Act
}

export class Incoming {
  readonly party: PartyId
  readonly #lines: readonly string[]
  readonly #start: ChainHead
  readonly #shown: readonly string[]
  #acts: readonly Act[] = []
  #place = 0

  constructor(ledger: Ledger, party: PartyId, lines: readonly string[], shown: readonly string[]) {
    this.party = party
    this.#lines = lines
    this.#shown = shown
    this.#start = ledger.chain(party)
  }

  next(): Act | undefined {
    return this.#acts[this.#place]
  }

  taken(): void {
    this.#place += 1
  }

  stop(): void {
    this.#acts = []
  }

  /** Keeps the longest prefix that is well formed, continues the chain and is signed; answers what ended it. */
  async read(ledger: Ledger, contested: Contested): Promise<Reading> {
    const acts: Act[] = []
    const checks: Promise<boolean>[] = []
    let chain = this.#start
    let end: Reading = { problem: null, fork: null }
    const unexplained = ledger.unexplained(this.party)
    const erasures = this.#erasures(ledger, contested, unexplained.length > 0)
    // What was taken on the word of an erase act is not built on before that word is given again, or stands in the chain.
    const broken = unexplained.find(({ hash }) => !erasures.has(hash))
    if (broken !== undefined) return this.#endedBy(broken.sequence, 'erasure-missing')
    for (const line of this.#lines) {
      const act = parseAct(line)
      if (!('header' in act)) { end = this.#endedBy(chain.sequence + 1, act.code); break }
      if (contested.isDismissed(act, ledger)) { end = this.#endedBy(act.header.sequence, 'dismissed'); break }
      const next = follow(chain, act)
      if (next === 'fork') {
        const place = act.header.sequence - this.#start.sequence - 1
        const first = acts[place] ?? null
        if ((first?.hash ?? ledger.hashAt(this.party, act.header.sequence)) === act.hash) continue
        end = this.#forkedBy(act, first, chain)
        break
      }
      if (typeof next === 'string') { end = this.#endedBy(act.header.sequence, next); break }
      const key = keyFor(chain, act)
      if (key !== null && !canVerify(key.algorithm)) { end = this.#endedBy(act.header.sequence, 'algorithm-unsupported'); break }
      if (act.body === null && !isErased(act, erasures)) {
        // Told apart from a forgery: an act of ours that we do not hold is one also where its body does not come.
        end = this.#endedBy(act.header.sequence, key !== null && isSignedBy(key, act.signed, act.signature) ? 'body-withheld' : 'signature-invalid')
        break
      }
      // Begun here and awaited together: the thread pool checks while the next lines are read.
      checks.push(key === null ? Promise.resolve(false) : isSignedByBeside(key, act.signed, act.signature))
      acts.push(act)
      chain = next
    }
    const unsigned = (await Promise.all(checks)).indexOf(false)
    if (unsigned !== -1) end = this.#endedBy(acts[unsigned]?.header.sequence ?? 0, 'signature-invalid')
    else if (end.problem === null) end = this.#contradictedBy([...erasures.values()], acts, chain, ledger) ?? end
    // Which act of a pair is the party's word is not ours to pick: neither is, unless one was taken before.
    const places = unsigned !== -1 ? unsigned : end.fork === null ? acts.length : end.fork.second.header.sequence - this.#start.sequence - 1
    this.#acts = acts.slice(0, Math.max(0, places))
    return end
  }

  /** Nobody is accused on an unchecked signature, nor on one by a key that was revoked before the place: who stole it would stop the chain. */
  #forkedBy(second: Act, first: Act | null, chain: ChainHead): Reading {
    const { key: id, sequence } = second.header
    const key = keyAtPlace(chain, id, sequence)
    if (typeof key === 'string') return this.#endedBy(sequence, key)
    if (!canVerify(key.algorithm)) return this.#endedBy(sequence, 'algorithm-unsupported')
    if (!isSignedBy(key, second.signed, second.signature)) return this.#endedBy(sequence, 'signature-invalid')
    return { ...this.#endedBy(second.header.sequence, 'fork'), fork: { first: first?.line ?? null, second } }
  }

  /** The erase acts that count, where one is needed: not those of a branch that people decided against. */
  #erasures(ledger: Ledger, contested: Contested, isNeeded: boolean): ReadonlyMap<Hash, Act<'erase'>> {
    if (!isNeeded && !this.#lines.some(isWithoutBody)) return new Map()
    return new Map([...readErasures(this.#start, this.#lines, this.#shown)].filter(([, act]) => !contested.isDismissed(act, ledger)))
  }

  /** An erase act that was shown, signed, for a place at which the chain has another act: then both are proof. */
  #contradictedBy(erasures: readonly Act[], acts: readonly Act[], chain: ChainHead, ledger: Ledger): Reading | null {
    const placed = erasures.filter(({ header }) => header.sequence <= chain.sequence).map((second) => ({ second, first: acts[second.header.sequence - this.#start.sequence - 1] ?? null }))
    const found = placed.find(({ second, first }) => (first?.hash ?? ledger.hashAt(this.party, second.header.sequence)) !== second.hash)
    const reading = found === undefined ? null : this.#forkedBy(found.second, found.first, chain)
    return reading?.fork === null ? null : reading
  }

  #endedBy(sequence: number, code: ImportProblem['code']): Reading {
    return { problem: { party: this.party, sequence, code }, fork: null }
  }
}

function isErased(act: Act, erasures: ReadonlyMap<Hash, Act<'erase'>>): boolean {
  const isOpenable = act.header.kind === 'propose' || act.header.kind === 'state'
  return isOpenable && (erasures.get(act.hash)?.header.sequence ?? 0) > act.header.sequence
}
