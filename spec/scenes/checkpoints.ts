// Two chains, and checkpoints of one of them as a reader of both finds them.

import { checkpointText, cosignedText, cosignerKey, formatNote, logKey, noteSignature } from '../../src/record/index.ts'
import type { CheckpointVerdict, NoteSignature } from '../../src/record/index.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import type { TestKey } from '../../src/record/testing/keys.ts'
import { founded } from '../../src/record/testing/speaker.ts'
import { naiveLeaf, naiveRoot } from '../../src/record/tlog/testing/naive-tree.ts'

export const [MEX, USA] = ['alternat/vectors/MEX', 'alternat/vectors/USA']
export const SECONDS = 1_700_000_000

const { speakers: [mexSpeaker, usaSpeaker] } = founded('vectors', ['MEX', 'USA'])
if (mexSpeaker === undefined || usaSpeaker === undefined) throw new Error('two parties')
export const [mexFirst, mexSecond] = [mexSpeaker.signing, testKey('MEX second signing')]
export const [usaFirst, usaSecond] = [usaSpeaker.signing, testKey('USA second signing')]
// MEX: 3 acts, a rotation as the fourth, two more. USA: 3 acts, and a rotation as the fourth.
mexSpeaker.say('key', { add: { ...mexSecond.key, role: 'signing' }, revoke: mexFirst.id, reason: null })
mexSpeaker.signing = mexSecond
mexSpeaker.receipt()
mexSpeaker.receipt()
usaSpeaker.say('key', { add: { ...usaSecond.key, role: 'signing' }, revoke: usaFirst.id, reason: null })
export const [mex, usa] = [mexSpeaker, usaSpeaker]

export const leaves = mex.acts.map(({ signed }) => naiveLeaf(signed))
export const otherLeaves = leaves.with(1, naiveLeaf('{"never":"said"}'))

export function world() {
  return { dialogue: 'vectors', chains: { MEX: mex.lines, USA: usa.lines } }
}

export interface CheckpointCase {
  readonly name: string
  readonly describes: string
  readonly party: 'MEX'
  /** How many acts of the party's chain the reader has. */
  readonly acts: number
  readonly note: string
  readonly expect: readonly (readonly [about: CheckpointVerdict['about'], name: string, verdict: CheckpointVerdict['verdict'], code: CheckpointVerdict['code']])[]
}

export function textOf(size: number, over = leaves, origin: string = MEX): string {
  return checkpointText({ origin, size, root: naiveRoot(over.slice(0, size)) })
}

export function byLog(text: string, key: TestKey = mexSecond, name: string = MEX): NoteSignature {
  return noteSignature(logKey(name, key.key), key.sign(text))
}

export function byWitness(text: string, key: TestKey = usaSecond, name: string = USA): NoteSignature {
  const noteKey = cosignerKey(name, key.key)
  if (noteKey === null) throw new Error('an Ed25519 key cosigns')
  return noteSignature(noteKey, key.sign(cosignedText(text, SECONDS)), SECONDS)
}

export function noteOf(text: string, ...signatures: readonly NoteSignature[]): string {
  return formatNote({ text, signatures })
}

type Judged = CheckpointCase['expect'][number]
const GOOD: Judged = ['signature', MEX, 'verified', null]
const ROOT: Judged = ['root', MEX, 'verified', null]
const WITNESSED: Judged = ['cosignature', USA, 'verified', null]
const MISSING: Judged = ['cosignature', USA, 'unverified', 'cosignature-missing']
const malformed = (origin = MEX): readonly Judged[] => [['signature', origin, 'inconsistent', 'checkpoint-malformed']]

const text = textOf(6)
const damaged = (signature: NoteSignature): NoteSignature => ({ ...signature, signature: signature.signature.with(20, (signature.signature[20] ?? 0) ^ 1) })

export const CASES: readonly CheckpointCase[] = [
  one('whole', 'The newest checkpoint, signed by the newest key and cosigned.', noteOf(text, byLog(text), byWitness(text)), [GOOD, ROOT, WITNESSED]),
  one('older-size', 'A checkpoint of fewer acts than the reader has.', noteOf(textOf(5), byLog(textOf(5)), byWitness(textOf(5))), [GOOD, ROOT, WITNESSED]),
  one('before-rotation', 'Signed by the first key at its last place, before the act that revokes it.', noteOf(textOf(3), byLog(textOf(3), mexFirst), byWitness(textOf(3))), [GOOD, ROOT, WITNESSED]),
  one('not-cosigned', 'Signed and not yet cosigned.', noteOf(text, byLog(text)), [GOOD, ROOT, MISSING]),
  one('revoked-key', 'Signed by the first key at the size at which it had been revoked.', noteOf(textOf(4), byLog(textOf(4), mexFirst), byWitness(textOf(4))), [['signature', MEX, 'unverified', 'checkpoint-unsigned'], ROOT, WITNESSED]),
  one('key-not-yet', 'Signed by the second key at a size at which it had not been added.', noteOf(textOf(3), byLog(textOf(3), mexSecond), byWitness(textOf(3))), [['signature', MEX, 'unverified', 'checkpoint-unsigned'], ROOT, WITNESSED]),
  one('root-key', 'Signed by the root key, which signs key acts only.', noteOf(text, byLog(text, mex.root), byWitness(text)), [['signature', MEX, 'unverified', 'checkpoint-unsigned'], ROOT, WITNESSED]),
  one('stranger', 'Signed by a key of the other party under this name.', noteOf(text, byLog(text, usaSecond), byWitness(text)), [['signature', MEX, 'unverified', 'checkpoint-unsigned'], ROOT, WITNESSED]),
  one('signature-invalid', 'A damaged signature of the log.', noteOf(text, damaged(byLog(text)), byWitness(text)), [['signature', MEX, 'inconsistent', 'checkpoint-signature-invalid'], ROOT, WITNESSED]),
  one('another-root', 'Signed and cosigned over other acts than the reader has: a split view.', noteOf(textOf(6, otherLeaves), byLog(textOf(6, otherLeaves)), byWitness(textOf(6, otherLeaves))), [GOOD, ['root', MEX, 'inconsistent', 'checkpoint-root-mismatch'], WITNESSED]),
  { ...one('ahead', 'A checkpoint of more acts than the reader has.', noteOf(text, byLog(text), byWitness(text)), [GOOD, ['root', MEX, 'unverified', 'checkpoint-ahead'], WITNESSED]), acts: 5 },
  one('cosignature-invalid', 'A damaged cosignature.', noteOf(text, byLog(text), damaged(byWitness(text))), [GOOD, ROOT, ['cosignature', USA, 'inconsistent', 'cosignature-invalid']]),
  one('cosignature-other-time', 'A cosignature whose time was changed.', noteOf(text, byLog(text), { ...byWitness(text), signature: byWitness(text).signature.with(7, 9) }), [GOOD, ROOT, ['cosignature', USA, 'inconsistent', 'cosignature-invalid']]),
  one('cosignature-revoked', 'A cosignature by a key that the witness has revoked since.', noteOf(text, byLog(text), byWitness(text, usaFirst)), [GOOD, ROOT, ['cosignature', USA, 'unverified', 'cosignature-key-revoked']]),
  one('cosignature-unknown', 'A cosignature by a key that is in no chain.', noteOf(text, byLog(text), byWitness(text, testKey('stranger'))), [GOOD, ROOT, ['cosignature', USA, 'unverified', 'cosignature-unknown'], MISSING]),
  one('cosignature-foreign', 'A cosignature by somebody who is no party, beside a good one.', noteOf(text, byLog(text), byWitness(text, testKey('stranger'), 'example.com/w'), byWitness(text)), [GOOD, ROOT, ['cosignature', 'example.com/w', 'unverified', 'cosignature-unknown'], WITNESSED]),
  one('wrong-origin', 'A checkpoint of the other chain.', noteOf(textOf(6, leaves, USA), byLog(textOf(6, leaves, USA))), [['signature', MEX, 'inconsistent', 'checkpoint-wrong-origin']]),
  one('empty-line', 'A text with an empty line: extension lines are never empty, so a forged block in the text is no extension.', noteOf(`${text}\n— ${MEX} AAAAAAA=\n`, byLog(`${text}\n— ${MEX} AAAAAAA=\n`)), malformed()),
  one('extension', 'A text with an extension line: read, and covered by the signatures.', noteOf(`${text}extra\n`, byLog(`${text}extra\n`), byWitness(`${text}extra\n`)), [GOOD, ROOT, WITNESSED]),
  one('leading-zero', 'A size with a zero before it.', noteOf(text.replace('\n6\n', '\n06\n'), byLog(text.replace('\n6\n', '\n06\n'))), malformed()),
  one('short-root', 'A root of 31 bytes.', noteOf(`${MEX}\n6\n${Buffer.alloc(31).toString('base64')}\n`, byLog(text)), malformed()),
  one('two-lines', 'A text of two lines.', noteOf(`${MEX}\n6\n`, byLog(`${MEX}\n6\n`)), malformed()),
]

function one(name: string, describes: string, note: string, expect: CheckpointCase['expect']): CheckpointCase {
  return { name, describes, party: 'MEX', acts: 6, note, expect }
}
