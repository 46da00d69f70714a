import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { cellText, columnName, parseCellName, SHEET_LIMITS, textCell } from './cell.ts'
import type { Sheet, SheetFileProblem, SheetLimits } from './cell.ts'
import { dayCell, isDayFormat, serialOf } from './xlsx-dates.ts'
import { parseXlsx } from './xlsx-read.ts'
import { plainText, writtenText } from './xlsx-text.ts'
import { renderXlsx } from './xlsx-write.ts'
import type { WrittenSheet } from './xlsx-write.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts { readonly sheet: string; readonly workbook?: string; readonly styles?: string; readonly strings?: string }

/** A workbook as somebody else might write it, part by part. */
function workbook({ sheet, workbook: book = '<workbookPr/>', styles, strings }: Parts, more: Record<string, Uint8Array> = {}): Uint8Array {
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(`<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r">${book}<sheets><sheet name="Plan" sheetId="1" r:id="s"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relation('s', 'worksheet', 'worksheets/one.xml')}${styles === undefined ? '' : relation('y', 'styles', 'styles.xml')}${strings === undefined ? '' : relation('t', 'sharedStrings', 'shared.xml')}</Relationships>`),
    'xl/worksheets/one.xml': strToU8(sheet),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }), ...(strings === undefined ? {} : { 'xl/shared.xml': strToU8(strings) }), ...more,
  })
}

function read(bytes: Uint8Array): readonly Sheet[] {
  const sheets = parseXlsx(bytes)
  assert.ok(!('code' in sheets), JSON.stringify(sheets))
  return sheets
}

function refused(bytes: Uint8Array, limits?: SheetLimits): SheetFileProblem {
  const sheets = parseXlsx(bytes, limits)
  assert.ok('code' in sheets, 'it was read')
  return sheets
}

const rowsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => cells) ?? []
const cells = (xml: string) => rowsOf(read(workbook({ sheet: `<worksheet><sheetData><row r="1">${xml}</row></sheetData></worksheet>` }))[0])[0]

describe('a workbook of others', () => {
  it('is read with shared strings, runs of rich text joined and phonetic readings left out', () => {
    const strings = '<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>FURIGANA</t></rPh></si></sst>'
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData></worksheet>'
    assert.deepEqual(rowsOf(read(workbook({ sheet, strings }))[0])[0]?.map(cellText), ['rich text', 'plain'])
  })

  it('is read with inline strings, booleans, errors, ISO days and what formulas last said', () => {
    assert.deepEqual(cells('<c t="inlineStr"><is><t>in</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2021-12-13T00:00:00</v></c><c t="str"><f>A1</f><v>said</v></c><c><f>1+1</f><v>2</v></c><c><f>now()</f></c>'), [
      { kind: 'text', text: 'in' }, { kind: 'boolean', value: true }, { kind: 'error', error: '#REF!' }, { kind: 'date', date: '2021-12-13' }, { kind: 'text', text: 'said' }, { kind: 'number', value: 2 }, { kind: 'uncomputed' },
    ])
  })

  it('is read where cells and rows do not say their place, and where columns are left out', () => {
    const sheet = '<worksheet><sheetData><row><c><v>1</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData></worksheet>'
    const [found] = read(workbook({ sheet }))
    assert.deepEqual(found?.rows.map(({ number, cells: row }) => [number, row.map(cellText)]), [[1, ['1']], [4, ['', '', '3', '4']], [5, ['5']]])
  })

  it('is read with any prefix and with parts named from the root', () => {
    assert.deepEqual(rowsOf(read(workbook({ sheet: '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>' }))[0]), [[{ kind: 'number', value: 7 }]])
  })

  it('tells hidden rows, hidden sheets and merged cells', () => {
    const book = '<sheets/>'
    const sheet = '<worksheet><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells></worksheet>'
    const [found] = read(workbook({ sheet, workbook: book }))
    assert.equal(found?.rows[0]?.isHidden, true)
    assert.deepEqual(found?.merged, [{ fromColumn: 0, toColumn: 1, fromRow: 2, toRow: 3 }])
  })

  it('has days only where a format shows one, in the system of 1900 and in that of 1904', () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d \\d\\e mmmm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    const sheet = '<worksheet><sheetData><row r="1"><c s="0"><v>44543</v></c><c s="1"><v>44543.75</v></c><c s="2"><v>43081</v></c></row></sheetData></worksheet>'
    assert.deepEqual(rowsOf(read(workbook({ sheet, styles }))[0])[0]?.map(cellText), ['44543', '2021-12-13', '2017-12-12'])
    assert.deepEqual(rowsOf(read(workbook({ sheet, styles, workbook: '<workbookPr date1904="1"/>' }))[0])[0]?.map(cellText), ['44543', '2025-12-14', '2021-12-13'])
  })

  it('is refused by part where it is cut, damaged, not well formed, or something else', () => {
    const whole = workbook({ sheet: '<worksheet><sheetData/></worksheet>' })
    assert.equal(refused(whole.subarray(0, whole.length - 30)).code, 'sheet-zip-broken')
    assert.equal(refused(new Uint8Array(100)).code, 'sheet-zip-broken')
    assert.deepEqual(refused(workbook({ sheet: '<worksheet><sheetData>' })), { code: 'sheet-xml-broken', at: 'xl/worksheets/one.xml' })
    assert.equal(refused(zipSync({ 'a.txt': strToU8('a') })).code, 'sheet-not-workbook')
    assert.equal(refused(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') })).code, 'sheet-opendocument')
  })

  it('is refused with a document type, so that no entity is ever expanded', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>'
    assert.equal(refused(workbook({ sheet: laughs })).code, 'sheet-xml-broken')
  })

  it('is refused before it has unpacked to more than the bound, whatever its directory says', () => {
    const bomb = workbook({ sheet: '<worksheet/>' }, { 'xl/worksheets/one.xml': new Uint8Array(40 * 1024 * 1024) })
    assert.ok(bomb.length < 200_000)
    const before = process.memoryUsage().arrayBuffers
    assert.deepEqual(refused(bomb, { ...SHEET_LIMITS, unpackedBytes: 4 * 1024 * 1024 }), { code: 'sheet-too-large', at: 'xl/worksheets/one.xml' })
    assert.ok(process.memoryUsage().arrayBuffers - before < 40 * 1024 * 1024)
  })

  it('is refused by cell where it has more rows, columns or cells than are read', () => {
    const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>1</v></c></row>`
    const sheet = (xml: string) => workbook({ sheet: `<worksheet><sheetData>${xml}</sheetData></worksheet>` })
    assert.deepEqual(refused(sheet(row(1) + row(2) + row(3)), { ...SHEET_LIMITS, rows: 2 }), { code: 'sheet-too-large', at: 'Plan A3' })
    assert.deepEqual(refused(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')), { code: 'sheet-too-large', at: 'Plan XFD1' })
    assert.deepEqual(refused(sheet(row(1) + row(2)), { ...SHEET_LIMITS, cells: 1 }), { code: 'sheet-too-large', at: 'Plan A2' })
  })

  it('never makes more than a value or a closed code of damaged bytes', () => {
    const whole = workbook({ sheet: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>' })
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
      const damaged = whole.slice()
      for (const [place, byte] of changes) damaged[place] = byte
      const sheets = parseXlsx(damaged)
      assert.ok('code' in sheets || Array.isArray(sheets))
    }))
  })
})

describe('a workbook of ours', () => {
  const sheet: WrittenSheet = {
    name: "O'Neil & co", hasHeader: true, columns: [{ width: 10, form: 'text' }, { width: 12, form: 'date' }, { width: 8, form: 'number' }],
    rows: [[textCell('Number'), textCell('Due'), textCell('Value')], [textCell('1.10'), { kind: 'date', date: '2021-12-13' }, { kind: 'number', value: -5.5 }], [null, { kind: 'date', date: '1899-01-01' }, null]],
    choices: [{ cells: { fromColumn: 0, toColumn: 0, fromRow: 2, toRow: 9 }, from: { sheet: "O'Neil & co", cells: { fromColumn: 1, toColumn: 1, fromRow: 2, toRow: 3 } }, isClosed: true }],
  }

  it('comes back cell by cell, texts as texts and days as days', () => {
    const [found] = read(renderXlsx([sheet]))
    assert.deepEqual([found?.name, rowsOf(found)], [sheet.name, [sheet.rows[0], sheet.rows[1], [null, textCell('1899-01-01')]]])
  })

  it('comes back whatever its texts are', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
      const [found] = read(renderXlsx([{ name: 'a', hasHeader: false, columns: [], choices: [], rows: [texts.map(textCell)] }]))
      assert.deepEqual(rowsOf(found)[0]?.map(cellText), texts)
    }))
  })

  it('is the same bytes in every zone, and holds every part that it names', () => {
    const parts = unzipSync(renderXlsx([sheet, { ...sheet, name: 'b' }]))
    const types = new TextDecoder().decode(parts['[Content_Types].xml'])
    for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) assert.ok(part in parts, part)
    assert.deepEqual(renderXlsx([sheet]), renderXlsx([sheet]))
  })

  it('keeps its header in sight, and has lists to choose from where they were asked for', () => {
    const written = new TextDecoder().decode(unzipSync(renderXlsx([sheet]))['xl/worksheets/sheet1.xml'])
    assert.ok(written.includes('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'))
    assert.ok(written.includes(`<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A9"><formula1>'O''Neil &amp; co'!$B$2:$B$3</formula1></dataValidation>`))
  })

  it('holds no longer text than a cell may', () => {
    assert.throws(() => renderXlsx([{ ...sheet, rows: [[textCell('x'.repeat(32_768))]] }]), RangeError)
  })
})

describe('days and names of cells', () => {
  it('1900 has a day too many between 28 February and 1 March, and 1904 has not', () => {
    assert.deepEqual([1, 59, 60, 61].map((day) => cellText(dayCell(day, false))), ['1900-01-01', '1900-02-28', '60', '1900-03-01'])
    assert.deepEqual([0, 1].map((day) => cellText(dayCell(day, true))), ['1904-01-01', '1904-01-02'])
    assert.deepEqual([-1, 1e9, Number.NaN].map((day) => dayCell(day, false).kind), ['number', 'number', 'number'])
    assert.equal(serialOf('1900-02-28'), null)
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => assert.equal(serialOf(cellText(dayCell(day, false))), day)))
  })

  it('formats show a day by d, y or the name of a month, not by what is quoted or in brackets', () => {
    for (const code of ['yyyy-mm-dd', 'd/m', 'mmm', '[$-409]mmmm d', 'dd" de "mmmm']) assert.ok(isDayFormat(164, code), code)
    for (const code of ['General', '0.00', 'h:mm:ss', '[Red]0', '"day" 0', '0.00 "años y días"', 'mm:ss.0']) assert.ok(!isDayFormat(164, code), code)
    assert.deepEqual([14, 22, 18, 46, 0, 49].map((id) => isDayFormat(id, undefined)), [true, true, false, false, false, false])
  })

  it('columns are A to Z, then AA; what is no name of a cell is none', () => {
    assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA'])
    assert.deepEqual(parseCellName('$AB$12'), { column: 27, row: 12 })
    assert.deepEqual(['', 'A', '1', 'a1', 'A0', 'ABCD1'].map(parseCellName), [null, null, null, null, null, null])
  })

  it('characters that XML has not are written by their number, and so is what looks like one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = writtenText(text).replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
      assert.equal(plainText(read), text)
    }))
    assert.equal(writtenText('a\u000b_x0041_'), 'a_x000B__x005F_x0041_')
  })
})
