// What a feed or a calendar is of: the whole dialogue, an element with all that stands under it, or a body with its
// meetings and what it answers for. Items that have ended belong to it still.

import type { ItemId } from '../../record/index.ts'
import { findKind } from '../../dialogue/items/index.ts'
import type { ItemKind } from '../../dialogue/items/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { findCharter, lastContent } from '../../dialogue/views/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'

export interface NewsScope {
  readonly of: ItemId
  readonly isWhole: boolean
  readonly items: readonly ItemId[]
}

/** Kinds whose changes are told; clauses and links of crosswalks stand in lists of their own. */
const TOLD: readonly ItemKind[] = ['dialogue', 'plan', 'element', 'body', 'organisation', 'meeting', 'minutes', 'indicator', 'instrument', 'project']

/** Null where the item is none that has news of its own, or is not there. */
export function scopeOf({ rows, dialogue }: ViewContext, of: ItemId): NewsScope | null {
  if (rows.find('item', of) === undefined) return null
  switch (findKind(of)) {
    case 'dialogue': return of === `dialogue/${dialogue}` ? { of, isWhole: true, items: TOLD.flatMap((kind) => everOf(rows, kind)) } : null
    case 'element': return { of, isWhole: false, items: withServing(rows, under(rows, [of])) }
    case 'body': {
      const names = (item: ItemId) => contentOf(rows, item)?.body === of
      return { of, isWhole: false, items: [of, ...(['meeting', 'project'] as const).flatMap((kind) => everOf(rows, kind)).filter(names), ...under(rows, everOf(rows, 'element').filter(names))] }
    }
    default: return null
  }
}

/** Items that have a feed: the dialogue, every element above the last level of the plan, every body. */
export function scopesIn(context: ViewContext): readonly ItemId[] {
  const { rows, dialogue } = context
  const charter = findCharter(context)
  if (charter === null) return []
  const last = charter.levels.at(-1)?.level
  const elements = (rows.find('kind', 'element') ?? []).filter((item) => charter.levels.length === 1 || contentOf(rows, item)?.level !== last)
  return [`dialogue/${dialogue}`, ...elements, ...(rows.find('kind', 'body') ?? [])]
}

/** Whether an item is one of these, without reading the others. */
export function hasScope(context: ViewContext, item: ItemId): boolean {
  const charter = findCharter(context)
  const kind = findKind(item)
  if (charter === null || (context.rows.find('item', item)?.versions.at(-1)?.content ?? null) === null) return false
  if (kind === 'element') return charter.levels.length === 1 || contentOf(context.rows, item)?.level !== charter.levels.at(-1)?.level
  return kind === 'body' || item === `dialogue/${context.dialogue}`
}

function everOf(rows: RowReader, kind: ItemKind): readonly ItemId[] {
  return [...(rows.find('kind', kind) ?? []), ...(rows.find('ended', kind) ?? [])]
}

/** These elements and every one under them, now or when it ended. What two parties signed may go round in a circle. */
function under(rows: RowReader, tops: readonly ItemId[]): readonly ItemId[] {
  const found = new Set(tops)
  for (const item of found) for (const child of rows.find('children', item) ?? []) if (findKind(child) === 'element') found.add(child)
  const ended = rows.find('ended', 'element') ?? []
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const item of ended) { const parent = contentOf(rows, item)?.parent; if (typeof parent === 'string' && found.has(parent)) found.add(item) }
  }
  return [...found]
}

/** With the indicators, tools and projects that serve them. */
function withServing(rows: RowReader, elements: readonly ItemId[]): readonly ItemId[] {
  const known = new Set(elements)
  const serves = (item: ItemId) => {
    const content = contentOf(rows, item)
    return [content?.element, ...(Array.isArray(content?.elements) ? content.elements : [])].some((one) => typeof one === 'string' && known.has(one))
  }
  return [...elements, ...(['indicator', 'instrument', 'project'] as const).flatMap((kind) => everOf(rows, kind)).filter(serves)]
}

/** In force, or as it was when it ended. */
function contentOf(rows: RowReader, item: ItemId): ReturnType<typeof lastContent> {
  return lastContent(rows.find('item', item))
}
