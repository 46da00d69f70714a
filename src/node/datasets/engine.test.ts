import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import fc from 'fast-check'
import type { DataQuery, DataTable, QueryRefusal } from '../../dialogue/data/query.ts'
import { dataQuery } from '../../dialogue/data/query.ts'
import { DataEngine } from './engine.ts'
import type { EngineOptions } from './engine.ts'
import { selectOf } from './sql.ts'
import { column, loadText, opened } from './testing/engine.ts'

const BROKEN = new URL('./testing/broken-engine.ts', import.meta.url)
const COUNT: DataQuery = { values: [{ as: 'n', measure: 'a', aggregate: 'count' }], by: [], where: [] }

function broken(t: TestContext, options: Partial<EngineOptions> = {}): { readonly engine: DataEngine; readonly faults: unknown[] } {
  const faults: unknown[] = []
  const engine = new DataEngine({ folders: [], program: BROKEN, boundInMilliseconds: 1_000, graceInMilliseconds: 500, onFault: (error) => faults.push(error), ...options })
  t.after(() => engine.close())
  return { engine, faults }
}

const ask = (engine: DataEngine, file: string) => engine.do<'query'>({ order: 'query', file, query: COUNT, rows: 10 })
const read = (answer: DataTable | QueryRefusal) => ('refused' in answer ? answer.refused : answer.columns[0])

describe('an engine that fails', () => {
  for (const way of ['crash', 'exit', 'hang', 'spin']) {
    it(`and ${way === 'exit' ? 'ends' : `${way}${way === 'crash' ? 'es' : 's'}`} takes what is under way with it, and the next order gets another`, async (t) => {
      const { engine, faults } = broken(t)
      assert.equal(read(await ask(engine, 'before')), 'before')
      assert.equal(read(await ask(engine, way)), 'data-failed')
      assert.equal(read(await ask(engine, 'after')), 'after')
      assert.equal(faults.length, 1)
    })
  }

  it('where the machine cannot load it, every order is refused', async (t) => {
    assert.equal(read(await ask(broken(t).engine, 'absent')), 'data-unavailable')
  })

  it('whose program is not there refuses, and the node goes on', async (t) => {
    const { engine } = broken(t, { program: new URL('./testing/no-such-program.ts', import.meta.url) })
    assert.equal(read(await ask(engine, 'x')), 'data-failed')
  })

  it('that is closed answers, and makes nothing', async (t) => {
    const { engine } = broken(t)
    const [under, after] = [ask(engine, 'hang'), ask(engine, 'after')]
    await engine.close()
    assert.deepEqual([read(await under), read(await after), read(await ask(engine, 'late'))], ['data-failed', 'data-failed', 'data-failed'])
  })

  it('that lies idle is let go, and comes back', async (t) => {
    const { engine } = broken(t, { idleInMilliseconds: 1 })
    for (const text of ['one', 'two']) {
      assert.equal(read(await ask(engine, text)), text)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
})

describe('the engine', () => {
  it('opens nothing outside its folders, neither to read nor to write', async (t) => {
    const bench = opened(t)
    for (const file of ['/etc/passwd', join(bench.folder, '../../etc/passwd'), `${bench.folder}-beside/x.parquet`, 'http://127.0.0.1:1/x.parquet', 's3://x/y.parquet']) assert.equal(read(await ask(bench.engine, file)), 'data-failed', file)
    assert.ok('rows' in await loadText(bench, 'a\n1\n', [column('a', 'integer')]))
    const outside = `${bench.folder}-outside.parquet`
    const loaded = await bench.engine.do<'load'>({ order: 'load', source: join(bench.folder, 'source'), target: outside, form: 'csv', sheet: null, columns: [column('a', 'integer')], key: [], listed: 1, mostRows: 10 })
    assert.deepEqual([loaded, existsSync(outside)], [{ refused: 'data-failed' }, false])
  })

  it('gives up what takes too long, and goes on', async (t) => {
    const bench = opened(t)
    const text = `a,b\n${Array.from({ length: 200_000 }, (_, index) => `${index},${index * 7}\n`).join('')}`
    assert.ok('rows' in await loadText(bench, text, [column('a', 'integer'), column('b', 'integer')]))
    const file = join(bench.folder, 'made.parquet')
    const query: DataQuery = { values: [{ as: 'm', measure: 'b', aggregate: 'median' }], by: [{ column: 'a' }], where: [] }
    assert.deepEqual(await bench.engine.do<'query'>({ order: 'query', file, query, rows: 1_000_000, boundInMilliseconds: 1 }), { refused: 'took-too-long' })
    assert.deepEqual(await bench.engine.do<'query'>({ order: 'query', file, query, rows: 10 }), { refused: 'too-many-rows' })
    assert.deepEqual(await bench.engine.do<'load'>({ order: 'load', source: join(bench.folder, 'source'), target: join(bench.folder, 'other.parquet'), form: 'csv', sheet: null, columns: [column('a', 'day'), column('b')], key: ['a'], listed: 1, mostRows: 1_000_000, boundInMilliseconds: 1 }), { refused: 'took-too-long' })
    assert.equal(readdirSync(bench.folder).includes('other.parquet'), false)
    assert.ok('rows' in await ask(bench.engine, file))
  })

  it('tells what is different between two files, by key, and writes all of it', async (t) => {
    const bench = opened(t)
    const columns = [column('k'), column('v', 'integer')]
    const make = (text: string, target: string) => loadText(bench, text, columns, { key: ['k'], target: join(bench.folder, target) })
    await make('k,v\na,1\nb,2\nc,\n', 'before')
    await make('k,v\nb,3\nc,\n=d,4\n', 'after')
    const target = join(bench.folder, 'changes.csv')
    const found = await bench.engine.do<'compare'>({ order: 'compare', before: join(bench.folder, 'before'), after: join(bench.folder, 'after'), key: ['k'], listed: 10, target })
    assert.deepEqual(found, {
      added: 1, removed: 1, changed: 1, key: ['k'], values: ['v'], columnsAdded: [], columnsRemoved: [],
      listed: [{ change: 'added', key: ['=d'], before: null, after: [4] }, { change: 'removed', key: ['a'], before: [1], after: null }, { change: 'changed', key: ['b'], before: [2], after: [3] }],
    })
    assert.equal(readFileSync(target, 'utf8'), "change,k,v_before,v_after\nadded,'=d,,4\nremoved,a,1,\nchanged,b,2,3\n")
    assert.equal(await bench.engine.do<'compare'>({ order: 'compare', before: join(bench.folder, 'before'), after: join(bench.folder, 'after'), key: ['none'], listed: 10, target: null }), null)
  })
})

describe('what is asked of the engine', () => {
  const hostile = fc.oneof(fc.constantFrom('"; DROP TABLE x; --', "' OR 1=1 --", "a'b", 'a"b', '$1', '$2', "read_text('/etc/passwd')", '%', '\\', ''), fc.string({ unit: 'grapheme' }))

  it('carries no text from outside: values travel apart, names are those of the file or nothing is run', () => {
    fc.assert(fc.property(hostile, hostile, fc.boolean(), (name, value, isKnown) => {
      const columns = new Map(isKnown ? [[name, 'VARCHAR'], ['a', 'DOUBLE']] : [['a', 'DOUBLE']])
      const statement = selectOf('/f', { values: [{ as: 'v', measure: 'a', aggregate: 'sum' }], by: [{ column: name }], where: [{ column: name, in: [value] }, { column: name, from: value, to: null }] }, columns, 10)
      assert.equal(statement === null, !columns.has(name))
      if (statement === null) return
      assert.deepEqual(statement.values, ['/f', value, value])
      // Without the names, in their quotes, what is left is of our own making.
      assert.match(statement.text.replaceAll(`"${name.replaceAll('"', '""')}"`, 'NAME'), /^SELECT NAME AS NAME, CAST\(sum\(CAST\("a" AS DECIMAL\(38, 9\)\)\) AS DOUBLE\) AS "v" FROM read_parquet\(\$1\) WHERE (NAME|CAST\(NAME AS VARCHAR\)) IN \(\$2\) AND \((NAME|CAST\(NAME AS VARCHAR\)) >= \$3\) GROUP BY 1 ORDER BY 1 LIMIT 11$/)
    }))
  })

  it('names columns plainly, or is no query', () => {
    fc.assert(fc.property(hostile, (name) => {
      const parsed = dataQuery.safeParse({ values: [{ as: name, measure: 'a', aggregate: 'sum' }], by: [], where: [] })
      assert.equal(parsed.success, /^[a-z][a-z0-9_]{0,62}$/.test(name))
    }))
  })

  it('finds hostile values where they stand, and nothing else', async (t) => {
    const bench = opened(t)
    const values = ['"; DROP TABLE x; --', "' OR 1=1 --", "a'b", '$1', '%', '\\']
    assert.ok('rows' in await loadText(bench, `a\n${values.map((value) => `"${value.replaceAll('"', '""')}"\n`).join('')}`, [column('a')]))
    for (const value of values) {
      const found = await bench.engine.do<'query'>({ order: 'query', file: join(bench.folder, 'made.parquet'), query: { ...COUNT, by: [{ column: 'a' }], where: [{ column: 'a', in: [value] }] }, rows: 10 })
      assert.deepEqual('rows' in found ? found.rows : found, [[value, 1]])
    }
  })
})
