import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CROSSWALK, crosswalkSettings, link } from '../../dialogue/testing/crosswalks.ts'
import { renderCsv } from '../../text/sheets/csv-write.ts'
import { parseCsv } from '../../text/sheets/csv-read.ts'
import { renderXlsx } from '../../text/sheets/xlsx-write.ts'
import { parseXlsx } from '../../text/sheets/xlsx-read.ts'
import type { SheetRow } from '../../text/sheets/cell.ts'
import { loadLists } from './lists.ts'
import { columnNames, linkRows, readLinkSheet } from './sheet.ts'

const LANGUAGES = ['en', 'es']
const settings = crosswalkSettings()
const lists = loadLists({ rows: { find: () => undefined } }, settings)
const LINKS = [link('A1', 'B1'), link('A2', 'B2', 'broader', { confidence: 'low' }), link('A3', null, 'none'), link(null, 'B4', 'none'), link('A4', 'B3', 'overlaps', { evidence: [{ url: 'https://example.org/a', note: null }, { url: 'https://example.org/b', note: null }] })]

const read = (rows: readonly SheetRow[]) => readLinkSheet(rows, CROSSWALK, settings, lists, LANGUAGES)
const rowsOf = (...lines: readonly (readonly string[])[]): readonly SheetRow[] => lines.map((cells, index) => ({ number: index + 1, isHidden: false, cells: cells.map((text) => (text === '' ? null : { kind: 'text' as const, text })) }))
const HEAD = columnNames(LANGUAGES)
const row = (changed: Readonly<Record<string, string>>) => { const usual: Record<string, string> = { first_code: 'A1', relation: 'same', second_code: 'B1', confidence: 'high', note_en: 'n', note_es: 'n', evidence: 'https://example.org/', ...changed }; return HEAD.map((name) => usual[name] ?? '') }
const problems = (...changed: readonly Readonly<Record<string, string>>[]) => read(rowsOf(HEAD, ...changed.map(row))).problems.map(({ cell, column, code }) => `${cell} ${column} ${code}`)

describe('links as a sheet', () => {
  it('come back as they went, as CSV and as a workbook', () => {
    const rows = linkRows(LINKS, lists, LANGUAGES, 'es')
    for (const delimiter of [',', ';'] as const) {
      const csv = parseCsv(new TextEncoder().encode(renderCsv(rows, delimiter)), 'links')
      assert.ok('sheet' in csv)
      assert.deepEqual(read(csv.sheet.rows), { links: LINKS, problems: [], ignored: [] })
    }
    const sheets = parseXlsx(renderXlsx([{ name: 'links', columns: HEAD.map(() => ({ width: 20, form: 'text' as const })), rows, hasHeader: true, choices: [] }]))
    assert.ok(!('code' in sheets))
    assert.deepEqual(read(sheets[0]?.rows ?? []), { links: LINKS, problems: [], ignored: [] })
  })

  it('may have their columns in any order, words in either language, and columns for people', () => {
    const found = read(rowsOf(['evidence', 'NOTE_ES', 'note_en', 'Confidence', 'second_code', 'relation', 'first_code', 'second_title', 'who'], ['https://example.org/', 'sí', 'yes', 'Alta', 'B1', 'Más amplia', 'A1', 'whatever', 'Ana']))
    assert.deepEqual(found.problems, [])
    assert.deepEqual(found.links.map(({ relation, confidence, note }) => [relation, confidence, note]), [['broader', 'high', { en: 'yes', es: 'sí' }]])
    assert.deepEqual(found.ignored.map(({ cell, code }) => [cell, code]), [['I1', 'sheet-column-unknown']])
  })

  it('are told by cell what is wrong with them, all of it, and none is taken from a row that is wrong', () => {
    assert.deepEqual(problems({ first_code: 'A9', relation: 'like', confidence: 'sure', note_es: '', evidence: 'example.org' }), [
      'A2 first_code code-not-in-list', 'C2 relation sheet-word-unknown', 'F2 confidence sheet-word-unknown', 'H2 note_es missing-language', 'I2 evidence sheet-address-unfit',
    ])
    assert.deepEqual(problems({ second_code: '' }, { relation: 'none' }, { evidence: '' }), ['D2 second_code link-needs-both', 'C3 relation none-names-one', 'I4 evidence link-needs-evidence', 'A4 first_code sheet-pair-repeated'])
    assert.deepEqual(read(rowsOf(HEAD, row({}), row({ first_code: 'A9' }))).links.length, 1)
  })

  it('without a column, without rows, or with an error of the spreadsheet are told as that', () => {
    assert.deepEqual(read(rowsOf(HEAD.filter((name) => name !== 'relation'), row({}))).problems.map(({ column, code }) => [column, code]), [['relation', 'sheet-column-missing']])
    assert.deepEqual(read(rowsOf(HEAD)).problems.map(({ code }) => code), ['sheet-no-links'])
    assert.deepEqual(read([]).problems.map(({ code }) => code)[0], 'sheet-column-missing')
    const [head = assert.fail(), line = assert.fail()] = rowsOf(HEAD, row({}))
    assert.deepEqual(read([head, { ...line, cells: [{ kind: 'error', error: '#REF!' }, ...line.cells.slice(1)] }]).problems.map(({ cell, code, said }) => [cell, code, said]), [['A2', 'sheet-cell-error', '#REF!']])
  })
})
