// What a draft was before: its steps, the words that each changed, and the way back to any of them.

import type { ItemChange } from '../../../record/index.ts'
import { changedFields } from '../../../dialogue/views/index.ts'
import { findKind } from '../../../dialogue/items/index.ts'
import { asBefore } from '../../../node/drafting/index.ts'
import type { HistoryStep } from '../../../node/drafting/index.ts'
import type { Draft, DraftContent } from '../../../node/drafts.ts'
import type { ItemDiff, RefusalView } from '../../../web/workspace/models.ts'
import type { HistoryLine, HistoryPage } from '../../../web/workspace/drafting/models.ts'
import { field } from '../fields.ts'
import { itemDiff, itemNames } from '../items.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { nameOf } from './people.ts'

const ITEMS_IN_LINE = 5
const DIFFS = 25

export async function showHistory(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const draft = await running.drafts.find(match.parameter)
  if (draft === null) return null
  const steps = await running.desk.history.stepsOf(draft)
  const place = steps.findIndex(({ to }) => String(to) === field(fields, 'step'))
  const shown = place === -1 ? null : shownStep(visit, draft, steps, place)
  const page: HistoryPage = {
    ...(await frameFor(visit)), kind: 'history', draft: { id: draft.id, revision: draft.revision }, lines: linesOf(visit, draft, steps), shown,
    names: itemNames(running.node.rows, shown?.diffs ?? []), refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

/** Each step with what was there after it. */
function linesOf(visit: Visit, draft: Draft, steps: readonly HistoryStep[]): readonly HistoryLine[] {
  let after: Pick<DraftContent, 'changes' | 'cover'> = draft
  return steps.map((step) => {
    const there = new Map(after.changes.map((change) => [change.item, change]))
    const items = step.items.slice(0, ITEMS_IN_LINE).map(({ item, before }): HistoryLine['items'][number] => {
      const now = there.get(item)
      const named = now ?? before
      const diff = named === null ? null : itemDiff(visit.running.node.rows, named)
      return { item, ref: diff?.ref ?? null, number: diff?.number ?? null, effect: before === null ? 'added' : now === undefined ? 'removed' : 'changed' }
    })
    after = asBefore(after, [step])
    return { from: step.from, to: step.to, since: step.since, at: step.at, by: nameOf(visit.running, step.by), items, itemCount: step.items.length, hasCover: step.cover !== undefined }
  })
}

function shownStep(visit: Visit, draft: Draft, steps: readonly HistoryStep[], place: number): HistoryPage['shown'] {
  const step = steps[place]
  if (step === undefined) return null
  const after = asBefore(draft, steps.slice(0, place))
  const diffs = step.items.slice(0, DIFFS).map(({ item, before }) => between(visit, before, after.changes.find((change) => change.item === item) ?? null))
  const cover = step.cover === undefined ? null : { before: step.cover, after: after.cover }
  return { to: step.to, diffs: diffs.filter((diff) => diff !== null), cover, more: Math.max(0, step.items.length - DIFFS) }
}

/** What a step did to one item of the draft; an item that came into it is compared with what is in force. */
function between(visit: Visit, before: ItemChange | null, after: ItemChange | null): ItemDiff | null {
  const named = after ?? before
  if (named === null || findKind(named.item) === null) return null
  const whole = itemDiff(visit.running.node.rows, named)
  if (before === null || after === null) return before === null ? whole : { ...whole, changes: whole.changes.map((change) => ({ ...change, before: change.after, after: change.before })) }
  return { ...whole, effect: after.content === null ? 'ended' : 'amended', changes: changedFields(before.content, after.content) }
}
