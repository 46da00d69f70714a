// Links put into a draft: one draft may hold many, and goes the usual way: cleared, signed, reviewed and signed.

import { canonicalize } from '../../../record/index.ts'
import type { ItemChange, Json } from '../../../record/index.ts'
import { inForce, versionInForce } from '../../../dialogue/decide.ts'
import { findContent } from '../../../dialogue/items/in-force.ts'
import { linkItem } from '../../../dialogue/items/crosswalk-entry.ts'
import type { CrosswalkEntryContent } from '../../../dialogue/items/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { Visit } from '../visit.ts'

/** A form and a sheet know addresses only: what is said of each beside stays, and so does what has no address. */
export function changeOf(rows: RowReader, content: CrosswalkEntryContent): ItemChange {
  const item = linkItem(content.crosswalk, content.first, content.second)
  const before = findContent(rows, 'crosswalk-entry', item)?.evidence ?? []
  const evidence = [...content.evidence.map((source) => before.find(({ url }) => url === source.url) ?? source), ...before.filter(({ url }) => url === null)]
  return { item, base: versionInForce(rows, item), content: { ...content, evidence } as unknown as { readonly [key: string]: Json } }
}

/** The end of a link that is in force. */
export function endOf(rows: RowReader, content: Pick<CrosswalkEntryContent, 'crosswalk' | 'first' | 'second'>): ItemChange {
  const item = linkItem(content.crosswalk, content.first, content.second)
  return { item, base: versionInForce(rows, item), content: null }
}

export function isInForce(rows: RowReader, { item, content }: ItemChange): boolean {
  const before = inForce(rows, item)
  return before !== null && canonicalize(before) === canonicalize(content)
}

/** Into the draft of this id, begun if it is not; what it holds of the same links is replaced. Null where a colleague saved it meanwhile. */
export function keepLinks({ running, officer }: Visit, id: string, changes: readonly ItemChange[]): Promise<Draft | null> {
  const { drafts, node } = running
  return drafts.inTurn(id, async () => {
    const held = await drafts.find(id)
    const others = (held?.changes ?? []).filter(({ item }) => !changes.some((one) => one.item === item))
    const content = held === null ? { cover: null, counters: null } : withoutPlace(held)
    return drafts.save({ ...content, changes: [...others, ...changes], savedAt: node.now(), savedBy: officer?.id ?? '' }, { id, revision: held?.revision ?? 0 })
  })
}

function withoutPlace({ id: _id, revision: _revision, changes: _changes, ...content }: Draft): Omit<Draft, 'id' | 'revision' | 'changes'> {
  return content
}

/** How many links of a crosswalk a draft holds. */
export function linksIn({ changes }: Pick<Draft, 'changes'>, items: ReadonlySet<string>, crosswalk: string): number {
  return changes.filter(({ item, content }) => item.startsWith('crosswalk-entry/') && (content === null ? items.has(item) : content['crosswalk'] === crosswalk)).length
}
