// Re-checks a published record from its bytes alone: form, commitments, chain order, keys,
// signatures, and what was adopted. Needs no database and no trust in either node.
//
// The story: read each line; follow its chain; check its signature; admit it in causal order;
// at the end hold the chains against the heads that were announced.
// Quick mode checks the last signature under each key, since a hash link vouches for all before
// it; it cannot see a damaged signature in the middle, so the full mode is the default.

import { parseAct } from './act.ts'
import type { Act, PartyId, ShapeCode } from './act.ts'
import { keyFor } from './chain.ts'
import { isSignedBy } from './crypto.ts'
import type { Hash, KeyId } from './crypto.ts'
import type { ActKind } from './kinds/index.ts'
import type { ItemId, ProposalId, VersionId } from './kinds/propose.ts'
import { Ledger } from './ledger.ts'
import type { InadmissibleCode, OrderCode } from './ledger.ts'

export type VerifyMode = 'quick' | 'full'
/** `verified`: checked and in order. `unverified`: not checkable with what is here. `inconsistent`: proof of damage or breach. */
export type Verdict = 'verified' | 'unverified' | 'inconsistent'
export type VerifyCode =
  | ShapeCode | OrderCode | InadmissibleCode
  | 'signature-invalid' | 'seen-beyond-known' | 'after-break' | 'depends-on-break' | 'body-withheld'
  | 'act-missing' | 'head-mismatch' | 'act-unannounced'

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
  readonly lines: Iterator<string>
  next: Act | null
  position: number
  isBroken: boolean
  lastUnderKey: Map<KeyId, { act: Act; verify: () => boolean }>
}

/** Verifies one dialogue's chains together. `onProgress` hears the number of acts done. */
export function verifyRecord(dialogue: string, chains: readonly ChainInput[], mode: VerifyMode, onProgress?: (done: number) => void): VerifyReport {
  const run = new Verification(dialogue, mode, onProgress)
  const report = run.verify(chains)
  const isOnlySignatures = mode === 'quick' && run.hasBadSignature
  return isOnlySignatures ? { ...verifyRecord(dialogue, chains, 'full', onProgress), mode } : report
}

class Verification {
  readonly #ledger: Ledger
  readonly #mode: VerifyMode
  readonly #verdicts: ActVerdict[] = []
  readonly #adopted: AdoptedVersion[] = []
  readonly #onProgress: ((done: number) => void) | undefined
  hasBadSignature = false

  constructor(dialogue: string, mode: VerifyMode, onProgress?: (done: number) => void) {
    this.#ledger = new Ledger(dialogue)
    this.#mode = mode
    this.#onProgress = onProgress
  }

  verify(chains: readonly ChainInput[]): VerifyReport {
    const open = chains.map((input): OpenChain => ({ input, lines: input.lines[Symbol.iterator](), next: null, position: 0, isBroken: false, lastUnderKey: new Map() }))
    for (const chain of open) this.#advance(chain)
    while (this.#step(open));
    for (const chain of open) this.#closeChain(chain, open)
    return this.#report(open)
  }

  /** Admits what can be admitted of every chain; false when nothing moved. */
  #step(open: readonly OpenChain[]): boolean {
    let hasMoved = false
    for (const chain of open) while (chain.next !== null && this.#tryAdmit(chain, chain.next)) hasMoved = true
    return hasMoved
  }

  #tryAdmit(chain: OpenChain, act: Act): boolean {
    const head = this.#ledger.chain(chain.input.party)
    const key = keyFor(head, act)
    const isSigned = () => key !== null && isSignedBy(key, act.signed, act.signature)
    if (this.#mode === 'full' && key !== null && act.header.sequence === head.sequence + 1 && !isSigned()) return this.#breakAt(chain, act, 'signature-invalid')
    const admission = this.#ledger.admit(act)
    switch (admission.outcome) {
      case 'waiting': return false
      case 'refused': return this.#breakAt(chain, act, admission.code)
      case 'known': return this.#breakAt(chain, act, 'fork')
      case 'unjudged': this.#verdict(chain, act, 'unverified', 'body-withheld'); break
      case 'inadmissible': this.#verdict(chain, act, 'inconsistent', admission.code); break
      case 'effective':
        this.#verdict(chain, act, 'verified', null)
        if (admission.adopted !== null) this.#noteAdopted(admission.adopted)
    }
    if (this.#mode === 'quick') chain.lastUnderKey.set(act.header.key, { act, verify: isSigned })
    this.#advance(chain)
    return true
  }

  #advance(chain: OpenChain): void {
    const { value, done } = chain.lines.next()
    chain.next = null
    if (done === true) return
    chain.position += 1
    const act = parseAct(value)
    if ('header' in act) chain.next = act
    else this.#breakAt(chain, null, act.code)
  }

  #breakAt(chain: OpenChain, act: Act | null, code: VerifyCode): true {
    this.#verdict(chain, act, 'inconsistent', code)
    chain.isBroken = true
    chain.next = null
    if (code === 'signature-invalid') this.hasBadSignature = true
    for (let rest = chain.lines.next(); rest.done !== true; rest = chain.lines.next()) {
      chain.position += 1
      this.#verdict(chain, null, 'unverified', 'after-break')
    }
    return true
  }

  /** What is left at the end: acts that wait for others, unchecked signatures, announced heads. */
  #closeChain(chain: OpenChain, open: readonly OpenChain[]): void {
    if (chain.next !== null) this.#closeWaiting(chain, chain.next, open)
    for (const { act, verify } of chain.lastUnderKey.values()) {
      if (verify()) continue
      this.hasBadSignature = true
      this.#verdict(chain, act, 'inconsistent', 'signature-invalid')
    }
    const { head, party } = chain.input
    if (head === undefined || chain.isBroken) return
    const at = { party, kind: null, hash: head.hash, verdict: 'inconsistent' } as const
    const held = this.#ledger.chain(party).sequence
    if (held < head.sequence) this.#verdicts.push({ ...at, sequence: held + 1, code: 'act-missing' })
    else if (held > head.sequence) this.#verdicts.push({ ...at, sequence: head.sequence + 1, code: 'act-unannounced' })
    else if (this.#ledger.hashAt(party, held) !== head.hash) this.#verdicts.push({ ...at, sequence: held, code: 'head-mismatch' })
  }

  #closeWaiting(chain: OpenChain, act: Act, open: readonly OpenChain[]): void {
    const admission = this.#ledger.admit(act)
    const missing = admission.outcome === 'waiting' ? open.find((other) => other.input.party === admission.party) : undefined
    const isAfterBreak = missing?.isBroken === true
    if (!isAfterBreak) { this.#breakAt(chain, act, 'seen-beyond-known'); return }
    this.#verdict(chain, act, 'unverified', 'depends-on-break')
    chain.isBroken = true
    for (let rest = chain.lines.next(); rest.done !== true; rest = chain.lines.next()) {
      chain.position += 1
      this.#verdict(chain, null, 'unverified', 'depends-on-break')
    }
  }

  #verdict(chain: OpenChain, act: Act | null, verdict: Verdict, code: VerifyCode | null): void {
    this.#verdicts.push({ party: chain.input.party, sequence: chain.position, verdict, code, kind: act?.header.kind ?? null, hash: act?.hash ?? null })
    this.#onProgress?.(this.#verdicts.length)
  }

  #noteAdopted(id: ProposalId): void {
    const proposal = this.#ledger.standing.find(id)
    for (const change of proposal?.changes ?? []) this.#adopted.push({ ...change, proposal: id, parties: proposal?.parties ?? [] })
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
