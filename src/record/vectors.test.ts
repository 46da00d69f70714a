import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { textOf, vectors } from '../../spec/make-vectors.ts'
import type { Vector } from '../../spec/make-vectors.ts'
import { chainOf, pageOf } from './testing/chains.ts'
import { PROOF_CODES } from './verify-proofs.ts'
import type { ProofPages } from './verify-proofs.ts'
import { VERIFY_CODES, collectReport } from './verify.ts'

const folder = new URL('../../spec/vectors/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const stored = files.map((name) => JSON.parse(read(name)) as Vector)

function byPlace(acts: Vector['expect']['acts']): Vector['expect']['acts'] {
  return [...acts].sort(([a, one], [b, other]) => (a === b ? one - other : a < b ? -1 : 1))
}

function proofsOf({ proofs }: Vector): { proofs?: ProofPages } {
  return proofs === undefined ? {} : { proofs: async function* () { yield pageOf(proofs) } }
}

for (const vector of stored) {
  test(`Vector ${vector.name}: ${vector.describes}`, async () => {
    const chains = Object.entries(vector.chains).map(([party, lines]) => chainOf(party, lines, vector.heads?.[party]))
    for (const order of [chains, [...chains].reverse()]) {
      // Which of two foundings completes first depends on the order in which the chains are read.
      if (vector.name === 'two-foundings' && order !== chains) continue
      const report = await collectReport(vector.dialogue, order, { mode: 'full', ...proofsOf(vector) })
      const acts = new Map(report.acts.map(({ party, sequence, verdict, code }) => [`${party} ${sequence}`, [party, sequence, verdict, code] as const]))
      assert.deepEqual(byPlace([...acts.values()]), byPlace(vector.expect.acts))
      const proofs = [...(report.proofs?.first ?? [])].sort((a, b) => a.line - b.line)
      assert.deepEqual(proofs.map(({ party, sequence, verdict, code }) => [party, sequence, verdict, code]), vector.expect.proofs ?? [])
      assert.deepEqual(report.adopted.map(({ item, version }) => [item, version]), vector.expect.adopted)
    }
  })
}

test('Making the vectors again gives the same files, byte for byte', () => {
  const made = vectors()
  assert.deepEqual(made.map(({ name }) => `${name}.json`).sort(), files)
  for (const vector of made) assert.equal(read(`${vector.name}.json`), textOf(vector), vector.name)
})

test('Vectors that fail outnumber those that hold three to one, and every code has one', () => {
  const failing = stored.filter(({ expect }) => [...expect.acts, ...(expect.proofs ?? [])].some(([, , verdict]) => verdict !== 'verified'))
  assert.ok(failing.length >= 3 * (stored.length - failing.length), `${failing.length} of ${stored.length}`)
  const shown = new Set(stored.flatMap(({ expect }) => expect.acts.map(([, , , code]) => code)))
  // What a verifier lacks is no property of bytes: verify.test.ts shows that code.
  assert.deepEqual(VERIFY_CODES.filter((code) => !shown.has(code)), ['algorithm-unsupported'])
  const ofProofs = new Set(stored.flatMap(({ expect }) => (expect.proofs ?? []).map(([, , , code]) => code)))
  assert.deepEqual(PROOF_CODES.filter((code) => !ofProofs.has(code)), ['algorithm-unsupported'])
})
