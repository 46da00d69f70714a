import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import type { Vector } from '../../spec/make-vectors.ts'
import { forge } from './testing/forge.ts'
import { pair } from './testing/ledgers.ts'
import { verifyRecordInParallel } from './verify-in-parallel.ts'
import { verifyRecord } from './verify.ts'

const folder = new URL('../../spec/vectors/', import.meta.url)

for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')).sort()) {
  const vector = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
  test(`Vector ${vector.name} is reported alike on one core and on every core`, async () => {
    const chains = Object.entries(vector.chains).map(([party, lines]) => {
      const head = vector.heads?.[party]
      return head === undefined ? { party, lines } : { party, lines, head }
    })
    assert.deepEqual(await verifyRecordInParallel(vector.dialogue, chains), verifyRecord(vector.dialogue, chains, 'full'))
  })
}

const ACTS = 1300

function talk(): { chains: { party: string; lines: string[] }[]; damaged: (sequence: number) => string } {
  const { mex, usa } = pair()
  while (mex.acts.length < ACTS) mex.state({ content: { text: `act ${mex.acts.length}` } })
  const damaged = (sequence: number) => {
    const [act, other] = [mex.acts[sequence - 1], mex.acts[sequence]]
    if (act === undefined || other === undefined) throw new Error('no such act')
    return forge({ ...act, signature: other.signature }, {})
  }
  return { chains: [{ party: 'MEX', lines: [...mex.lines] }, { party: 'USA', lines: [...usa.lines] }], damaged }
}

test('A record of several batches holds', async () => {
  const { chains } = talk()
  const report = await verifyRecordInParallel('demo', chains)
  assert.equal(report.mode, 'full')
  assert.equal(report.counts.verified, chains.reduce((sum, { lines }) => sum + lines.length, 0))
})

for (const sequence of [4, 512, 513, 1100, ACTS - 1]) {
  test(`A damaged signature under intact hash links is named at act ${sequence}, and nothing after it is taken`, async () => {
    const { chains, damaged } = talk()
    chains[0]?.lines.splice(sequence - 1, 1, damaged(sequence))
    const report = await verifyRecordInParallel('demo', chains)
    const bad = report.acts.filter(({ verdict }) => verdict === 'inconsistent')
    assert.deepEqual(bad.map(({ party, sequence, code }) => [party, sequence, code]), [['MEX', sequence, 'signature-invalid']])
    assert.equal(report.heads.find(({ party }) => party === 'MEX')?.sequence, sequence - 1)
  })
}

test('Lines that can be read only once are verified all the same', async () => {
  const { chains } = talk()
  const once = chains.map(({ party, lines }) => ({ party, lines: lines[Symbol.iterator]() }))
  assert.deepEqual(await verifyRecordInParallel('demo', once), verifyRecord('demo', chains, 'full'))
})
