// Sheets as a workbook (ECMA-376, Office Open XML, transitional): days as days, texts as texts, so
// that nothing is a formula and nothing is guessed when it is opened. The same sheets give the same bytes.

import { strToU8, zipSync } from 'fflate'
import { cellName, columnName } from './cell.ts'
import type { Cell, CellRange } from './cell.ts'
import { serialOf } from './xlsx-dates.ts'
import { writtenAttribute, writtenText } from './xlsx-text.ts'

/** What a column holds also where it is empty: so that what is typed into it stays what was typed. */
export type ColumnForm = 'text' | 'date' | 'number'

export interface WrittenColumn {
  /** In widths of a digit. */
  readonly width: number
  readonly form: ColumnForm
}

/** A list to choose from in these cells. */
export interface CellChoice {
  readonly cells: CellRange
  /** Where the values stand: a column of another sheet. */
  readonly from: { readonly sheet: string; readonly cells: CellRange }
  /** Whether anything else is refused; otherwise the list only helps. */
  readonly isClosed: boolean
}

export interface WrittenSheet {
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly (Cell | null)[])[]
  /** Whether the first row is a header: it stays in sight, is printed on every page and can be filtered by. */
  readonly hasHeader: boolean
  readonly choices: readonly CellChoice[]
}

/** A cell of a workbook holds no longer text (UTF-16 units). */
export const LONGEST_CELL = 32_767

/** Indexes of cellXfs in STYLES. */
const STYLE = { header: 1, text: 2, date: 3, number: 4 } as const

export function renderXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const strings = new Strings()
  const parts = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, strings, index === 0)] as const)
  const texts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)], ['_rels/.rels', PACKAGE], ['xl/workbook.xml', workbook(sheets)], ['xl/_rels/workbook.xml.rels', relationships(sheets.length)],
    ['xl/styles.xml', STYLES], ['xl/sharedStrings.xml', strings.part()], ...parts.map(([name, text]): [string, string] => [name, text]),
  ]
  // A zip knows local time only: made from its own parts, the moment is the same in every zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(texts.map(([name, text]) => [name, [strToU8(text), { level: 6, mtime }]])))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PACKAGE = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`
  + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECEF"/><bgColor indexed="64"/></patternFill></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">'
  + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  + format(49, 1, 2) + format(49, 0, 0) + format(164, 0, 0) + format(0, 0, 0)
  + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function format(numFmtId: number, fontId: number, fillId: number): string {
  return `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1"${fontId > 0 ? ' applyFont="1" applyFill="1"' : ''} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
}

function contentTypes(count: number): string {
  const sheets = numbers(count).map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets}`
    + `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`
}

function relationships(count: number): string {
  const kinds = [...numbers(count).map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const), ['styles', 'styles.xml'] as const, ['sharedStrings', 'sharedStrings.xml'] as const]
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(({ name }, index) => `<sheet name="${writtenAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')
  const names = sheets.flatMap((sheet, index) => (sheet.hasHeader ? [definedNames(sheet, index)] : [])).join('')
  return `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`
}

function definedNames(sheet: WrittenSheet, index: number): string {
  const area = `${quoted(sheet.name)}!${absolute(tableOf(sheet))}`
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${writtenText(area)}</definedName>`
    + `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${writtenText(`${quoted(sheet.name)}!$1:$1`)}</definedName>`
}

function worksheet(sheet: WrittenSheet, strings: Strings, isFirst: boolean): string {
  const { columns, rows, hasHeader, choices } = sheet
  const pane = hasHeader ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>' : ''
  const widths = columns.map(({ width, form }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE[form]}" customWidth="1"/>`).join('')
  const data = rows.map((cells, index) => row(cells, index + 1, hasHeader && index === 0, strings)).join('')
  const listed = choices.map(choice).join('')
  return `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`
    + `<sheetFormatPr defaultRowHeight="15"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${data}</sheetData>`
    + `${hasHeader ? `<autoFilter ref="${relative(tableOf(sheet))}"/>` : ''}${listed === '' ? '' : `<dataValidations count="${choices.length}">${listed}</dataValidations>`}`
    + '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
}

function row(cells: readonly (Cell | null)[], number: number, isHeader: boolean, strings: Strings): string {
  return `<row r="${number}">${cells.map((cell, column) => (cell === null ? '' : written(cell, cellName(column, number), isHeader, strings))).join('')}</row>`
}

function written(cell: Cell, name: string, isHeader: boolean, strings: Strings): string {
  const text = (value: string) => `<c r="${name}" s="${isHeader ? STYLE.header : STYLE.text}" t="s"><v>${strings.indexOf(value)}</v></c>`
  switch (cell.kind) {
    case 'text': return text(cell.text)
    case 'number': return `<c r="${name}" s="${STYLE.number}"><v>${cell.value}</v></c>`
    case 'date': {
      const serial = serialOf(cell.date)
      return serial === null ? text(cell.date) : `<c r="${name}" s="${STYLE.date}"><v>${serial}</v></c>`
    }
    case 'boolean': return `<c r="${name}" t="b"><v>${Number(cell.value)}</v></c>`
    case 'error': return `<c r="${name}" t="e"><v>${writtenText(cell.error)}</v></c>`
    case 'uncomputed': return ''
  }
}

function choice({ cells, from, isClosed }: CellChoice): string {
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="${Number(isClosed)}" sqref="${relative(cells)}"><formula1>${writtenText(`${quoted(from.sheet)}!${absolute(from.cells)}`)}</formula1></dataValidation>`
}

/** Every text of the workbook once. */
class Strings {
  readonly #places = new Map<string, number>()
  #uses = 0

  indexOf(text: string): number {
    if (text.length > LONGEST_CELL) throw new RangeError(`a cell holds ${LONGEST_CELL} characters, not ${text.length}`)
    this.#uses += 1
    const place = this.#places.get(text) ?? this.#places.size
    this.#places.set(text, place)
    return place
  }

  part(): string {
    const items = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${writtenText(text)}</t></si>`).join('')
    return `${HEAD}<sst ${MAIN} count="${this.#uses}" uniqueCount="${this.#places.size}">${items}</sst>`
  }
}

function tableOf({ columns, rows }: WrittenSheet): CellRange {
  return { fromColumn: 0, toColumn: Math.max(0, columns.length - 1), fromRow: 1, toRow: Math.max(1, rows.length) }
}

function relative({ fromColumn, fromRow, toColumn, toRow }: CellRange): string {
  return `${cellName(fromColumn, fromRow)}:${cellName(toColumn, toRow)}`
}

function absolute({ fromColumn, fromRow, toColumn, toRow }: CellRange): string {
  return `$${columnName(fromColumn)}$${fromRow}:$${columnName(toColumn)}$${toRow}`
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
