// Which element of the plan to amend or to report on: the plan as an outline, searched and in parts.

import { randomUUID } from 'node:crypto'
import { organisationRefs } from '../../../dialogue/views/index.ts'
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
import { outlineOf, partiesOf } from '../outline.ts'
import { partOf } from './part.ts'

const LINES_ON_PAGE = 200

export async function showChooser(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const { rows } = running.node
  const query = field(fields, 'q')
  const onlyMine = field(fields, 'mine') === 'yes'
  const outline = outlineOf(running)
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
