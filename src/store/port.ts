// What a node keeps, and what may be relied on. One narrow port; SQLite and PostgreSQL stand
// behind it and pass the same contract (`contract.ts`).
//
// - `append` is the commit point of the whole system: when it resolves, the acts survive kill -9
//   and power loss; when it rejects, either none of them is there or its outcome is unknown, and the
//   caller reads again.
// - An act is never changed and never removed. Its place (party, sequence) is taken once;
//   a second act at the same place rejects with `PlaceTaken`, whatever else runs.
// - What the acts add up to is not kept here: it is made of them at every start (decision 8).
// - Text is kept byte for byte. What cannot be (a lone surrogate, U+0000) is refused by throwing, and
//   so is a key (kind and id) of more than 2,000 bytes of UTF-8.
// - A store opened to read sees what the writer beside it has committed; its writes reject with
//   `StoreUnusable('store-forbidden')`.
// - Private documents never leave: no method here returns them together with acts.

import type { Hash, PartyId, Seen } from '../record/index.ts'

export interface StoredAct {
  readonly party: PartyId
  readonly sequence: number
  readonly hash: Hash
  /** The act's line, byte for byte as signed. */
  readonly line: string
}

export interface Batch {
  readonly acts: readonly StoredAct[]
}

/** A document of this side alone: a draft, a session, an intention. */
export interface PrivateDocument {
  readonly kind: string
  readonly id: string
  /** 1 when first put, one more at each change. */
  readonly revision: number
  /** JSON text. */
  readonly body: string
}

/** Two headers of one party with one sequence: the pair is the proof, and both are kept. */
export interface Proof {
  readonly party: PartyId
  readonly sequence: number
  readonly held: string
  readonly received: string
}

export interface Store {
  /** Names the engine and place for people, without secrets: `SQLite, /srv/mex/node.sqlite`. */
  readonly description: string

  /** Not idempotent: an act that is held already rejects with `PlaceTaken`, even the same one. */
  append(batch: Batch): Promise<void>
  /** Lines of one chain after `sequence`, in order, at most `limit` (a whole number; a RangeError otherwise). */
  acts(party: PartyId, after: number, limit: number): Promise<readonly StoredAct[]>
  /** Sequence of the last act of every party that has spoken. */
  heads(): Promise<Seen>

  findPrivate(kind: string, id: string): Promise<PrivateDocument | null>
  /** All documents of a kind, by the bytes of their id. */
  listPrivate(kind: string): Promise<readonly PrivateDocument[]>
  /**
   * Puts a document if its present revision is `expected` (0: it must not exist yet) and answers
   * the new revision, or null if somebody else was faster. Durable when it resolves.
   */
  putPrivate(kind: string, id: string, body: string, expected: number): Promise<number | null>
  deletePrivate(kind: string, id: string): Promise<void>

  /** Durable when it resolves; the same pair is kept once. */
  keepProof(proof: Proof): Promise<void>
  /** All proofs, by party and sequence. */
  proofs(): Promise<readonly Proof[]>

  close(): Promise<void>
}

/** The place (party, sequence) holds another act. */
export class PlaceTaken extends Error {
  readonly party: PartyId
  readonly sequence: number
  constructor(party: PartyId, sequence: number, options?: ErrorOptions) {
    super(`act ${party} ${sequence} is held already`, options)
    this.party = party
    this.sequence = sequence
  }
}

export type StoreCode =
  /** Another process writes here. */
  | 'store-locked'
  /** Not a store, or damaged. */
  | 'store-broken'
  | 'store-forbidden'
  | 'store-unreachable'
  /** Nothing was ever stored here: only a writer creates a store. */
  | 'store-missing'
  /** Written by a newer program than this one. */
  | 'store-newer'
  /** Not brought up to date yet: a writer does that when it opens. */
  | 'store-older'

/** The store cannot be opened or used; `code` has a sentence in both languages in text/. */
export class StoreUnusable extends Error {
  readonly code: StoreCode
  /** File or server, without secrets. */
  readonly place: string
  constructor(code: StoreCode, place: string, options?: ErrorOptions) {
    super(`${code}: ${place}`, options)
    this.code = code
    this.place = place
  }
}
