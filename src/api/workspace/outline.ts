// The plan as a list of lines: what pages that only name its elements read, however large it is.

import { inForce } from '../../dialogue/decide.ts'
import type { ElementContent } from '../../dialogue/items/index.ts'
import { childrenOf, findContent, findPlan } from '../../dialogue/views/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { ItemId } from '../../record/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { contextOf } from './visit.ts'

export interface OutlineLine {
  readonly item: ItemId
  readonly depth: number
  readonly number: string
  readonly title: Bilingual
  readonly owners: readonly ItemId[]
  readonly due: string | null
}

/** Made once and held until an item changes: it is the same for everybody. */
const OUTLINES = new WeakMap<RunningNode, { lines: readonly OutlineLine[] | null }>()

export function outlineOf(running: RunningNode): readonly OutlineLine[] {
  let held = OUTLINES.get(running)
  if (held === undefined) {
    const made: { lines: readonly OutlineLine[] | null } = { lines: null }
    running.node.onChange((keys) => { if (keys.some((key) => /^(item|children|kind)\//.test(key))) made.lines = null })
    OUTLINES.set(running, made)
    held = made
  }
  held.lines ??= madeOutline(running)
  return held.lines
}

/** The elements under the plan, in the order of their numbers; what hangs under itself does not hang the page. */
function madeOutline(running: RunningNode): readonly OutlineLine[] {
  const context = contextOf(running)
  const plan = findPlan(context)
  const seen = new Set<ItemId>()
  const under = (parent: ItemId, depth: number): readonly OutlineLine[] => childrenOf(context, parent).flatMap((item) => {
    // What is in force was held to its schema when it was signed; only what is shown is read by it again.
    const content = seen.has(item) ? null : (inForce(context.rows, item) as unknown as ElementContent | null)
    if (content === null) return []
    seen.add(item)
    return [{ item, depth, number: content.number, title: content.title, owners: content.owners, due: content.due }, ...under(item, depth + 1)]
  })
  return plan === null ? [] : under(plan, 0)
}

/** Whose an organisation is; null where it is of no party. */
export function partiesOf(rows: RowReader): (organisation: ItemId) => string | null {
  const known = new Map<ItemId, string | null>()
  return (organisation) => {
    const party = known.get(organisation) ?? findContent(rows, 'organisation', organisation)?.party ?? null
    known.set(organisation, party)
    return party
  }
}
