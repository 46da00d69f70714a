import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import type { Vector } from '../../spec/make-vectors.ts'
import { pagesFrom } from './pages.ts'
import { pageOf } from './testing/chains.ts'
import { forge } from './testing/forge.ts'
import { pair } from './testing/ledgers.ts'
import { testKey } from './testing/keys.ts'
import { LOCAL_WORKSHOP } from './verify-feed.ts'
import type { ChainInput, Workshop } from './verify-feed.ts'
import { collectReport, verifyRecord } from './verify.ts'
import type { ActVerdict, VerifyReport } from './verify.ts'

const folder = new URL('../../spec/vectors/', import.meta.url)

/** A chain in pages of about `pageBytes`, in pieces that end anywhere. */
function streamed(party: string, lines: readonly string[], pageBytes: number, head?: ChainInput['head']): ChainInput {
  const bytes = pageOf(lines)
  const pieces = function* () { for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97) }
  return { party, pages: () => pagesFrom(pieces(), pageBytes), ...(head === undefined ? {} : { head }) }
}

const byPlace = (acts: readonly ActVerdict[]) => [...acts].sort((a, b) => (a.party === b.party ? a.sequence - b.sequence : a.party < b.party ? -1 : 1))

for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')).sort()) {
  const vector = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
  test(`Vector ${vector.name} is reported alike, however it arrives`, async () => {
    const at = (pageBytes: number) => collectReport(vector.dialogue, Object.entries(vector.chains).map(([party, lines]) => streamed(party, lines, pageBytes, vector.heads?.[party])), { mode: 'full' })
    const [whole, small] = [await at(1 << 20), await at(1)]
    assert.deepEqual({ ...small, acts: byPlace(small.acts) }, { ...whole, acts: byPlace(whole.acts) })
  })
}

const ACTS = 1300

function talk(): { mex: readonly string[]; usa: readonly string[]; damaged: (sequence: number) => string[] } {
  const { mex, usa } = pair()
  while (mex.acts.length < ACTS) mex.state({ content: { text: `act ${mex.acts.length}` } })
  const damaged = (sequence: number) => {
    const [act, other] = [mex.acts[sequence - 1], mex.acts[sequence]]
    if (act === undefined || other === undefined) throw new Error('no such act')
    return mex.lines.map((line, index) => (index === sequence - 1 ? forge({ ...act, signature: other.signature }, {}) : line))
  }
  return { mex: mex.lines, usa: usa.lines, damaged }
}

function inconsistent(report: VerifyReport): (readonly [string, number, string | null])[] {
  return report.acts.filter(({ verdict }) => verdict === 'inconsistent').map(({ party, sequence, code }) => [party, sequence, code])
}

test('A record of many pages holds', async () => {
  const { mex, usa } = talk()
  const report = await collectReport('demo', [streamed('MEX', mex, 20_000), streamed('USA', usa, 20_000)], { mode: 'full' })
  assert.equal(report.counts.verified, mex.length + usa.length)
})

for (const sequence of [4, 512, 513, 1100, ACTS - 1]) {
  test(`A damaged signature under intact hash links is named at act ${sequence}, and nothing after it is taken`, async () => {
    const { usa, damaged } = talk()
    const report = await collectReport('demo', [streamed('MEX', damaged(sequence), 20_000), streamed('USA', usa, 20_000)], { mode: 'full' })
    assert.deepEqual(inconsistent(report), [['MEX', sequence, 'signature-invalid']])
    assert.equal(report.heads.find(({ party }) => party === 'MEX')?.sequence, sequence - 1)
    assert.equal(report.counts.unverified, ACTS - sequence)
  })
}

test('A chain is read a few pages ahead of what was told of it, never whole', async () => {
  const { mex, usa } = talk()
  let [opened, told, farthest] = [0, 0, 0]
  const counted = (party: string, lines: readonly string[]): ChainInput => ({
    party,
    pages: async function* () {
      for (let at = 0; at < lines.length; at += 10) {
        opened += Math.min(10, lines.length - at)
        farthest = Math.max(farthest, opened - told)
        yield pageOf(lines.slice(at, at + 10))
      }
    },
  })
  await verifyRecord('demo', [counted('MEX', mex), counted('USA', usa)], { mode: 'full', tell: async (verdicts) => { told += verdicts.length; await Promise.resolve() } })
  assert.equal(told, mex.length + usa.length)
  assert.ok(farthest < 400, `${farthest} lines were held at once`)
})

test('After a break the lines are counted and neither read nor checked, but for the few pages begun before', async () => {
  const { usa, damaged } = talk()
  let [read, checked] = [0, 0]
  const workshop: Workshop = {
    async read(page, asked) {
      const made = await LOCAL_WORKSHOP.read(page, asked)
      read += made.lines.length
      return { ...made, areSigned: (questions) => { checked += questions.length; return made.areSigned(questions) } }
    },
  }
  const report = await collectReport('demo', [streamed('MEX', damaged(5), 4_000), streamed('USA', usa, 4_000)], { mode: 'full', workshop })
  assert.equal(report.counts.unverified, ACTS - 5)
  assert.ok(read < 100 && checked < 100, `${read} read, ${checked} checked`)
})

test('An answer for another key than the chain has is worth nothing', async () => {
  const { mex, usa } = pair()
  // The first line of a chain given twice brings a key of its own choice; the chain knows another.
  const stranger = testKey('stranger')
  const forged = forge(mex.acts[0] ?? assert.fail(), { body: { add: { ...stranger.key, role: 'root' }, revoke: null, reason: null }, header: { key: stranger.id }, key: stranger })
  const report = await collectReport('demo', [streamed('MEX', mex.lines, 1), streamed('USA', usa.lines, 1), streamed('MEX', [forged], 1)], { mode: 'full' })
  assert.deepEqual(inconsistent(report), [['MEX', 1, 'key-unknown']])
})

test('Quick mode says that it begins again before it names a bad last signature, and everything told before is void', async () => {
  const { mex, usa } = pair()
  mex.state({ content: { text: 'one' } })
  const last = mex.receipt()
  const lines = [...mex.lines.slice(0, -1), forge(last, { key: testKey('stranger') })]
  const heard: string[] = []
  await verifyRecord('demo', [streamed('MEX', lines, 1), streamed('USA', usa.lines, 1)], {
    mode: 'quick', onRestart: () => heard.push('again'), tell: (verdicts) => { heard.push(...verdicts.filter(({ verdict }) => verdict !== 'verified').map(({ sequence, code }) => `${sequence} ${code}`)) },
  })
  assert.deepEqual(heard, ['again', `${lines.length} signature-invalid`])
})

test('A chain that cannot be read to its end is a fault, and every other chain is closed', async () => {
  const { mex, usa } = pair()
  let isClosed = false
  const failing: ChainInput = { party: 'USA', pages: async function* () { yield pageOf(usa.lines.slice(0, 2)); throw new Error('the connection ended') } }
  const other: ChainInput = { party: 'MEX', pages: async function* () { try { for (const line of mex.lines) yield pageOf([line]) } finally { isClosed = true } } }
  await assert.rejects(verifyRecord('demo', [other, failing], { mode: 'full' }), /the connection ended/)
  assert.ok(isClosed)
})
