import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { DataQuery, DataTable } from '../../dialogue/data/query.ts'
import { differencesKey, figureKey } from '../../instruments/figure-key.ts'
import type { Hash } from '../../record/index.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { DataEngine } from './engine.ts'
import { Figures } from './figures.ts'
import { column, loadText, opened } from './testing/engine.ts'

const BROKEN = new URL('./testing/broken-engine.ts', import.meta.url)
const ABSENT = 'f'.repeat(64)

function counting(column: string): DataQuery {
  return { values: [{ as: 'n', measure: column, aggregate: 'count' }], by: [], where: [] }
}

/** Blobs of a folder of their own, with an engine that answers what it was asked of and no table. */
function desk(t: TestContext, more: { readonly mostKept?: number } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'alternat-figures-'))
  const [folder, faults, told]: [string, unknown[], string[]] = [join(home, 'figures'), [], []]
  const blobs = new FileBlobs(join(home, 'blobs'))
  const engine = new DataEngine({ folders: [home], program: BROKEN, onFault: (error) => faults.push(error) })
  const open = () => new Figures({ engine, blobs, folder, onMade: (keys) => told.push(...keys), onFault: (error) => faults.push(error), ...more })
  t.after(async () => { await engine.close(); rmSync(home, { recursive: true, force: true }) })
  return { home, folder, faults, told, blobs, engine, open, keep: async (text: string) => (await blobs.keep(once(text))).blob }
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function made(figures: Figures, file: Hash, query = counting('a')) {
  assert.equal(figures.find(file, query), null)
  await figures.settled([figureKey(file, query)])
  return figures.find(file, query)
}

describe('figures', () => {
  it('are made once, told when they are, and outlive a start', async (t) => {
    const { open, keep, told, folder, engine } = desk(t)
    const file = await keep('one')
    const table = await made(open(), file)
    assert.ok(table !== null && 'rows' in table)
    assert.deepEqual(told, [figureKey(file, counting('a'))])
    assert.equal(readdirSync(folder).length, 1)
    await engine.close()
    assert.deepEqual(await made(open(), file), table, 'an engine that answers no more is not asked')
  })

  it('are made again where their folder is lost, or holds half of one, or another one under its name', async (t) => {
    const { open, keep, folder, faults } = desk(t)
    const file = await keep('one')
    const table = await made(open(), file)
    const [name = ''] = readdirSync(folder)
    for (const damage of ['', '{"key": "x', '{}', 'null', '{"key":"other","edition":1,"figure":{"rows":[]}}']) {
      writeFileSync(join(folder, name), damage)
      assert.deepEqual(await made(open(), file), table, damage)
    }
    rmSync(folder, { recursive: true })
    assert.deepEqual(await made(open(), file), table)
    assert.deepEqual(faults, [])
  })

  it('are answered all the same where the folder cannot be written, and that is told', async (t) => {
    const { open, keep, folder, faults } = desk(t)
    writeFileSync(folder, 'a file where a folder should be')
    const table = await made(open(), await keep('one'))
    assert.ok(table !== null && 'rows' in table)
    assert.ok(faults.length > 0)
  })

  it('of a file that is not here say so, and are asked for again when it has arrived', async (t) => {
    const { open, keep, told } = desk(t)
    const figures = open()
    assert.deepEqual(await made(figures, ABSENT), { refused: 'not-here' })
    const before = told.length
    figures.arrived(ABSENT)
    assert.deepEqual(told.slice(before), [figureKey(ABSENT, counting('a'))])
    assert.equal(figures.find(ABSENT, counting('a')), null, 'it is asked again')
    assert.ok(await made(figures, await keep('one')) !== null)
    assert.equal(figures.findDifferences(ABSENT, ABSENT, ['a']), null)
    await figures.settled([differencesKey(ABSENT, ABSENT, ['a'])])
    assert.deepEqual(figures.findDifferences(ABSENT, ABSENT, ['a']), { refused: 'not-here' })
  })

  it('are kept up to a number, the oldest go', async (t) => {
    const { open, keep, folder } = desk(t, { mostKept: 8 })
    const [figures, file] = [open(), await keep('one')]
    for (let index = 0; index < 30; index += 1) await made(figures, file, counting(`c${index}`))
    assert.ok(readdirSync(folder).length <= 10, String(readdirSync(folder).length))
  })

  it('are those of the real engine, differences too', async (t) => {
    const bench = opened(t)
    const blobs = new FileBlobs(join(bench.folder, 'blobs'))
    const files: Hash[] = []
    for (const text of ['k,v\na,1\nb,2\n', 'k,v\na,1\nb,3\nc,4\n']) {
      assert.ok('rows' in await loadText(bench, text, [column('k'), column('v', 'integer')], { key: ['k'] }))
      const { readFileSync } = await import('node:fs')
      const bytes = readFileSync(join(bench.folder, 'made.parquet'))
      files.push((await blobs.keep((async function* () { yield await Promise.resolve(bytes) })())).blob)
    }
    const figures = new Figures({ engine: bench.engine, blobs, folder: join(bench.folder, 'figures'), onMade: () => undefined, onFault: (error) => assert.fail(String(error)) })
    const [before = '', after = ''] = files
    const table = await made(figures, after, { values: [{ as: 'total', measure: 'v', aggregate: 'sum' }], by: [{ column: 'k' }], where: [] })
    assert.deepEqual((table as DataTable).rows, [['a', 1], ['b', 3], ['c', 4]])
    assert.equal(figures.findDifferences(before, after, ['k']), null)
    await figures.settled([differencesKey(before, after, ['k'])])
    const found = figures.findDifferences(before, after, ['k'])
    assert.ok(found !== null && !('refused' in found))
    assert.deepEqual([found.added, found.removed, found.changed], [1, 0, 1])
  })
})
