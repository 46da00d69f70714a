// A register that rests on a list of others: each row of the list is an entry, last looked at when the list was made.
// What a later vintage added, took away and changed is told exactly, by the column that names a row for ever.

import { askVintage, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import type { Differences } from '../../dialogue/data/differences.ts'
import type { Cell, DataTable } from '../../dialogue/data/query.ts'
import type { FieldKind, FieldValue, FieldValues } from '../../dialogue/typed/field.ts'
import { lastDay } from '../../dialogue/views/calendar-days.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { findVintage, numberedVintages } from '../datasets/vintages.ts'
import type { NumberedVintage, Vintage } from '../datasets/vintages.ts'
import { staleFromOf, titleOf } from './entries.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'

export type Outside = NonNullable<RegisterSettings['outside']>

export interface ListedEntries {
  /** Null while the list is not ready. */
  readonly entries: readonly RegisterEntry[] | null
  readonly note: DataNote
}

/** Rows that a page can hold; a list that is longer is told of as too long and not shown in part. */
const MOST_ROWS = 20_000

export function listedEntries({ rows, figures }: Pick<ViewContext, 'rows' | 'figures'>, settings: RegisterSettings, outside: Outside, day: string): ListedEntries {
  const vintage = findVintage(rows, outside.dataset)
  if (vintage === null) return { entries: null, note: { ref: outside.dataset, vintage: null, state: 'no-dataset' } }
  const asked = vintage.content.rows > MOST_ROWS ? ({ table: null, vintage, state: 'too-many-rows' } as const) : askVintage(figures, vintage, { first: MOST_ROWS })
  return { entries: asked.table === null ? null : entriesIn(asked.table, vintage, settings, outside, day), note: noteOf(outside.dataset, asked) }
}

function entriesIn(table: DataTable, vintage: Vintage, settings: RegisterSettings, outside: Outside, day: string): readonly RegisterEntry[] {
  const verified = lookedAt(vintage)
  const staleFrom = staleFromOf(verified, settings.staleAfterMonths)
  const key = table.columns.indexOf(outside.key)
  return table.rows.map((row) => {
    const entry = String(row[key] ?? '')
    const values = valuesIn(table, row, settings, outside)
    return {
      entry, party: vintage.party, title: titleOf(settings, values, entry), values, rules: [], verified, staleFrom, isStale: staleFrom !== null && day >= staleFrom,
      sources: [], isExercise: false, isPublic: true, statement: null, made: vintage.made,
    }
  })
}

/** The last day that the vintage can mean, where it is called by a date; else the day on which it was obtained. */
export function lookedAt({ content: { vintage, obtained } }: Vintage): string {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(vintage) && lastDay(vintage) < obtained.on ? lastDay(vintage) : obtained.on
}

function valuesIn({ columns }: DataTable, row: readonly Cell[], { fields }: RegisterSettings, { columns: filled, place }: Outside): FieldValues {
  const cell = (column: string) => row[columns.indexOf(column)] ?? null
  const placed = place === null ? null : ([cell(place.latitude), cell(place.longitude)] as const)
  const kindOf = (field: string) => fields.find((one) => one.field === field)?.is
  return Object.fromEntries([
    ...filled.map(({ column, field }): readonly [string, FieldValue] => [field, valueIn(cell(column), kindOf(field))]),
    ...(place === null || placed === null ? [] : [[place.field, typeof placed[0] === 'number' && typeof placed[1] === 'number' ? { latitude: placed[0], longitude: placed[1] } : null] as const]),
  ])
}

function valueIn(cell: Cell, is: FieldKind | undefined): FieldValue {
  if (cell === null) return null
  switch (is?.type) {
    case 'integer': case 'decimal': return typeof cell === 'number' ? cell : null
    case 'yes-no': return /^(1|yes|true|sí|si)$/i.test(String(cell)) ? true : /^(0|no|false)$/i.test(String(cell)) ? false : null
    case 'choices': return String(cell).split('|').map((one) => one.trim()).filter((one) => one !== '')
    default: return String(cell)
  }
}

export interface ListChanges {
  readonly before: NumberedVintage
  readonly after: NumberedVintage
  /** Null unless the state is `ready`. */
  readonly differences: Differences | null
  readonly state: DataNote['state']
}

/** Every vintage of the list, newest first. */
export function vintagesOf({ rows }: Pick<ViewContext, 'rows'>, outside: Outside): readonly NumberedVintage[] {
  return numberedVintages(rows, outside.dataset)
}

/** From one vintage to a later one, by the column of the register; null where either is not there. */
export function changesBetween({ figures }: Pick<ViewContext, 'figures'>, vintages: readonly NumberedVintage[], from: number, to: number, { key }: Outside): ListChanges | null {
  const [before, after] = [from, to].map((number) => vintages.find((one) => one.number === number))
  if (before === undefined || after === undefined || from >= to) return null
  const found = figures?.findDifferences?.(before.file, after.file, [key]) ?? null
  if (found === null) return { before, after, differences: null, state: 'making' }
  return 'refused' in found ? { before, after, differences: null, state: found.refused } : { before, after, differences: found, state: 'ready' }
}
