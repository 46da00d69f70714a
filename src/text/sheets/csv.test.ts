import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cellText, SHEET_LIMITS, textCell } from './cell.ts'
import type { SheetFileProblem } from './cell.ts'
import { guardText, unguardText } from './csv-guard.ts'
import { CSV_DELIMITERS, parseCsv } from './csv-read.ts'
import type { CsvSheet } from './csv-read.ts'
import { renderCsv } from './csv-write.ts'

function read(source: string | Uint8Array, encoding?: 'windows-1252'): CsvSheet {
  const parsed = parseCsv(typeof source === 'string' ? Buffer.from(source) : source, 'plan.csv', encoding)
  assert.ok('sheet' in parsed, JSON.stringify(parsed))
  return parsed
}

function refused(source: string | Uint8Array, limits = SHEET_LIMITS): SheetFileProblem {
  const parsed = parseCsv(typeof source === 'string' ? Buffer.from(source) : source, 'plan.csv', 'utf-8', limits)
  assert.ok('code' in parsed, 'it was read')
  return parsed
}

function textsOf({ sheet }: CsvSheet): string[][] {
  return sheet.rows.map(({ cells }) => cells.map(cellText))
}

describe('a CSV file', () => {
  it('is read as RFC 4180 says: quotes, doubled quotes, lines within quotes, CRLF and LF', () => {
    assert.deepEqual(textsOf(read('a,"b ""c""","d\r\ne"\r\nf,g,h\n')), [['a', 'b "c"', 'd\r\ne'], ['f', 'g', 'h']])
    assert.deepEqual(textsOf(read('a\rb')), [['a'], ['b']], 'old line ends too')
  })

  it('is read with the delimiter that its first line has, however many others stand in quotes', () => {
    assert.equal(read('número;título\n1;"a,b,c,d"\n').delimiter, ';')
    assert.equal(read('number\ttitle, long\n').delimiter, '\t')
    assert.equal(read('"a;b;c",d\n').delimiter, ',')
    assert.deepEqual(textsOf(read('sep=;\r\na;b,c\r\n')), [['a', 'b,c']])
  })

  it('counts rows as a spreadsheet shows them, blank ones and the line that names the delimiter among them', () => {
    assert.deepEqual(read('sep=,\na\n\n"b\nc"\nd\n,,\n').sheet.rows.map(({ number }) => number), [2, 4, 5])
  })

  it('is read with and without a mark, and in UTF-16 by its mark', () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('año,b')])
    assert.deepEqual(textsOf(read(marked)), [['año', 'b']])
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('año\tb', 'utf16le')])
    assert.deepEqual([textsOf(read(wide)), read(wide).encoding], [[['año', 'b']], 'utf-16'])
  })

  it('is not taken for another encoding silently: the first byte that is not UTF-8 is named, and what a person says counts', () => {
    const bytes = Buffer.from('number,title\n1,a\xf1o', 'latin1')
    assert.deepEqual(refused(bytes), { code: 'sheet-not-utf-8', at: '2:4' })
    assert.deepEqual(textsOf(read(bytes, 'windows-1252')), [['number', 'title'], ['1', 'año']])
    assert.deepEqual(textsOf(read(Buffer.from('\x80 100', 'latin1'), 'windows-1252')), [['€ 100']])
  })

  it('is refused by the cell where a quote is open, or something follows a closed one', () => {
    assert.deepEqual(refused('a,b\nc,"d\n'), { code: 'sheet-quote-open', at: 'B2' })
    assert.deepEqual(refused('a,b\n"c"d,e\n'), { code: 'sheet-quote-stray', at: 'A2' })
  })

  it('is refused where it holds nothing, no text, or too much', () => {
    assert.equal(refused('').code, 'sheet-empty')
    assert.equal(refused('\n,,\n').code, 'sheet-empty')
    assert.equal(refused('a\u0000b').code, 'sheet-not-text')
    assert.deepEqual(refused('a\nb\nc', { ...SHEET_LIMITS, rows: 2 }), { code: 'sheet-too-large', at: 'A3' })
    assert.equal(refused(','.repeat(600)).code, 'sheet-too-large')
    assert.equal(refused('abc', { ...SHEET_LIMITS, fileBytes: 2 }).code, 'sheet-too-large')
  })

  it('comes back as it was written, with every delimiter, whatever the texts are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', "'", '=', '+', '-', '@', ' ', 'ñ', '＝') })
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), fc.constantFrom(...CSV_DELIMITERS), (rows, delimiter) => {
      // Without a first cell of each row an empty row would not be one.
      const table = rows.map((cells) => ['x', ...cells])
      const header = `h${delimiter}h${delimiter}h${delimiter}h${delimiter}h${delimiter}h`
      const written = renderCsv(table.map((cells) => cells.map(textCell)), delimiter).replace('\ufeff', `\ufeff${header}\r\n`)
      assert.deepEqual(textsOf(read(written)).slice(1), table)
    }))
  })
})

describe('a text that a spreadsheet would run', () => {
  it('is written so that no cell begins with a sign of a formula', () => {
    for (const text of ['=1+1', '+52 55', '-5 %', '@SUM(A1)', '\t=1', '＝1', "'=1"]) assert.match(guardText(text), /^'/)
    assert.equal(guardText("l'eau"), "l'eau")
    assert.equal(guardText("'ndrangheta"), "'ndrangheta")
  })

  it('comes back without the apostrophe, whatever it was', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t') })
    fc.assert(fc.property(text, (one) => {
      assert.equal(unguardText(guardText(one)), one)
      assert.doesNotMatch(guardText(one), /^[=+\-@\t]/)
    }))
  })
})
