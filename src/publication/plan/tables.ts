// The plan as tables: its elements as the plan table has them, every language of the dialogue in a column of its own, what
// each side reads, and what was reported. As one workbook, or each as CSV for programs.

import { planBaseOf, renderPlanRows } from '../../dialogue/plan-table/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { columnsFor, PLAN_COLUMNS } from '../../dialogue/plan-table/columns.ts'
import type { Bilingual, Language, LanguageTag } from '../../text/bilingual.ts'
import { wordsIn } from '../../text/bilingual.ts'
import { formatDate } from '../../text/format.ts'
import { languageName } from '../../text/language-name.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { textCell } from '../../text/sheets/cell.ts'
import type { Cell } from '../../text/sheets/cell.ts'
import { renderCsv } from '../../text/sheets/csv-write.ts'
import { LONGEST_CELL, renderXlsx } from '../../text/sheets/xlsx-write.ts'
import type { ColumnForm, WrittenSheet } from '../../text/sheets/xlsx-write.ts'
import type { PlanOutline } from './outline.ts'

export const PLAN_TABLES = ['plan', 'readings', 'advances'] as const
export type PlanTableName = (typeof PLAN_TABLES)[number]

interface Column {
  readonly header: string
  readonly form: ColumnForm
  readonly width: number
}

interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (Cell | null)[])[]
}

export function renderPlanCsv(table: PlanTableName, context: ViewContext, outline: PlanOutline, language: Language): string {
  const { columns, rows } = tableOf(table, context, outline, language)
  // For programs and people alike: whoever opens it in Excel needs the mark, and every reader of CSV knows it.
  return renderCsv([columns.map(({ header }) => textCell(header)), ...rows])
}

export function renderPlanXlsx(context: ViewContext, outline: PlanOutline, language: Language, address: string): Uint8Array {
  const words = MESSAGES[language].formats.plan
  const sheets = PLAN_TABLES.map((name): WrittenSheet => {
    const { columns, rows } = tableOf(name, context, outline, language)
    return { name: words.sheets[name], hasHeader: true, choices: [], columns: columns.map(({ form, width }) => ({ form, width })), rows: [columns.map(({ header }) => textCell(header)), ...rows.map((cells) => cells.map(fitting))] }
  })
  const title = wordsIn(outline.content.title, language)?.words ?? ''
  const about = [title, wordsIn(outline.frame.name, language)?.words ?? '', ...(outline.frame.notice === null ? [] : [wordsIn(outline.frame.notice, language)?.words ?? '']), words.dated(formatDate(outline.dated.slice(0, 10), language)), `${words.from}: ${address}`, words.checked]
  return renderXlsx([...sheets, { name: words.sheets.about, hasHeader: false, choices: [], columns: [{ width: 110, form: 'text' }], rows: about.map((text) => [textCell(text)]) }])
}

function tableOf(table: PlanTableName, context: ViewContext, outline: PlanOutline, language: Language): Table {
  if (table === 'readings') return readingsTable(outline, language)
  return table === 'advances' ? advancesTable(outline, language) : elementsTable(context, outline, language)
}

function elementsTable(context: ViewContext, outline: PlanOutline, language: Language): Table {
  const base = planBaseOf(context)
  const [header = [], ...rows] = base === null ? [] : renderPlanRows(base, language, false)
  const columns = columnsFor(outline.frame.languages)
  return { columns: columns.map(({ column }, index) => { const cell = header[index]; return { header: cell?.kind === 'text' ? cell.text : '', form: PLAN_COLUMNS[column].form, width: PLAN_COLUMNS[column].width } }), rows }
}

function readingsTable({ frame, elements }: PlanOutline, language: Language): Table {
  const { formats: { plan: { columns: names } }, labels } = MESSAGES[language]
  const { languages } = frame
  return {
    columns: [text(names.number, 10), text(names.title, 44), text(names.party, 16), text(names.delivery, 22), { header: names.asOf, form: 'date', width: 12 }, ...perLanguage(names.reason, languages, language, 50), text(names.evidence, 40), text(names.item, 18)],
    rows: elements.flatMap(({ content, item, readings }) => readings.flatMap(({ name, current }) => (current === null ? [] : [[
      textCell(content.number), said(content.title, language), said(name, language), textCell(labels.delivery[current.delivery]), day(current.asOf),
      ...languages.map((tag) => textCell(current.reason?.[tag] ?? '')), textCell(current.evidence.flatMap(({ url }) => url ?? []).join('\n')), textCell(item),
    ]]))),
  }
}

function advancesTable({ frame, elements }: PlanOutline, language: Language): Table {
  const { formats: { plan: { columns: names } }, labels } = MESSAGES[language]
  const { languages } = frame
  const partyName = (party: string) => frame.parties.find((one) => one.party === party)?.name ?? { [language]: party }
  return {
    columns: [
      text(names.number, 10), text(names.title, 44), text(names.party, 16), text(names.nature, 16), text(names.link, 24), { header: names.date, form: 'date', width: 12 }, ...perLanguage(names.text, languages, language, 60),
      { header: names.value, form: 'number', width: 14 }, ...perLanguage(names.unit, languages, language, 24), text(names.sources, 40), text(names.item, 18),
    ],
    rows: elements.flatMap(({ content, item, advances }) => advances.map(({ made, nature, link, date, text: words, figure, sources }) => [
      textCell(content.number), said(content.title, language), said(partyName(made.party), language), textCell(labels.nature[nature]), textCell(labels.link[link]), date === null ? null : date.length === 10 ? day(date) : textCell(date),
      ...languages.map((tag) => textCell(words[tag] ?? '')), figure === null ? null : { kind: 'number' as const, value: figure.value }, ...languages.map((tag) => textCell(figure?.unit[tag] ?? '')),
      textCell(sources.flatMap(({ url }) => url ?? []).join('\n')), textCell(item),
    ])),
  }
}

function text(header: string, width: number): Column {
  return { header, form: 'text', width }
}

function perLanguage(name: string, languages: readonly LanguageTag[], reader: Language, width: number): readonly Column[] {
  return languages.map((tag) => text(`${name} (${languageName(tag, reader)})`, width))
}

function said(words: Bilingual, language: Language): Cell | null {
  return textCell(wordsIn(words, language)?.words ?? '')
}

function day(date: string): Cell {
  return { kind: 'date', date }
}

/** A cell of a workbook is bounded; the CSV has the whole text. */
function fitting(cell: Cell | null): Cell | null {
  return cell?.kind === 'text' && cell.text.length > LONGEST_CELL ? { kind: 'text', text: `${cell.text.slice(0, LONGEST_CELL - 1)}…` } : cell
}
