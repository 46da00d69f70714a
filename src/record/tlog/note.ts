// Signed notes (c2sp.org/signed-note): a text, a blank line, and lines of signatures. What a note
// says counts for nothing until a key that is known from elsewhere has signed it.
//
// The danger: a text may itself hold a blank line and what looks like signatures. Only what
// follows the last blank line are signatures; all before it is text.

import { isWellFormed } from '../bytes.ts'
import { concatBytes, parseBase64, toBase64, toHex } from './bytes.ts'

/** "— <key name> base64(32-bit key ID || signature)" */
export interface NoteSignature {
  readonly name: string
  /** Four bytes as 8 hexadecimal characters. */
  readonly keyId: string
  readonly signature: Uint8Array
}

export interface SignedNote {
  /** With the line feed at its end; exactly the bytes that are signed. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** "Verifiers SHOULD apply a maximum limit to the number of signatures in a note …, but MUST accept at least up to 16 signatures." */
const MOST_SIGNATURES = 100
const DASH = '\u2014 '

/** "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus (U+002B) characters." */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}+]+$/u.test(name) && isWellFormed(name) && !hasControl(name)
}

/** Reads a note; null if it is not one. Nothing is verified here. */
export function parseNote(note: string): SignedNote | null {
  // "Signed notes MUST be valid UTF-8 and MUST NOT contain any ASCII control characters (those below U+0020) other than newline."
  if (!isWellFormed(note) || hasControl(note.replaceAll('\n', ''))) return null
  // "the text is separated from the signatures by the last empty line in the note"
  const split = note.lastIndexOf('\n\n')
  if (split === -1 || !note.endsWith('\n')) return null
  const lines = note.slice(split + 2).split('\n').slice(0, -1)
  if (lines.length === 0 || lines.length > MOST_SIGNATURES) return null
  const signatures = lines.map(parseSignatureLine)
  return signatures.includes(null) ? null : { text: note.slice(0, split + 1), signatures: signatures.filter((one) => one !== null) }
}

/** One line without its line feed; null if it is none. */
export function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', base64 = ''] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  const bytes = parseBase64(base64)
  if (!isKeyName(name) || bytes === null || bytes.length < 5) return null
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) }
}

/** One signature line, with its line feed. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Uint8Array.from(keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return `${DASH}${name} ${toBase64(concatBytes(id, signature))}\n`
}

/** The note as it is published. */
export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20) return true
  return false
}
