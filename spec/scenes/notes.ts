// Signed notes that hold and that do not, with the keys they are read with.

import { cosignedText, cosignerKey, formatNote, logKey, noteSignature, signatureLine, vkeyOf } from '../../src/record/index.ts'
import type { NoteKey, NoteSignature } from '../../src/record/index.ts'
import { testKey } from '../../src/record/testing/keys.ts'

interface NoteCase {
  readonly name: string
  readonly note: string
  readonly vkeys: readonly string[]
  /** `malformed`: no note. `unsigned`: by none of these keys. `invalid`: by one of them, and it does not verify. */
  readonly expect: 'signed' | 'unsigned' | 'invalid' | 'malformed'
}

const NAME = 'alternat/vectors/MEX'
const [mex, usa] = [testKey('MEX signing'), testKey('USA signing')]
const log = logKey(NAME, mex.key)
const witness = cosigner('alternat/vectors/USA')
const TEXT = `${NAME}\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`
const SECONDS = 1_700_000_000

// ECDSA signs differently every time: made once, kept.
const P256_VKEY = 'alternat/vectors/MEX+39a9a91f+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABEAo2lViZsKp37YT7TllGGpM2fcYjH0gtlvC/a2Q95KmUKQRty0P5W69ScaSEqVuCirE5hnFYagG29RKQzEukzY='
const P256_NOTE = 'alternat/vectors/MEX\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— alternat/vectors/MEX OampHzBFAiAGFXMElzfREfyJ8VjGpe2GtC5Jb8PE4spCrpUr2jMQAwIhANLoJ0E04me0cCh3i5JCmSM1wNf0qz3plYi8KdvFLazy\n'

const own = noteSignature(log, mex.sign(TEXT))
const cosigned = noteSignature(witness, usa.sign(cosignedText(TEXT, SECONDS)), SECONDS)
const good = formatNote({ text: TEXT, signatures: [own] })
const keys = [vkeyOf(log), vkeyOf(witness)]
const other: NoteSignature = { name: 'example.com/unknown', keyId: '01020304', signature: new Uint8Array(64) }

export const NOTES: { readonly describes: string; readonly cases: readonly NoteCase[] } = {
  describes: 'c2sp.org/signed-note: what a note comes to, read with the given keys. Type 0x01 is Ed25519, 0x02 ECDSA P-256, 0x04 a cosignature.',
  cases: [
    one('by the log', good, 'signed'),
    one('by the log and its witness', formatNote({ text: TEXT, signatures: [own, cosigned] }), 'signed'),
    one('by the witness alone', formatNote({ text: TEXT, signatures: [cosigned] }), 'signed'),
    one('with a signature by a key that nobody knows', formatNote({ text: TEXT, signatures: [other, own] }), 'signed'),
    one('by P-256', P256_NOTE, 'signed', [P256_VKEY]),
    one('by P-256, of another text', P256_NOTE.replace('\n3\n', '\n4\n'), 'invalid', [P256_VKEY]),
    one('by a key that nobody knows', formatNote({ text: TEXT, signatures: [other] }), 'unsigned'),
    one('by a key of the same id and another name', formatNote({ text: TEXT, signatures: [{ ...own, name: 'alternat/vectors/CAN' }] }), 'unsigned'),
    one('by a key of the same name and another id', formatNote({ text: TEXT, signatures: [{ ...own, keyId: '00000000' }] }), 'unsigned'),
    one('of another text', good.replace('\n3\n', '\n4\n'), 'invalid'),
    one('with one signature that verifies and one that does not', formatNote({ text: TEXT, signatures: [own, { ...cosigned, signature: cosigned.signature.with(40, (cosigned.signature[40] ?? 0) ^ 1) }] }), 'invalid'),
    one('cosigned at another time than was signed', formatNote({ text: TEXT, signatures: [{ ...cosigned, signature: cosigned.signature.with(7, 1) }] }), 'invalid'),
    one('with a log signature in place of a cosignature', formatNote({ text: TEXT, signatures: [{ ...own, name: witness.name, keyId: witness.keyId }] }), 'invalid'),
    one('with a signature block inside its text', formatNote({ text: `${good}\nmore\n`, signatures: [own] }), 'invalid'),
    one('with a second signature block behind the first', `${good}\n${signatureLine(own)}`, 'invalid'),
    one('without a signature', `${TEXT}\n`, 'malformed'),
    one('without a blank line', good.replace('\n\n', '\n'), 'malformed'),
    one('without its last line feed', good.slice(0, -1), 'malformed'),
    one('with a carriage return', good.replace('\n', '\r\n'), 'malformed'),
    one('with another dash', good.replace('—', '-'), 'malformed'),
    one('with a space in a key name', good.replace('— alternat/', '— alternat /'), 'malformed'),
    one('with a plus in a key name', good.replace('— alternat/', '— alternat+'), 'malformed'),
    one('with base64 that is not padded', good.replace(/=+\n$/, '\n'), 'malformed'),
  ],
}

function one(name: string, note: string, expect: NoteCase['expect'], vkeys: readonly string[] = keys): NoteCase {
  return { name, note, vkeys, expect }
}

function cosigner(name: string): NoteKey {
  const key = cosignerKey(name, usa.key)
  if (key === null) throw new Error('an Ed25519 key cosigns')
  return key
}
