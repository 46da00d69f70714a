import { test } from 'node:test'
import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { createKeyPair, signText } from '../crypto.ts'
import { testKey } from '../testing/keys.ts'
import { signingBy } from './checkpoint.ts'
import { fromEcdsaDer, toEcdsaDer } from './ecdsa-der.ts'
import { formatNote, isKeyName, parseNote, signatureLine } from './note.ts'
import { SIGNATURE_TYPES, claimOf, cosignedText, cosignerKey, isNoteSignedBy, logKey, noteSignature, parseVkey, vkeyOf } from './note-key.ts'

// The example of c2sp.org/signed-note.
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`
// From the documentation of golang.org/x/mod/sumdb/note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const PETERS_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`

const mex = testKey('MEX signing')
const usa = testKey('USA signing')

function signed(text: string): string {
  return formatNote({ text, signatures: [noteSignature(logKey('alternat/lake/MEX', mex.key), mex.sign(text))] })
}

test('A note is text, a blank line and signatures: the last blank line divides them', () => {
  const note = parseNote(POEM) ?? assert.fail()
  assert.equal(note.text, 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n')
  assert.deepEqual(note.signatures.map(({ name, keyId, signature }) => [name, keyId, signature.length]), [['quasimodo.example/salvatore', '367ba04b', 64]])
  assert.equal(formatNote(note), POEM)
})

test('A note and a key made by Go are read and verified, and a changed one is not', () => {
  const key = parseVkey(PETER) ?? assert.fail()
  assert.deepEqual([key.name, key.keyId, key.type, vkeyOf(key)], ['PeterNeumann', 'c74f20a3', SIGNATURE_TYPES.ed25519, PETER])
  assert.equal(signingBy(parseNote(PETERS_NOTE) ?? assert.fail(), [key]), 'signed')
  assert.equal(signingBy(parseNote(PETERS_NOTE.replace('answer', 'Answer')) ?? assert.fail(), [key]), 'invalid')
  assert.equal(signingBy(parseNote(POEM) ?? assert.fail(), [key]), 'unsigned')
})

test('What looks like a signature inside the text is text', () => {
  const inner = signed('alternat/lake/MEX\n1\nthe old root\n')
  const outer = signed(`${inner}\nmore\n`)
  const note = parseNote(outer) ?? assert.fail()
  assert.equal(note.text, `${inner}\nmore\n`)
  assert.equal(note.signatures.length, 1)
  // A true note with a forged block behind it: only the forged block counts, over all that stands before.
  const forged = `${inner}\n${signatureLine(noteSignature(logKey('alternat/lake/MEX', mex.key), usa.sign('x')))}`
  assert.equal(signingBy(parseNote(forged) ?? assert.fail(), [logKey('alternat/lake/MEX', mex.key)]), 'invalid')
})

test('What is no note is not read as one', () => {
  const good = signed('a\nb\n')
  for (const wrong of [
    '', '\n', 'text', 'text\n', 'text\n\n', good.slice(0, -1), good.replace('\n\n', '\n'), good.replace('— ', '- '), good.replace('— ', '—'), good.replace(' alternat/lake/MEX ', '  '), good.replace('lake/', 'lake+'),
    good.replace('lake/', 'la ke/'), good.replace('lake/', 'la\u00a0ke/'), good.replace('a\n', 'a\r\n'), good.replace('a\n', 'a\t\n'), good.replace('a\n', 'a\u0000\n'), good.replace('a\n', '\ud800\n'), `${good}\n`, `${good}more\n`,
    good.replace(/=*\n$/, '\n'), 'a\n\n— name AAAAAA==\n', 'a\n\n— name AAAA_w==\n', `a\n\n${'— name AAAAAAA=\n'.repeat(101)}`,
  ]) assert.equal(parseNote(wrong), null, JSON.stringify(wrong))
  assert.ok(parseNote(`a\n\n${'— name AAAAAAA=\n'.repeat(16)}`), '"MUST accept at least up to 16 signatures"')
})

test('No text makes reading a note fail, and what is read is written as it was', () => {
  const piece = fc.constantFrom('\n', '\n\n', '— ', 'name ', 'AAAAAAA=', ' ', 'x', '\u00e9', 'old 0', '\u0085', '+')
  fc.assert(fc.property(fc.oneof(fc.array(piece).map((parts) => parts.join('')), fc.string({ unit: 'binary' })), (text) => {
    const note = parseNote(text)
    if (note !== null) assert.equal(formatNote(note), text)
  }), { numRuns: 2000 })
})

test('The name of a log is a key name; spaces and pluses make none', () => {
  for (const name of ['alternat/lake/MEX', 'é']) assert.ok(isKeyName(name))
  for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\u0085b', 'a\nb', 'a\u0001', '\udfff']) assert.ok(!isKeyName(name), JSON.stringify(name))
})

test('One key under two names, or for two kinds of signature, has different ids', () => {
  const keys = [logKey('alternat/lake/MEX', mex.key), logKey('alternat/lake/USA', mex.key), logKey('alternat/lake/MEX', usa.key), cosignerKey('alternat/lake/MEX', mex.key) ?? assert.fail()]
  assert.equal(new Set(keys.map(({ keyId }) => keyId)).size, keys.length)
  for (const key of keys) assert.deepEqual(parseVkey(vkeyOf(key)), key)
})

test('A vkey whose parts do not belong together is none', () => {
  const good = vkeyOf(logKey('alternat/lake/MEX', mex.key))
  for (const wrong of [good.replace('MEX', 'USA'), good.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), good.slice(0, -4), `${good}AAAA`, good.replace('+', ' '), good.replace('alternat', 'alter nat'), '', '++', 'a+00000000+', 'a+00000000+AA==']) assert.equal(parseVkey(wrong), null, wrong)
})

test('A signature holds only for its text, its key, its name and its kind', () => {
  const text = 'alternat/lake/MEX\n1\nroot\n'
  const [log, cosigner] = [logKey('alternat/lake/MEX', mex.key), cosignerKey('alternat/lake/MEX', mex.key) ?? assert.fail()]
  const own = noteSignature(log, mex.sign(text))
  const cosigned = noteSignature(cosigner, mex.sign(cosignedText(text, 1_700_000_000)), 1_700_000_000)
  assert.ok(isNoteSignedBy(log, text, own) && isNoteSignedBy(cosigner, text, cosigned))
  assert.equal(claimOf(cosigner, text, cosigned)?.seconds, 1_700_000_000)
  assert.equal(cosigned.signature.length, 72)
  for (const [key, what, signature] of [
    [log, `${text} `, own], [log, text, cosigned], [cosigner, text, own], [logKey('alternat/lake/MEX', usa.key), text, own],
    [cosigner, text, { ...cosigned, signature: cosigned.signature.with(7, 1) }], [cosigner, text, { ...cosigned, signature: cosigned.signature.with(0, 0xff) }],
    [log, text, { ...own, signature: own.signature.slice(1) }], [log, text, { ...own, signature: own.signature.with(3, (own.signature[3] ?? 0) ^ 1) }],
  ] as const) assert.ok(!isNoteSignedBy(key, what, signature))
})

test('A P-256 key signs as transparency-dev/witness reads it: DER over SHA-256, its id the hash of its SubjectPublicKeyInfo', () => {
  const { key, privateKeyPem } = createKeyPair('ecdsa-p256')
  const noteKey = logKey('alternat/lake/MEX', key)
  assert.equal(noteKey.type, SIGNATURE_TYPES.ecdsa)
  assert.deepEqual(parseVkey(vkeyOf(noteKey)), noteKey)
  assert.equal(cosignerKey('alternat/lake/MEX', key), null, 'no cosignature is registered for ECDSA')
  const spki = Buffer.from(vkeyOf(noteKey).split('+').slice(2).join('+'), 'base64').subarray(1)
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  for (let round = 0; round < 50; round++) {
    const text = `alternat/lake/MEX\n${round}\n`
    const signature = noteSignature(noteKey, signText('ecdsa-p256', privateKeyPem, text))
    assert.ok(verify('sha256', Buffer.from(text), publicKey, signature.signature), 'OpenSSL reads it')
    assert.ok(isNoteSignedBy(noteKey, text, signature) && !isNoteSignedBy(noteKey, `${text} `, signature))
  }
})

test('r and s come back from their DER form, and from no other encoding of them', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => assert.deepEqual(fromEcdsaDer(toEcdsaDer(bytes)), Uint8Array.from(bytes))))
  const der = toEcdsaDer(new Uint8Array(64).fill(1))
  for (const wrong of [der.slice(1), der.slice(0, -1), der.with(0, 0x31), der.with(1, 3), der.with(3, 31), Uint8Array.of(...der, 0), new Uint8Array(0), Uint8Array.of(0x30, 0), Uint8Array.of(0x30, 2, 2, 0)]) assert.equal(fromEcdsaDer(wrong), null)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => { const read = fromEcdsaDer(bytes); assert.ok(read === null || Buffer.compare(toEcdsaDer(read), bytes) === 0) }))
})
