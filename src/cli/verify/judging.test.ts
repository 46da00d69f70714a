import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { edgeOf } from '../../api/edges.ts'
import type { PublishedRecord } from '../../record/published.ts'
import { chainOf, pageOf, proofOf } from '../../record/testing/chains.ts'
import { forge } from '../../record/testing/forge.ts'
import { testKey } from '../../record/testing/keys.ts'
import { pair } from '../../record/testing/ledgers.ts'
import type { Speaker } from '../../record/testing/speaker.ts'
import type { ActVerdict } from '../../record/verify.ts'
import { RECORD_OUTCOMES } from '../../record/verify-outcome.ts'
import type { RecordOutcome } from '../../record/verify-outcome.ts'
import type { ProofReport } from '../../record/verify-proofs.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { exitOf } from './exits.ts'
import type { Judgement } from './exits.ts'
import { judge } from './judging.ts'

function recordOf(speakers: readonly Speaker[], changed: Readonly<Record<string, readonly string[]>> = {}): PublishedRecord {
  const chains = speakers.map(({ party, lines, acts }) => chainOf(party, changed[party] ?? lines, { sequence: acts.length, hash: acts.at(-1)?.hash ?? '' }))
  return { dialogue: 'demo', chains, roots: new Map(speakers.map(({ party, root }) => [party, root.id])), isIndexBroken: false }
}

async function heard(record: PublishedRecord, mode: 'quick' | 'full', isJson: boolean, language: 'en' | 'es' = 'en'): Promise<{ judged: Judgement | undefined; out: string; err: string[]; drained: number }> {
  const [out, err] = [[] as string[], [] as string[]]
  let drained = 0
  const [judged] = await judge([record], { mode, isJson }, { language, explain, out: (text) => out.push(text), err: (text) => err.push(text), drain: async () => { drained += 1 } })
  return { judged, out: out.join('\n'), err, drained }
}

interface Told { readonly mode: string; readonly acts: readonly ActVerdict[]; readonly counts: Readonly<Record<string, number>>; readonly isIndexBroken: boolean; readonly outcome: string; readonly provedForks: number; readonly proofs: ProofReport | null }

describe('a verification is told', () => {
  test('as JSON while it goes on, waiting for whoever reads it, with a sign of life for long work', async () => {
    const { mex, usa } = pair()
    while (mex.acts.length < 10_400) mex.receipt()
    const { judged, out, err, drained } = await heard(recordOf([mex, usa]), 'quick', true)
    const [told] = JSON.parse(out) as Told[]
    assert.deepEqual(judged, { outcome: 'consistent', provedForks: 0 })
    assert.equal(told?.acts.length, mex.acts.length + usa.acts.length)
    assert.deepEqual(told?.counts, { verified: mex.acts.length + usa.acts.length, unverified: 0, inconsistent: 0 })
    assert.ok(drained > 0)
    assert.equal(err.length, 1)
    assert.match(err[0] ?? '', /^demo 1\d{4}\/10403$/)
  })

  test('as JSON once, also where quick mode must begin again: nothing that was void is written', async () => {
    const { mex, usa } = pair()
    const last = mex.receipt()
    const lines = [...mex.lines.slice(0, -1), forge(last, { key: testKey('stranger') })]
    const { judged, out } = await heard(recordOf([mex, usa], { MEX: lines }), 'quick', true)
    const [told] = JSON.parse(out) as Told[]
    assert.equal(judged?.outcome, 'not-consistent')
    assert.equal(told?.mode, 'quick')
    assert.deepEqual(told?.acts.filter(({ party, sequence }) => party === 'MEX' && sequence === mex.acts.length).map(({ code }) => code), ['signature-invalid'])
    assert.equal(told?.acts.length, mex.acts.length + usa.acts.length)
  })

  test('in words with thirty problems at most and the number of the others, the worst first, in the language asked for', async () => {
    const { mex, usa } = pair()
    while (mex.acts.length < 50) mex.state({ content: { text: `act ${mex.acts.length}` } })
    const lines = mex.lines.map((line, index) => (index === 9 ? '{}' : line))
    const { judged, out } = await heard(recordOf([mex, usa], { MEX: lines }), 'full', false, 'es')
    assert.equal(judged?.outcome, 'not-consistent')
    const problems = out.split('\n').filter((line) => /^ {2}MEX \d+: /.test(line))
    assert.equal(problems.length, 30)
    assert.match(problems[0] ?? '', /^ {2}MEX 10: inconsistente wrong-shape — /)
    assert.match(out, /^ {2}… y 11 más \(--json\)$/m)
    assert.match(out, /El registro NO es consistente\.$/)
  })

  test('as unsound where the index names another root, though every act is verified', async () => {
    const { mex, usa } = pair()
    const record = { ...recordOf([mex, usa]), roots: new Map([['MEX', testKey('stranger').id], ['USA', usa.root.id]]) }
    const { judged, out } = await heard(record, 'full', true)
    const [told] = JSON.parse(out) as Told[]
    assert.deepEqual([judged?.outcome, told?.outcome, told?.isIndexBroken, told?.counts.inconsistent], ['not-consistent', 'not-consistent', true, 0])
  })

  test('with what is proved of a fork beside the outcome, in words and as JSON, in both languages', async () => {
    const { mex, usa } = pair()
    const held = mex.state({ content: { text: 'to one' } })
    const record = (...pairs: readonly string[]) => ({ ...recordOf([mex, usa]), proofs: async function* () { yield pageOf(pairs) } })
    const [good, forged] = [forge(held, { key: mex.signing, header: { at: '2022-01-01T00:00:00Z' } }), forge(held, { key: testKey('stranger'), header: { at: '2022-01-01T00:00:00Z' } })].map((line) => proofOf(held.line, line))
    const proved = await heard(record(forged ?? '', good ?? ''), 'full', false)
    assert.match(proved.out, /^ {2}MEX signed two acts at place 4: proved [0-9a-f]{64} [0-9a-f]{64}$/m)
    assert.match(proved.out, /^ {2}MEX signed two acts at place 4: not proved proof-unsigned — The party did not sign both acts/m)
    assert.match(proved.out, /The record is NOT consistent\.\nIT IS PROVED that a party signed two different acts for one place of its chain \(pairs: 1\): MEX 4\./)
    const { judged, out } = await heard(record(good ?? '', good ?? ''), 'quick', false, 'es')
    assert.deepEqual(judged, { outcome: 'consistent', provedForks: 1 })
    assert.match(out, /^ {2}MEX firmó dos actos en el lugar 4: probado /m)
    assert.match(out, /El registro es consistente\.\nESTÁ PROBADO que una parte firmó .* \(pares: 1\): MEX 4\./)
    const [told] = JSON.parse((await heard(record(good ?? ''), 'full', true)).out) as Told[]
    assert.deepEqual([told?.outcome, told?.provedForks, told?.proofs?.first.map(({ party, sequence, verdict }) => [party, sequence, verdict])], ['consistent', 1, [['MEX', 4, 'verified']]])
  })

  test('with an end of its own for each of what it may come to, the worst of several records', () => {
    const ended = (...records: readonly (readonly [RecordOutcome, number])[]) => exitOf(records.map(([outcome, provedForks]) => ({ outcome, provedForks })))
    assert.deepEqual(RECORD_OUTCOMES.map((outcome) => [outcome, ended([outcome, 0]), ended([outcome, 1])]), [['consistent', 0, 5], ['not-consistent', 3, 3], ['not-fully-checked', 4, 4]])
    assert.equal(ended(['consistent', 0], ['not-fully-checked', 0], ['not-consistent', 0]), 3)
    assert.equal(ended(['consistent', 2], ['consistent', 0]), 5)
    assert.equal(ended(['not-fully-checked', 0], ['consistent', 2]), edgeOf('algorithm-unsupported').exit)
  })
})
