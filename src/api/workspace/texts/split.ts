// A draft parted into one for each clause, so that the other side can accept each by itself. Every clause is
// kept in its own draft before it leaves the common one: cut off in between, it is in both and lost in neither.

import { randomUUID } from 'node:crypto'
import { formOf, marksOf } from '../../../dialogue/forms/index.ts'
import type { DraftRefusal } from '../../../node/drafting/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import type { Visit } from '../visit.ts'

/** The draft with the first clause that is left; what stood in the way. */
export async function splitDraft({ running, officer }: Visit, draft: Draft): Promise<Draft | DraftRefusal> {
  const by = officer?.id ?? ''
  let left = draft
  for (const { item, base, content } of draft.changes.slice(1)) {
    const own = { draft: randomUUID(), revision: 0, by, counters: draft.counters, forMeeting: draft.forMeeting ?? null }
    const now = running.desk.contentOf('clause', item, undefined)
    const known = base === null ? {} : marksOf(formOf('clause'), now, running.desk.languages)
    const kept = content === null ? await running.desk.endItem(own, item) : await running.desk.saveItems(own, [{ kind: 'clause', item, base, isIn: false, typed: content, known, taken: [] }])
    if ('refused' in kept) return kept
    const removed = await running.desk.removeItem({ draft: left.id, revision: left.revision, by }, item)
    if ('refused' in removed) return removed
    left = removed
  }
  return left
}
