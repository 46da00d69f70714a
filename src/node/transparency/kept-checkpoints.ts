// What a node keeps of checkpoints, in its private documents. Each is written before anybody is
// shown what stands in it, by comparing and setting: of two changes at once one is told to look again.
//
// - `checkpoint`, one a party: the newest checkpoint that this node has signed (its own) or
//   cosigned (another's), and the one that it shows. They differ while acts are still missing here.
// - `checkpoint-split`: signed checkpoints that contradict others, kept as proof.
// - `checkpoint-ahead`: a checkpoint that we signed once and hold no acts for: we were restored.
// - `checkpoint-stamp`: the last time stamp, with the note that it stamps.

import { parseCheckpoint, sha256, toHex } from '../../record/index.ts'
import type { PartyId, SignedCheckpoint, SplitCode } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'

const CHECKPOINT = 'checkpoint'
const SPLIT = 'checkpoint-split'
const AHEAD = 'checkpoint-ahead'
const STAMP = 'checkpoint-stamp'
/** One proof is enough; what a party that signs anything could fill is bounded. */
const MOST_SPLITS_OF_A_PARTY = 16

export interface KeptCheckpoint {
  readonly latest: string
  readonly shown: string | null
}

export interface SplitProof {
  readonly party: PartyId
  readonly code: SplitCode
  /** What the party signed now, and what it had signed before; null where the acts held here are the contradiction. */
  readonly received: string
  readonly held: string | null
}

export interface Stamp {
  readonly note: string
  /** The DER of the TimeStampResp in base64. */
  readonly response: string
  /** When the node says that it asked, RFC 3339. */
  readonly at: string
}

type PrivateStore = Pick<Store, 'findPrivate' | 'listPrivate' | 'putPrivate' | 'deletePrivate'>

export class KeptCheckpoints {
  readonly #store: PrivateStore
  readonly #onKept: () => void

  /** `onKept`: what readers are shown may be another. */
  constructor(store: PrivateStore, onKept: () => void = () => undefined) {
    this.#store = store
    this.#onKept = onKept
  }

  async find(party: PartyId): Promise<(KeptCheckpoint & { readonly revision: number }) | null> {
    const document = await this.#store.findPrivate(CHECKPOINT, party)
    return document === null ? null : { ...(JSON.parse(document.body) as KeptCheckpoint), revision: document.revision }
  }

  /** The parties of which something is kept. */
  async parties(): Promise<readonly PartyId[]> {
    return (await this.#store.listPrivate(CHECKPOINT)).map(({ id }) => id)
  }

  /** False if somebody was faster; durable when it resolves. */
  async put(party: PartyId, kept: KeptCheckpoint, revision: number): Promise<boolean> {
    const isKept = (await this.#store.putPrivate(CHECKPOINT, party, JSON.stringify({ latest: kept.latest, shown: kept.shown }), revision)) !== null
    this.#onKept()
    return isKept
  }

  async keepSplit(proof: SplitProof): Promise<void> {
    const kept = (await this.splits()).filter(({ party }) => party === proof.party)
    if (kept.length >= MOST_SPLITS_OF_A_PARTY) return
    const { size, root } = checkpointIn(proof.received)
    await this.#store.putPrivate(SPLIT, `${proof.party} ${size} ${toHex(root)}`, JSON.stringify(proof), 0)
  }

  async splits(): Promise<readonly SplitProof[]> {
    return (await this.#store.listPrivate(SPLIT)).map(({ body }) => JSON.parse(body) as SplitProof)
  }

  async findAhead(party: PartyId): Promise<SignedCheckpoint | null> {
    const document = await this.#store.findPrivate(AHEAD, party)
    return document === null ? null : checkpointIn((JSON.parse(document.body) as { note: string }).note)
  }

  async keepAhead(party: PartyId, note: string): Promise<void> {
    const present = await this.#store.findPrivate(AHEAD, party)
    await this.#store.putPrivate(AHEAD, party, JSON.stringify({ note }), present?.revision ?? 0)
  }

  async forgetAhead(party: PartyId): Promise<void> {
    await this.#store.deletePrivate(AHEAD, party)
  }

  async findStamp(party: PartyId): Promise<Stamp | null> {
    const document = await this.#store.findPrivate(STAMP, party)
    return document === null ? null : (JSON.parse(document.body) as Stamp)
  }

  async putStamp(party: PartyId, stamp: Stamp): Promise<void> {
    const present = await this.#store.findPrivate(STAMP, party)
    await this.#store.putPrivate(STAMP, party, JSON.stringify(stamp), present?.revision ?? 0)
    this.#onKept()
  }
}

/** A checkpoint that was kept; it was read before it was, so that it cannot fail to be one. */
export function checkpointIn(note: string): SignedCheckpoint {
  return parseCheckpoint(note) ?? failed(note)
}

function failed(note: string): never {
  throw new Error(`the store holds a damaged checkpoint (SHA-256 ${sha256(note)})`)
}
