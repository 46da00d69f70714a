import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Vector } from '../../../spec/make-vectors.ts'
import { collectReport, pagesFrom } from '../../record/index.ts'
import type { ActVerdict, ChainInput } from '../../record/index.ts'
import { chainOf, pageOf } from '../../record/testing/chains.ts'
import { forge } from '../../record/testing/forge.ts'
import { testKey } from '../../record/testing/keys.ts'
import { pair } from '../../record/testing/ledgers.ts'
import { openThreads } from './threads.ts'
import type { ThreadedWorkshop } from './threads.ts'

const folder = new URL('../../../spec/vectors/', import.meta.url)
let workshop: ThreadedWorkshop
before(() => { workshop = openThreads(2) })
after(async () => { await workshop.close() })

const byPlace = (acts: readonly ActVerdict[]) => [...acts].sort((a, b) => (a.party === b.party ? a.sequence - b.sequence : a.party < b.party ? -1 : 1))

function paged(party: string, lines: readonly string[]): ChainInput {
  return { party, pages: () => pagesFrom(lines.map((line) => pageOf([line])), 3000) }
}

describe('a verification on several threads', () => {
  for (const mode of ['full', 'quick'] as const) {
    test(`reports every vector as one thread does (${mode})`, async () => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')).sort()) {
        const vector = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
        const chains = Object.entries(vector.chains).map(([party, lines]) => chainOf(party, lines, vector.heads?.[party]))
        const [here, there] = [await collectReport(vector.dialogue, chains, { mode }), await collectReport(vector.dialogue, chains, { mode, workshop })]
        assert.deepEqual({ ...there, acts: byPlace(there.acts) }, { ...here, acts: byPlace(here.acts) }, name)
      }
    })

    test(`names a damaged signature at the end of many pages, and a forged second act at an old place (${mode})`, async () => {
      const { mex, usa } = pair()
      while (mex.acts.length < 60) mex.state({ content: { text: `act ${mex.acts.length}` } })
      const last = mex.acts.at(-1) ?? assert.fail()
      const damaged = [...mex.lines.slice(0, -1), forge(last, { key: testKey('stranger') })]
      const report = await collectReport('demo', [paged('MEX', damaged), paged('USA', usa.lines)], { mode, workshop })
      assert.deepEqual(report.acts.filter(({ verdict }) => verdict === 'inconsistent').map(({ sequence, code }) => [sequence, code]), [[60, 'signature-invalid']])
      const second = forge(mex.acts[29] ?? assert.fail(), { body: { about: null, content: {}, replaces: null, type: 'note' }, key: mex.signing })
      const forked = await collectReport('demo', [paged('MEX', [...mex.lines, second]), paged('USA', usa.lines)], { mode, workshop })
      assert.deepEqual(forked.acts.filter(({ verdict }) => verdict === 'inconsistent').map(({ sequence, code }) => [sequence, code]), [[61, 'fork']])
    })
  }

  test('fails as a whole when its threads are gone', async () => {
    const { mex, usa } = pair()
    const gone = openThreads(1)
    await gone.close()
    await assert.rejects(collectReport('demo', [paged('MEX', mex.lines), paged('USA', usa.lines)], { mode: 'full', workshop: gone }), /a thread of the verification ended/)
  })
})
