// The places of a border: their codes, names and where they lie.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import type { ToolContext } from '../tool.ts'

export interface Place {
  readonly code: string
  readonly name: string
  /** A state, as the dataset writes it; null where it tells none. */
  readonly region: string | null
  /** Degrees, WGS 84; null where it is not told. */
  readonly latitude: number | null
  readonly longitude: number | null
}

interface PlacesSource {
  readonly dataset: SettingsOf<'crossings'>['places']['dataset']
  readonly code: string
  readonly name: string
  readonly latitude?: string
  readonly longitude?: string
  readonly region?: string | null
}

/** In the order of their codes; none until the table is made. */
export function placesOf(context: ToolContext, source: PlacesSource): { readonly places: readonly Place[]; readonly note: readonly DataNote[] } {
  const { region = null, latitude, longitude } = source
  const named = [source.code, source.name, ...(region === null ? [] : [region]), ...(latitude === undefined || longitude === undefined ? [] : [latitude, longitude])]
  const asked = askDataset(context, source.dataset, { values: [{ as: 'rows', measure: source.code, aggregate: 'count' }], by: named.map((column) => ({ column })), where: [] })
  const cell = (row: readonly unknown[], column: string | null | undefined) => (column === null || column === undefined ? null : (row[named.indexOf(column)] ?? null))
  const places = (asked.table?.rows ?? []).flatMap((row): Place[] => {
    const [code, name] = [cell(row, source.code), cell(row, source.name)]
    return code === null || name === null ? [] : [{ code: String(code), name: String(name), region: textOf(cell(row, region)), latitude: numberOf(cell(row, latitude)), longitude: numberOf(cell(row, longitude)) }]
  })
  return { places, note: [noteOf(source.dataset, asked)] }
}

function textOf(cell: unknown): string | null {
  return cell === null ? null : String(cell)
}

function numberOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null
}
