// The chair's text: words that one side puts forward as a way out, on its own responsibility and without
// prejudice. It binds nobody, it proposes nothing, and no bracket of anybody goes by it; whoever likes a
// clause of it proposes that clause.

import { z } from 'zod'
import type { Issue } from '../issues.ts'
import { bilingual, itemId } from '../items/fields.ts'
import { CLAUSE_KINDS, placeKey } from '../items/clause.ts'
import type { RowReader } from '../rows.ts'

export const chairTextContent = z.strictObject({
  text: itemId,
  /** The whole text, or only the clauses that it is about. */
  clauses: z.array(z.strictObject({
    /** A clause that there is, agreed or proposed; null for one of the chair's own. */
    clause: itemId.nullable(),
    place: placeKey,
    form: z.enum(CLAUSE_KINDS),
    words: bilingual,
  })).min(1).max(2000),
  /** What the chair says of it. */
  note: bilingual.nullable(),
})
export type ChairTextContent = z.infer<typeof chairTextContent>

/** It is about a text in force, and names each clause of it once. */
export function chairTextRules({ text, clauses }: ChairTextContent, rows: RowReader): readonly Issue[] {
  const named = clauses.map(({ clause }) => clause)
  return [
    ...(text.startsWith('text/') && rows.find('item', text)?.versions.at(-1)?.content != null ? [] : [{ code: 'item-unknown', path: 'content.text' } as const]),
    ...named.flatMap((clause, index): Issue[] => (clause === null || named.indexOf(clause) === index ? [] : [{ code: 'duplicate-item', path: `content.clauses.${index}.clause` }])),
    ...named.flatMap((clause, index): Issue[] => (clause === null || rows.find('item', clause) !== undefined || rows.find('open', clause) !== undefined ? [] : [{ code: 'item-unknown', path: `content.clauses.${index}.clause` }])),
  ]
}
