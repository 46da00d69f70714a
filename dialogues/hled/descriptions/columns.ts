// How the descriptions of the datasets are written down.

import type { Column, ColumnRole, ColumnType } from '../../../src/dialogue/data/columns.ts'
import type { Bilingual } from '../../../src/text/bilingual.ts'
import { both } from '../words.ts'

/** `[code, English, Spanish]` */
export type CodeList = readonly (readonly [code: string, en: string, es: string])[]

interface More {
  readonly definition?: Bilingual
  readonly unit?: Bilingual
  readonly codes?: CodeList
}

export function dimension(name: string, type: ColumnType, title: Bilingual, more: More = {}): Column {
  return column('dimension', name, type, title, more)
}

export function measure(name: string, type: ColumnType, title: Bilingual, unit: Bilingual | null, definition?: Bilingual): Column {
  return column('measure', name, type, title, { ...(unit === null ? {} : { unit }), ...(definition === undefined ? {} : { definition }) })
}

export function attribute(name: string, type: ColumnType, title: Bilingual, more: More = {}): Column {
  return column('attribute', name, type, title, more)
}

function column(role: ColumnRole, name: string, type: ColumnType, title: Bilingual, { definition, unit, codes }: More): Column {
  return {
    name, type, role, title, definition: definition ?? null, unit: unit ?? null,
    codes: codes === undefined ? null : codes.map(([code, en, es]) => ({ code, title: both(en, es) })),
  }
}

export const MONTH = column('time', 'month', 'month', both('Month', 'Mes'), {})
export const QUARTER = column('time', 'quarter', 'quarter', both('Quarter', 'Trimestre'), {})
export const YEAR = column('time', 'year', 'year', both('Year', 'Año'), {})
export const FISCAL_YEAR = attribute('fiscal_year', 'year', both('U.S. fiscal year', 'Año fiscal de Estados Unidos'), {
  definition: both('October of the year before to September; named after the year in which it ends.', 'De octubre del año anterior a septiembre; lleva el nombre del año en que termina.'),
})

export const DOLLARS = both('current US dollars', 'dólares corrientes de Estados Unidos')
export const MILLION_DOLLARS = both('million current US dollars', 'millones de dólares corrientes de Estados Unidos')
export const TONNES = both('metric tons', 'toneladas métricas')
export const MINUTES = both('minutes', 'minutos')
export const LANES = both('lanes', 'carriles')
export const DEGREES = both('degrees (WGS 84)', 'grados (WGS 84)')
export const PERCENT = both('percent', 'por ciento')
