// The same numbers as a table: every picture has one, made of what the picture is made of.

import type { Language } from '../../text/bilingual.ts'
import { formatAxisUnit, formatValue } from '../../text/quantity.ts'
import type { Unit } from '../../text/quantity.ts'
import type { Messages } from '../../text/messages/index.ts'

export interface TableRow {
  readonly label: string
  readonly href?: string | undefined
  readonly cells: readonly string[]
}

export interface PictureTable {
  /** The heads of all columns, that of the row names first. */
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
  /** What is compared with: under the rows. */
  readonly foot: readonly TableRow[]
  /** Places, counted from 0, of columns that hold words, not numbers. */
  readonly words: readonly number[]
}

export interface Words {
  readonly language: Language
  readonly m: Messages['pages']['pictures']
}

/** `Laredo (trucks)`; without a unit in words the name alone. */
export function headOf(label: string, unit: Unit, language: Language): string {
  const words = unit.kind === 'percent' && unit.label === '' ? '' : formatAxisUnit(1, unit, language)
  return words === '' ? label : `${label} (${words})`
}

/** A number as tables show it; what is missing is said. */
export function cellOf(value: number | null | undefined, unit: Unit, { language, m }: Words): string {
  return value === null || value === undefined || !Number.isFinite(value) ? m.noValue : formatValue(value, unit, language)
}

/** Leaves out a column of notes that nobody wrote. */
export function withNotes(table: PictureTable, notes: readonly string[], head: string): PictureTable {
  if (notes.every((note) => note === '')) return table
  return {
    head: [...table.head, head], words: [...table.words, table.head.length], foot: table.foot.map((row) => ({ ...row, cells: [...row.cells, ''] })),
    rows: table.rows.map((row, index) => ({ ...row, cells: [...row.cells, notes[index] ?? ''] })),
  }
}
