// The columns of a plan as a table: one a member of an element, and of a text one a language. A header
// is known by its code (`title.es`) or by its name in either language of the interface, with the
// language behind it: `Title (Spanish)`, `Título (es)`. Accents, case and spaces do not matter.

import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language, LanguageTag } from '../../text/bilingual.ts'
import { languageName } from '../../text/language-name.ts'
import { PLAN_TABLE_WORDS } from '../../text/messages/plan-table.ts'
import type { PlanTableWords } from '../../text/messages/plan-table.ts'
import type { ColumnForm } from '../../text/sheets/xlsx-write.ts'

export type PlanColumn = keyof PlanTableWords['columns']

interface ColumnKind {
  readonly isPerLanguage: boolean
  readonly form: ColumnForm
  readonly width: number
}

/** In the order in which they are written. */
export const PLAN_COLUMNS: Readonly<Record<PlanColumn, ColumnKind>> = {
  number: { isPerLanguage: false, form: 'text', width: 10 },
  level: { isPerLanguage: false, form: 'text', width: 18 },
  parent: { isPerLanguage: false, form: 'text', width: 12 },
  title: { isPerLanguage: true, form: 'text', width: 44 },
  aim: { isPerLanguage: true, form: 'text', width: 36 },
  owners: { isPerLanguage: false, form: 'text', width: 22 },
  body: { isPerLanguage: false, form: 'text', width: 24 },
  start: { isPerLanguage: false, form: 'date', width: 12 },
  due: { isPerLanguage: false, form: 'date', width: 12 },
  'target.value': { isPerLanguage: false, form: 'number', width: 12 },
  'target.unit': { isPerLanguage: true, form: 'text', width: 18 },
  'target.nature': { isPerLanguage: false, form: 'text', width: 14 },
  basis: { isPerLanguage: true, form: 'text', width: 30 },
  note: { isPerLanguage: true, form: 'text', width: 30 },
  sources: { isPerLanguage: false, form: 'text', width: 36 },
  'sources.note': { isPerLanguage: true, form: 'text', width: 30 },
  variants: { isPerLanguage: true, form: 'text', width: 30 },
  wording: { isPerLanguage: true, form: 'text', width: 18 },
  item: { isPerLanguage: false, form: 'text', width: 18 },
}
const COLUMNS = Object.keys(PLAN_COLUMNS) as readonly PlanColumn[]

/** `title.es`, `due`: a column in one language, or of its own. */
export type ColumnCode = string

export interface TableColumn {
  readonly column: PlanColumn
  readonly language: LanguageTag | null
  readonly code: ColumnCode
}

/** Every column of a dialogue with these languages. */
export function columnsFor(languages: readonly LanguageTag[]): readonly TableColumn[] {
  return COLUMNS.flatMap((column): readonly TableColumn[] => (PLAN_COLUMNS[column].isPerLanguage
    ? languages.map((language) => ({ column, language, code: codeOf(column, language) }))
    : [{ column, language: null, code: column }]))
}

export function codeOf(column: PlanColumn, language: LanguageTag): ColumnCode {
  return `${column}.${language}`
}

/** What a column is called for a reader: `Título (francés)`. */
export function headerOf({ column, language }: TableColumn, reader: Language): string {
  const name = PLAN_TABLE_WORDS[reader].columns[column]
  return language === null ? name : `${name} (${languageName(language, reader)})`
}

/** Header as it is compared → column, for every way in which it may be written. */
export function headerIndex(columns: readonly TableColumn[]): ReadonlyMap<string, TableColumn> {
  const index = new Map<string, TableColumn>()
  for (const column of columns) {
    for (const header of waysToWrite(column)) index.set(comparable(header), column)
  }
  return index
}

function waysToWrite(column: TableColumn): readonly string[] {
  const { language } = column
  return [column.code, ...LANGUAGES.flatMap((reader) => {
    const name = PLAN_TABLE_WORDS[reader].columns[column.column]
    return language === null ? [name] : [`${name} (${language})`, ...LANGUAGES.map((one) => `${name} (${languageName(language, one)})`)]
  })]
}

/** Without case, accents and what is no letter or digit. */
export function comparable(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
