import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fuzz } from './index.ts'
import { targets } from './targets.ts'

// The same every time, so that a run that fails can be had again; `npm run soak -- --fuzz-minutes` draws its own.
const seed = Number(process.env.FUZZ_SEED ?? 636515)
const RUNS: Readonly<Record<string, number>> = { 'a chain of acts': 60, settings: 150, 'the file of keys': 150, 'an act': 1500 }

const all = targets()

describe('whatever it is given, it answers a value or a code:', () => {
  for (const target of all) {
    test(`what reads ${target.name}`, async (t) => {
      const { inputs, outcomes } = await fuzz(target, { runs: RUNS[target.name] ?? 500, seed })
      t.diagnostic(`${inputs} inputs, seed ${seed}: ${JSON.stringify(outcomes)}`)
      assert.ok(Object.keys(outcomes).length > 1 || 'read' in outcomes, 'inputs of more than one kind')
    })
  }
})

describe('the fuzzer notices', () => {
  const broken = (read: (input: string) => string) => assert.rejects(fuzz({ name: 'x', corpus: ['{"a":1}'], read }, { runs: 300, seed }))

  test('a parser that throws, and one that takes what it cannot write again', async () => {
    await broken((input) => { if (input.includes('[')) throw new TypeError('no'); return 'taken' })
    await broken((input) => { assert.equal(input, '{"a":1}'); return 'taken' })
  })
})
