// The register that an address of this area names, and what this side and the others have in it.

import { findContent } from '../../../dialogue/items/in-force.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { findRef } from '../../../dialogue/views/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import { statedEntries } from '../../../instruments/register/entries.ts'
import type { RegisterEntry } from '../../../instruments/register/entries.ts'
import type { ItemId } from '../../../record/index.ts'
import type { RegisterRef } from '../../../web/workspace/registers/models.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

export function registerItem({ match }: Pick<Visit, 'match'>): ItemId {
  return `instrument/${match.parameter}`
}

/** Null where the item is no register. */
export function registerRef({ running }: Pick<Visit, 'running'>, item: ItemId): RegisterRef | null {
  const content = findContent(running.node.rows, 'instrument', item)
  return content?.settings.instrument === 'register' ? { item, slug: slugOf(item), title: content.title, settings: content.settings } : null
}

/** As of today; this side's own and those of the others. */
export function entriesOf({ running }: Pick<Visit, 'running'>, { item, settings }: RegisterRef): { readonly own: readonly RegisterEntry[]; readonly others: readonly RegisterEntry[] } {
  const context = contextOf(running)
  // Here a word may have been verified where the day has begun already.
  const all = statedEntries(context.rows, item, settings, Temporal.PlainDate.from(context.today()).add({ days: 1 }).toString())
  return { own: all.filter(({ party }) => party === running.settings.party), others: all.filter(({ party }) => party !== running.settings.party) }
}

export function organisationsOf({ running }: Pick<Visit, 'running'>): readonly ItemRef[] {
  const { rows } = running.node
  return (rows.find('kind', 'organisation') ?? []).flatMap((item) => findRef(rows, item) ?? [])
}
