import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { zipSync } from 'fflate'
import { planBaseOf } from '../../dialogue/plan-table/index.ts'
import type { PlanBase } from '../../dialogue/plan-table/index.ts'
import { element, plan } from '../../dialogue/testing/contents.ts'
import { founded } from '../../dialogue/testing/table.ts'
import type { ItemChange } from '../../record/index.ts'
import { PlanFiles } from './index.ts'
import type { FileBounds, KeptImport, PlanFile } from './index.ts'

const added = (item: string, content: object): ItemChange => ({ item, base: null, content: content as NonNullable<ItemChange['content']> })
const [seat] = founded(['A', 'B'], [added('plan/p', plan()), added('element/1', element('plan/p', 'pillar', '1'))])
const BASE: PlanBase = planBaseOf(seat?.context() ?? assert.fail()) ?? assert.fail()

const csv = (text: string): PlanFile => ({ bytes: Buffer.from(text), name: 'plan.csv', encoding: 'utf-8', dates: 'iso' })
const CHANGED = csv('number,title.en,title.es\n1,New,Nuevo\n')

function opened(t: TestContext, bounds: Partial<FileBounds> = {}): { files: PlanFiles; clock: { now: string } } {
  const clock = { now: '2026-11-25T12:00:00Z' }
  const files = new PlanFiles(() => clock.now, bounds)
  t.after(() => files.close())
  return { files, clock }
}

async function read(files: PlanFiles, by: string, file = CHANGED): Promise<KeptImport> {
  const kept = await files.read(file, BASE, by)
  assert.ok('reading' in kept, JSON.stringify(kept))
  return kept
}

describe('a plan as a file, beside the node', () => {
  it('is read in a thread and kept for whoever brought it, one file each', async (t) => {
    const { files } = opened(t)
    const first = await read(files, 'ana')
    assert.ok('plan' in first.reading && first.reading.plan.changed.length === 1)
    assert.equal(files.find(first.id, 'ana'), first)
    assert.equal(files.find(first.id, 'luis'), null)
    const second = await read(files, 'ana')
    assert.deepEqual([files.find(first.id, 'ana'), files.find(second.id, 'ana')], [null, second])
    files.discard(second.id)
    assert.equal(files.find(second.id, 'ana'), null)
  })

  it('is kept no longer than an hour, and no more than a few', async (t) => {
    const { files, clock } = opened(t, { kept: 1 })
    const kept = await read(files, 'ana')
    const other = await read(files, 'luis')
    assert.equal(files.find(kept.id, 'ana'), null)
    clock.now = '2026-11-25T13:00:01Z'
    assert.equal(files.find(other.id, 'luis'), null)
  })

  it('is written in a thread, and read again changes nothing', async (t) => {
    const { files } = opened(t)
    for (const form of ['xlsx', 'csv'] as const) {
      const bytes = await files.write({ form, delimiter: ';', isTemplate: false, reader: 'es' }, BASE)
      assert.ok(bytes instanceof Uint8Array)
      const { reading } = await read(files, 'ana', { ...CHANGED, bytes })
      assert.ok('plan' in reading && reading.plan.unchanged === 1 && reading.plan.changes.length === 0, JSON.stringify(reading))
    }
  })

  it('is refused by a code where it is no table, where others are being read, and where it takes too long', async (t) => {
    const { files } = opened(t, { threads: 1 })
    assert.deepEqual((await read(files, 'ana', csv('a\u0000'))).reading, { unreadable: { code: 'sheet-not-text', at: '' } })
    const [one, two] = await Promise.all([files.read(CHANGED, BASE, 'ana'), files.read(CHANGED, BASE, 'luis')])
    assert.ok('reading' in one)
    assert.deepEqual(two, { refused: 'plan-import-busy' })
    assert.deepEqual(await opened(t, { within: 1 }).files.read(CHANGED, BASE, 'ana'), { refused: 'plan-import-too-long' })
  })

  it('costs the node no more than its thread, however much it unpacks to', async (t) => {
    const relationship = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>'
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(0), '_rels/.rels': Buffer.from(relationship), 'w.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 6 })
    const { reading } = await read(opened(t).files, 'ana', { ...CHANGED, bytes: bomb })
    assert.deepEqual(reading, { unreadable: { code: 'sheet-too-large', at: 'w.xml' } })
  })
})
