import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { outcomeOf } from './verify-outcome.ts'
import { chainOf } from './testing/chains.ts'
import { testKey } from './testing/keys.ts'
import type { TestKey } from './testing/keys.ts'
import { pair } from './testing/ledgers.ts'
import type { Speaker } from './testing/speaker.ts'
import { HashTree, checkpointOrigin, checkpointText, cosignedText, cosignerKey, formatNote, leafHash, logKey, noteSignature } from './tlog/index.ts'
import { collectReport } from './verify.ts'

interface Made {
  readonly size?: number
  readonly by?: TestKey
  /** Of other acts than the party has. */
  readonly isOther?: boolean
  readonly witness?: { readonly party: string; readonly key: TestKey }
}

function checkpointOf({ dialogue, party, acts, signing }: Speaker, { size = acts.length, by = signing, isOther = false, witness }: Made = {}): string {
  const tree = new HashTree()
  for (const act of acts) tree.append(leafHash(isOther ? `${act.signed} ` : act.signed))
  while (tree.size < size) tree.append(leafHash('more'))
  const origin = checkpointOrigin(dialogue, party)
  const text = checkpointText({ origin, size, root: tree.root(size) })
  const own = noteSignature(logKey(origin, by.key), by.sign(text))
  const name = checkpointOrigin(dialogue, witness?.party ?? '')
  const key = witness === undefined ? null : cosignerKey(name, witness.key.key)
  const cosigned = key === null ? [] : [noteSignature(key, witness?.key.sign(cosignedText(text, 1_700_000_000)) ?? '', 1_700_000_000)]
  return formatNote({ text, signatures: [own, ...cosigned] })
}

async function judged(made: Made | string | null, mode: 'full' | 'quick' = 'full') {
  const { mex, usa } = pair()
  mex.state({ content: { text: 'one' } })
  const note = made === null ? null : typeof made === 'string' ? made : checkpointOf(mex, made)
  const report = await collectReport('demo', [{ ...chainOf('MEX', mex.lines), ...(note === null ? {} : { checkpoint: note }) }, chainOf('USA', usa.lines)], { mode })
  assert.equal(report.counts.inconsistent, 0)
  return { verdicts: report.checkpoints.flatMap(({ verdicts }) => verdicts.map(({ about, verdict, code }) => `${about} ${code ?? verdict}`)), isSound: outcomeOf(report, false) === 'consistent', seconds: report.checkpoints[0]?.verdicts.at(-1)?.seconds }
}

test('A checkpoint of the acts that are here, cosigned by the other party, holds in both modes', async () => {
  const witness = { party: 'USA', key: testKey('USA signing') }
  for (const mode of ['full', 'quick'] as const) {
    for (const size of [3, 4]) assert.deepEqual(await judged({ size, witness }, mode), { verdicts: ['signature verified', 'root verified', 'cosignature verified'], isSound: true, seconds: 1_700_000_000 })
  }
})

test('Where no checkpoint is published nothing is said of any', async () => {
  assert.deepEqual(await judged(null), { verdicts: [], isSound: true, seconds: undefined })
})

test('One that nobody cosigned is sound and says so', async () => {
  const { verdicts, isSound } = await judged({})
  assert.deepEqual([verdicts, isSound], [['signature verified', 'root verified', 'cosignature cosignature-missing'], true])
})

const stranger = testKey('stranger')
const cases: readonly (readonly [string, Made | string, string])[] = [
  ['over other acts', { isOther: true }, 'root checkpoint-root-mismatch'],
  ['over more acts than are here: some are missing', { size: 9 }, 'root checkpoint-ahead'],
  ['signed by a stranger', { by: stranger }, 'signature checkpoint-unsigned'],
  ['signed by a root key, which signs no checkpoints', { by: testKey('MEX root') }, 'signature checkpoint-unsigned'],
  ['whose signature is under the right key and wrong', { by: { ...testKey('MEX signing'), sign: (text) => testKey('MEX signing').sign(`${text} `) } }, 'signature checkpoint-signature-invalid'],
  ['cosigned wrongly in the name of the other party', { witness: { party: 'USA', key: { ...testKey('USA signing'), sign: stranger.sign } } }, 'cosignature cosignature-invalid'],
  ['that is none', 'checkpoint\n', 'signature checkpoint-malformed'],
]
for (const [what, made, code] of cases) {
  test(`A record with a checkpoint ${what} is not sound, though every act is verified`, async () => {
    const { verdicts, isSound } = await judged(made)
    assert.ok(verdicts.includes(code), verdicts.join(', '))
    assert.equal(isSound, false)
  })
}

test('A checkpoint or cosignature that this machine cannot check accuses nobody', () => {
  // A provider that lacks Ed25519: in a process of its own, since it is the whole process's.
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const script = `import crypto from 'node:crypto'
    import { syncBuiltinESMExports } from 'node:module'
    import { forgetProvider } from ${here('./index.ts')}
    import { pair } from ${here('./testing/ledgers.ts')}
    import { HashTree, checkpointOrigin, checkpointText, cosignedText, cosignerKey, formatNote, leafHash, logKey, noteSignature, verifyCheckpoint } from ${here('./tlog/index.ts')}
    const { mex, usa } = pair()
    const tree = new HashTree()
    for (const act of mex.acts) tree.append(leafHash(act.signed))
    const origin = checkpointOrigin('demo', 'MEX')
    const text = checkpointText({ origin, size: tree.size, root: tree.root() })
    const witness = cosignerKey(checkpointOrigin('demo', 'USA'), usa.signing.key)
    const note = formatNote({ text, signatures: [noteSignature(logKey(origin, mex.signing.key), mex.signing.sign('another text')), noteSignature(witness, usa.signing.sign(cosignedText(text + ' ', 1700000000)), 1700000000)] })
    const judged = () => verifyCheckpoint({ dialogue: 'demo', party: 'MEX', note, tree, keys: mex.chain.keys, witnesses: new Map([['USA', usa.chain.keys]]) }).map(({ about, verdict, code }) => [about, verdict, code])
    const before = judged()
    const real = crypto.createPublicKey
    crypto.createPublicKey = (key) => { if (key.key?.crv === 'Ed25519') throw new Error('unsupported'); return real(key) }
    syncBuiltinESMExports()
    forgetProvider()
    console.log(JSON.stringify([before, judged()]))`
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  const [before, without] = JSON.parse(ran.stdout) as (readonly [string, 'verified' | 'unverified' | 'inconsistent', string | null][])[]
  assert.deepEqual(before, [['signature', 'inconsistent', 'checkpoint-signature-invalid'], ['root', 'verified', null], ['cosignature', 'inconsistent', 'cosignature-invalid']])
  assert.deepEqual(without, [['signature', 'unverified', 'algorithm-unsupported'], ['root', 'verified', null], ['cosignature', 'unverified', 'algorithm-unsupported']])
})
