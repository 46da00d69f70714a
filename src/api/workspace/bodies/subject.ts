// What a page of this area is about, and what this side has said of it that still stands.

import type { ItemId } from '../../../record/index.ts'
import { inForce } from '../../../dialogue/decide.ts'
import { findKind } from '../../../dialogue/items/index.ts'
import type { ItemKind } from '../../../dialogue/items/index.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import type { StatementType } from '../../../dialogue/statements/index.ts'
import { isUnder, lastRefOf } from '../../../dialogue/views/index.ts'
import type { Subject } from '../../../web/workspace/bodies/models.ts'
import type { Visit } from '../visit.ts'

/** The whole id that an address of this area names. */
export function itemIn({ match }: Pick<Visit, 'match'>): ItemId {
  return match.parameter
}

/** Null where nothing of these kinds is in force at that id. */
export function subjectIn(visit: Visit, kinds: readonly ItemKind[]): Subject | null {
  const item = itemIn(visit)
  const kind = findKind(item)
  const { rows } = visit.running.node
  return kind === null || !kinds.includes(kind) || inForce(rows, item) === null ? null : lastRefOf(rows, item)
}

/** The live statements of this side about an item, the latest last. */
export function ownAbout(visit: Visit, item: ItemId, type: StatementType): readonly StatementRow[] {
  const { rows } = visit.running.node
  return (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? [])
    .filter((row) => row.type === type && row.made.party === visit.running.settings.party && row.replacedBy === null && row.content !== null)
}

/** Elements by the numbers that were typed, within what an item answers for; null where one is none of these. */
export function elementsNumbered(visit: Visit, typed: string, about: ItemId): readonly ItemId[] | null {
  const { rows } = visit.running.node
  const wanted = typed.split(/[\s,;]+/).filter((number) => number !== '')
  const items = wanted.map((number) => (rows.find('kind', 'element') ?? []).find((item) => inForce(rows, item)?.number === number))
  const found = items.filter((item) => item !== undefined && isUnder(rows, item, about)) as ItemId[]
  return found.length === wanted.length ? [...new Set(found)] : null
}
