// What a page of coverage reads: activities out of datasets, entries out of registers, places out of lists.

import type { ActivityRow } from '../../dialogue/data/activity-rows.ts'
import { columnsBeyond, placeKey } from '../../dialogue/data/activities.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import { readBy } from '../../dialogue/read-by.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import type { EntryContent } from '../../dialogue/statements/index.ts'
import { askVintage, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { findVintage } from '../datasets/vintages.ts'
import type { ToolContext } from '../tool.ts'
import { joinAreas, listedArea } from './areas.ts'
import type { Area, Areas } from './areas.ts'
import { readActivities } from './claims.ts'
import type { Activity } from './claims.ts'

type Settings = SettingsOf<'coverage'>

/** Rows of one dataset that are read. */
export const MOST_ROWS = 20_000

export interface CoverageSources {
  readonly activities: readonly Activity[]
  readonly areas: Areas
  readonly rows: readonly ActivityRow[]
  readonly notes: readonly DataNote[]
  /** Columns that keep a dataset out: the list of columns of activities is closed. */
  readonly beyond: readonly string[]
  readonly isCut: boolean
}

/** Null for what is not made yet; the notes tell which. */
export function readSources(context: ToolContext, settings: Settings): CoverageSources | { readonly notes: readonly DataNote[] } {
  const notes: DataNote[] = []
  const beyond: string[] = []
  const first = (ref: Settings['activities'][number]['dataset'], isClosed: boolean): DataTable | null => {
    const vintage = findVintage(context.rows, ref)
    // Whoever adds a column to activities, one that could hold a person, has a dataset that is not read here.
    const foreign = vintage === null || !isClosed ? [] : columnsBeyond(vintage.content.columns)
    if (foreign.length > 0) { beyond.push(...foreign); return { columns: [], rows: [] } }
    const asked = vintage === null ? { table: null, vintage, state: 'no-dataset' as const } : askVintage(context.figures, vintage, { first: MOST_ROWS })
    notes.push(noteOf(ref, asked))
    return asked.state === 'no-dataset' ? { columns: [], rows: [] } : asked.table
  }
  const tables = settings.activities.map(({ dataset }) => first(dataset, true))
  const lists = settings.places.map((list) => ({ list, table: first(list.dataset, false) }))
  if (tables.includes(null) || lists.some(({ table }) => table === null)) return { notes }
  const rows = tables.flatMap((table) => (table === null ? [] : recordsOf(table)))
  const read = readActivities(rows)
  const areas = joinAreas([...lists.flatMap(({ list, table }) => (table === null ? [] : recordsOf(table).flatMap((row) => areaOf(list, row)))), ...read.areas])
  return { activities: [...read.activities, ...entriesOf(context, settings)], areas, rows, notes, beyond, isCut: tables.some((table) => table !== null && table.rows.length >= MOST_ROWS) }
}

function recordsOf({ columns, rows }: DataTable): readonly ActivityRow[] {
  return rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])))
}

function areaOf(list: Settings['places'][number], row: ActivityRow): readonly Area[] {
  const code = row[list.code]
  if (code === null || code === undefined) return []
  const name = row[list.name]
  const within = list.within === null ? null : row[list.within]
  const [latitude, longitude] = list.point === null ? [null, null] : [row[list.point.latitude], row[list.point.longitude]]
  return [listedArea(list.list, list.vocabulary, String(code), {
    name: typeof name === 'string' ? name : null, within: typeof within === 'string' ? within.split(' ').filter((area) => area !== '') : [],
    point: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null,
  })]
}

/** Public entries of registers that name a place: programmes like others, without a count. */
function entriesOf({ rows }: ToolContext, { registers }: Settings): readonly Activity[] {
  return registers.flatMap(({ register, place, vocabulary, from, until }) => {
    const settings = findContent(rows, 'instrument', register)?.settings
    if (settings?.instrument !== 'register') return []
    return (rows.find('about', register) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ type, audience, replacedBy, content }) => type === 'entry' && audience === 'public' && replacedBy === null && content !== null).flatMap((row): readonly Activity[] => {
      const entry = row.content === null ? null : (readBy(STATEMENT_TYPES.entry.schema, row.content) as EntryContent | null)
      if (entry === null) return []
      const { values } = entry
      const codes = [values[place] ?? []].flat().flatMap((code) => (typeof code === 'string' && code !== '' ? [placeKey(vocabulary, code)] : []))
      const title = values[settings.titleField]
      const name = typeof title === 'string' ? { en: title, es: title } : typeof title === 'object' && title !== null && !Array.isArray(title) && !('latitude' in title) ? title : { en: entry.entry, es: entry.entry }
      const day = (field: string | null) => { const value = field === null ? null : values[field]; return typeof value === 'string' && value !== '' ? value : null }
      return [{ activity: `${row.made.party}/${entry.entry}`, title: name, status: '', reporting: row.made.party, implementing: [], funding: [], period: { from: day(from), until: day(until) }, places: codes, document: entry.sources[0]?.url ?? null, claims: [] }]
    })
  })
}
