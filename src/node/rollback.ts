// Whether this node knows its own past. A node restored from an old backup does not: signing on
// would put a second act at a place that its party has taken. Decision 14.
//
// 1. A peer that shows a head of our own chain that we do not hold silences us at once, and
//    durably: before anything of it is checked, also after a restart.
// 2. What makes us speak again is that nothing is missing any more: our own acts came back from
//    whoever holds them, each checked against the keys of our own chain, and the head is ours.
// 3. A word without a signature is worth `MOST_TRIES` tries. A peer that answers and shows no act of
//    ours in all of them is named, and silences us no longer. Once it has shown one act that we lack,
//    signed by our keys, its claim stands until we hold it.
// 4. After a restore (the file `restored` in the home) being behind is likely, not strange: no word is
//    set aside then, and nothing is signed before a peer has answered, unless people decide (`trust`).

import { z } from 'zod'
import { isHash } from '../record/index.ts'
import type { Hash, Ledger, PartyId } from '../record/index.ts'
import type { SilenceCode } from '../dialogue/decide.ts'
import type { Store, StoredAct } from '../store/port.ts'
import type { ImportProblem } from './incoming.ts'
import type { RestoredMark } from './restored.ts'

/** Pulls that a peer answers without showing any act of ours, before its claim is set aside: a minute, or three at the pace of pulls that fail. */
export const MOST_TRIES = 10
const KIND = 'own-claim'

export type Head = { readonly sequence: number; readonly hash: Hash }

const claim = z.strictObject({
  /** The head of our chain that the peer says it holds. */
  sequence: z.number().int(), hash: z.string().refine(isHash),
  /** Answered pulls in a row that showed nothing. */
  tries: z.number().int(),
  /** The last act of ours beyond what we held that it has shown, by a signature that holds; 0 for none. */
  shownTo: z.number().int(),
})
/** What a peer says of our own chain and we do not hold. */
export type OwnClaim = z.infer<typeof claim>

export class OwnPast {
  readonly #store: Store
  readonly #party: PartyId
  /** By the peer that makes it; under our own name, the branch that people kept and that is not here yet. */
  readonly #claims = new Map<PartyId, OwnClaim>()
  readonly #shownInThisPull = new Set<PartyId>()
  /** Peers whose last answer named another head than ours. */
  readonly #naming = new Set<PartyId>()
  #mark: RestoredMark | null
  #hasHeard = false

  private constructor(store: Store, party: PartyId, mark: RestoredMark | null) {
    this.#store = store
    this.#party = party
    this.#mark = mark
  }

  static async open(store: Store, party: PartyId, mark: RestoredMark | null): Promise<OwnPast> {
    const past = new OwnPast(store, party, mark)
    await past.#read()
    store.whenChanged(KIND, () => past.#read())
    return past
  }

  async #read(): Promise<void> {
    const kept = await this.#store.listPrivate(KIND)
    this.#claims.clear()
    for (const { id, body } of kept) this.#claims.set(id, claim.parse(JSON.parse(body)))
  }

  get claims(): ReadonlyMap<PartyId, OwnClaim> {
    return this.#claims
  }

  silence(ledger: Ledger): SilenceCode | null {
    for (const one of this.#claims.values()) if (this.#counts(one, ledger)) return 'behind-own-record'
    return this.#mark !== null && !this.#hasHeard ? 'restored-unheard' : null
  }

  /** Whether a peer goes on claiming more of our record than it could ever show. */
  isUnshown(peer: PartyId, ledger: Ledger): boolean {
    const one = this.#claims.get(peer)
    return one !== undefined && this.#naming.has(peer) && one.tries >= MOST_TRIES && !this.#isShown(one, ledger)
  }

  /** A peer has answered, with the head of our chain that it holds; null where it holds none. */
  async heard(peer: PartyId, head: Head | null, ledger: Ledger): Promise<void> {
    this.#hasHeard = true
    this.#shownInThisPull.delete(peer)
    this.#naming.delete(peer)
    if (head !== null && ledger.hashAt(this.#party, head.sequence) !== head.hash) {
      this.#naming.add(peer)
      const before = this.#claims.get(peer)
      // What it could not show before does not count for more because it says it differently.
      if (before?.hash !== head.hash) await this.#put(peer, { ...head, tries: before?.tries ?? 0, shownTo: before?.shownTo ?? 0 })
    }
    await this.settled(ledger)
  }

  /**
   * What came in a pull: acts of ours that we lacked, signed by our keys, whether or not they could be taken; or a branch of our
   * chain that people decided against, which is then no claim any more.
   */
  async arrived(peer: PartyId, taken: readonly StoredAct[], problems: readonly ImportProblem[], ledger: Ledger): Promise<void> {
    const problem = problems.find(({ party }) => party === this.#party)
    const isOfOurs = problem?.code === 'waiting' || problem?.code === 'body-withheld'
    const shownTo = isOfOurs ? problem.sequence : (taken.findLast(({ party }) => party === this.#party)?.sequence ?? 0)
    const one = this.#claims.get(peer)
    if (shownTo > 0) this.#shownInThisPull.add(peer)
    if (shownTo > 0 && one !== undefined) await this.#put(peer, { ...one, tries: 0, shownTo: Math.max(shownTo, one.shownTo) })
    if (problem?.code === 'dismissed') await this.#drop(peer)
    await this.settled(ledger)
  }

  /** People kept this branch of our own chain: where it is not here yet, nothing is signed before it is. */
  async expect(head: Head, ledger: Ledger): Promise<void> {
    if (ledger.hashAt(this.#party, head.sequence) === head.hash) await this.#drop(this.#party)
    else await this.#put(this.#party, { ...head, tries: 0, shownTo: head.sequence })
  }

  /** A pull that the peer answered has ended. */
  async tried(peer: PartyId): Promise<void> {
    const one = this.#claims.get(peer)
    if (one !== undefined && one.tries < MOST_TRIES && !this.#shownInThisPull.has(peer)) await this.#put(peer, { ...one, tries: one.tries + 1 })
  }

  /** Drops the claims that are met: what the peer claimed is held. */
  async settled(ledger: Ledger): Promise<void> {
    for (const [peer, { sequence, hash }] of this.#claims) if (ledger.hashAt(this.#party, sequence) === hash) await this.#drop(peer)
    if (this.#hasHeard && this.#claims.size === 0) this.#unmark()
  }

  /** People decide to speak on from what is held here. False where a peer has shown acts that are still missing: that would be saying them twice. */
  async trust(ledger: Ledger): Promise<boolean> {
    if ([...this.#claims.values()].some((one) => this.#isShown(one, ledger))) return false
    for (const [peer, one] of this.#claims) await this.#put(peer, { ...one, tries: MOST_TRIES })
    this.#unmark()
    return true
  }

  #counts(one: OwnClaim, ledger: Ledger): boolean {
    return this.#mark !== null || one.tries < MOST_TRIES || this.#isShown(one, ledger)
  }

  /** Whether acts of ours were shown that are not held yet. */
  #isShown(one: OwnClaim, ledger: Ledger): boolean {
    return one.shownTo > ledger.chain(this.#party).sequence
  }

  async #drop(peer: PartyId): Promise<void> {
    if (!this.#claims.has(peer)) return
    await this.#store.deletePrivate(KIND, peer)
    this.#claims.delete(peer)
  }

  #unmark(): void {
    this.#mark?.clear()
    this.#mark = null
  }

  /** In memory first: from the moment that we know, nothing is signed, whatever becomes of the write. */
  async #put(peer: PartyId, one: OwnClaim): Promise<void> {
    this.#claims.set(peer, one)
    const before = await this.#store.findPrivate(KIND, peer)
    await this.#store.putPrivate(KIND, peer, JSON.stringify(one), before?.revision ?? 0)
  }
}
