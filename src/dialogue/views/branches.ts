// A proposal of many items by where they stand in the plan: the two upper levels, with counts, so that
// people find their part of a plan of ten thousand elements. Other kinds of item stand under their kind.

import type { ItemId, Json } from '../../record/index.ts'
import { findKind, ITEM_KINDS } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { ProposalRow, RowReader } from '../rows.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { compareNumbers } from './element.ts'
import { lastContent } from './names.ts'

export interface BranchCounts {
  readonly new: number
  readonly amended: number
  readonly ended: number
}

export interface Branch {
  /** What stands in an address: an element's id, or a kind. */
  readonly key: string
  readonly kind: ItemKind
  /** Of an element, as it would be after the proposal; null for a kind. */
  readonly number: string | null
  readonly title: Bilingual | null
  /** 0 for a kind and the uppermost level, 1 below. */
  readonly depth: 0 | 1
  /** With all that hangs under it. */
  readonly counts: BranchCounts
}

type Change = ProposalRow['changes'][number]
const MOST_LEVELS = 64

export interface Grouped {
  readonly branches: readonly Branch[]
  /** The changes under a branch, in the order of the proposal; all for null or a key that there is not. */
  readonly under: (key: string | null) => readonly Change[]
}

export function groupChanges(rows: RowReader, changes: readonly Change[]): Grouped {
  const contents = new Map<ItemId, Content | null>(changes.map(({ item, content }) => [item, content ?? lastContent(rows.find('item', item))]))
  const find = (item: ItemId): Content | null => contents.get(item) ?? lastContent(rows.find('item', item))
  const paths = new Map<ItemId, readonly ItemId[]>()
  const keys = changes.map((change) => keysOf(change.item, find, paths))
  const counted = new Map<string, { new: number; amended: number; ended: number }>()
  changes.forEach((change, index) => {
    for (const key of keys[index] ?? []) {
      const counts = counted.get(key) ?? { new: 0, amended: 0, ended: 0 }
      counts[effectOf(change)] += 1
      counted.set(key, counts)
    }
  })
  return {
    branches: [...counted].map(([key, counts]) => branchOf(key, counts, find, paths)).sort(inPlanOrder(find, paths)),
    under: (key) => (key === null || !counted.has(key) ? changes : changes.filter((_, index) => keys[index]?.includes(key))),
  }
}

export function effectOf({ base, content }: Pick<Change, 'base' | 'content'>): keyof BranchCounts {
  return content === null ? 'ended' : base === null ? 'new' : 'amended'
}

type Content = { readonly [key: string]: Json }
type Find = (item: ItemId) => Content | null

function keysOf(item: ItemId, find: Find, paths: Map<ItemId, readonly ItemId[]>): readonly string[] {
  const kind = findKind(item)
  return kind === 'element' ? pathOf(item, find, paths, 0) : [kind ?? 'element']
}

/** The two uppermost elements above an item, itself where it is one of them. */
function pathOf(item: ItemId, find: Find, paths: Map<ItemId, readonly ItemId[]>, depth: number): readonly ItemId[] {
  const known = paths.get(item)
  if (known !== undefined) return known
  const parent = find(item)?.parent
  const isTop = typeof parent !== 'string' || findKind(parent) !== 'element' || depth > MOST_LEVELS
  const above = isTop ? [] : pathOf(parent, find, paths, depth + 1)
  const path = above.length < 2 ? [...above, item] : above
  paths.set(item, path)
  return path
}

function branchOf(key: string, counts: BranchCounts, find: Find, paths: ReadonlyMap<ItemId, readonly ItemId[]>): Branch {
  const kind = findKind(key)
  if (kind === null) return { key, kind: key as ItemKind, number: null, title: null, depth: 0, counts }
  const content = find(key)
  const read = content === null ? null : (readBy(ITEM_KINDS.element.schema, content) as { number: string; title: Bilingual } | null)
  return { key, kind, number: read?.number ?? null, title: read?.title ?? null, depth: (paths.get(key)?.length ?? 1) > 1 ? 1 : 0, counts }
}

/** Kinds first, then the plan: each uppermost element before what hangs under it, by number. */
function inPlanOrder(find: Find, paths: ReadonlyMap<ItemId, readonly ItemId[]>): (a: Branch, b: Branch) => number {
  const numbers = ({ key }: Branch) => (paths.get(key) ?? []).map((item) => String(find(item)?.number ?? item))
  return (a, b) => {
    if ((a.title === null) !== (b.title === null)) return a.title === null ? -1 : 1
    const [one, other] = [numbers(a), numbers(b)]
    return compareNumbers(one[0] ?? a.key, other[0] ?? b.key) || compareNumbers(one[1] ?? '', other[1] ?? '') || (a.key < b.key ? -1 : 1)
  }
}
