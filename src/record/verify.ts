// Re-checks a published record from its bytes alone: form, commitments, chain order, keys,
// signatures, and what was adopted. Needs no database and no trust in either node.
//
// The story: read each line; follow its chain; check its signature; admit it in causal order;
// at the end find who the waiting acts wait for, and hold the chains against the announced heads.
// The danger: nobody is accused of a fork, and no act enters a chain, on an unchecked signature.
// Quick mode checks the last signature under each key, since a hash link vouches for all before
// it; it cannot see a damaged signature in the middle, so the full mode is the default.

import { SHAPE_CODES, parseAct } from './act.ts'
import type { Act, PartyId } from './act.ts'
import { keyFor } from './chain.ts'
import { canVerify, isSignedBy } from './crypto.ts'
import type { Hash, KeyId, PublicKey } from './crypto.ts'
import type { ActKind } from './kinds/index.ts'
import type { ItemId, ProposalId, VersionId } from './kinds/propose.ts'
import { INADMISSIBLE_CODES, Ledger, ORDER_CODES } from './ledger.ts'

export type VerifyMode = 'quick' | 'full'
/** `verified`: checked and in order. `unverified`: not checkable with what is here. `inconsistent`: proof of damage or breach. */
export type Verdict = 'verified' | 'unverified' | 'inconsistent'
export const VERIFY_CODES = [
  ...SHAPE_CODES, ...ORDER_CODES, ...INADMISSIBLE_CODES,
  'signature-invalid', 'algorithm-unsupported', 'act-repeated', 'seen-beyond-known', 'two-foundings', 'after-break', 'depends-on-break',
  'act-missing', 'head-mismatch', 'act-unannounced',
] as const
export type VerifyCode = (typeof VERIFY_CODES)[number]

export interface ActVerdict {
  readonly party: PartyId
  readonly sequence: number
  readonly verdict: Verdict
  readonly code: VerifyCode | null
  readonly kind: ActKind | null
  readonly hash: Hash | null
}

export interface AdoptedVersion {
  readonly item: ItemId
  readonly version: VersionId
  readonly base: VersionId | null
  readonly proposal: ProposalId
  readonly parties: readonly PartyId[]
}

export interface ChainInput {
  readonly party: PartyId
  /** Quick mode may read them twice; lines that can be read only once are verified in full. */
  readonly lines: Iterable<string>
  /** Where the publisher announced it: the last act of this chain. */
  readonly head?: { readonly sequence: number; readonly hash: Hash }
}

export interface VerifyReport {
  readonly dialogue: string
  readonly mode: VerifyMode
  readonly acts: readonly ActVerdict[]
  readonly counts: Readonly<Record<Verdict, number>>
  readonly heads: readonly { readonly party: PartyId; readonly sequence: number; readonly hash: Hash | null; readonly root: KeyId | null }[]
  /** Every adopted version whose proposal could be read, in order of adoption. */
  readonly adopted: readonly AdoptedVersion[]
}

interface OpenChain {
  readonly input: ChainInput
  lines: Iterator<string>
  next: Act | null
  position: number
  isBroken: boolean
  isNextSigned: boolean
  lastUnderKey: Map<KeyId, { act: Act; verify: () => boolean }>
}

/** Verifies one dialogue's chains together. `onProgress` hears the number of acts done. */
export function verifyRecord(dialogue: string, chains: readonly ChainInput[], mode: VerifyMode, onProgress?: (done: number) => void): VerifyReport {
  const run = new Verification(dialogue, isReadOnce(chains) ? 'full' : mode, onProgress)
  const report = run.verify(chains)
  const mustNameTheAct = report.mode === 'quick' && run.hasBadSignature
  return mustNameTheAct ? { ...verifyRecord(dialogue, chains, 'full', onProgress), mode } : report
}

/** Whether the lines of a chain are gone once they were read. */
export function isReadOnce(chains: readonly ChainInput[]): boolean {
  return chains.some(({ lines }) => (lines as unknown) === lines[Symbol.iterator]())
}

export interface SignatureClaim {
  readonly key: PublicKey
  readonly act: Act
}

/** One pass over a record. `defer` takes each signature that the full mode would check here and now; whoever gives it must check them all. */
export class Verification {
  readonly #ledger: Ledger
  readonly #mode: VerifyMode
  readonly #verdicts: ActVerdict[] = []
  readonly #adopted: AdoptedVersion[] = []
  readonly #replaced = new Set<string>()
  readonly #onProgress: ((done: number) => void) | undefined
  readonly #defer: ((claim: SignatureClaim) => void) | undefined
  hasBadSignature = false

  constructor(dialogue: string, mode: VerifyMode, onProgress?: (done: number) => void, defer?: (claim: SignatureClaim) => void) {
    this.#ledger = new Ledger(dialogue)
    this.#mode = mode
    this.#onProgress = onProgress
    this.#defer = defer
  }

  verify(chains: readonly ChainInput[]): VerifyReport {
    const steps = this.steps(chains)
    for (;;) {
      const { value, done } = steps.next()
      if (done === true) return value
    }
  }

  /** The same, act by act, so that other work can go on between two acts. */
  *steps(chains: readonly ChainInput[]): Generator<undefined, VerifyReport> {
    const open = chains.map((input): OpenChain => ({ input, lines: input.lines[Symbol.iterator](), next: null, position: 0, isBroken: false, isNextSigned: false, lastUnderKey: new Map() }))
    for (const chain of open) this.#advance(chain)
    while (yield* this.#step(open));
    this.#closeWaiting(open)
    for (const chain of open) this.#closeChain(chain)
    return this.#report(open)
  }

  /** Admits what can be admitted of every chain; false when nothing moved. */
  *#step(open: readonly OpenChain[]): Generator<undefined, boolean> {
    let hasMoved = false
    for (const chain of open) while (chain.next !== null && this.#tryAdmit(chain, chain.next)) { hasMoved = true; yield }
    return hasMoved
  }

  #tryAdmit(chain: OpenChain, act: Act): boolean {
    // Another party's act would enter that party's chain under keys never looked at here.
    if (act.header.party !== chain.input.party) return this.#breakAt(chain, act, 'wrong-party')
    const head = this.#ledger.chain(chain.input.party)
    const key = keyFor(head, act)
    if (key !== null && !canVerify(key.algorithm)) return this.#breakAt(chain, act, 'algorithm-unsupported', 'unverified')
    const isSigned = () => key !== null && isSignedBy(key, act.signed, act.signature)
    if (act.header.sequence <= head.sequence) return this.#breakAt(chain, act, this.#repeatCode(act, key !== null, isSigned))
    const mustCheck = this.#mode === 'full' && act.header.sequence === head.sequence + 1 && key !== null && !chain.isNextSigned
    if (mustCheck && this.#defer !== undefined) this.#defer({ key, act })
    else if (mustCheck && !isSigned()) return this.#breakAt(chain, act, 'signature-invalid')
    chain.isNextSigned = true
    const admission = this.#ledger.admit(act)
    switch (admission.outcome) {
      case 'waiting': return false
      case 'refused': return this.#breakAt(chain, act, admission.code)
      case 'known': return this.#breakAt(chain, act, 'act-repeated')
      case 'unjudged': this.#verdict(chain, act, 'unverified', 'body-withheld'); break
      case 'inadmissible': this.#verdict(chain, act, 'inconsistent', admission.code); break
      case 'effective':
        if (admission.adopted === null || this.#noteAdopted(admission.adopted)) this.#verdict(chain, act, 'verified', null)
        else this.#verdict(chain, act, 'inconsistent', 'two-foundings')
    }
    if (this.#mode === 'quick') chain.lastUnderKey.set(act.header.key, { act, verify: isSigned })
    this.#advance(chain)
    return true
  }

  /** A second act at a place already taken: proof of equivocation only if the party signed it. */
  #repeatCode(act: Act, isKeyKnown: boolean, isSigned: () => boolean): VerifyCode {
    if (this.#ledger.hashAt(act.header.party, act.header.sequence) === act.hash) return 'act-repeated'
    if (!isKeyKnown) return 'key-unknown'
    return isSigned() ? 'fork' : 'signature-invalid'
  }

  #advance(chain: OpenChain): void {
    const { value, done } = chain.lines.next()
    chain.next = null
    chain.isNextSigned = false
    if (done === true) return
    chain.position += 1
    const act = parseAct(value)
    if ('header' in act) chain.next = act
    else this.#breakAt(chain, null, act.code)
  }

  #breakAt(chain: OpenChain, act: Act | null, code: VerifyCode, verdict: Verdict = 'inconsistent'): true {
    this.#verdict(chain, act, verdict, code)
    chain.isBroken = true
    chain.next = null
    if (code === 'signature-invalid') this.hasBadSignature = true
    this.#leaveRest(chain, 'after-break')
    return true
  }

  #leaveRest(chain: OpenChain, code: VerifyCode): void {
    for (let rest = chain.lines.next(); rest.done !== true; rest = chain.lines.next()) {
      chain.position += 1
      this.#verdict(chain, null, 'unverified', code)
    }
  }

  /** Unchecked signatures and announced heads. */
  #closeChain(chain: OpenChain): void {
    for (const { act, verify } of chain.lastUnderKey.values()) {
      if (verify()) continue
      this.hasBadSignature = true
      this.#verdicts.push({ party: chain.input.party, sequence: act.header.sequence, verdict: 'inconsistent', code: 'signature-invalid', kind: act.header.kind, hash: act.hash })
    }
    const { head, party } = chain.input
    if (head === undefined || chain.isBroken) return
    const at = { party, kind: null, hash: head.hash, verdict: 'inconsistent' } as const
    const held = this.#ledger.chain(party).sequence
    if (held < head.sequence) this.#verdicts.push({ ...at, sequence: held + 1, code: 'act-missing' })
    else if (held > head.sequence) this.#verdicts.push({ ...at, sequence: head.sequence + 1, code: 'act-unannounced' })
    else if (this.#ledger.hashAt(party, held) !== head.hash) this.#verdicts.push({ ...at, sequence: held, code: 'head-mismatch' })
  }

  /** Of the chains that still wait, names those at fault; the others only depend on them. */
  #closeWaiting(open: readonly OpenChain[]): void {
    const waiting = open.filter((chain) => chain.next !== null)
    if (waiting.length === 0) return
    const faults = faultsAmong(open, new Map(waiting.map((chain) => [chain, this.#awaitedBy(chain)])))
    for (const chain of waiting) {
      const act = chain.next
      if (faults.has(chain)) { this.#breakAt(chain, act, 'seen-beyond-known'); continue }
      this.#verdict(chain, act, 'unverified', 'depends-on-break')
      chain.isBroken = true
      this.#leaveRest(chain, 'depends-on-break')
    }
  }

  #awaitedBy(chain: OpenChain): Awaited {
    const rest: string[] = []
    for (let line = chain.lines.next(); line.done !== true; line = chain.lines.next()) rest.push(line.value)
    chain.lines = rest[Symbol.iterator]()
    const admission = chain.next === null ? null : this.#ledger.admit(chain.next)
    if (admission?.outcome !== 'waiting') throw new Error('an act was left over that waits for nobody')
    return { party: admission.party, sequence: admission.sequence, ownLength: chain.position + rest.length }
  }

  #verdict(chain: OpenChain, act: Act | null, verdict: Verdict, code: VerifyCode | null): void {
    this.#verdicts.push({ party: chain.input.party, sequence: chain.position, verdict, code, kind: act?.header.kind ?? null, hash: act?.hash ?? null })
    this.#onProgress?.(this.#verdicts.length)
  }

  /**
   * False for a version whose base was replaced already. Standing signatures rule that out among
   * parties of one founding; two foundings without a common party are two dialogues of one name.
   */
  #noteAdopted(id: ProposalId): boolean {
    const proposal = this.#ledger.standing.find(id)
    const changes = proposal?.changes ?? []
    if (changes.some((change) => this.#replaced.has(`${change.item} ${change.base}`))) return false
    for (const change of changes) {
      this.#replaced.add(`${change.item} ${change.base}`)
      this.#adopted.push({ ...change, proposal: id, parties: proposal?.parties ?? [] })
    }
    return true
  }

  #report(open: readonly OpenChain[]): VerifyReport {
    const counts = { verified: 0, unverified: 0, inconsistent: 0 }
    for (const { verdict } of this.#verdicts) counts[verdict] += 1
    const heads = open.map(({ input }) => {
      const { party, sequence, hash, root } = this.#ledger.chain(input.party)
      return { party, sequence, hash, root }
    })
    return { dialogue: this.#ledger.dialogue, mode: this.#mode, acts: this.#verdicts, counts, heads, adopted: this.#adopted }
  }
}

/** What the next act of a chain waits for, and how many lines the chain has in all. */
interface Awaited {
  readonly party: PartyId
  readonly sequence: number
  readonly ownLength: number
}

/**
 * Following who waits for whom ends at a chain that is broken or cut short of its announced head
 * (that is the fault, and named there), at an act that nobody has (then whoever names it is at
 * fault), or in a circle (acts that claim to have seen each other: all of the circle are at fault).
 */
function faultsAmong(open: readonly OpenChain[], waits: ReadonlyMap<OpenChain, Awaited>): ReadonlySet<OpenChain> {
  const faults = new Set<OpenChain>()
  for (const start of waits.keys()) {
    const path: OpenChain[] = []
    let at: OpenChain | 'broken' | 'nobody' = start
    while (typeof at === 'object' && !path.includes(at)) {
      path.push(at)
      at = hangsOn(at, open, waits)
    }
    const fromCircle = typeof at === 'object' ? path.indexOf(at) : path.length - 1
    if (at !== 'broken') for (const one of path.slice(fromCircle)) faults.add(one)
  }
  return faults
}

function hangsOn(chain: OpenChain, open: readonly OpenChain[], waits: ReadonlyMap<OpenChain, Awaited>): OpenChain | 'broken' | 'nobody' {
  const awaited = waits.get(chain)
  const target = open.find((other) => other.input.party === awaited?.party)
  if (awaited === undefined || target === undefined) return 'nobody'
  const ownLength = waits.get(target)?.ownLength
  if (ownLength !== undefined) return awaited.sequence <= ownLength ? target : 'nobody'
  return target.isBroken || awaited.sequence <= (target.input.head?.sequence ?? 0) ? 'broken' : 'nobody'
}
