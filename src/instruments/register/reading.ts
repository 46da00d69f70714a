// A file of entries, read: what it would add, change and leave as it is, or every problem with its cell. Nothing is
// taken of a file in which anything is wrong. A column that is not there says nothing, and what stood there stays.

import { dateIn } from '../../dialogue/plan-table/day.ts'
import { comparable } from '../../dialogue/plan-table/columns.ts'
import type { TableProblem } from '../../dialogue/plan-table/index.ts'
import { readNumber } from '../../dialogue/forms/typed.ts'
import { slug } from '../../dialogue/items/fields.ts'
import type { Source } from '../../dialogue/items/index.ts'
import type { EntryContent } from '../../dialogue/statements/index.ts'
import type { FieldKind, FieldValue, FieldValues } from '../../dialogue/typed/field.ts'
import { isEmpty } from '../../dialogue/typed/judge.ts'
import { filledValues, valueIssues } from '../../dialogue/typed/values.ts'
import { canonicalize } from '../../record/index.ts'
import type { Json, PartyId, StatementId } from '../../record/index.ts'
import { cellName, cellText } from '../../text/sheets/cell.ts'
import type { Cell, Sheet, SheetRow } from '../../text/sheets/cell.ts'
import { unguardText } from '../../text/sheets/csv-guard.ts'
import { fieldColumns, OWN_COLUMNS } from './columns.ts'
import type { FieldColumn } from './columns.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'

export interface ReadEntry {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly content: EntryContent
  /** What it takes the place of; null where it is new. */
  readonly replaces: StatementId | null
  /** As the entry that stands; of a new one as usual in its register. */
  readonly isPublic: boolean
}

export interface EntriesReading {
  readonly problems: readonly TableProblem[]
  /** Columns that the register does not have; they are not read. */
  readonly warnings: readonly TableProblem[]
  readonly added: readonly ReadEntry[]
  readonly changed: readonly ReadEntry[]
  readonly unchanged: number
  /** Rows of other sides: only they can change them. */
  readonly others: number
}

export interface ReadingContext {
  readonly settings: RegisterSettings
  readonly languages: readonly string[]
  readonly self: PartyId
  /** This side's entries that stand. */
  readonly standing: readonly RegisterEntry[]
  /** YYYY-MM-DD: of an entry whose row has no day it was verified today. */
  readonly today: string
}

const ROWS_ABOVE = 20

export function readEntries(sheets: readonly Sheet[], context: ReadingContext): EntriesReading {
  const found = sheets.filter(({ isHidden }) => !isHidden).flatMap((sheet) => { const header = sheet.rows.slice(0, ROWS_ABOVE).find(isHeader); return header === undefined ? [] : [{ sheet, header }] })
  const [only] = found
  if (only === undefined) return nothing([{ code: 'table-not-found', sheet: sheets.map(({ name }) => name).join(', '), cell: '', said: '', finding: null }])
  if (found.length > 1) return nothing(found.map(({ sheet }) => ({ code: 'table-several', sheet: sheet.name, cell: '', said: sheet.name, finding: null })))
  return new Reading(only.sheet, only.header, context).result()
}

function nothing(problems: readonly TableProblem[]): EntriesReading {
  return { problems, warnings: [], added: [], changed: [], unchanged: 0, others: 0 }
}

function isHeader({ cells }: SheetRow): boolean {
  return cells.some((cell) => nameIn(cell) === 'entry')
}

function nameIn(cell: Cell | null): string {
  return cellText(cell).trim().toLowerCase()
}

class Reading {
  readonly #context: ReadingContext
  readonly #sheet: Sheet
  readonly #header: SheetRow
  readonly #columns = new Map<string, number>()
  readonly #problems: TableProblem[] = []
  readonly #warnings: TableProblem[] = []
  readonly #fields: readonly FieldColumn[]

  constructor(sheet: Sheet, header: SheetRow, context: ReadingContext) {
    this.#sheet = sheet
    this.#header = header
    this.#context = context
    this.#fields = fieldColumns(context.settings.fields, context.languages)
    this.#readHeader()
  }

  result(): EntriesReading {
    const rows = this.#sheet.rows.filter(({ number, cells }) => number > this.#header.number && cells.some((cell) => cellText(cell).trim() !== '' || cell?.kind === 'uncomputed'))
    const own = rows.filter((row) => { const side = cellText(this.#cell(row, 'side')).trim(); return side === '' || side === this.#context.self })
    const read = own.flatMap((row) => this.#row(row) ?? [])
    const places = new Map<string, number>()
    for (const { row, content } of read) {
      if (places.has(content.entry)) this.#problem('row-twice', row, 'entry', content.entry)
      places.set(content.entry, row)
    }
    if (this.#problems.length > 0) return { ...nothing(this.#problems), warnings: this.#warnings, others: rows.length - own.length }
    const isSame = ({ content, replaces }: ReadEntry) => replaces !== null && canonicalize(content as unknown as Json) === canonicalize(contentOf(this.#standing(content.entry)) as unknown as Json)
    return {
      problems: [], warnings: this.#warnings, added: read.filter(({ replaces }) => replaces === null), changed: read.filter((one) => one.replaces !== null && !isSame(one)),
      unchanged: read.filter(isSame).length, others: rows.length - own.length,
    }
  }

  #readHeader(): void {
    const known = new Set<string>([...OWN_COLUMNS, ...this.#fields.map(({ name }) => name)])
    for (const [place, cell] of this.#header.cells.entries()) {
      const name = nameIn(cell)
      if (name === '') continue
      const at = { sheet: this.#sheet.name, cell: cellName(place, this.#header.number), said: name, finding: null }
      if (!known.has(name)) this.#warnings.push({ code: 'column-unknown', ...at })
      else if (this.#columns.has(name)) this.#problems.push({ code: 'column-twice', ...at })
      else this.#columns.set(name, place)
    }
  }

  #cell({ cells }: SheetRow, column: string): Cell | null {
    const place = this.#columns.get(column)
    return place === undefined ? null : (cells[place] ?? null)
  }

  #problem(code: TableProblem['code'], row: number, column: string, said: string): void {
    this.#problems.push({ code, sheet: this.#sheet.name, cell: cellName(this.#columns.get(column) ?? 0, row), said, finding: null })
  }

  #standing(entry: string): RegisterEntry | undefined {
    return this.#context.standing.find((one) => one.entry === entry)
  }

  /** Null where the row has a problem; all of the row are told. */
  #row(row: SheetRow): ReadEntry | null {
    const before = this.#problems.length
    const { settings, today } = this.#context
    for (const [column, place] of this.#columns) {
      const cell = row.cells[place]
      if (cell?.kind === 'error' || cell?.kind === 'uncomputed') this.#problem(cell.kind === 'error' ? 'cell-error' : 'cell-uncomputed', row.number, column, cellText(cell))
    }
    const entry = cellText(this.#cell(row, 'entry')).trim()
    if (!slug.safeParse(entry).success) this.#problem(entry === '' ? 'field-required' : 'entry-name-unfit', row.number, 'entry', entry)
    const standing = this.#standing(entry)
    const values = filledValues({ ...standing?.values, ...this.#values(row, standing?.values ?? {}) })
    this.#checkValues(values, row)
    const verified = this.#day(row, 'verified') ?? standing?.verified ?? today
    if (verified > today) this.#problem('verified-in-future', row.number, 'verified', verified)
    const exercise = cellText(this.#cell(row, 'exercise')).trim()
    const isExercise = this.#columns.has('exercise') ? yesNo(exercise) === true : (standing?.isExercise ?? false)
    if (exercise !== '' && yesNo(exercise) === null) this.#problem('not-yes-or-no', row.number, 'exercise', exercise)
    const sources = this.#sources(row, standing?.sources ?? [])
    if (this.#problems.length > before) return null
    return { row: row.number, content: { entry, values, rules: [...(standing?.rules ?? [])], verified, sources: [...sources], isExercise }, replaces: standing?.statement ?? null, isPublic: !isExercise && (standing?.isPublic ?? settings.usualAudience === 'public') }
  }

  /** Of the columns that are there; an empty cell empties its field. */
  #values(row: SheetRow, before: FieldValues): FieldValues {
    const { fields, lists } = this.#context.settings
    return Object.fromEntries(fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
      const columns = this.#fields.filter((one) => one.field.field === field.field && this.#columns.has(one.name))
      if (columns.length === 0) return []
      if (field.is.type === 'texts') {
        const texts = columns.flatMap(({ name, language }) => { const said = textIn(this.#cell(row, name)); return said === '' || language === null ? [] : [[language, said] as const] })
        // A language without a column says nothing: its words stay, unless all others are emptied.
        const kept = Object.entries((before[field.field] ?? {}) as Readonly<Record<string, string>>).filter(([language]) => !columns.some((one) => one.language === language))
        return [[field.field, texts.length === 0 ? null : Object.fromEntries([...kept, ...texts])]]
      }
      if (field.is.type === 'place') {
        const [latitude, longitude] = (['latitude', 'longitude'] as const).map((degrees) => numberIn(this.#cell(row, `${field.field}_${degrees}`)))
        return [[field.field, latitude === null && longitude === null ? null : { latitude: latitude as number, longitude: longitude as number }]]
      }
      if (field.is.type === 'day') return [[field.field, this.#day(row, field.field)]]
      return [[field.field, valueIn(this.#cell(row, field.field), field.is, 'list' in field.is ? titlesOf(lists, field.is.list) : [])]]
    }))
  }

  #checkValues(values: FieldValues, row: SheetRow): void {
    const { settings: { fields, lists }, languages } = this.#context
    for (const { code, path } of valueIssues(fields, lists, values)) {
      const column = this.#fields.find(({ field }) => field.field === path)?.name ?? path
      if (!this.#problems.some(({ cell }) => cell === cellName(this.#columns.get(column) ?? 0, row.number))) this.#problem(code, row.number, column, cellText(this.#cell(row, column)))
    }
    for (const { field, language, name } of this.#fields) {
      const texts = values[field.field]
      if (language !== null && languages.includes(language) && !isEmpty(texts) && typeof texts === 'object' && (texts as Readonly<Record<string, string>>)[language] === undefined) this.#problem('missing-language', row.number, name, '')
    }
  }

  #day(row: SheetRow, column: string): string | null {
    const found = dateIn(this.#cell(row, column), false, 'iso')
    if (found === null) return null
    if ('date' in found) return found.date
    this.#problem(found.code, row.number, column, cellText(this.#cell(row, column)))
    return null
  }

  /** Addresses with blanks between; one that was there keeps its note. */
  #sources(row: SheetRow, before: readonly Source[]): readonly Source[] {
    if (!this.#columns.has('sources')) return before
    const addresses = textIn(this.#cell(row, 'sources')).split(/\s+/).filter((one) => one !== '')
    for (const one of addresses) if (!/^https?:\/\/[^/]/.test(one) || !URL.canParse(one)) this.#problem('not-an-address', row.number, 'sources', one)
    return [...addresses.map((url) => before.find((one) => one.url === url) ?? { url, note: null }), ...before.filter(({ url }) => url === null)]
  }
}

function titlesOf(lists: RegisterSettings['lists'], list: string): readonly { readonly code: string; readonly title: Readonly<Record<string, string>> }[] {
  return lists.find((one) => one.list === list)?.codes ?? []
}

/** What was kept from running as a formula is read as it was. */
function textIn(cell: Cell | null): string {
  return (cell?.kind === 'text' ? unguardText(cell.text) : cellText(cell)).toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

function numberIn(cell: Cell | null): FieldValue {
  return cell?.kind === 'number' ? cell.value : (readNumber(textIn(cell), true) as FieldValue)
}

function yesNo(said: string): boolean | null {
  return /^(yes|true|sí|si)$/i.test(said) ? true : /^(no|false)$/i.test(said) ? false : null
}

/** Codes, or what they are called in any language; what is neither stays as it stands, and is told. */
function valueIn(cell: Cell | null, is: FieldKind, codes: ReturnType<typeof titlesOf>): FieldValue {
  const said = textIn(cell)
  if (said === '') return null
  const codeOf = (one: string) => codes.find(({ code, title }) => code === one || Object.values(title).some((words) => comparable(words) === comparable(one)))?.code ?? one
  switch (is.type) {
    case 'integer': case 'decimal': return numberIn(cell)
    case 'yes-no': return cell?.kind === 'boolean' ? cell.value : (yesNo(said) ?? said)
    case 'choice': return codeOf(said)
    case 'choices': return [...new Set(said.split(/[;|]/).map((one) => one.trim()).filter((one) => one !== '').map(codeOf))]
    default: return said
  }
}

/** What a side said, as it would say it again. */
export function contentOf(entry: RegisterEntry | undefined): EntryContent | null {
  return entry === undefined ? null : { entry: entry.entry, values: filledValues(entry.values), rules: [...entry.rules], verified: entry.verified, sources: [...entry.sources], isExercise: entry.isExercise }
}
