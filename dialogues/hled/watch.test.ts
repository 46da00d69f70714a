// The watch over exploited vulnerabilities on the catalogue as it is, with lists of products that are made up for this test.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { parseCsv } from '../../src/text/sheets/csv-read.ts'
import { cellText } from '../../src/text/sheets/cell.ts'
import { cleanName, cleanVendor, fitOf } from '../../src/instruments/watch/names.ts'
import { flaggedBy } from '../../src/instruments/watch/products.ts'
import type { SideProduct } from '../../src/instruments/watch/products.ts'
import { watchTool } from '../../src/instruments/watch/view.ts'
import type { ToolContext } from '../../src/instruments/tool.ts'
import { PARQUET_TYPE } from '../../src/dialogue/statements/dataset.ts'
import { DESCRIPTIONS } from './descriptions/index.ts'
import { WATCH } from './tools/watch.ts'

const bytes = gunzipSync(readFileSync(join(import.meta.dirname, 'data/known-exploited.csv.gz')))
const read = parseCsv(bytes, 'known-exploited.csv')
if ('code' in read) throw new Error(read.code)
const LIST = read.sheet.rows.slice(1).map(({ cells }) => cells.map(cellText)).map(([id = '', vendor = '', product = '', title = '', added = '', , due = '', ransomware = '']) => ({ id, vendor, product, title, added, due, ransomware }))

/** Exercise: products that nobody has said to run. */
const exercise = (...named: readonly (readonly [vendor: string, product: string])[]): readonly SideProduct[] => named.map(([vendor, product], place) => ({ entry: `exercise-${place}`, statement: null, vendor, product, isExercise: true, isPublic: false, isStale: false }))
const MEX = exercise(['Apache', 'Log4j2'], ['MICROSOFT CORP.', 'Exchange Server'], ['Fortinet, Inc.', 'FortiOS'])
const USA = exercise(['Progress', 'MOVEit Transfer'], ['Citrix', 'NetScaler ADC and NetScaler Gateway'], ['Nobody', 'Nothing'])

describe('names', () => {
  test('are the same after capitals, accents, punctuation and legal forms are left out, and never by guessing', () => {
    assert.deepEqual([cleanVendor('MICROSOFT CORP.'), cleanVendor('Fortinet, Inc.'), cleanVendor('Compañía S.A. de C.V.'), cleanName('Árbol & Raíz')], ['microsoft', 'fortinet', 'compania s a de c v', 'arbol and raiz'])
    assert.equal(fitOf({ vendor: 'Microsoft', product: 'Exchange' }, { vendor: 'Microsoft', product: 'Exchange Server' }), 'possible')
    assert.equal(fitOf({ vendor: 'Microsoft', product: 'Office' }, { vendor: 'Microsoft', product: 'Multiple Products' }), 'possible')
    assert.equal(fitOf({ vendor: 'Microsoft', product: 'Win' }, { vendor: 'Microsoft', product: 'Windows' }), null, 'a part of a word is no name')
    assert.equal(fitOf({ vendor: 'Micro', product: 'Windows' }, { vendor: 'Microsoft', product: 'Windows' }), null)
    assert.equal(fitOf({ vendor: 'Apache Software Foundation', product: 'Log4j2' }, { vendor: 'Apache', product: 'Log4j2' }), null, 'another name of a vendor is entered by its side, not guessed')
    assert.equal(fitOf({ vendor: '', product: '' }, { vendor: '', product: '' }), null)
  })
})

test('both countries’ products are flagged by their own lists, and a later vintage flags new ones only', () => {
  const [registers, watch] = [WATCH.slice(0, 2), WATCH[2] ?? assert.fail()]
  const settings = watch.content.settings
  assert.ok(settings.instrument === 'watch')
  const [mex, usa] = [flaggedBy(MEX, LIST), flaggedBy(USA, LIST)]
  assert.ok(mex.some(({ listed, fit }) => listed.id === 'CVE-2021-44228' && fit === 'same'), 'Log4Shell')
  assert.ok(usa.some(({ listed, fit }) => listed.id === 'CVE-2023-34362' && fit === 'same'), 'MOVEit Transfer')
  const own = (flagged: typeof mex) => new Set(flagged.map(({ product }) => product.vendor))
  assert.deepEqual([...own(mex)].filter((vendor) => own(usa).has(vendor)), [])
  assert.ok(!usa.some(({ product }) => product.vendor === 'Nobody'))
  assert.equal(registers.length, 2)

  // The tool over two vintages: the second has the last twenty additions more.
  const newest = LIST.toSorted((a, b) => (a.added < b.added ? 1 : -1)).slice(0, 20).map(({ id }) => id)
  const files: Record<string, typeof LIST> = { first: LIST.filter(({ id }) => !newest.includes(id)), second: LIST }
  const tool = watchTool(contextOver(files), settings)
  assert.ok(tool.found !== null)
  assert.equal(tool.found.total, LIST.length)
  const flagged = tool.found.sides.flatMap((side) => side.flagged)
  assert.ok(flagged.length > 0)
  for (const { listed } of flagged) assert.equal(listed.isNew, newest.includes(listed.id), listed.id)
  assert.ok(tool.found.shown.every(({ added }) => added >= (tool.choice.since ?? '')) && tool.found.ransom <= tool.found.shown.length)
})

/** Rows with one dataset in two vintages and the exercise lists as entries; tables answered from the list itself. */
function contextOver(files: Record<string, typeof LIST>): ToolContext {
  const dataset = (statement: string, file: string, replaces: string | null, replacedBy: string | null) => ({ statement, made: { party: 'USA', sequence: replaces === null ? 1 : 2, hash: statement, at: '2025-08-25T00:00:00Z' }, audience: 'public', about: null, type: 'dataset', replaces, replacedBy, content: contentOf(file) })
  const entry = (party: string, register: string) => ({ vendor, product, entry: name }: SideProduct) => ({ statement: `${party}-${name}`, made: { party, sequence: 3, hash: name, at: '2026-11-01T00:00:00Z' }, audience: 'parties', about: register, type: 'entry', replaces: null, replacedBy: null, content: { entry: name, values: { vendor, product }, rules: [], verified: '2026-11-01', sources: [], isExercise: true } })
  const entries = [...MEX.map(entry('MEX', 'instrument/watched-products-mex')), ...USA.map(entry('USA', 'instrument/watched-products-usa'))]
  const statements = new Map([dataset('v1', 'first', null, 'v2'), dataset('v2', 'second', 'v1', null), ...entries].map((row) => [row.statement, row]))
  const items = new Map(WATCH.map(({ item, content }) => [item as string, { item, versions: [{ content }] }]))
  const rows = { find: (prefix: string, rest: string) => (prefix === 'statement' ? statements.get(rest) : prefix === 'item' ? items.get(rest) : prefix === 'datasets' ? ['v1', 'v2'] : prefix === 'about' ? entries.filter(({ about }) => about === rest).map(({ statement }) => statement) : undefined) }
  const figures = { find: (file: string) => ({ columns: [], rows: (files[file.startsWith('1') ? 'first' : 'second'] ?? []).map(({ id, vendor, product, title, added, due, ransomware }) => [id, vendor, product, title, added, due, ransomware]) }) }
  return { rows, figures, dialogue: 'hled', self: 'MEX', today: () => '2026-11-26', parameters: {}, item: 'instrument/exploited-watch' } as unknown as ToolContext
}

function contentOf(file: string) {
  const description = DESCRIPTIONS.USA.find(({ dataset }) => dataset === 'known-exploited') ?? assert.fail()
  return { ...description, covers: null, rows: 1, changes: null, attachments: [{ blob: (file === 'first' ? '1' : '2').repeat(64), bytes: 1, mediaType: PARQUET_TYPE, name: 'list.parquet' }] }
}
