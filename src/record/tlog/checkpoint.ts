// A checkpoint (c2sp.org/tlog-checkpoint): what a party says of its own chain as a whole, in three
// lines: which log, how many acts, the root over their headers.
//
// The name of a log, and of the party as a witness, is `alternat/<dialogue>/<PARTY>`: no host in
// it, so that it means the same when neither site is alive.

import type { PartyId } from '../act.ts'
import type { KeyEntry, KeyRing } from '../chain.ts'
import { equalBytes, parseBase64, parseDecimal, toBase64 } from './bytes.ts'
import { formatNote, parseNote } from './note.ts'
import type { NoteSignature, SignedNote } from './note.ts'
import { cosignerKey, isNoteSignedBy, logKey } from './note-key.ts'
import type { NoteKey } from './note-key.ts'
import { HASH_SIZE } from './tree.ts'
import type { TreeHash } from './tree.ts'

export interface Checkpoint {
  readonly origin: string
  /** How many acts of the chain it stands for. */
  readonly size: number
  readonly root: TreeHash
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote
}

/** The origin of a party's checkpoints, and its key name. */
export function checkpointOrigin(dialogue: string, party: PartyId): string {
  return `alternat/${dialogue}/${party}`
}

/** The party that an origin names in this dialogue; null if it names none. */
export function partyOfOrigin(dialogue: string, origin: string): PartyId | null {
  const prefix = checkpointOrigin(dialogue, '')
  return origin.startsWith(prefix) && origin.length > prefix.length ? origin.slice(prefix.length) : null
}

/** The text that is signed. No extension lines: "The use of extension lines is NOT RECOMMENDED". */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads a signed note as a checkpoint; null if it is not one. Nothing is verified here. */
export function parseCheckpoint(text: string): SignedCheckpoint | null {
  const note = parseNote(text)
  // "at least three non-empty lines"; "Extension lines, if any, MUST be non-empty."
  const [origin = '', decimal = '', base64 = '', ...extensions] = note?.text.split('\n').slice(0, -1) ?? []
  const [size, root] = [parseDecimal(decimal), parseBase64(base64)]
  if (note === null || origin === '' || extensions.includes('') || size === null || root?.length !== HASH_SIZE) return null
  return { origin, size, root, note }
}

/** The same checkpoint with a signature more; one by the same key before it goes. */
export function withSignature(note: SignedNote, signature: NoteSignature): string {
  const others = note.signatures.filter((one) => one.name !== signature.name || one.keyId !== signature.keyId)
  return formatNote({ text: note.text, signatures: [...others, signature] })
}

export function isSameCheckpoint(one: Pick<Checkpoint, 'size' | 'root'>, other: Pick<Checkpoint, 'size' | 'root'>): boolean {
  return one.size === other.size && equalBytes(one.root, other.root)
}

/** Whether a key could have signed act `size + 1`: its place in the chain decides, never a time. */
export function isValidAfter({ role, addedAt, revokedAt }: KeyEntry, size: number): boolean {
  return role === 'signing' && addedAt <= size && (revokedAt === null || revokedAt > size)
}

/** The keys with which a party may sign a checkpoint of this size. */
export function logKeys(origin: string, keys: KeyRing, size: number): readonly NoteKey[] {
  return [...keys.values()].filter((entry) => isValidAfter(entry, size)).map(({ key }) => logKey(origin, key))
}

/** The keys with which a party cosigns, and whether each has been revoked since: a cosignature has a time and no place in the witness's chain. */
export function cosignerKeys(name: string, keys: KeyRing): readonly { readonly key: NoteKey; readonly isRevoked: boolean }[] {
  return [...keys.values()].filter(({ role }) => role === 'signing').flatMap((entry) => {
    const key = cosignerKey(name, entry.key)
    return key === null ? [] : [{ key, isRevoked: entry.revokedAt !== null }]
  })
}

export type Signing = 'signed' | 'invalid' | 'unsigned'

/**
 * Whether one of these keys signed a note. "If a signature from a known key fails to verify, clients
 * SHOULD reject the whole note": one that fails makes all of it `invalid`, whatever else signed it.
 */
export function signingBy(note: SignedNote, keys: readonly NoteKey[]): Signing {
  const named = note.signatures.flatMap((signature) => keys.filter((key) => key.name === signature.name && key.keyId === signature.keyId).map((key) => ({ key, signature })))
  if (named.length === 0) return 'unsigned'
  return named.every(({ key, signature }) => isNoteSignedBy(key, note.text, signature)) ? 'signed' : 'invalid'
}
