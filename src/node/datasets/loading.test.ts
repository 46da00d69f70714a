import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { renderXlsx } from '../../text/sheets/xlsx-write.ts'
import type { ColumnType } from '../../dialogue/data/columns.ts'
import { COLUMN_TYPES } from '../../dialogue/data/columns.ts'
import { findCellProblem } from '../../dialogue/data/cells.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import { csvRecords } from './loading/csv-records.ts'
import { survey } from './loading/survey.ts'
import { ACTIVITY_COLUMNS, ACTIVITY_KEY } from '../../dialogue/data/activities.ts'
import { exerciseActivity, exerciseFile } from '../../text/iati/testing/file.ts'
import { column, loadText, opened, reported, told } from './testing/engine.ts'
import type { Bench } from './testing/engine.ts'

const PORTS = [column('month', 'month', { role: 'time' }), column('port_code'), column('measure', 'text', { codes: [{ code: 'Trucks', title: { en: 'Trucks', es: 'Camiones' } }, { code: 'Buses', title: { en: 'Buses', es: 'Autobuses' } }] }), column('value', 'integer')]
const KEY = { key: ['month', 'port_code', 'measure'] }
const HEAD = 'month,port_code,measure,value\n'

async function rowsOf({ engine, folder }: Bench, columns: readonly string[]): Promise<DataTable['rows']> {
  const [first = '', ...rest] = columns
  const table = await engine.do<'query'>({ order: 'query', file: join(folder, 'made.parquet'), query: { values: [{ as: 'n', measure: first, aggregate: 'count' }], by: [first, ...rest].map((name) => ({ column: name })), where: [] }, rows: 1000 })
  assert.ok('rows' in table, JSON.stringify(table))
  return table.rows
}

describe('a file that is loaded', () => {
  it('becomes Parquet with its rows, its first and last time and its types', async (t) => {
    const bench = opened(t)
    const loaded = await loadText(bench, `${HEAD}2024-01,2304,Trucks,12\n2024-02,0101,Buses,\n2023-12,2304,Trucks,-5\n`, PORTS, KEY)
    assert.deepEqual(loaded, { rows: 3, covers: { from: '2023-12', to: '2024-02' } })
    assert.deepEqual(await rowsOf(bench, ['month', 'port_code', 'value']), [['2023-12', '2304', -5, 1], ['2024-01', '2304', 12, 1], ['2024-02', '0101', null, 1]])
  })

  it('is the same bytes each time, whatever the number of threads, and keeps the order of its rows', async (t) => {
    const text = HEAD + Array.from({ length: 300_000 }, (_, index) => `20${String(10 + (index % 80))}-01,${index},Trucks,${(index * 7919) % 1_000_003}\n`).join('')
    const made = new Set<string>()
    for (const threads of [1, 2, 4]) {
      const bench = opened(t, { threads })
      assert.ok('rows' in await loadText(bench, text, PORTS, KEY))
      made.add(createHash('sha256').update(readFileSync(join(bench.folder, 'made.parquet'))).digest('hex'))
    }
    assert.equal(made.size, 1)
  })

  it('may have its columns in another order, headings as people write them, other delimiters, a byte order mark and CRLF', async (t) => {
    const bench = opened(t)
    for (const text of ['value;Month;Port Code;measure\r\n5;2024-01;0101;Trucks\r\n', '\ufeffmonth\tport_code\tmeasure\tvalue\n2024-01\t0101\tTrucks\t5\n', '"month"|"port_code"|"measure"|"value"\n"2024-01"|"0101"|"Trucks"|"5"']) {
      assert.ok('rows' in await loadText(bench, text, PORTS, KEY))
      assert.deepEqual(await rowsOf(bench, ['month', 'port_code', 'value']), [['2024-01', '0101', 5, 1]])
    }
  })

  it('tells every problem by its line and column, and makes nothing', async (t) => {
    const bench = opened(t)
    const text = [
      HEAD.trim(), '2024-01,2304,Trucks,"1,234"', '2024-13,2304,Trucks,1', '"a port, with', 'two lines",2304,Lorries,12.5', '2024-02,,Trucks,9007199254740992', '2024-03,1', '2024-03,1,Trucks,1,x', '2024-04,1,Buses,7', '2024-05,1,Buses,8', '2024-04,1,Buses,9', '',
    ].join('\n')
    const loaded = await loadText(bench, text, PORTS, KEY)
    assert.deepEqual(told(loaded), [
      '2 value cell-with-separators', '3 month cell-not-a-month', '4 month cell-not-a-month', '5 measure cell-not-a-code', '5 value cell-not-integer',
      '6 port_code cell-missing', '6 value cell-too-large', '7 measure row-cells-missing', '8 - row-cells-too-many', '11 month, port_code, measure key-repeated (9)',
    ])
    assert.ok('report' in loaded && loaded.report.isWhole)
    assert.deepEqual([loaded.report.rows, loaded.report.badRows], [9, 7])
    assert.equal(existsSync(join(bench.folder, 'made.parquet')), false)
  })

  it('lists the first of each kind and counts all, however many there are', async (t) => {
    const text = HEAD + Array.from({ length: 5_000 }, (_, index) => `2024-01,${index},${index === 4_999 ? 'Lorries' : 'Trucks'},x\n`).join('')
    const loaded = await loadText(opened(t), text, PORTS, { ...KEY, listed: 10 })
    assert.ok('report' in loaded)
    assert.deepEqual(loaded.report.counts, [{ code: 'cell-not-integer', column: 'value', count: 5_000 }, { code: 'cell-not-a-code', column: 'measure', count: 1 }])
    assert.deepEqual([loaded.report.listed.length, loaded.report.listed.at(-1)?.line, loaded.report.badRows], [10, 5_001, 5_000])
  })

  for (const [what, text, expected] of [
    ['a column that is not described, and one that is not there', 'month,port_code,measure,values\n2024-01,1,Trucks,1\n', ['1 values column-undescribed', '1 value column-missing']],
    ['a column that stands twice', 'month,port_code,measure,value,Value\n2024-01,1,Trucks,1,2\n', ['1 value column-repeated']],
    ['nothing', '\n', ['0 - data-file-empty']],
    ['a header behind a blank line', `\n${HEAD}2024-01,1,Trucks,1\n`, ['1 - data-file-empty']],
    ['a quote that is never closed', `${HEAD}2024-01,1,"Trucks,1\n2024-01,2,Buses,1\n`, ['2 measure row-quote-open']],
    ['letters behind a closing quote', `${HEAD}2024-01,1,"Trucks"x,1\n2024-01,2,Buses,1\n`, ['2 measure row-quote-stray']],
    ['lines that end in two ways', `${HEAD}2024-01,1,Trucks,1\r\n2024-01,2,Buses,1\n`, ['2 value row-ends-otherwise']],
    ['a control character', `${HEAD}2024-01,1\u0001,Trucks,1\n`, ['2 port_code cell-with-control-character']],
  ] as const) {
    it(`with ${what} is told so`, async (t) => {
      assert.deepEqual(told(await loadText(opened(t), text, PORTS, KEY)), expected)
    })
  }

  it('that is not UTF-8 is told by the cell where it is not', async (t) => {
    const text = Buffer.concat([Buffer.from('name,place\nfirst,Ciudad Juárez\nsecond,Ciudad Ju'), Buffer.from([0xe1]), Buffer.from('rez\n')])
    assert.deepEqual(told(await loadText(opened(t), text, [column('name'), column('place')])), ['3 place cell-not-utf-8'])
  })

  it('of one endless line, or of a million columns, is bounded', async (t) => {
    const bench = opened(t)
    assert.deepEqual(told(await loadText(bench, `month\n${'x'.repeat(30_000_000)}`, [column('month')])), ['2 - row-too-long'])
    const wide = await loadText(bench, `${Array.from({ length: 150_000 }, (_, index) => `c${index}`).join(',')}\n1\n`, [column('c0')])
    assert.ok('report' in wide && wide.report.listed.length <= 100)
  })

  it('of more rows than are taken is refused', async (t) => {
    const loaded = await loadText(opened(t), `n\n${'1\n'.repeat(11)}`, [column('n', 'integer')], { mostRows: 10 })
    assert.deepEqual(told(loaded), ['12 - file-too-many-rows'])
  })
})

describe('a workbook and a Parquet file that are loaded', () => {
  const sheet = (rows: readonly (readonly (string | number)[])[]) => renderXlsx([{ name: 'Data', columns: [], hasHeader: true, choices: [], rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'number' ? { kind: 'number' as const, value: cell } : { kind: 'text' as const, text: cell }))) }])

  it('give the same file as their CSV', async (t) => {
    const bench = opened(t)
    const csv = `${HEAD}2024-01,2304,Trucks,12\n2024-02,0101,Buses,7\n`
    assert.ok('rows' in await loadText(bench, csv, PORTS, KEY))
    const made = readFileSync(join(bench.folder, 'made.parquet'))
    assert.ok('rows' in await loadText(bench, made, PORTS, { ...KEY, form: 'parquet' }))
    assert.ok(readFileSync(join(bench.folder, 'made.parquet')).equals(made))
    const loaded = await loadText(bench, sheet([['month', 'port_code', 'measure', 'value'], ['2024-01', '2304', 'Trucks', 12], ['2024-02', '0101', 'Buses', 7]]), PORTS, { ...KEY, form: 'xlsx' })
    assert.ok('rows' in loaded, JSON.stringify(loaded))
    assert.ok(readFileSync(join(bench.folder, 'made.parquet')).equals(made))
  })

  it('tell their problems by row and column', async (t) => {
    const bench = opened(t)
    assert.deepEqual(told(await loadText(bench, sheet([['month', 'port_code', 'measure', 'value'], ['2024-01', '2304', 'Trucks', 12.5]]), PORTS, { ...KEY, form: 'xlsx' })), ['2 value cell-not-integer'])
    assert.ok('rows' in await loadText(bench, 'month,port_code\n2024-01,a\n2024-01,b\nx,c\n', [column('month'), column('port_code')]))
    const made = readFileSync(join(bench.folder, 'made.parquet'))
    assert.deepEqual(told(await loadText(bench, made, [column('month', 'month'), column('port_code')], { key: ['month'], form: 'parquet' })), ['2 month key-repeated (1)', '3 month cell-not-a-month'])
  })

  it('that lie about what they hold are refused, and the engine goes on', async (t) => {
    const bench = opened(t)
    assert.ok('rows' in await loadText(bench, 'n\n1\n2\n', [column('n', 'integer')]))
    const made = readFileSync(join(bench.folder, 'made.parquet'))
    const broken = [made.subarray(0, 20), Buffer.concat([made.subarray(0, 4), Buffer.alloc(made.length - 12, 0xff), made.subarray(-8)]), Buffer.from('PAR1PAR1'), Buffer.concat([Buffer.from('PAR1'), Buffer.from([0xff, 0xff, 0xff, 0x7f]), Buffer.from('PAR1')])]
    for (const bytes of broken) assert.deepEqual(told(await loadText(bench, bytes, [column('n', 'integer')], { form: 'parquet' })), ['0 - file-parquet-broken'])
    for (let place = 4; place < made.length - 8; place += 3) {
      const bytes = Buffer.from(made)
      bytes[place] = (bytes[place] ?? 0) ^ 0x5a
      const loaded = await bench.engine.do<'load'>({ order: 'load', source: bench.write('lying', bytes), target: join(bench.folder, 'lying.parquet'), form: 'parquet', sheet: null, columns: [column('n', 'integer')], key: [], listed: 1, mostRows: 100 })
      assert.ok('rows' in loaded || 'report' in loaded || 'refused' in loaded)
    }
    assert.ok('rows' in await loadText(bench, 'n\n1\n', [column('n', 'integer')]))
  })
})

describe('what the engine takes in bulk and what is said of single cells', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '1', '-1', '+5', '007', '1.5', '.5', '5.', '1e3', '1e999', '1e-999', '1_000', '0x1F', ' 1', '1 ', 'inf', 'nan', '1,2', '12.5', '9007199254740991', '9007199254740992', '-0', '2024', '24', '2024-02', '2024-02-29', '2023-02-29', '2024-2-1', '2024-Q1', '2024-Q5', '0000-01-01', '9999-12-31', 'epoch', 'TRUE', '٣', '１', 'a"b', '"', 'x\ny', 'x\r\ny', '\u0000', '\t', '=1+1', "'", ';', 'ñ', '😀'),
    fc.string({ unit: 'grapheme', maxLength: 6 }), fc.double().map(String), fc.integer().map(String), fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  )
  const quote = (text: string) => (/[",\n\r]/.test(text) || text.startsWith(' ') ? `"${text.replaceAll('"', '""')}"` : text)
  // Shared: an engine a case would be a process a case.
  it('agree on every file', async (t) => {
    const bench = opened(t)
    const row = fc.tuple(fc.constantFrom<ColumnType>(...COLUMN_TYPES), fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), fc.boolean())
    await fc.assert(fc.asyncProperty(row, async ([type, rows, isKey]) => {
      const columns = [column('a', type), column('b')]
      const key = isKey ? ['a'] : []
      const text = `a,b\n${rows.map(([a, b]) => `${quote(a)},${quote(b)}\n`).join('')}`
      await agree(bench, text, columns, key)
    }), { numRuns: 150 })
  })

  it('that take texts which are hardly CSV read the same in them', async (t) => {
    const bench = opened(t)
    const rough = fc.array(fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', '\r', ' ', '""', 'é', ''), { maxLength: 14 }).map((parts) => `a,b\n${parts.join('')}`)
    await fc.assert(fc.asyncProperty(rough, async (text) => {
      const loaded = await loadText(bench, text, [column('a'), column('b')])
      if ('report' in loaded) return
      const read: string[][] = []
      for await (const batch of csvRecords(join(bench.folder, 'source'), ',', false)) for (const { cells } of batch) if (cells.length > 0) read.push(cells.slice(0, 2).map(String))
      const made = await bench.engine.do<'look'>({ order: 'look', source: join(bench.folder, 'made.parquet'), form: 'parquet', sheet: null, shown: 100 })
      assert.deepEqual('rows' in made ? made.rows : made, read.slice(1), JSON.stringify(text))
    }), { numRuns: 250, examples: [['a,b\n  "",'], ['a,b\n   "x",1\n'], ['a,b\n "x",1\n'], ['a,b\n1,  "\n'], ['a,b\n1,  "x\ny"\n']] })
  })

  async function agree(bench: Bench, text: string, columns: readonly ReturnType<typeof column>[], key: readonly string[]): Promise<void> {
    const source = bench.write('source', text)
    const report = await survey({ records: () => csvRecords(source, ',', false), columns, key, listed: 5, mostRows: 1000, unreadable: 'cell-not-utf-8', checkpoint: () => undefined })
    const faults = bench.faults.length
    const loaded = await bench.engine.do<'load'>({ order: 'load', source, target: join(bench.folder, 'made.parquet'), form: 'csv', sheet: null, columns, key, listed: 5, mostRows: 1000 })
    // A fault says that the engine refused what nothing is wrong with.
    assert.equal('rows' in loaded, report === null, JSON.stringify({ text, loaded, report, fault: bench.faults.slice(faults).map(String) }))
    if ('report' in loaded) assert.deepEqual(loaded.report, report)
  }

  it('a day is a day of the calendar', () => {
    const day = (text: string) => findCellProblem({ type: 'day', codes: null }, text, false)
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '1900-12-31']) assert.equal(day(text), null, text)
    for (const text of ['2023-02-29', '1900-02-29', '2024-04-31', '0000-01-01', '2024-1-1', '01/02/2024', '2024-01-01T00:00']) assert.equal(day(text), 'cell-not-a-day', text)
  })
})

describe('a file of IATI activities that is loaded', () => {
  const load = (bench: Bench, text: string) => loadText(bench, text, ACTIVITY_COLUMNS, { form: 'iati', key: ACTIVITY_KEY })

  it('becomes rows of the closed list of columns, one for each place of each claim', async (t) => {
    const bench = opened(t)
    const loaded = await load(bench, exerciseFile(exerciseActivity(), exerciseActivity({ identifier: 'XX-EX-2', target: '500000' })))
    assert.deepEqual(loaded, { rows: 6, covers: { from: '2022-01-01', to: '2022-01-01' } })
    assert.deepEqual(await rowsOf(bench, ['activity', 'claim', 'place', 'value']), [
      ...['XX-EX-1', 'XX-EX-2'].flatMap((activity) => [[activity, 'activity', 'HN-INE:0101', null, 1], [activity, 'activity', 'HN-INE:0102', null, 1], [activity, 'r1.i1.p1.t1', 'A4:HN', 500_000, 1]]),
    ])
  })

  it('tells every problem by its line and path, and makes nothing', async (t) => {
    const bench = opened(t)
    const loaded = await load(bench, exerciseFile(exerciseActivity({ status: '9', target: 'many' })))
    assert.deepEqual(told(loaded), ['10 iati-activity[1]/activity-status[1]/@code iati-code-unknown', '22 iati-activity[1]/result[1]/indicator[1]/period[1]/target[1]/@value iati-not-a-number'])
    assert.deepEqual(told(await load(bench, exerciseFile(exerciseActivity()).slice(0, -20))).map((one) => one.split(' ').slice(-1)[0]), ['exchange-malformed'])
    assert.deepEqual(told(await load(bench, '<!DOCTYPE a [<!ENTITY b "c">]><iati-activities/>')).map((one) => one.split(' ').slice(-1)[0]), ['exchange-dtd'])
    assert.equal(existsSync(join(bench.folder, 'made.parquet')), false)
  })

  it('has no column for a person, whoever describes it: a description with one more is refused', async (t) => {
    const bench = opened(t)
    const loaded = await loadText(bench, exerciseFile(exerciseActivity()), [...ACTIVITY_COLUMNS, column('beneficiary_name')], { form: 'iati', key: ACTIVITY_KEY })
    assert.deepEqual(told(loaded), ['1 beneficiary_name column-missing'])
  })

  it('is looked at by the same closed list, and what is wrong with it is told at once', async (t) => {
    const bench = opened(t)
    const look = (text: string) => bench.engine.do<'look'>({ order: 'look', source: bench.write('looked', text), form: 'iati', sheet: null, shown: 2 })
    const good = await look(exerciseFile(exerciseActivity()))
    assert.ok('columns' in good && good.isOfActivities && good.report === null && good.rows.length === 2)
    assert.deepEqual(good.columns.map(({ name }) => name), ACTIVITY_COLUMNS.map(({ name }) => name))
    const bad = await look(exerciseFile(exerciseActivity({ status: '9' })))
    assert.ok('columns' in bad && bad.report !== null)
    assert.deepEqual(reported(bad.report), ['10 iati-activity[1]/activity-status[1]/@code iati-code-unknown'])
  })
})
