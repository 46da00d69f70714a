// Texts of a draft or a proposal as the pages of this area name them.

import type { ItemChange } from '../../../record/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { draftTexts, isChanged, placeKey } from '../../../dialogue/translation/index.ts'
import type { PlacedDraft, TextPlace } from '../../../dialogue/translation/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { PlaceView, Subject } from '../../../web/workspace/languages/models.ts'
import { itemDiff } from '../items.ts'
import type { Visit } from '../visit.ts'

/** What a page speaks about, and what stands in it. */
export interface Bundle {
  readonly subject: Subject
  readonly changes: readonly ItemChange[]
  readonly cover: Bilingual | null
  /** Null of a draft. */
  readonly row: ProposalRow | null
  /** By the place of each text. */
  readonly draftedIn: Readonly<Record<string, string>>
}

/** A draft of this side by its id, or a proposal by its hash. */
export async function findBundle(running: RunningNode, id: string): Promise<Bundle | null> {
  const row = running.node.rows.find('proposal', id)
  if (row !== undefined) return { row, subject: { of: 'proposal', proposal: row.proposal }, changes: row.changes.map(({ item, base, content }) => ({ item, base, content })), cover: row.cover, draftedIn: running.languages.translation(id).draftedIn }
  const draft = await running.drafts.find(id)
  return draft === null ? null : { row: null, subject: { of: 'draft', draft: draft.id }, changes: draft.changes, cover: draft.cover, draftedIn: draft.draftedIn ?? {} }
}

/** The texts that the changes alter. */
export function changedTexts(running: RunningNode, changes: readonly ItemChange[], cover: Bilingual | null): readonly PlacedDraft[] {
  return draftTexts(running.node.rows, changes, cover).filter(isChanged)
}

/** Names places; each item is looked up once. */
export function placeNamer(running: RunningNode, changes: readonly ItemChange[]): (place: TextPlace) => PlaceView {
  const items = new Map(changes.map((change) => [change.item, change]))
  const known = new Map<string, Pick<PlaceView, 'ref' | 'number'>>()
  const named = (item: string): Pick<PlaceView, 'ref' | 'number'> => {
    const change = items.get(item)
    if (change === undefined) return { ref: null, number: item }
    const { ref, number } = itemDiff(running.node.rows, change)
    return { ref, number }
  }
  return (place) => {
    if (place.item === null) return { ref: null, number: null, field: place.path, key: placeKey(place) }
    const view = known.get(place.item) ?? named(place.item)
    known.set(place.item, view)
    return { ...view, field: place.path, key: placeKey(place) }
  }
}

/** Somebody of this side by their id, as they are called; nobody is called nothing. */
export function nameOfPerson(visit: Visit, id: string): Bilingual {
  return visit.running.people.find(id)?.name ?? {}
}
