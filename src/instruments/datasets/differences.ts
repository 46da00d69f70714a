// What a vintage changed, for whoever shows it.

import type { Differences } from '../../dialogue/data/differences.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { QueryCode } from '../../dialogue/data/query.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { historyOf } from './vintages.ts'
import type { Vintage } from './vintages.ts'

export interface ShownDifferences {
  /** The vintage before; null for the first. */
  readonly before: Vintage | null
  /** Null unless the state is `ready`. */
  readonly differences: Differences | null
  /** `first`: there is none before it; `no-common-key`: rows of the two cannot be told to be the same. */
  readonly state: 'ready' | 'making' | 'first' | 'no-common-key' | QueryCode
}

/** Before and after, with the columns that name a row in both; null for the first vintage, and where there are none. */
export function comparedWith(rows: RowReader, vintage: Vintage): { readonly before: Vintage; readonly key: readonly string[] } | null {
  const [, before] = historyOf(rows, vintage)
  const key = before === undefined ? null : commonKey(before, vintage)
  return before === undefined || key === null ? null : { before, key }
}

export function differencesOf({ rows, figures }: Pick<ViewContext, 'rows' | 'figures'>, vintage: Vintage): ShownDifferences {
  const [, before = null] = historyOf(rows, vintage)
  if (before === null) return { before, differences: null, state: 'first' }
  const key = commonKey(before, vintage)
  if (key === null) return { before, differences: null, state: 'no-common-key' }
  const found = figures?.findDifferences?.(before.file, vintage.file, key) ?? null
  if (found === null) return { before, differences: null, state: 'making' }
  return 'refused' in found ? { before, differences: null, state: found.refused } : { before, differences: found, state: 'ready' }
}

interface Keyed {
  readonly content: { readonly key: readonly string[] }
}

/** The columns that name a row in both; null where each names its rows otherwise, or by nothing. */
export function commonKey(before: Keyed, after: Keyed): readonly string[] | null {
  const { key } = after.content
  const isSame = key.length === before.content.key.length && key.every((name) => before.content.key.includes(name))
  return key.length > 0 && isSame ? key : null
}
