// A reporting round: what one side has set itself to report, as of which day and by when. It is a
// statement, so that the other side sees when to expect reports and can hold its author to them. What
// it asks for is what was in force in the author's view when it opened the round: see `views/rounds.ts`.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, zonedTime } from '../items/fields.ts'
import { findKind } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'
import type { RowReader } from '../rows.ts'

export const roundContent = z.strictObject({
  title: bilingual,
  /** The day that reports speak of; one as of an earlier day does not answer the round. */
  asOf: fullDate,
  opens: fullDate,
  due: zonedTime,
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('plan'), item: itemId }),
    z.strictObject({ kind: z.literal('body'), item: itemId }),
    z.strictObject({ kind: z.literal('organisation'), item: itemId }),
    z.strictObject({ kind: z.literal('list'), items: z.array(itemId).min(1).max(2000) }),
  ]),
  /** Days before it is due on which those who have not reported are reminded; negative: after. */
  reminders: z.array(z.number().int().min(-90).max(90)).max(12),
  /** What is said after the statement that closes it counts for it no more. */
  isClosed: z.boolean(),
})
export type RoundContent = z.infer<typeof roundContent>

/** A round asks for things that are in force, and is not due before it opens or before the day it speaks of. */
export function roundRules(content: RoundContent, rows: RowReader): readonly Issue[] {
  const dueDay = Temporal.ZonedDateTime.from(content.due).toPlainDate().toString()
  return [
    ...(dueDay < content.opens || dueDay < content.asOf ? [{ code: 'due-too-early', path: 'content.due' } as const] : []),
    // A round is closed also when what it asked for is no longer in force.
    ...(content.isClosed ? [] : scopeIssues(content.scope, rows)),
  ]
}

function scopeIssues(scope: RoundContent['scope'], rows: RowReader): readonly Issue[] {
  const isThere = (item: string, kind: ItemKind) => findKind(item) === kind && (rows.find('item', item)?.versions.at(-1)?.content ?? null) !== null
  if (scope.kind !== 'list') return isThere(scope.item, scope.kind) ? [] : [{ code: 'item-unknown', path: 'content.scope.item' }]
  return scope.items.flatMap((item, index): Issue[] => (isThere(item, 'element') ? [] : [{ code: 'item-unknown', path: `content.scope.items.${index}` }]))
}
