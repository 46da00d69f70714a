// What codes of the trade files are called in both languages: as their datasets say, and what the tools name besides.

import { both } from '../words.ts'
import type { CodeList } from '../descriptions/columns.ts'
import * as codes from '../descriptions/codes.ts'

type Named = { readonly code: string; readonly title: { readonly en: string; readonly es: string } }

function named(list: CodeList): Named[] {
  return list.map(([code, en, es]) => ({ code, title: both(en, es) as Named['title'] }))
}

export const DIRECTIONS = named(codes.DIRECTIONS)
export const MODES = named(codes.MODES)
export const GROUPS = named(codes.COMMODITY_GROUPS)
export const US_STATES = named([...codes.US_STATES, ['DU', 'Unknown', 'Desconocido']])

/** Of the U.S. schedules, beyond the Harmonized System. */
export const SPECIAL_CHAPTERS = named([
  ['98', 'Special classification provisions (U.S.)', 'Disposiciones especiales de clasificación (EE. UU.)'], ['99', 'Special import or export provisions (U.S.)', 'Disposiciones especiales de importación o exportación (EE. UU.)'],
])
