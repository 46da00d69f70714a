import { test } from 'node:test'
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { withholdBody } from './act.ts'
import type { Act } from './act.ts'
import { chainOf, pageOf, proofOf } from './testing/chains.ts'
import { forge } from './testing/forge.ts'
import { testKey } from './testing/keys.ts'
import { pair } from './testing/ledgers.ts'
import type { Speaker } from './testing/speaker.ts'
import { outcomeOf, provedForks } from './verify-outcome.ts'
import { collectReport } from './verify.ts'

const stranger = testKey('stranger')
const LATER = { at: '2022-01-01T00:00:00Z' }

/** MEX has said four acts; `held` is the last, `other` one that it signed for the same place. */
function forked(): { mex: Speaker; usa: Speaker; held: Act; other: string } {
  const { mex, usa } = pair()
  const held = mex.state({ content: { text: 'to one' } })
  return { mex, usa, held, other: forge(held, { key: mex.signing, header: LATER, body: { about: null, content: { text: 'to the other' }, replaces: null, type: 'note' } }) }
}

async function judged({ mex, usa }: { mex: Speaker; usa: Speaker }, lines: readonly string[], mode: 'full' | 'quick' = 'full') {
  const chains = [mex, usa].map(({ party, lines: said, acts }) => chainOf(party, said, { sequence: acts.length, hash: acts.at(-1)?.hash ?? '' }))
  return collectReport('demo', chains, { mode, proofs: async function* () { yield pageOf(lines) } })
}

async function codesOf(record: ReturnType<typeof forked>, ...lines: readonly string[]) {
  const report = await judged(record, lines)
  return report.proofs?.first.map(({ party, sequence, verdict, code }) => `${party} ${sequence} ${code ?? verdict}`)
}

for (const mode of ['full', 'quick'] as const) {
  test(`Two acts that the party signed for one place are proved, whichever of them the chain follows; its acts are verified all the same (${mode})`, async () => {
    const record = forked()
    for (const line of [proofOf(record.held.line, record.other), proofOf(record.other, record.held.line), proofOf(record.other, forge(record.held, { key: record.mex.signing, header: { at: '2023-01-01T00:00:00Z' } }))]) {
      const report = await judged(record, [line], mode)
      assert.deepEqual(report.proofs?.first.map(({ party, sequence, verdict, code, acts }) => [party, sequence, verdict, code, acts.length]), [['MEX', 4, 'verified', null, 2]])
      assert.deepEqual([report.counts.inconsistent, outcomeOf(report, false), provedForks(report)], [0, 'consistent', 1])
    }
  })
}

test('Where none are published nothing is said of any; where they are announced and missing, that is said', async () => {
  const { mex, usa } = pair()
  assert.equal((await collectReport('demo', [chainOf('MEX', mex.lines), chainOf('USA', usa.lines)], { mode: 'full' })).proofs, null)
  const report = await judged({ mex, usa }, [])
  assert.deepEqual(report.proofs?.first.map(({ code }) => code), ['proof-missing'])
  assert.equal(outcomeOf(report, false), 'not-consistent')
})

const forgeries: readonly (readonly [string, (record: ReturnType<typeof forked>) => string, string])[] = [
  ['signed by nobody of the dialogue in the name of its key', ({ held, mex }) => proofOf(held.line, forge(held, { key: stranger, header: { ...LATER, key: mex.signing.id } })), 'MEX 4 proof-unsigned'],
  ['with a signature taken from another act', ({ held }) => proofOf(held.line, forge(held, { header: LATER })), 'MEX 4 proof-unsigned'],
  ['by the key of a stranger', ({ held }) => proofOf(held.line, forge(held, { key: stranger, header: { ...LATER, key: stranger.id } })), 'MEX 4 key-unknown'],
  ['by the key of the other party', ({ held, usa }) => proofOf(held.line, forge(held, { key: usa.signing, header: { ...LATER, key: usa.signing.id } })), 'MEX 4 key-unknown'],
  ['of one act twice', ({ held }) => proofOf(held.line, held.line), 'MEX 4 proof-same-act'],
  ['of acts at two places', ({ held, mex }) => proofOf(held.line, mex.lines[2] ?? ''), 'MEX 4 proof-misplaced'],
  ['of the acts of two parties', ({ usa, mex }) => proofOf(mex.lines[2] ?? '', usa.lines[2] ?? ''), 'MEX 3 proof-misplaced'],
  ['of another dialogue', ({ held, mex }) => proofOf(held.line, forge(held, { key: mex.signing, header: { dialogue: 'sea' } })), 'MEX 4 proof-misplaced'],
  ['said to be of another place', ({ held, other }) => proofOf(held.line, other, { sequence: 3 }), 'MEX 3 proof-misplaced'],
  ['said to be of another party', ({ held, other }) => proofOf(held.line, other, { party: 'USA' }), 'USA 4 proof-misplaced'],
  ['at a place that the chain does not reach', ({ held, mex }) => proofOf(...[1, 2].map((seconds) => forge(held, { key: mex.signing, header: { sequence: 9, at: `2022-01-01T00:00:0${seconds}Z` } })) as [string, string]), 'MEX 9 proof-chain-short'],
  ['with the bodies', ({ held, other }) => `{"held":${held.line},"party":"MEX","received":${other},"sequence":4}`, 'null null proof-malformed'],
  ['with white space', ({ held, other }) => `${proofOf(held.line, other)} `, 'null null proof-malformed'],
  ['with a member more', ({ held, other }) => proofOf(held.line, other).replace(/^{/, '{"a":1,'), 'null null proof-malformed'],
  ['without a party', ({ held, other }) => `{"held":${withholdBody(held)},"received":${proofOf(held.line, other).split('"received":')[1]}`, 'null null proof-malformed'],
  ['with the name that every object answers to', ({ held, other }) => proofOf(held.line, other, { party: 'toString' }), 'null null proof-malformed'],
  ['with a header of another format', ({ held, other }) => proofOf(held.line, other).replace('alternat/1', 'alternat/2'), 'null null proof-malformed'],
  ['that is no JSON', () => 'MEX lied', 'null null proof-malformed'],
  ['that is an empty line', () => '', 'null null proof-malformed'],
]
for (const [what, lineOf, expected] of forgeries) {
  test(`A pair ${what} accuses nobody, and a pair beside it that proves is still found`, async () => {
    const record = forked()
    assert.deepEqual(await codesOf(record, lineOf(record)), [expected])
    assert.deepEqual(await codesOf(record, lineOf(record), proofOf(record.held.line, record.other)), ['MEX 4 verified', expected])
  })
}

test('A key that was revoked before the place proves nothing, one revoked at it or later does, and so does one not yet there', async () => {
  const { mex, usa } = pair()
  const [old, fresh] = [mex.signing, testKey('MEX fresh')]
  mex.say('key', { add: { ...fresh.key, role: 'signing' }, revoke: old.id, reason: null })
  mex.signing = fresh
  const [fifth, sixth] = [mex.state({ content: { text: 'fifth' } }), mex.state({ content: { text: 'sixth' } })]
  const by = (act: Act, key: typeof old) => proofOf(act.line, forge(act, { key, header: { ...LATER, key: key.id } }))
  const third = mex.acts[2] ?? assert.fail()
  const lines = [by(fifth, old), by(third, fresh), by(sixth, fresh), by(third, old)]
  assert.deepEqual(await codesOf({ mex, usa, held: fifth, other: '' }, ...lines), ['MEX 6 verified', 'MEX 3 verified', 'MEX 5 key-revoked', 'MEX 3 key-unknown'])
})

test('One byte changed anywhere in a proof leaves nothing proved', async () => {
  const record = forked()
  const line = proofOf(record.held.line, record.other)
  await fc.assert(fc.asyncProperty(fc.nat(line.length - 1), fc.integer({ min: 0, max: 6 }), async (at, bit) => {
    const changed = line.slice(0, at) + String.fromCharCode(line.charCodeAt(at) ^ (1 << bit)) + line.slice(at + 1)
    const report = await judged(record, changed.split('\n'))
    assert.equal(report.proofs?.counts.verified, 0, changed)
    assert.ok((report.proofs?.first.length ?? 0) >= 1)
  }), { numRuns: 300 })
})

test('However many lines prove nothing, they are counted, a hundred of a kind are held, and one that proves stands first', async () => {
  const record = forked()
  const good = proofOf(record.held.line, record.other)
  const report = await judged(record, [...Array.from({ length: 5000 }, () => '{}'), good, good, proofOf(record.other, record.held.line)])
  assert.deepEqual(report.proofs?.counts, { verified: 1, unverified: 0, inconsistent: 5000 })
  assert.equal(report.proofs.first.length, 101)
  assert.deepEqual([report.proofs.first[0]?.line, report.proofs.first[0]?.verdict], [5001, 'verified'])
})

test('Of a chain that broke, what it shows before the place is enough; after the break nothing is known', async () => {
  const record = forked()
  const lines = [...record.mex.lines.slice(0, 3), record.held.line.replace('to one', 'to us all')]
  const report = await collectReport('demo', [chainOf('MEX', lines), chainOf('USA', record.usa.lines)], { mode: 'full', proofs: async function* () { yield pageOf([proofOf(record.held.line, record.other)]) } })
  assert.deepEqual([report.proofs?.counts.verified, outcomeOf(report, false)], [1, 'not-consistent'])
  const short = await collectReport('demo', [chainOf('MEX', ['{}']), chainOf('USA', record.usa.lines)], { mode: 'full', proofs: async function* () { yield pageOf([proofOf(record.held.line, record.other)]) } })
  assert.deepEqual(short.proofs?.first.map(({ code }) => code), ['proof-chain-short'])
})

test('Where this machine lacks an algorithm, nothing is proved, nobody accused, and the record is not fully checked: neither consistent nor not', () => {
  // A provider that lacks P-256: in a process of its own, since it is the whole process's.
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const script = `import crypto from 'node:crypto'
    import { syncBuiltinESMExports } from 'node:module'
    import { Speaker, founded } from ${here('./testing/speaker.ts')}
    import { chainOf, pageOf, proofOf } from ${here('./testing/chains.ts')}
    import { forge } from ${here('./testing/forge.ts')}
    import { collectReport, createKeyPair, forgetProvider, keyId, outcomeOf, signText, withholdBody } from ${here('./index.ts')}
    const { speakers: [mex, usa] } = founded('demo', ['MEX', 'USA'])
    const made = createKeyPair('ecdsa-p256')
    const p256 = { id: keyId(made.key), key: made.key, sign: (text) => signText('ecdsa-p256', made.privateKeyPem, text) }
    mex.addKey(p256, 'signing')
    const held = mex.state({ content: { text: 'to one' } })
    const pair = proofOf(held.line, forge(held, { key: p256, header: { at: '2022-01-01T00:00:00Z', key: p256.id } }))
    const chains = [mex, usa].map(({ party, lines }) => chainOf(party, lines))
    mex.signing = p256
    mex.state({ content: { text: 'by the other key' } })
    const longer = [mex, usa].map(({ party, lines }) => chainOf(party, lines))
    const proofs = async function* () { yield pageOf([pair]) }
    const all = async () => {
      const reports = [await collectReport('demo', chains, { mode: 'full', proofs }), await collectReport('demo', longer, { mode: 'full' }), await collectReport('demo', longer, { mode: 'quick' })]
      return reports.map((report) => [report.proofs?.first.map(({ verdict, code }) => [verdict, code]) ?? null, report.counts.inconsistent, report.unchecked, outcomeOf(report, false), outcomeOf(report, true)])
    }
    const before = await all()
    const real = crypto.createPublicKey
    crypto.createPublicKey = (key) => { if (key.key?.crv === 'P-256') throw new Error('unsupported'); return real(key) }
    syncBuiltinESMExports()
    forgetProvider()
    console.log(JSON.stringify([before, await all()]))`
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  const [before, without] = JSON.parse(ran.stdout) as unknown[][]
  assert.deepEqual(before, [[[['verified', null]], 0, 0, 'consistent', 'not-consistent'], [null, 0, 0, 'consistent', 'not-consistent'], [null, 0, 0, 'consistent', 'not-consistent']])
  assert.deepEqual(without, [[[['unverified', 'algorithm-unsupported']], 0, 0, 'not-fully-checked', 'not-consistent'], [null, 0, 1, 'not-fully-checked', 'not-consistent'], [null, 0, 1, 'not-fully-checked', 'not-consistent']])
})
