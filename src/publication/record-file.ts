// The published record: one chain a file, a line an act, and an index that names the heads, so
// that a chain cut short is noticed. Bodies meant for the parties are withheld until released.

import { PROOFS_FILE, RECORD_FORMAT, withholdBody } from '../record/index.ts'
import type { Act, Hash, PartyId, RecordIndex } from '../record/index.ts'
import { actKey } from '../dialogue/rows.ts'
import type { RowReader } from '../dialogue/rows.ts'
import type { ContestedPair } from '../dialogue/views/index.ts'

export function recordIndex(rows: RowReader, dialogue: string, parties: readonly PartyId[], hasProofs = false): RecordIndex {
  return {
    format: RECORD_FORMAT, dialogue,
    parties: [...parties].sort().flatMap((party) => {
      const row = rows.find('party', party)
      return row === undefined ? [] : [{ party, file: `${party}.ndjson`, root: row.root, head: { sequence: row.sequence, hash: row.hash } }]
    }),
    ...(hasProofs && !parties.includes('proofs') ? { proofs: PROOFS_FILE } : {}),
  }
}

/** One proof as a line: canonical JSON of both acts without their bodies, ended by a line feed. */
export function proofLine({ party, sequence, held, received }: ContestedPair): string {
  // Parts in the order of canonical JSON; the acts are canonical already.
  return `{"held":${held},"party":${JSON.stringify(party)},"received":${received},"sequence":${sequence}}\n`
}

/** Where a site has the program with which anybody checks its record. */
export const AUDITOR_PATH = '/record/verify.mjs'

export function recordDirectory(dialogue: string): string {
  return `/record/${dialogue}`
}

/** The folder of a party's log: its checkpoint, and the tree that it stands for. */
export function logDirectory(dialogue: string, party: PartyId): string {
  return `${recordDirectory(dialogue)}/${party}`
}

export function recordIndexPath(dialogue: string): string {
  return `${recordDirectory(dialogue)}/index.json`
}

/** Names the dialogues of a site: `{ "dialogues": ["hled"] }`. Where a verifier begins. */
export function recordListPath(): string {
  return '/record/index.json'
}

/** Where a blob that is public stands: `/record/hled/blob/9f86…`. */
export function recordBlobPath(dialogue: string, blob: Hash): string {
  return `${recordDirectory(dialogue)}/blob/${blob}`
}

/** An act's line as the public gets it: whole where it is public or released, and not erased. */
export function publicLine(rows: RowReader, act: Act): string {
  const row = rows.find('act', actKey(act.header.party, act.header.sequence))
  const isOpen = act.header.audience === 'public' || (row !== undefined && row.releasedBy !== null)
  return isOpen && (row === undefined || row.erasedBy === null) ? act.line : withholdBody(act)
}
