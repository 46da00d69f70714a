// The projection: what the acts add up to, as rows under keys. A row is plain JSON; both nodes
// hold the same bytes under the same keys once they hold the same acts, whatever the order in
// which those arrived.

import type { Audience, Hash, ItemId, Json, KeyEntry, KeyId, PartyId, ProposalId, Seen, StatementId, VersionId } from '../record/index.ts'
import type { Bilingual } from '../text/bilingual.ts'

/** An act, cited: who, which, when it claims to be. */
export interface Citation {
  readonly party: PartyId
  readonly sequence: number
  readonly hash: Hash
  readonly at: string
}

export interface VersionRow {
  readonly version: VersionId
  readonly base: VersionId | null
  /** 1, 2, 3 … as people cite it. */
  readonly number: number
  readonly content: { readonly [key: string]: Json } | null
  readonly proposal: ProposalId
  readonly proposer: PartyId
  readonly cover: Bilingual | null
  /** The standing acts of every party, by party: the proof that it is agreed. */
  readonly signed: readonly Citation[]
  /** `public` once its proposal is published or released. */
  readonly audience: Audience
}

export interface ItemRow {
  readonly item: ItemId
  /** Adopted versions, oldest first; never empty. The last is in force. */
  readonly versions: readonly VersionRow[]
}

export type ProposalStatus = 'open' | 'adopted' | 'withdrawn' | 'superseded'

export interface ProposalRow {
  readonly proposal: ProposalId
  readonly made: Citation
  readonly audience: Audience
  readonly under: VersionId | null
  readonly cover: Bilingual | null
  readonly changes: readonly { readonly item: ItemId; readonly base: VersionId | null; readonly version: VersionId; readonly content: { readonly [key: string]: Json } | null }[]
  readonly parties: readonly PartyId[]
  readonly signed: readonly Citation[]
  readonly withdrawn: readonly (Citation & { readonly reason: string | null })[]
  readonly status: ProposalStatus
  readonly competitors: readonly ProposalId[]
}

export interface StatementRow {
  readonly statement: StatementId
  readonly made: Citation
  readonly audience: Audience
  readonly about: ItemId | null
  readonly type: string
  /** null in a retraction. */
  readonly content: { readonly [key: string]: Json } | null
  readonly replaces: StatementId | null
  readonly replacedBy: StatementId | null
}

export interface ActRow extends Citation {
  readonly kind: string
  readonly audience: Audience
  readonly key: KeyId
  readonly seen: Seen
  /** Why it has no effect, if it has none. */
  readonly inadmissible: string | null
  /** What it is about, as the hash of the proposal or act it names; null otherwise. */
  readonly names: Hash | null
  /** The act that opened its body to the public; null where none did. */
  readonly releasedBy: Citation | null
  /** The act by which its author had its body and salt forgotten, and why; null where none did. */
  readonly erasedBy: (Citation & { readonly reason: string }) | null
}

/** A file that effective statements name, replaced ones too: nothing disappears. */
export interface BlobRow {
  readonly blob: Hash
  /** The largest size that a statement gives; no transfer goes beyond it. */
  readonly bytes: number
  /** By whom it is named, in no order that means anything. */
  readonly namedBy: readonly StatementId[]
  /** Whether one of these statements is public or released: then the file is. */
  readonly isPublic: boolean
}

export interface PartyRow {
  readonly party: PartyId
  readonly sequence: number
  readonly hash: Hash
  readonly root: KeyId
  readonly keys: readonly ({ readonly id: KeyId } & KeyEntry)[]
}

/** Key prefix → row. A key is `<prefix>/<rest>`; index rows hold sorted lists. */
export interface Rows {
  item: ItemRow
  proposal: ProposalRow
  statement: StatementRow
  act: ActRow
  party: PartyRow
  /** `kind/<kind>`: every item of a kind that has a version in force. */
  kind: readonly ItemId[]
  /** `ended/<kind>`: every item of a kind that was in force and is no longer: nothing disappears. */
  ended: readonly ItemId[]
  /** `children/<item>`: the items that hang under it. */
  children: readonly ItemId[]
  /** `citing/<item>`: the items in force whose words rest on it: commitments decided there, clauses that speak of it. */
  citing: readonly ItemId[]
  /** `about/<item>`: statements about it, replaced ones too, by party and sequence. */
  about: readonly StatementId[]
  /** `concerning/<proposal>`: statements whose content names it as `proposal`, replaced ones too, in no order that means anything. */
  concerning: readonly StatementId[]
  /** `open/<item>`: proposals that still may change it; `open/all` holds every one. */
  open: readonly ProposalId[]
  /** `proposals/<item>`: every proposal that would change it or has, whatever became of it, in no order that means anything. */
  proposals: readonly ProposalId[]
  /** `thread/<statement>`: what was said under what it began, replaced ones too, in no order that means anything. */
  thread: readonly StatementId[]
  /** `publications/all`: every `publication`, replaced ones too, in no order that means anything. */
  publications: readonly StatementId[]
  /** `datasets/all`: every `dataset`, replaced ones too, in no order that means anything. */
  datasets: readonly StatementId[]
  /** `erased/all`: the keys of the acts whose body is erased. What they spoke of nobody knows any more. */
  erased: readonly string[]
  blob: BlobRow
  /** `blobs/<first two characters>`: blobs that are named, in portions that stay small. */
  blobs: readonly Hash[]
}
export type RowPrefix = keyof Rows

/** Reads rows by key; answers undefined where there is none. */
export interface RowReader {
  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined
}

/** Every blob that is named, by the index rows. */
export function blobRows(rows: RowReader): readonly BlobRow[] {
  const portions = Array.from({ length: 256 }, (_, portion) => rows.find('blobs', portion.toString(16).padStart(2, '0')) ?? [])
  return portions.flat().flatMap((blob) => rows.find('blob', blob) ?? [])
}

/** `act/MEX/00000017`: padded, so that keys sort as sequences do. */
export function actKey(party: PartyId, sequence: number): string {
  return `${party}/${String(sequence).padStart(8, '0')}`
}
