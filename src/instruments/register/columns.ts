// The columns under which entries leave as tables and come back: the names of the fields; words have one column for
// each language (`title_en`), places one for each of their degrees (`site_latitude`).

import type { Cell } from '../../dialogue/data/query.ts'
import type { CodeList, Field, FieldKind } from '../../dialogue/typed/field.ts'
import { isPlace } from '../../dialogue/typed/values.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { RegisterEntry } from './entries.ts'

/** What an entry has beside the fields of its register; all but `side` and `stale_from` come back. */
export const OWN_COLUMNS = ['entry', 'side', 'verified', 'stale_from', 'sources', 'exercise'] as const
export type OwnColumn = (typeof OWN_COLUMNS)[number]

export interface FieldColumn {
  readonly name: string
  readonly field: Field
  /** Of words: in which language. */
  readonly language: string | null
  /** Of a place: which of its degrees. */
  readonly degrees: 'latitude' | 'longitude' | null
}

export function fieldColumns(fields: readonly Field[], languages: readonly string[]): readonly FieldColumn[] {
  return fields.flatMap((field): readonly FieldColumn[] => {
    if (field.is.type === 'texts') return languages.map((language) => ({ name: `${field.field}_${language.toLowerCase().replaceAll('-', '_')}`, field, language, degrees: null }))
    if (field.is.type === 'place') return (['latitude', 'longitude'] as const).map((degrees) => ({ name: `${field.field}_${degrees}`, field, language: null, degrees }))
    return [{ name: field.field, field, language: null, degrees: null }]
  })
}

/** Several choices in one cell. */
export const SEPARATOR = '; '

/** Codes as codes, yes and no by these words, in every language the same: what a program reads, and what comes back. */
export function cellOf({ field, language, degrees }: FieldColumn, { values }: Pick<RegisterEntry, 'values'>): Cell {
  const value = values[field.field]
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.join(SEPARATOR)
  if (isPlace(value)) return degrees === null ? null : value[degrees]
  return language === null ? null : ((value as Readonly<Record<string, string>>)[language] ?? null)
}

export function ownCell(column: OwnColumn, entry: RegisterEntry): Cell {
  switch (column) {
    case 'entry': return entry.entry
    case 'side': return entry.party
    case 'verified': return entry.verified
    case 'stale_from': return entry.staleFrom
    case 'sources': return entry.sources.flatMap(({ url }) => url ?? []).join(' ') || null
    case 'exercise': return entry.isExercise ? 'yes' : null
  }
}

/** What the codes of a column are called; nothing where its cells are no codes. */
export function codeTitles(is: FieldKind, lists: readonly CodeList[]): Readonly<Record<string, Bilingual>> | null {
  return is.type === 'choice' ? Object.fromEntries((lists.find(({ list }) => list === is.list)?.codes ?? []).map(({ code, title }) => [code, title])) : null
}
