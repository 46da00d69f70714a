// A first look at a file that nobody has described yet: its headings, its first rows, and of what type each column
// seems to be. A guess is something to correct, never something that is loaded by.

import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnRole, ColumnType } from '../../../dialogue/data/columns.ts'
import { ACTIVITY_COLUMNS, ACTIVITY_KEY } from '../../../dialogue/data/activities.ts'
import { findCellProblem } from '../../../dialogue/data/cells.ts'
import { nameOf } from './header.ts'
import { reportOf } from './report.ts'
import type { LoadProblem, LoadReport } from './report.ts'
import { openSource } from './source.ts'
import type { Source, SourceForm } from './source.ts'

export interface LookTask {
  readonly source: string
  readonly form: SourceForm
  readonly sheet: string | null
  /** Rows that are shown. */
  readonly shown: number
}

export interface GuessedColumn {
  readonly heading: string
  readonly name: string
  readonly type: ColumnType
  readonly role: ColumnRole
}

export type Looked =
  | {
    readonly columns: readonly GuessedColumn[]
    readonly key: readonly string[]
    readonly rows: readonly (readonly string[])[]
    /** Activities of IATI: their columns are a closed list, and nobody describes them. */
    readonly isOfActivities: boolean
    /** What is already known to be wrong; null where nothing is. */
    readonly report: LoadReport | null
  }
  | { readonly problem: LoadProblem }

/** Rows that a guess rests on. */
const JUDGED = 20_000
/** From the narrowest to the widest. A year is a year only by the name of its column: any count may have four digits. */
const TRIED: readonly ColumnType[] = ['day', 'month', 'quarter', 'integer', 'decimal']
const CODED = /(^|_)(code|id|cve|clave|number|num|no|hs[0-9]*|scian|naics|cct|fips|zip)(_|$)/
const YEARLY = /(^|_)(year|anio|ano|fiscal_year|edition)(_|$)/

export async function look(connection: DuckDBConnection, task: LookTask): Promise<Looked> {
  const isOfActivities = task.form === 'iati'
  const source = await openSource(connection, { ...task, columns: null })
  if ('problems' in source) return isOfActivities && source.problems.length > 0 ? { columns: guessedActivities(), key: ACTIVITY_KEY, rows: [], isOfActivities, report: reportOf(source.problems, LISTED) } : { problem: source.problems[0] ?? EMPTY }
  if (isOfActivities) return { columns: guessedActivities(), key: ACTIVITY_KEY, rows: await firstRows(source, task.shown), isOfActivities, report: null }
  const rows: (readonly string[])[] = []
  for await (const batch of source.records()) {
    for (const { cells, broken } of batch) if (broken === null && rows.length <= JUDGED) rows.push(cells.map((cell) => cell ?? ''))
    if (rows.length > JUDGED) break
  }
  const [headings = [], ...body] = rows
  const names = namesOf(headings)
  const columns = headings.map((heading, index): GuessedColumn => {
    const name = names[index] ?? ''
    const type = typeOf(name, body.map((cells) => cells[index] ?? ''))
    return { heading, name, type, role: roleOf(type, name) }
  })
  return { columns, key: keyOf(columns, body), rows: body.slice(0, task.shown), isOfActivities, report: null }
}

const EMPTY: LoadProblem = { code: 'data-file-empty', line: 0, column: null, cell: null, firstLine: null }
/** Problems that are listed at a first look. */
const LISTED = 1_000

function guessedActivities(): readonly GuessedColumn[] {
  return ACTIVITY_COLUMNS.map(({ name, type, role }) => ({ heading: name, name, type, role }))
}

async function firstRows({ records }: Source, shown: number): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const batch of records()) for (const { cells } of batch) if (rows.length <= shown) rows.push(cells.map((cell) => cell ?? ''))
  return rows.slice(1)
}

function namesOf(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const name = nameOf(heading)
    let free = name
    for (let number = 2; taken.has(free); number += 1) free = `${name.slice(0, 58)}_${number}`
    taken.add(free)
    return free
  })
}

function typeOf(name: string, cells: readonly string[]): ColumnType {
  const filled = cells.filter((cell) => cell !== '')
  const fits = (type: ColumnType) => filled.every((cell) => findCellProblem({ type, codes: null }, cell, false) === null)
  if (filled.length === 0 || CODED.test(name) || filled.some((cell) => /^0[0-9]/.test(cell) && !cell.includes('-'))) return 'text'
  if (YEARLY.test(name) && fits('year')) return 'year'
  return TRIED.find(fits) ?? 'text'
}

function roleOf(type: ColumnType, name: string): ColumnRole {
  if (type === 'text') return /(^|_)(note|notes|remark|status|flag|description|address)(_|$)/.test(name) ? 'attribute' : 'dimension'
  return type === 'integer' || type === 'decimal' ? 'measure' : 'time'
}

/** The first columns of dimensions and times that tell the rows apart; none where they do not. */
function keyOf(columns: readonly GuessedColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const places = columns.flatMap(({ role }, index) => (role === 'dimension' || role === 'time' ? [index] : []))
  const isWhole = (chosen: readonly number[]) => {
    const seen = new Set(rows.map((cells) => chosen.map((index) => cells[index] ?? '').join('\u0000')))
    return seen.size === rows.length && rows.every((cells) => chosen.every((index) => (cells[index] ?? '') !== ''))
  }
  if (rows.length === 0 || places.length === 0) return []
  const single = places.find((index) => isWhole([index]))
  const chosen = single === undefined ? places.filter((index) => rows.every((cells) => (cells[index] ?? '') !== '')) : [single]
  if (chosen.length === 0 || !isWhole(chosen)) return []
  // A column that the others make superfluous, such as the name beside a code, is left out.
  const needed = chosen.reduceRight<readonly number[]>((kept, index) => { const without = kept.filter((one) => one !== index); return without.length > 0 && isWhole(without) ? without : kept }, chosen)
  return needed.slice(0, 12).map((index) => columns[index]?.name ?? '')
}

