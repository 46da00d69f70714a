// What a node keeps, and what may be relied on. One narrow port; SQLite and PostgreSQL stand
// behind it and pass the same contract (`contract.ts`).
//
// - `append` is the commit point of the whole system: when it resolves, the acts survive kill -9
//   and power loss; when it rejects, either none of them is there or its outcome is unknown, and the
//   caller reads again.
// - An act is never deleted, and never changed but in one way: a batch may put the withheld line of an
//   act that its author has erased in the place of the whole one, among the acts, in every proof and in what
//   was set aside, together with the acts of the batch or not at all. When that resolves, no byte of the old
//   line is in the files of the database any more; where it rejects after the commit or the process dies in
//   between, the next opening to write cleans up before it answers. What a database keeps beside its tables
//   (PostgreSQL's write-ahead log, its archive, backups) and what a disk keeps of freed blocks is not reached.
// - The place (party, sequence) of an act is taken once; a second act at the same place rejects with
//   `PlaceTaken`, whatever else runs. Only people free a place, by `settle`: the acts that stood there and
//   after are then kept aside, byte for byte.
// - What the acts add up to is not kept here: it is made of them at every start (decision 8).
// - Text is kept byte for byte. What cannot be (a lone surrogate, U+0000) is refused by throwing, and
//   so is a key (kind and id) of more than 2,000 bytes of UTF-8.
// - A store opened to read sees what the writer beside it has committed; its writes reject with
//   `StoreUnusable('store-forbidden')`.
// - Every commit of a writer notes what it changed in the same transaction, under the next position. Whoever
//   reads beside it learns from `changes` all of it, in the order of the commits, or that it has to read everything.
// - Private documents never leave: no method here returns them together with acts, and their kinds are one list.

import type { Hash, PartyId, Seen } from '../record/index.ts'
import type { PrivateKind } from './private-kinds.ts'

export interface StoredAct {
  readonly party: PartyId
  readonly sequence: number
  readonly hash: Hash
  /** The act's line, byte for byte as signed. */
  readonly line: string
}

/** An act whose body is forgotten: its place, and the line that stands there from now on. */
export interface Erased {
  readonly party: PartyId
  readonly sequence: number
  readonly line: string
}

export interface Batch {
  readonly acts: readonly StoredAct[]
  /** Acts held before this batch; none if it is not given. A place that is not held rejects with a RangeError. */
  readonly erased?: readonly Erased[]
}

/** A document of this side alone: a draft, a session, an intention. */
export interface PrivateDocument {
  readonly kind: PrivateKind
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
  /** The party whose node brought the second act; null where it came as a file. */
  readonly broughtBy: PartyId | null
  /** RFC 3339, when this node noticed; null where an earlier program kept it. */
  readonly noticedAt: string | null
  /** Null while people have not decided. */
  readonly settlement: Settlement | null
}

/** Which branch people decided to follow, and who, when and why. */
export interface Settlement {
  readonly keeps: Hash
  /** RFC 3339. */
  readonly at: string
  readonly by: string
  readonly reason: string | null
}

/** What becomes of the acts when people keep another branch than the one held. */
export interface Branch {
  /** The acts of the branch kept, from the settled place on without a gap; empty where they are to be fetched later. */
  readonly instead: readonly StoredAct[]
}

/** How far a writer had come: the number of its last commit, and which opening of a store made it. */
export interface StorePosition {
  /** 0 where nothing was ever noted. */
  readonly at: number
  /** Another after every opening, so that the same number of another past is not taken for this one. */
  readonly mark: string
}

/**
 * What one commit changed. `acts`: some were added. `again`: what was held is otherwise (erased, settled), so that everything is read again.
 * `proofs`: one was kept. `private`: a document of this kind and id was put or deleted.
 */
export type Change = { readonly what: 'acts' | 'again' | 'proofs' } | { readonly what: 'private'; readonly kind: PrivateKind; readonly id: string }

export interface Changes {
  readonly changes: readonly Change[]
  /** Where they end: what is read from the store after they were is of this position or later. */
  readonly position: StorePosition
}

/** Told which documents of a kind another process has changed, by id; null where that may be any. */
export type Reread = (ids: readonly string[] | null) => Promise<void>

export interface Store {
  /** Names the engine and place for people, without secrets: `SQLite, /srv/mex/node.sqlite`. */
  readonly description: string
  /** True once it takes no further write, such as after a commit without an answer: it has to be opened again. */
  readonly isLost: boolean
  /** Whether this process writes here. Where it does not, another one may at any time. */
  readonly isWriter: boolean

  /** Not idempotent: an act that is held already rejects with `PlaceTaken`, even the same one. */
  append(batch: Batch): Promise<void>
  /** Lines of one chain after `sequence`, in order, at most `limit` (a whole number; a RangeError otherwise). */
  acts(party: PartyId, after: number, limit: number): Promise<readonly StoredAct[]>
  /** Sequence of the last act of every party that has spoken. */
  heads(): Promise<Seen>

  findPrivate(kind: PrivateKind, id: string): Promise<PrivateDocument | null>
  /** All documents of a kind, by the bytes of their id. */
  listPrivate(kind: PrivateKind): Promise<readonly PrivateDocument[]>
  /** Documents of a kind whose ids are before `before` and not before `from` by their bytes, the last ones first, at most `limit`: long lists are read from their end. */
  pagePrivate(kind: PrivateKind, range: { readonly from: string; readonly before: string | null }, limit: number): Promise<readonly PrivateDocument[]>
  /**
   * Puts a document if its present revision is `expected` (0: it must not exist yet) and answers
   * the new revision, or null if somebody else was faster. Durable when it resolves.
   */
  putPrivate(kind: PrivateKind, id: string, body: string, expected: number): Promise<number | null>
  deletePrivate(kind: PrivateKind, id: string): Promise<void>

  /** Durable when it resolves; the same pair is kept once, as first told. */
  keepProof(proof: Proof): Promise<void>
  /** All proofs, by party and sequence. */
  proofs(): Promise<readonly Proof[]>
  /**
   * Marks every proof of one place as settled, in the place of an earlier settlement. With a branch, the acts of `party` from
   * `sequence` on are moved to those set aside, and the acts `instead` take their places. All of it or nothing, durable when it
   * resolves; where it rejects, as `append`.
   */
  settle(party: PartyId, sequence: number, settlement: Settlement, branch: Branch | null): Promise<void>
  /** Acts of one party that were set aside, by sequence and hash; each once, however often it was. */
  setAside(party: PartyId): Promise<readonly StoredAct[]>

  /** Of the last commit that was noted. */
  position(): Promise<StorePosition>
  /** What was committed after a position, at most `limit` commits of it; null where that cannot be told any more: everything is to be read again. */
  changes(after: StorePosition, limit: number): Promise<Changes | null>
  /** Whoever keeps documents of a kind in memory says how they are read again. Only a store that follows another process ever asks for it. */
  whenChanged(kind: PrivateKind, reread: Reread): void

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
  /** Holds acts of this dialogue already, where an empty store was needed. */
  | 'store-occupied'
  /** Two servers take writes for one database, or the one that does is behind one that did: people have to end one of them. */
  | 'store-forked'
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
