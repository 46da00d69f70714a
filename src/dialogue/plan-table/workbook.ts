// A plan as sheets: the plan in force, or empty for a template; how to fill it in, in both languages of
// the interface; and the lists from which its cells are chosen.

import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { PLAN_TABLE_WORDS } from '../../text/messages/plan-table.ts'
import { textCell } from '../../text/sheets/cell.ts'
import type { Cell } from '../../text/sheets/cell.ts'
import type { CellChoice, WrittenSheet } from '../../text/sheets/xlsx-write.ts'
import { BaseReading } from './base.ts'
import type { PlanBase } from './base.ts'
import { cellOf } from './cells.ts'
import { columnsFor, headerOf, PLAN_COLUMNS } from './columns.ts'
import type { PlanColumn, TableColumn } from './columns.ts'
import { Naming, numbersOf } from './naming.ts'

type Row = readonly (Cell | null)[]

/** Rows below the header in which cells offer their list, beyond those that are filled. */
const EMPTY_ROWS = 1000

/** A header, then a row an element in the order of the plan; the header alone for a template. */
export function renderPlanRows(base: PlanBase, reader: Language, isTemplate: boolean): readonly Row[] {
  const reading = new BaseReading(base)
  const columns = columnsFor(reading.languages)
  const context = { base: reading, naming: new Naming(reading), numbers: numbersOf(reading.elements.values()) }
  const elements = isTemplate ? [] : [...reading.elements.values()]
  return [columns.map((column) => textCell(headerOf(column, reader))), ...elements.map((element) => columns.map((column) => cellOf(element, column, context, reader)))]
}

/** The same as a workbook for people to work in. */
export function renderPlanSheets(base: PlanBase, reader: Language, isTemplate: boolean): readonly WrittenSheet[] {
  const reading = new BaseReading(base)
  const columns = columnsFor(reading.languages)
  const rows = renderPlanRows(base, reader, isTemplate)
  const words = PLAN_TABLE_WORDS[reader].sheets
  const lists = listsOf(reading, reader)
  const plan: WrittenSheet = {
    name: words.plan, hasHeader: true, rows, columns: columns.map(({ column }) => ({ width: PLAN_COLUMNS[column].width, form: PLAN_COLUMNS[column].form })),
    choices: columns.flatMap((column, place) => choiceOf(column, place, rows.length, lists, words.lists)),
  }
  const longest = Math.max(0, ...lists.map(({ values }) => values.length))
  const listSheet: WrittenSheet = {
    name: words.lists, hasHeader: true, choices: [],
    columns: lists.flatMap(({ values }) => (values[0] ?? [0]).map(() => ({ width: 24, form: 'text' as const }))),
    rows: [lists.flatMap(({ header }) => header.map(textCell)), ...Array.from({ length: longest }, (_, index) => lists.flatMap(({ header, values }) => header.map((_name, at) => textCell(values[index]?.[at] ?? ''))))],
  }
  return [plan, howToSheet(words.howTo), listSheet]
}

function howToSheet(name: string): WrittenSheet {
  const rows = LANGUAGES.flatMap((language, index): readonly Row[] => {
    const { sheets, howTo } = PLAN_TABLE_WORDS[language]
    return [...(index === 0 ? [] : [[null]]), [textCell(sheets.howTo)], ...howTo.map((line) => [textCell(line)])]
  })
  return { name, hasHeader: false, columns: [{ width: 110, form: 'text' }], rows, choices: [] }
}

interface ChoiceList {
  /** Which columns choose from it. */
  readonly of: readonly PlanColumn[]
  readonly header: readonly string[]
  /** What is chosen first, then what it is. */
  readonly values: readonly (readonly string[])[]
  readonly isClosed: boolean
}

function listsOf(base: BaseReading, reader: Language): readonly ChoiceList[] {
  const words = PLAN_TABLE_WORDS[reader]
  const naming = new Naming(base)
  const { figureNature, wording } = MESSAGES[reader].labels
  const name = ({ name: text }: { readonly name: Readonly<Record<string, string>> }) => naming.text(text, reader)
  const organisations = base.of('organisation').map(({ item, content }) => [naming.organisation(item), name(content as never)])
  const bodies = base.of('body').map(({ item }) => [naming.body(item, reader)])
  return [
    { of: ['level'], header: [words.lists.levels], values: base.charter.levels.map(({ level }) => [naming.level(level, reader)]), isClosed: true },
    { of: ['owners'], header: [words.lists.organisations, ''], values: organisations.length === 0 ? [] : organisations, isClosed: false },
    { of: ['body'], header: [words.lists.bodies], values: bodies, isClosed: true },
    { of: ['target.nature'], header: [words.lists.natures], values: Object.keys(figureNature).map((nature) => [naming.nature(nature as never, reader)]), isClosed: true },
    { of: ['wording'], header: [words.lists.wordings], values: Object.keys(wording).map((origin) => [naming.origin(origin as never, reader)]), isClosed: true },
  ]
}

/** Several organisations may own one element, so that list helps and does not refuse. */
function choiceOf({ column }: TableColumn, place: number, rows: number, lists: readonly ChoiceList[], sheet: string): readonly CellChoice[] {
  const at = lists.findIndex(({ of }) => of.includes(column))
  const list = lists[at]
  if (list === undefined || list.values.length === 0) return []
  const from = lists.slice(0, at).reduce((sum, { header }) => sum + header.length, 0)
  return [{
    cells: { fromColumn: place, toColumn: place, fromRow: 2, toRow: rows + EMPTY_ROWS },
    from: { sheet, cells: { fromColumn: from, toColumn: from, fromRow: 2, toRow: list.values.length + 1 } }, isClosed: list.isClosed,
  }]
}
