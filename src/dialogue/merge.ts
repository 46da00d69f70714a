// Two competing offers brought together as the start of a third: member by member, against what is in
// force. What only one of them changes is taken over. Where both change the same member, and not alike,
// the one that was received stands and the member is named, so that people look at it: texts are never mixed, since
// half a sentence of each in one language would say something else in the other.

import { canonicalize } from '../record/index.ts'
import type { ItemChange, ItemId, Json } from '../record/index.ts'
import type { RowReader } from './rows.ts'

type Content = { readonly [member: string]: Json }

export interface Merged {
  readonly changes: readonly ItemChange[]
  /** Members that both offers change, and not alike. */
  readonly contested: readonly { readonly item: ItemId; readonly member: string }[]
}

/** `theirs` in its order, then what only `ours` changes. Both are open, so that of an item in both the base is the same. */
export function mergeOffers(rows: RowReader, theirs: readonly ItemChange[], ours: readonly ItemChange[]): Merged {
  const contested: { item: ItemId; member: string }[] = []
  const own = new Map(ours.map((change) => [change.item, change]))
  const merged = theirs.map(({ item, base, content }): ItemChange => {
    const other = own.get(item)
    if (other === undefined || content === null || other.content === null) {
      if (other !== undefined && other.content !== content) contested.push({ item, member: 'item' })
      return { item, base, content }
    }
    const before = rows.find('item', item)?.versions.find(({ version }) => version === base)?.content ?? {}
    const { members, both } = mergeMembers(before, content, other.content)
    contested.push(...both.map((member) => ({ item, member })))
    return { item, base, content: members }
  })
  const named = new Set(theirs.map(({ item }) => item))
  const added = ours.filter(({ item }) => !named.has(item)).map(({ item, base, content }) => ({ item, base, content }))
  return { changes: [...merged, ...added], contested }
}

function mergeMembers(before: Content, theirs: Content, ours: Content): { readonly members: Content; readonly both: readonly string[] } {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])]
  const isSame = (one: Content, other: Content, name: string) => canonicalize(one[name] ?? null) === canonicalize(other[name] ?? null) && Object.hasOwn(one, name) === Object.hasOwn(other, name)
  const members = names.flatMap((name): (readonly [string, Json])[] => {
    const from = isSame(theirs, before, name) ? ours : theirs
    const value = from[name]
    return value === undefined ? [] : [[name, value]]
  })
  const both = names.filter((name) => !isSame(theirs, before, name) && !isSame(ours, before, name) && !isSame(theirs, ours, name))
  return { members: Object.fromEntries(members), both: both.sort() }
}
