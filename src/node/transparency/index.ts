// Transparency of a running node: its own log, the other parties' witness, its own witnesses, and
// the time stamps. All of it works behind what officers do, and writes no act: two nodes that
// cosign each other have nothing to answer.

import type { PartyId, SplitCode } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { NodeSettings } from '../settings.ts'
import { ChainTrees } from './chain-trees.ts'
import { KeptCheckpoints } from './kept-checkpoints.ts'
import { OwnLog } from './own-log.ts'
import { PeerWitness } from './peer-witness.ts'
import type { WitnessPace, WitnessTrouble } from './peer-witness.ts'
import { PublishedLog } from './published-log.ts'
import { Stamper } from './stamper.ts'
import type { StampTrouble } from './stamper.ts'
import { Witness } from './witness.ts'

export { KeptCheckpoints } from './kept-checkpoints.ts'
export { PublishedLog } from './published-log.ts'
export type { LogFile } from './published-log.ts'
export type { WitnessAnswer } from './witness.ts'

export interface TransparencyPace extends WitnessPace {
  /** Milliseconds from an act to its checkpoint, so that what is said in one breath makes one checkpoint. */
  readonly settle: number
  /** Milliseconds that a stamp waits for cosignatures. */
  readonly patience: number
}
const PACE: TransparencyPace = { settle: 250, patience: 30_000, shortestRetry: 500, longestRetry: 60_000, answerWithin: 20_000 }

export type TransparencyTrouble = SplitCode | WitnessTrouble | StampTrouble

/** By party. */
export interface FoundTroubles {
  readonly splits: ReadonlyMap<PartyId, SplitCode>
  readonly troubles: ReadonlyMap<PartyId, TransparencyTrouble>
}

export class Transparency {
  readonly #witness: Witness
  readonly #log: OwnLog
  readonly #stamper: Stamper | null
  readonly #peers: ReadonlyMap<PartyId, PeerWitness>
  readonly #pace: TransparencyPace
  readonly #onFault: (error: unknown) => void
  readonly #stop = new AbortController()
  readonly #timers = new Map<'advance' | 'stamp', NodeJS.Timeout>()
  #work: Promise<void> = Promise.resolve()
  #heard: FoundTroubles | null = null
  #tell: () => void = () => undefined
  /** What readers get under `/record/<dialogue>/<PARTY>/`. */
  readonly published: PublishedLog

  constructor(node: DialogueNode, settings: Pick<NodeSettings, 'peers' | 'timestampAuthority'>, onFault: (error: unknown) => void, pace: Partial<TransparencyPace> = {}) {
    const [trees, kept] = [new ChainTrees(node.store), new KeptCheckpoints(node.store, () => { this.#tell() })]
    this.#pace = { ...PACE, ...pace }
    this.#onFault = onFault
    this.#witness = new Witness(node, trees, kept)
    this.#log = new OwnLog(node, trees, kept)
    this.#stamper = settings.timestampAuthority === null ? null : new Stamper(node.party, kept, settings.timestampAuthority, () => node.now())
    const on = { cosigned: () => this.#later('stamp', 0), fault: onFault }
    this.#peers = new Map(settings.peers.map((peer) => [peer.party, new PeerWitness(node, peer, this.#log, this.#pace, on)]))
    this.published = new PublishedLog(node.store, trees, kept)
  }

  /** Begins to sign, to have cosigned and to look back. */
  start(): void {
    for (const peer of this.#peers.values()) peer.start()
    this.changed()
  }

  /** The chains held here may have grown. Answers at once; what follows is done in the background. */
  changed(): void {
    this.#later('advance', this.#pace.settle)
  }

  /** Whoever keeps what readers are shown elsewhere is told when it may be another. */
  onShown(tell: () => void): void {
    this.#tell = tell
  }

  /** Answers an add-checkpoint request (c2sp.org/tlog-witness). */
  cosign(body: string): ReturnType<Witness['add']> {
    return this.#witness.add(body)
  }

  /** The proof kept against a party that signed two views; null if there is none. */
  splitBy(party: PartyId): SplitCode | null {
    return (this.#heard?.splits ?? this.#witness.splits).get(party) ?? null
  }

  /** In a process that does not look itself: what the one that does has found. */
  hear(found: FoundTroubles): void {
    this.#heard = found
  }

  /** What stands in the way of trusting a party's log, or of its cosigning ours; null if nothing does. */
  troubleWith(party: PartyId): TransparencyTrouble | null {
    return this.splitBy(party) ?? this.#heard?.troubles.get(party) ?? this.#peers.get(party)?.trouble?.code ?? null
  }

  /** What stands in the way of our own checkpoints and stamps. */
  get trouble(): TransparencyTrouble | null {
    return this.#log.trouble ?? this.#stamper?.trouble ?? null
  }

  async close(): Promise<void> {
    this.#stop.abort()
    for (const timer of this.#timers.values()) clearTimeout(timer)
    await Promise.all([...this.#peers.values()].map((peer) => peer.close()))
    await this.#work
  }

  /** Once, however often it is asked for until then; at once where that is asked for. */
  #later(what: 'advance' | 'stamp', milliseconds: number): void {
    if (this.#stop.signal.aborted || (this.#timers.has(what) && milliseconds > 0)) return
    clearTimeout(this.#timers.get(what))
    this.#timers.set(what, setTimeout(() => {
      this.#timers.delete(what)
      this.#work = this.#work.then(() => (this.#stop.signal.aborted ? undefined : what === 'advance' ? this.#advance() : this.#stamp())).catch((error: unknown) => {
        this.#onFault(error)
        this.#later(what, this.#pace.longestRetry)
      })
    }, milliseconds))
  }

  async #advance(): Promise<void> {
    await this.#witness.recheck()
    // Nobody signs before the peers could show what was signed already: a restored node learns it there.
    await Promise.all([...this.#peers.values()].map((peer) => peer.firstContact))
    const hasSigned = await this.#log.advance()
    for (const peer of this.#peers.values()) peer.wake()
    if (hasSigned || this.#peers.size === 0) this.#later('stamp', this.#peers.size === 0 ? 0 : this.#pace.patience)
  }

  async #stamp(): Promise<void> {
    await this.#stamper?.stamp(this.#stop.signal)
  }
}
