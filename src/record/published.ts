// What stands beside the chains of a published record (spec/record.md, section 11): the list of a
// site's dialogues, and of each the index that names its chains and where they end. Nothing in them
// is believed: they only say what must be there.

import type { PartyId } from './act.ts'
import type { Hash, KeyId } from './crypto.ts'
import { parseJson } from './parse.ts'
import { isCount, isHash, isName, isRecord } from './shape.ts'
import type { VerifySummary } from './verify.ts'
import type { ChainInput } from './verify-feed.ts'
import type { ProofPages } from './verify-proofs.ts'

export const RECORD_FORMAT = 'alternat-record/1'

/** Pairs of acts that a party signed for one place, one a line. A party of that name keeps the file for its chain. */
export const PROOFS_FILE = 'proofs.ndjson'

/** In the folder of a party's log, `<PARTY>/checkpoint` (spec/transparency.md, section 6). */
export const CHECKPOINT_FILE = 'checkpoint'

export interface RecordIndex {
  readonly format: typeof RECORD_FORMAT
  readonly dialogue: string
  readonly parties: readonly { readonly party: PartyId; readonly file: string; readonly root: KeyId; readonly head: { readonly sequence: number; readonly hash: Hash } }[]
  /** The file of proofs of equivocation; absent where there are none. */
  readonly proofs?: typeof PROOFS_FILE
}

/** One dialogue's record as it was found. */
export interface PublishedRecord {
  readonly dialogue: string
  readonly chains: readonly ChainInput[]
  /** The root keys that the index names. */
  readonly roots: ReadonlyMap<PartyId, KeyId>
  /** What the index names as proofs of equivocation, page by page. */
  readonly proofs?: ProofPages
  /** The index could not be read, or names other files or another dialogue than there are. */
  readonly isIndexBroken: boolean
}

/** The dialogues that a site names; null if it names none. */
export function parseRecordList(text: string): readonly string[] | null {
  const list = parsed(text)
  const dialogues = isRecord(list) ? list.dialogues : null
  return Array.isArray(dialogues) && dialogues.length > 0 && dialogues.every((one) => isName(one)) ? (dialogues as string[]) : null
}

export function parseRecordIndex(text: string): RecordIndex | null {
  const index = parsed(text)
  if (!isRecord(index) || index.format !== RECORD_FORMAT || !isName(index.dialogue) || !Array.isArray(index.parties)) return null
  // Any other name would let a chain pass for proofs.
  if (index.proofs !== undefined && index.proofs !== PROOFS_FILE) return null
  const names = index.parties.map((one) => (isListed(one) ? (one as { party: PartyId }).party : null))
  // A party of that name has the file for its chain, and then no proofs are published.
  if (index.proofs !== undefined && names.some((party) => `${party}.ndjson` === PROOFS_FILE)) return null
  return names.includes(null) || new Set(names).size !== names.length ? null : (index as unknown as RecordIndex)
}

export function rootsIn(index: RecordIndex | null): ReadonlyMap<PartyId, KeyId> {
  return new Map(index?.parties.map(({ party, root }) => [party, root]))
}

/** The index names another root key than the one with which a chain begins. */
export function isOtherRoot({ roots }: PublishedRecord, { heads }: VerifySummary): boolean {
  return heads.some(({ party, root }) => root !== null && root !== roots.get(party))
}

function isListed(one: unknown): boolean {
  return isRecord(one) && isName(one.party) && one.file === `${one.party}.ndjson` && isHash(one.root) && isRecord(one.head) && isHash(one.head.hash) && isCount(one.head.sequence)
}

function parsed(text: string): unknown {
  const read = parseJson(text)
  return 'code' in read ? null : read.value
}
