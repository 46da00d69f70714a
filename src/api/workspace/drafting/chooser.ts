// Which element of the plan to amend or to report on: the plan as an outline, searched and in parts.

import { randomUUID } from 'node:crypto'
import { inForce } from '../../../dialogue/decide.ts'
import type { ElementContent } from '../../../dialogue/items/index.ts'
import { childrenOf, findContent, findPlan, organisationRefs } from '../../../dialogue/views/index.ts'
import type { OrganisationRef } from '../../../dialogue/views/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ChooserLine } from '../../../web/workspace/drafting/models.ts'
import { field } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { moversByItem } from '../review/open.ts'
import { partOf } from './part.ts'

const LINES_ON_PAGE = 200

interface OutlineLine {
  readonly item: ItemId
  readonly depth: number
  readonly number: string
  readonly title: Bilingual
  readonly owners: readonly ItemId[]
  readonly due: string | null
}

export async function showChooser(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const { rows } = running.node
  const query = field(fields, 'q')
  const onlyMine = field(fields, 'mine') === 'yes'
  const outline = outlineOf(visit)
  const partyOf = partiesOf(rows)
  const isOurs = (owners: readonly ItemId[]) => owners.some((owner) => partyOf(owner) === running.settings.party)
  const wanted = searchable(query)
  const found = outline.filter(({ owners, number, title }) => (!onlyMine || isOurs(owners)) && (wanted === '' || searchable([number, ...Object.values(title)].join(' ')).includes(wanted)))
  const { part, from, to } = partOf(found.length, LINES_ON_PAGE, field(fields, 'page'))
  const [drafts, movers] = [await draftsByItem(visit), moversByItem(running)]
  const lines = found.slice(from, to).map(({ item, depth, number, title, owners, due }): ChooserLine => ({
    ref: { item, kind: 'element', slug: slugOf(item), title, number }, depth, owners: refsOf(visit, owners), due,
    openProposals: rows.find('open', item)?.length ?? 0, movers: movers.get(item) ?? [], drafts: drafts.get(item) ?? 0, isOwnedHere: isOurs(owners),
  }))
  return { page: { ...(await frameFor(visit)), kind: 'choose', query, onlyMine, lines, found: found.length, total: outline.length, part, fresh: randomUUID() } }
}

/** Made once and held until an item changes: it is the same for everybody. */
const OUTLINES = new WeakMap<RunningNode, { lines: readonly OutlineLine[] | null }>()

function outlineOf({ running }: Visit): readonly OutlineLine[] {
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

function partiesOf(rows: RowReader): (organisation: ItemId) => string | null {
  const known = new Map<ItemId, string | null>()
  return (organisation) => {
    const party = known.get(organisation) ?? findContent(rows, 'organisation', organisation)?.party ?? null
    known.set(organisation, party)
    return party
  }
}

function refsOf(visit: Visit, owners: readonly ItemId[]): readonly OrganisationRef[] {
  return organisationRefs(contextOf(visit.running), owners)
}

async function draftsByItem(visit: Visit): Promise<ReadonlyMap<ItemId, number>> {
  const counts = new Map<ItemId, number>()
  for (const { bases } of await visit.running.drafts.summaries()) for (const item of bases.keys()) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase()
}
