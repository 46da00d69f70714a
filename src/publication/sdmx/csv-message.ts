// Observations as SDMX-CSV: 2.0 (SDMX 3), or 1.0 where it is asked for. RFC 4180; values as the file has them.

import type { Cell, DataTable } from '../../dialogue/data/query.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { ALL_DIMENSIONS } from './data-query.ts'
import type { DataQuestion } from './data-query.ts'
import { keyOf, UNSPECIFIED } from './flow.ts'
import type { Flow, FlowComponent, FlowUnit } from './flow.ts'
import { inLanguage } from './names.ts'
import { findSpan } from './period.ts'

export interface CsvShape {
  readonly version: '1.0.0' | '2.0.0'
  readonly labels: 'id' | 'name' | 'both'
  readonly keys: 'none' | 'obs' | 'series' | 'both'
  readonly timeFormat: 'original' | 'normalized'
}

/** A CSV of version 1 has one measure, OBS_VALUE, and no second kind of it. */
export function canBeCsv({ measures }: DataQuestion, { version }: CsvShape): boolean {
  return version === '2.0.0' || measures.length <= 1
}

export function renderSdmxCsv(flow: Flow, question: DataQuestion, { rows }: DataTable, shape: CsvShape, language: LanguageTag): string {
  const { version, labels, keys } = shape
  const isFirst = version === '1.0.0'
  const key = keyOf(flow)
  const { agency, id, version: own } = flow.name
  const separator = separatorFor(question.units)
  const title = inLanguage(flow.vintage.content.title, language)
  const reference = `${agency}:${id}(${own})`
  const components = [...key, ...question.measures, ...question.attributes]
  const head = (component: { readonly id: string; readonly title: FlowComponent['title'] }) => labelled(component.id, inLanguage(component.title, language), labels)
  const units = question.units.map((unit) => ({ unit, value: isFirst ? inLanguage(unit.text, language) : multilingual(unit, separator) }))
  const lines = [line([
    ...(isFirst ? ['DATAFLOW'] : [question.units.length === 0 ? 'STRUCTURE' : `STRUCTURE[${separator}]`, 'STRUCTURE_ID', ...(labels === 'name' ? ['STRUCTURE_NAME'] : []), 'ACTION']),
    ...(keys === 'series' || keys === 'both' ? ['SERIES_KEY'] : []), ...(keys === 'obs' || keys === 'both' ? ['OBS_KEY'] : []),
    ...components.flatMap(head),
    ...units.flatMap(({ unit }) => labelled(isFirst ? unit.id : `${unit.id}[${Object.keys(unit.text).sort().join(separator)}]`, 'UNIT_MEASURE', labels === 'name' ? 'id' : labels)),
  ])]
  const beginning = isFirst ? [labels === 'both' ? `${reference}: ${title}` : reference] : ['dataflow', ...(labels === 'name' ? [reference, title] : [labels === 'both' ? `${reference}: ${title}` : reference]), 'I']
  for (const row of rows) {
    const cells = row.map((cell, index) => (index < key.length && cell === null ? UNSPECIFIED.code : cell))
    const timed = cells.map((cell, index) => (components[index] === flow.time && shape.timeFormat === 'normalized' ? (findSpan(String(cell))?.first ?? cell) : cell))
    const inKey = (all: boolean) => cells.slice(0, key.length).filter((_cell, index) => all || question.along === ALL_DIMENSIONS ? all || key[index] !== flow.time : key[index]?.id !== question.along).map(String).join('.')
    lines.push(line([
      ...beginning, ...(keys === 'series' || keys === 'both' ? [inKey(false)] : []), ...(keys === 'obs' || keys === 'both' ? [inKey(true)] : []),
      ...components.flatMap((component, index) => valued(component, timed[index] ?? null, labels, language)),
      ...units.map(({ value }) => value),
    ]))
  }
  return lines.join('')
}

function labelled(id: string, title: string, labels: CsvShape['labels']): readonly string[] {
  return labels === 'id' ? [id] : labels === 'both' ? [`${id}: ${title}`] : [id, title]
}

function valued({ codes }: FlowComponent, cell: Cell, labels: CsvShape['labels'], language: LanguageTag): readonly Cell[] {
  if (labels === 'id') return [cell]
  const code = cell === null ? undefined : codes.find((one) => one.code === String(cell))
  const title = code === undefined ? null : inLanguage(code.title, language)
  if (labels === 'name') return [cell, title]
  return [title === null ? cell : `${cell}: ${title}`]
}

/** `en:US dollars;es:dólares`. */
function multilingual({ text }: FlowUnit, separator: string): string {
  return Object.keys(text).sort().map((language) => `${language}:${text[language] ?? ''}`).join(separator)
}

/** A character that stands in none of the texts. */
function separatorFor(units: readonly FlowUnit[]): string {
  return [';', '|', '~', '^'].find((one) => units.every(({ text }) => Object.values(text).every((value) => !value.includes(one)))) ?? '\u001f'
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(quotedCell).join(',')}\r\n`
}

/** RFC 4180 section 2: what holds a comma, a quote or a line break stands in quotes; an empty text too, to be told from no value. */
export function quotedCell(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
