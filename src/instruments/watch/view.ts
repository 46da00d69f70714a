// What a watch over a list of exploited weaknesses shows: what was added since a day, by vendor, how much of it is known to serve for
// ransom; and, of the products of each side that this reader may see, what concerns them and which of it is new in this vintage.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Cell, DataQuery } from '../../dialogue/data/query.ts'
import type { PartyId } from '../../record/index.ts'
import { askDataset, askVintage, noteOf } from '../asking.ts'
import { numberedVintages } from '../datasets/vintages.ts'
import { problemsOf, takeChoice, takeDay } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { flaggedBy, productsOf } from './products.ts'
import type { Flagged } from './products.ts'
import { watchTables } from './tables.ts'

type Settings = SettingsOf<'watch'>

/** In a parameter: every vendor. */
export const ALL = 'all'
/** Days before the last addition that are shown unless a reader asks otherwise. */
const USUAL_DAYS = 90

export interface Weakness {
  readonly id: string
  readonly vendor: string
  readonly product: string
  readonly title: string
  /** YYYY-MM-DD */
  readonly added: string
  readonly due: string | null
  /** Null where the list does not say; its own word otherwise. */
  readonly ransomware: string | null
  /** It was not in the vintage before. False in a first vintage: then all of it would be. */
  readonly isNew: boolean
}

export interface FlaggedSide { readonly party: PartyId; readonly products: number; readonly flagged: readonly Flagged<Weakness>[] }

export interface WatchFound {
  readonly shown: readonly Weakness[]
  readonly total: number
  readonly vendors: readonly { readonly vendor: string; readonly count: number; readonly ransom: number }[]
  /** Of those that are shown, how many are known to serve for ransom. */
  readonly ransom: number
  readonly sides: readonly FlaggedSide[]
  readonly lastAdded: string | null
}

export interface WatchTool extends ToolBasis {
  readonly instrument: 'watch'
  readonly choice: { readonly since: string | null; readonly vendor: string }
  readonly vendors: readonly string[]
  readonly found: WatchFound | null
}

export function watchTool(context: ToolContext, settings: Settings): WatchTool {
  const query = queryOf(settings)
  const asked = askDataset(context, settings.dataset, query)
  const rows = asked.table?.rows.map((row) => weaknessOf(row, settings)) ?? null
  const before = earlierIds(context, settings, query)
  const all = rows === null || before === undefined ? null : rows.map((one) => ({ ...one, isNew: before !== null && !before.has(one.id) }))
  const lastAdded = all?.map(({ added }) => added).sort().at(-1) ?? null
  const usual = lastAdded === null ? null : Temporal.PlainDate.from(lastAdded).subtract({ days: USUAL_DAYS }).toString()
  const since = takeDay(context.parameters, 'since', usual)
  const vendors = [...new Set(all?.map(({ vendor }) => vendor) ?? [])].sort((a, b) => a.localeCompare(b, 'en'))
  const vendor = takeChoice(context.parameters, 'vendor', [ALL, ...vendors], ALL)
  const found = all === null ? null : find(context, settings, all, since.value, vendor.value, lastAdded)
  return {
    instrument: 'watch', choice: { since: since.value, vendor: vendor.value }, vendors, found, notes: [noteOf(settings.dataset, asked)], problems: problemsOf(since, ...(vendors.length === 0 ? [] : [vendor])),
    tables: found === null ? [] : watchTables(found),
  }
}

function find(context: ToolContext, settings: Settings, all: readonly Weakness[], since: string | null, vendor: string, lastAdded: string | null): WatchFound {
  const shown = all.filter((one) => (since === null || one.added >= since) && (vendor === ALL || one.vendor === vendor)).toSorted((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : a.id < b.id ? -1 : 1))
  const byVendor = [...Map.groupBy(shown, (one) => one.vendor)].map(([name, them]) => ({ vendor: name, count: them.length, ransom: them.filter(isForRansom).length }))
  return {
    shown, total: all.length, ransom: shown.filter(isForRansom).length, lastAdded, vendors: byVendor.sort((a, b) => b.count - a.count || a.vendor.localeCompare(b.vendor, 'en')),
    sides: productsOf(context, settings).map(({ party, products }) => ({ party, products: products.length, flagged: flaggedBy(products, all) })),
  }
}

/** The catalogue says `Known` or `Unknown`; anything but its word for known is not counted. */
export function isForRansom({ ransomware }: Pick<Weakness, 'ransomware'>): boolean {
  return ransomware?.toLowerCase() === 'known'
}

/** A row by its name, with what else is told of it; each name stands once. */
function queryOf({ columns }: Settings): DataQuery {
  const told = [['title', columns.title], ['added', columns.added], ['due', columns.due], ['ransomware', columns.ransomware]] as const
  return {
    by: [{ column: columns.id }, { column: columns.vendor }, { column: columns.product }], where: [],
    values: told.flatMap(([as, measure]) => (measure === null ? [] : [{ as: `told_${as}`, measure, aggregate: 'min' as const }])),
  }
}

function weaknessOf([id, vendor, product, title, added, ...more]: readonly Cell[], { columns }: Settings): Weakness {
  const due = columns.due === null ? null : more[0]
  const ransomware = columns.ransomware === null ? null : more[columns.due === null ? 0 : 1]
  const text = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell))
  return { id: text(id), vendor: text(vendor), product: text(product), title: text(title), added: text(added).slice(0, 10), due: due === null || due === undefined ? null : text(due).slice(0, 10), ransomware: ransomware === null || ransomware === undefined ? null : text(ransomware), isNew: false }
}

/** Names in the vintage before; null where there was none, undefined while that is being made. */
function earlierIds(context: ToolContext, settings: Settings, query: DataQuery): ReadonlySet<string> | null | undefined {
  const before = numberedVintages(context.rows, settings.dataset)[1]
  if (before === undefined) return null
  const asked = askVintage(context.figures, before, query)
  if (asked.table === null) return asked.state === 'making' ? undefined : null
  return new Set(asked.table.rows.map(([id]) => String(id)))
}
