// One pass over a record: follow each chain, admit its acts in causal order, at the end find whom the
// waiting acts wait for, and hold the chains against their announced heads.
//
// The danger: nobody is accused of a fork, and no act enters a chain, on an unchecked signature.
// In quick mode only the last signature under each key is checked, at the end; if one is bad, what
// this pass said is void (`hasBadSignature`).

import type { PartyId } from './act.ts'
import { keyAtPlace, keyFor } from './chain.ts'
import { canVerify } from './crypto.ts'
import type { Hash, KeyId, PublicKey } from './crypto.ts'
import type { EraseBody } from './kinds/erase.ts'
import type { ProposalId } from './kinds/propose.ts'
import { Ledger } from './ledger.ts'
import { checkpointReport } from './verify-checkpoints.ts'
import { isExpected } from './verify-outcome.ts'
import { verifyProofs } from './verify-proofs.ts'
import type { ProofPages } from './verify-proofs.ts'
import { ChainFeed } from './verify-feed.ts'
import type { ChainInput, FedLine, ReadAct, ReadPage, Workshop } from './verify-feed.ts'
import { HashTree } from './tlog/tree.ts'
import { faultsAmong } from './verify-waiting.ts'
import type { Awaited } from './verify-waiting.ts'
import type { ActVerdict, AdoptedVersion, Tell, Verdict, VerifyCode, VerifyMode, VerifySummary } from './verify.ts'

export interface OpenChain {
  readonly input: ChainInput
  readonly feed: ChainFeed
  readonly lastUnderKey: Map<KeyId, { readonly key: PublicKey; readonly page: ReadPage; readonly index: number }>
  /** Of the acts taken, where a checkpoint is held against them. */
  readonly tree: HashTree | null
  isBroken: boolean
  /** What its current act waits for. */
  waitsFor: { readonly party: PartyId; readonly sequence: number } | null
}

/** What became of the current line of a chain. */
type Step = 'taken' | 'broken' | 'waits' | { readonly unchecked: PublicKey }

/** Verdicts told at once. */
const BATCH = 256

export class Pass {
  readonly #ledger: Ledger
  readonly #mode: VerifyMode
  readonly #workshop: Workshop
  readonly #tell: Tell
  readonly #counts: Record<Verdict, number> = { verified: 0, unverified: 0, inconsistent: 0 }
  readonly #adopted: AdoptedVersion[] = []
  readonly #replaced = new Set<string>()
  /** Acts without their body, until an erasure of their author names them or the record ends. */
  readonly #bodiless = new Map<Hash, Omit<ActVerdict, 'code'>>()
  #untold: ActVerdict[] = []
  #unchecked = 0
  hasBadSignature = false

  constructor(dialogue: string, mode: VerifyMode, workshop: Workshop, tell: Tell) {
    this.#ledger = new Ledger(dialogue)
    this.#mode = mode
    this.#workshop = workshop
    this.#tell = tell
  }

  async run(chains: readonly ChainInput[], proofs: ProofPages | null): Promise<VerifySummary> {
    const open = chains.map((input): OpenChain => ({ input, feed: new ChainFeed(input, this.#workshop, this.#mode), lastUnderKey: new Map(), tree: input.checkpoint === undefined ? null : new HashTree(), isBroken: false, waitsFor: null }))
    try {
      for (const chain of open) await chain.feed.refill()
      for (let hasMoved = true; hasMoved;) {
        hasMoved = false
        for (const chain of open) hasMoved = (await this.#follow(chain)) || hasMoved
      }
      await this.#closeWaiting(open)
      for (const chain of open) await this.#closeChain(chain)
      for (const bodiless of this.#bodiless.values()) this.#say({ ...bodiless, code: 'body-withheld' })
      await this.#flush()
    } finally {
      for (const chain of open) await chain.feed.close()
    }
    return { ...this.#summary(open), checkpoints: await checkpointReport(this.#ledger, open), proofs: proofs === null ? null : await verifyProofs(this.#ledger, proofs) }
  }

  /** As far as this chain goes now; false where nothing moved. */
  async #follow(chain: OpenChain): Promise<boolean> {
    let hasMoved = false
    for (let fed = chain.feed.current; fed !== null; fed = chain.feed.current) {
      const step = this.#step(chain, fed)
      if (step === 'waits') return hasMoved
      hasMoved = true
      if (step === 'broken') await this.#leaveRest(chain, 'after-break')
      else if (step === 'taken') chain.feed.advance() || (await this.#nextPage(chain))
      else await this.#checkHere(chain, fed, step.unchecked)
    }
    return hasMoved
  }

  #step(chain: OpenChain, fed: FedLine): Step {
    const { line, key: foreseen, isSigned } = fed
    if (!('header' in line)) return this.#break(chain, null, line.code)
    const { header } = line
    // Another party's act would enter that party's chain under keys never looked at here.
    if (header.party !== chain.input.party) return this.#break(chain, line, 'wrong-party')
    // Keys may be shared by dialogues: an act of another one, put at a place taken here, accuses nobody.
    if (header.dialogue !== this.#ledger.dialogue) return this.#break(chain, line, 'wrong-dialogue')
    const head = this.#ledger.chain(header.party)
    const key = keyFor(head, line)
    // What cannot be checked here accuses nobody.
    if (key !== null && !canVerify(key.algorithm)) return this.#break(chain, line, 'algorithm-unsupported', 'unverified')
    const isTaken = header.sequence <= head.sequence
    if (isTaken && this.#ledger.hashAt(header.party, header.sequence) === line.hash) return this.#break(chain, line, 'act-repeated')
    const atPlace = isTaken ? keyAtPlace(head, header.key, header.sequence) : key
    if (typeof atPlace === 'string') return this.#break(chain, line, atPlace)
    const mustCheck = key !== null && (isTaken || (this.#mode === 'full' && header.sequence === head.sequence + 1))
    if (mustCheck && !isSameKey(key, foreseen)) return { unchecked: key }
    if (mustCheck && !isSigned) return this.#break(chain, line, 'signature-invalid')
    // A second act at a place already taken: proof of equivocation, since the party signed it.
    if (isTaken) return this.#break(chain, line, 'fork')
    return this.#admit(chain, fed, line, key)
  }

  #admit(chain: OpenChain, { page, index }: FedLine, act: ReadAct, key: PublicKey | null): Step {
    const admission = this.#ledger.admit(act)
    switch (admission.outcome) {
      case 'waiting': chain.waitsFor = { party: admission.party, sequence: admission.sequence }; return 'waits'
      case 'refused': return this.#break(chain, act, admission.code)
      case 'known': return this.#break(chain, act, 'act-repeated')
      case 'unjudged':
        if (act.body === null) this.#bodiless.set(act.hash, placeOf(chain, act, 'unverified'))
        else this.#say({ ...placeOf(chain, act, 'unverified'), code: 'body-withheld' })
        break
      case 'inadmissible': this.#say({ ...placeOf(chain, act, 'inconsistent'), code: admission.code }); break
      case 'effective':
        if (admission.adopted === null || this.#noteAdopted(admission.adopted)) this.#say({ ...placeOf(chain, act, 'verified'), code: null })
        else this.#say({ ...placeOf(chain, act, 'inconsistent'), code: 'two-foundings' })
        if (act.header.kind === 'erase') this.#noteErased((act.body as EraseBody).act)
    }
    if (this.#mode === 'quick' && key !== null) chain.lastUnderKey.set(act.header.key, { key, page, index })
    if (act.leaf !== undefined) chain.tree?.append(act.leaf)
    chain.waitsFor = null
    return 'taken'
  }

  /** Only an author's erasure is effective, and only of its own act. */
  #noteErased(hash: Hash): void {
    const erased = this.#bodiless.get(hash)
    if (erased !== undefined) this.#say({ ...erased, code: 'body-erased' })
    this.#bodiless.delete(hash)
  }

  async #checkHere(chain: OpenChain, fed: FedLine, key: PublicKey): Promise<void> {
    const [isSigned = false] = await fed.page.areSigned([{ index: fed.index, key }])
    chain.feed.current = { ...fed, key, isSigned }
  }

  async #nextPage(chain: OpenChain): Promise<boolean> {
    if (this.#untold.length >= BATCH) await this.#flush()
    return chain.feed.refill()
  }

  #break(chain: OpenChain, act: ReadAct | null, code: VerifyCode, verdict: Verdict = 'inconsistent'): 'broken' {
    this.#say({ ...placeOf(chain, act, verdict), code })
    chain.isBroken = true
    if (code === 'signature-invalid') this.hasBadSignature = true
    return 'broken'
  }

  async #leaveRest(chain: OpenChain, code: VerifyCode, rest?: number): Promise<void> {
    const count = rest ?? (await chain.feed.countRest())
    chain.feed.current = null
    for (let left = count; left > 0; left--) {
      chain.feed.position += 1
      this.#say({ ...placeOf(chain, null, 'unverified'), code })
      if (this.#untold.length >= BATCH) await this.#flush()
    }
  }

  /** Of the chains that still wait, names those at fault; the others only depend on them. */
  async #closeWaiting(open: readonly OpenChain[]): Promise<void> {
    const waiting = new Map<OpenChain, Awaited & { readonly rest: number }>()
    for (const chain of open) {
      if (chain.waitsFor === null || chain.isBroken) continue
      const rest = await chain.feed.countRest()
      waiting.set(chain, { ...chain.waitsFor, rest, ownLength: chain.feed.position + rest })
    }
    const faults = faultsAmong(open, waiting)
    for (const [chain, { rest }] of waiting) {
      const { line } = chain.feed.current ?? {}
      const act = line !== undefined && 'header' in line ? line : null
      if (faults.has(chain)) this.#break(chain, act, 'seen-beyond-known')
      else this.#say({ ...placeOf(chain, act, 'unverified'), code: 'depends-on-break' })
      chain.isBroken = true
      await this.#leaveRest(chain, faults.has(chain) ? 'after-break' : 'depends-on-break', rest)
    }
  }

  /** Signatures not checked yet, and the announced head. */
  async #closeChain(chain: OpenChain): Promise<void> {
    for (const { page, index, key } of chain.lastUnderKey.values()) {
      const [isSigned = false] = await page.areSigned([{ index, key }])
      if (!isSigned) this.hasBadSignature = true
    }
    const { head, party } = chain.input
    if (head === undefined || chain.isBroken) return
    const at = { party, kind: null, hash: head.hash, verdict: 'inconsistent' } as const
    const held = this.#ledger.chain(party).sequence
    if (held < head.sequence) this.#say({ ...at, sequence: held + 1, code: 'act-missing' })
    else if (held > head.sequence) this.#say({ ...at, sequence: head.sequence + 1, code: 'act-unannounced' })
    else if (this.#ledger.hashAt(party, held) !== head.hash) this.#say({ ...at, sequence: held, code: 'head-mismatch' })
  }

  #say(verdict: ActVerdict): void {
    this.#counts[verdict.verdict] += 1
    if (verdict.verdict === 'unverified' && !isExpected(verdict)) this.#unchecked += 1
    this.#untold.push(verdict)
  }

  async #flush(): Promise<void> {
    const told = this.#untold
    this.#untold = []
    if (told.length > 0) await this.#tell(told)
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

  #summary(open: readonly OpenChain[]): Omit<VerifySummary, 'checkpoints' | 'proofs'> {
    const heads = open.map(({ input }) => {
      const { party, sequence, hash, root } = this.#ledger.chain(input.party)
      return { party, sequence, hash, root }
    })
    return { dialogue: this.#ledger.dialogue, mode: this.#mode, counts: this.#counts, unchecked: this.#unchecked, heads, adopted: this.#adopted }
  }
}

function placeOf(chain: OpenChain, act: ReadAct | null, verdict: Verdict): Omit<ActVerdict, 'code'> {
  return { party: chain.input.party, sequence: chain.feed.position, verdict, kind: act?.header.kind ?? null, hash: act?.hash ?? null }
}

function isSameKey(key: PublicKey, foreseen: PublicKey | null): boolean {
  return foreseen !== null && key.algorithm === foreseen.algorithm && key.publicKey === foreseen.publicKey
}
