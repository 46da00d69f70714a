// Suppliers that no list names, though what they supply is on it.

import type { Economy } from './economy.ts'
import { strongestPath } from './paths.ts'
import type { SupplyPath } from './paths.ts'

export const RANKS = ['imported', 'direct', 'total'] as const
export type Rank = (typeof RANKS)[number]

export interface Supplier {
  readonly industry: string
  /** Of what the target buys and adds, in percent. */
  readonly directPercent: number
  /** The same through every supplier of a supplier. */
  readonly totalPercent: number
  /** What the target buys of it, in the unit of the table. */
  readonly bought: number
  /** What of it is imported, as the import matrix tells; null where there is none. */
  readonly imported: number | null
  /** Imported for each hundred bought; the two tables may be of two years, so that it can exceed a hundred. */
  readonly importedPercent: number | null
  readonly path: SupplyPath | null
}

export interface SupplierQuestion {
  readonly target: string
  /** Smaller suppliers are passed over: percent of the target's output, bought directly. */
  readonly leastPercent: number
  readonly rank: Rank
  /** Whether a supplier is asked about at all. */
  readonly asks: (industry: string) => boolean
}

/** The suppliers of an industry that are asked about, the weightiest first; of two alike the one whose code comes first. */
export function suppliersOf(economy: Economy, imports: ReadonlyMap<string, number> | null, { target, leastPercent, rank, asks }: SupplierQuestion): readonly Supplier[] {
  const j = economy.industries.indexOf(target)
  if (j < 0) return []
  const found = economy.industries.flatMap((industry, i): readonly Supplier[] => {
    const directPercent = 100 * (economy.direct[i]?.[j] ?? 0)
    if (industry === target || directPercent < leastPercent || !asks(industry)) return []
    const bought = economy.use[i]?.[j] ?? 0
    const imported = imports === null ? null : (imports.get(importKey(industry, target)) ?? 0)
    return [{
      industry, directPercent, bought, imported,
      totalPercent: 100 * (economy.total[i]?.[j] ?? 0),
      importedPercent: imported === null || bought <= 0 ? null : (100 * imported) / bought,
      path: strongestPath(economy, industry, target),
    }]
  })
  const weight = (one: Supplier) => (rank === 'imported' ? (one.importedPercent ?? 0) : rank === 'direct' ? one.directPercent : one.totalPercent)
  return found.sort((a, b) => weight(b) - weight(a) || (a.industry < b.industry ? -1 : 1))
}

export function importKey(row: string, column: string): string {
  return `${row}/${column}`
}
