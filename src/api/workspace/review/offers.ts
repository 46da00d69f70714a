// What is offered for one item, side by side: open proposals of every side and our own drafts, each
// against what is in force, and two of them against each other; and a third begun from two.

import type { ItemChange, ItemId } from '../../../record/index.ts'
import { mergeOffers } from '../../../dialogue/merge.ts'
import { findKind, slugOf } from '../../../dialogue/items/index.ts'
import { changedFields } from '../../../dialogue/views/index.ts'
import type { ItemDiff } from '../../../web/workspace/models.ts'
import type { Offer, OffersPage } from '../../../web/workspace/review/models.ts'
import { counterPath, editDraftPath, workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { itemDiff, itemNames } from '../items.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { openOn } from './open.ts'
import { mayOn } from './possibilities.ts'
import { moveLine } from './standings.ts'
import { columnsOf, hasMovedOn, movedOn, refused, showProposal } from './proposals.ts'

type Placed = Offer & { readonly content: ItemChange['content'] }

export async function showOffers(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const item = match.parameter
  const { rows } = running.node
  const offers = [...proposalsOn(visit, item), ...(await draftsOn(visit, item))]
  const [first] = offers
  const version = rows.find('item', item)?.versions.at(-1)
  if (first === undefined && version === undefined) return null
  const ref = first?.diff ?? itemDiff(rows, { item, base: version?.version ?? null, content: version?.content ?? null })
  const named = (name: string) => offers.find(({ id }) => id === field(fields, name))
  const one = named('one') ?? first
  const other = named('other') ?? offers.find((offer) => offer !== one)
  const diff = one === undefined || other === undefined || one === other ? null : betweenOffers(one, other)
  const page: OffersPage = {
    ...(await frameFor(visit)), kind: 'offers', ref: { ...ref.ref, number: ref.number }, versionNumber: version?.number ?? null, offers: offers.map(({ content: _content, ...offer }) => offer),
    pair: diff === null || one === undefined || other === undefined ? null : { one: one.id, other: other.id, diff },
    columns: columnsOf(visit), names: itemNames(rows, [...offers.map((offer) => offer.diff), ...(diff === null ? [] : [diff])]),
  }
  return { page }
}

/** Begins a draft from this proposal and another one; nothing is said to anybody. */
export async function startFromBoth(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const { rows } = running.node
  const row = rows.find('proposal', match.parameter)
  if (row === undefined || officer === null) return null
  const other = rows.find('proposal', field(fields, 'with'))
  if (!mayOn(visit, 'draft', row, 'some')) return problem(visit, 'not-permitted')
  if (other === undefined || !row.competitors.includes(other.proposal)) return showProposal(visit, refused('offers-apart'))
  if (hasMovedOn(visit, row)) return showProposal(visit, movedOn())
  const isTheirs = row.made.party !== running.settings.party
  const [theirs, ours] = isTheirs ? [row, other] : [other, row]
  const { changes, contested } = mergeOffers(rows, theirs.changes.map(plainChange), ours.changes.map(plainChange))
  const saved = await running.drafts.save({ changes, cover: null, counters: theirs.proposal, savedAt: running.node.now(), savedBy: officer.id }, null)
  if (saved === null) return showProposal(visit, refused('draft-changed-meanwhile'))
  return { redirect: workspacePath('draft', match.language, saved.id), flash: { code: contested.length > 0 ? 'offers-merged-contested' : 'offers-merged', path: null } }
}

function plainChange({ item, base, content }: ItemChange): ItemChange {
  return { item, base, content }
}

function proposalsOn(visit: Visit, item: ItemId): readonly Placed[] {
  const { running, match } = visit
  return openOn(running, item).flatMap(({ row, moves }): Placed[] => {
    const change = row.changes.find((one) => one.item === item)
    if (change === undefined) return []
    const isOurs = row.made.party === running.settings.party
    const isElement = findKind(item) === 'element' && change.content !== null && change.base !== null
    return [{
      id: row.proposal, what: isOurs ? 'ours' : 'theirs', by: row.made.party, at: row.made.at, savedBy: null, diff: itemDiff(running.node.rows, change), itemCount: row.changes.length, moves: moves.moves.map(moveLine),
      path: isElement ? counterPath(slugOf(item), row.proposal, match.language) : workspacePath('proposal', match.language, row.proposal), content: change.content,
    }]
  })
}

async function draftsOn(visit: Visit, item: ItemId): Promise<readonly Placed[]> {
  const { running, match } = visit
  return (await running.drafts.list()).flatMap((draft): Placed[] => {
    const change = draft.changes.find((one) => one.item === item)
    if (change === undefined) return []
    const isElement = findKind(item) === 'element' && change.content !== null && change.base !== null
    return [{
      id: draft.id, what: 'draft', by: running.settings.party, at: draft.savedAt, savedBy: running.people.find(draft.savedBy)?.name ?? {}, diff: itemDiff(running.node.rows, change),
      itemCount: draft.changes.length, moves: [], path: isElement ? editDraftPath(slugOf(item), draft.id, match.language) : workspacePath('draft', match.language, draft.id), content: change.content,
    }]
  })
}

/** From one offer to the other: what one would have to give up and take for it to be the other. */
function betweenOffers(one: Placed, other: Placed): ItemDiff {
  return { ...other.diff, effect: other.content === null ? 'ended' : one.content === null ? 'new' : 'amended', baseNumber: null, changes: changedFields(one.content, other.content) }
}
