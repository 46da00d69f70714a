// Work that one party has stopped, for a cause from outside the dialogue: a freeze of funds, an
// election, a court order. It moves no due date and hides no delay; it stands beside them, so that nobody
// reads a political stop as bad work, nor bad work as a political stop. It is ended by saying it again
// with its last day. GAO counted such stops in projects and in the targets they missed (GAO-21-104366).

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, source } from '../items/fields.ts'
import { findKind } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import { spanRules } from './dormancy.ts'

export const AFFECTED = ['work', 'due', 'target'] as const

export const suspensionContent = z.strictObject({
  from: fullDate,
  /** The last day; null while it lasts. */
  until: fullDate.nullable(),
  cause: bilingual,
  effect: bilingual,
  /** What of the plan it touches, and how. None: everything that the item it is about answers for. */
  affects: z.array(z.strictObject({ item: itemId, what: z.enum(AFFECTED), how: bilingual })).max(500),
  sources: z.array(source),
})
export type SuspensionContent = z.infer<typeof suspensionContent>

export function suspensionRules(content: SuspensionContent, rows: RowReader): readonly Issue[] {
  const isThere = (item: string) => findKind(item) === 'element' && (rows.find('item', item)?.versions.at(-1)?.content ?? null) !== null
  return [
    ...spanRules(content),
    // What has ended since is not asked for again when a suspension is ended.
    ...(content.until === null ? content.affects : []).flatMap(({ item }, index): Issue[] => (isThere(item) ? [] : [{ code: 'item-unknown', path: `content.affects.${index}.item` }])),
  ]
}
