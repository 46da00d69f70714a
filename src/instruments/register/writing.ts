// Entries as a file that can be brought back, and the empty one to begin with.

import type { Cell as DataCell } from '../../dialogue/data/query.ts'
import type { Field } from '../../dialogue/typed/field.ts'
import { renderCsv } from '../../text/sheets/csv-write.ts'
import type { Cell } from '../../text/sheets/cell.ts'
import { renderXlsx } from '../../text/sheets/xlsx-write.ts'
import type { CellChoice, ColumnForm, WrittenColumn, WrittenSheet } from '../../text/sheets/xlsx-write.ts'
import { cellOf, fieldColumns, ownCell, OWN_COLUMNS } from './columns.ts'
import type { OwnColumn } from './columns.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'

/** Rows of a template in which lists can be chosen from. */
const TEMPLATE_ROWS = 500

/** `isTemplate`: the columns alone, without what only the program says. */
export function renderEntries(entries: readonly RegisterEntry[], settings: RegisterSettings, languages: readonly string[], form: 'csv' | 'xlsx', isTemplate: boolean): Uint8Array {
  const own = OWN_COLUMNS.filter((name) => !isTemplate || (name !== 'side' && name !== 'stale_from'))
  const fields = fieldColumns(settings.fields, languages)
  const head = [...own, ...fields.map(({ name }) => name)].map((text): Cell => ({ kind: 'text', text }))
  const forms: readonly ColumnForm[] = [...own.map((name): ColumnForm => (isDay(name) ? 'date' : 'text')), ...fields.map(({ field, degrees }) => formOf(field, degrees !== null))]
  const rows = entries.map((entry) => [...own.map((name) => ownCell(name, entry)), ...fields.map((one) => cellOf(one, entry))].map((cell, at) => written(cell, forms[at] ?? 'text')))
  if (form === 'csv') return new TextEncoder().encode(renderCsv([head, ...rows]))
  const columns = [...own.map((name): WrittenColumn => ({ width: 18, form: isDay(name) ? 'date' : 'text' })), ...fields.map(({ field, language, degrees }): WrittenColumn => ({ width: language === null ? 20 : 40, form: formOf(field, degrees !== null) }))]
  return renderXlsx([{ name: 'entries', columns, rows: [head, ...rows], hasHeader: true, choices: choicesOf(settings, own.length, fields.map(({ field }) => field)) }, listSheet(settings)])
}

function isDay(name: OwnColumn): boolean {
  return name === 'verified' || name === 'stale_from'
}

function formOf({ is }: Field, isDegrees: boolean): ColumnForm {
  return isDegrees || is.type === 'integer' || is.type === 'decimal' ? 'number' : is.type === 'day' ? 'date' : 'text'
}

function written(cell: DataCell, form: ColumnForm): Cell | null {
  if (cell === null) return null
  if (typeof cell === 'number') return { kind: 'number', value: cell }
  return form === 'date' ? { kind: 'date', date: cell } : { kind: 'text', text: cell }
}

/** Every list with its codes, and what they are called: a column of codes, then one for each language. */
function listSheet({ lists }: RegisterSettings): WrittenSheet {
  const rows = lists.flatMap(({ list, codes }) => codes.map(({ code, title }) => [list, code, ...Object.keys(title).sort().map((language) => `${language}: ${title[language] ?? ''}`)]))
  return { name: 'lists', columns: [12, 20, 40, 40].map((width) => ({ width, form: 'text' as const })), rows: [['list', 'code', 'title', ''], ...rows].map((row) => row.map((text) => (text === '' ? null : { kind: 'text' as const, text }))), hasHeader: true, choices: [] }
}

function choicesOf({ lists }: RegisterSettings, before: number, fields: readonly Field[]): readonly CellChoice[] {
  const starts = new Map<string, number>()
  let row = 2
  for (const { list, codes } of lists) { starts.set(list, row); row += codes.length }
  return fields.flatMap(({ is }, at): readonly CellChoice[] => {
    const codes = is.type === 'choice' ? lists.find(({ list }) => list === is.list)?.codes : undefined
    const start = is.type === 'choice' ? starts.get(is.list) : undefined
    if (codes === undefined || start === undefined) return []
    return [{ cells: { fromColumn: before + at, toColumn: before + at, fromRow: 2, toRow: TEMPLATE_ROWS }, from: { sheet: 'lists', cells: { fromColumn: 1, toColumn: 1, fromRow: start, toRow: start + codes.length - 1 } }, isClosed: true }]
  })
}
