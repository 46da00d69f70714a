import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PublishedRecord } from '../../record/published.ts'
import { chainOf } from '../../record/testing/chains.ts'
import { forge } from '../../record/testing/forge.ts'
import { testKey } from '../../record/testing/keys.ts'
import { pair } from '../../record/testing/ledgers.ts'
import type { Speaker } from '../../record/testing/speaker.ts'
import type { ActVerdict } from '../../record/verify.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { judge } from './judging.ts'

function recordOf(speakers: readonly Speaker[], changed: Readonly<Record<string, readonly string[]>> = {}): PublishedRecord {
  const chains = speakers.map(({ party, lines, acts }) => chainOf(party, changed[party] ?? lines, { sequence: acts.length, hash: acts.at(-1)?.hash ?? '' }))
  return { dialogue: 'demo', chains, roots: new Map(speakers.map(({ party, root }) => [party, root.id])), isIndexBroken: false }
}

async function heard(record: PublishedRecord, mode: 'quick' | 'full', isJson: boolean, language: 'en' | 'es' = 'en'): Promise<{ isSound: boolean; out: string; err: string[]; drained: number }> {
  const [out, err] = [[] as string[], [] as string[]]
  let drained = 0
  const isSound = await judge([record], { mode, isJson }, { language, explain, out: (text) => out.push(text), err: (text) => err.push(text), drain: async () => { drained += 1 } })
  return { isSound, out: out.join('\n'), err, drained }
}

interface Told { readonly mode: string; readonly acts: readonly ActVerdict[]; readonly counts: Readonly<Record<string, number>>; readonly isIndexBroken: boolean }

describe('a verification is told', () => {
  test('as JSON while it goes on, waiting for whoever reads it, with a sign of life for long work', async () => {
    const { mex, usa } = pair()
    while (mex.acts.length < 10_400) mex.receipt()
    const { isSound, out, err, drained } = await heard(recordOf([mex, usa]), 'quick', true)
    const [told] = JSON.parse(out) as Told[]
    assert.ok(isSound)
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
    const { isSound, out } = await heard(recordOf([mex, usa], { MEX: lines }), 'quick', true)
    const [told] = JSON.parse(out) as Told[]
    assert.ok(!isSound)
    assert.equal(told?.mode, 'quick')
    assert.deepEqual(told?.acts.filter(({ party, sequence }) => party === 'MEX' && sequence === mex.acts.length).map(({ code }) => code), ['signature-invalid'])
    assert.equal(told?.acts.length, mex.acts.length + usa.acts.length)
  })

  test('in words with thirty problems at most and the number of the others, the worst first, in the language asked for', async () => {
    const { mex, usa } = pair()
    while (mex.acts.length < 50) mex.state({ content: { text: `act ${mex.acts.length}` } })
    const lines = mex.lines.map((line, index) => (index === 9 ? '{}' : line))
    const { isSound, out } = await heard(recordOf([mex, usa], { MEX: lines }), 'full', false, 'es')
    assert.ok(!isSound)
    const problems = out.split('\n').filter((line) => /^ {2}MEX \d+: /.test(line))
    assert.equal(problems.length, 30)
    assert.match(problems[0] ?? '', /^ {2}MEX 10: inconsistente wrong-shape — /)
    assert.match(out, /^ {2}… y 11 más \(--json\)$/m)
    assert.match(out, /El registro NO es consistente\.$/)
  })

  test('as unsound where the index names another root, though every act is verified', async () => {
    const { mex, usa } = pair()
    const record = { ...recordOf([mex, usa]), roots: new Map([['MEX', testKey('stranger').id], ['USA', usa.root.id]]) }
    const { isSound, out } = await heard(record, 'full', true)
    const [told] = JSON.parse(out) as Told[]
    assert.deepEqual([isSound, told?.isIndexBroken, told?.counts.inconsistent], [false, true, 0])
  })
})
