// An entry of a register, as one side has it. A later word takes its place; a retraction takes it out.

import { z } from 'zod'
import { rule } from '../typed/condition.ts'
import { fieldValues } from '../typed/field.ts'
import { ruleIssues } from '../typed/settings-fit.ts'
import { valueIssues } from '../typed/values.ts'
import type { Issue } from '../issues.ts'
import { fullDate, slug, source } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { RowReader, StatementRow } from '../rows.ts'
import type { Said } from './said.ts'

export const entryContent = z.strictObject({
  /** Its name for ever, within the entries of its side. */
  entry: slug,
  values: fieldValues,
  /** What it asks of a profile, besides what the register asks of everybody. */
  rules: z.array(rule).max(30),
  /** When somebody last looked whether all of it is so. */
  verified: fullDate,
  sources: z.array(source).max(20),
  /** Made up to try things out: between the parties for ever, and in no count. */
  isExercise: z.boolean(),
})
export type EntryContent = z.infer<typeof entryContent>

/** An entry fits its register, and is the only one of its name on its side. */
export function entryRules(content: EntryContent, rows: RowReader, said: Said): readonly Issue[] {
  const settings = registerOf(rows, said.about)
  if (settings === null) return [{ code: 'not-about-this', path: 'about' }]
  if (settings.outside !== null) return [{ code: 'entries-of-list', path: 'about' }]
  const { fields, lists, matching } = settings
  return [
    ...valueIssues(fields, lists, content.values).map(({ code, path }): Issue => ({ code, path: `content.values.${path}` })),
    ...fields.flatMap(({ field, is }): readonly Issue[] => {
      const named = content.values[field]
      return is.type === 'organisation' && typeof named === 'string' && findContent(rows, 'organisation', named) === null ? [{ code: 'item-unknown', path: `content.values.${field}` }] : []
    }),
    ...ruleIssues(content.rules, matching?.profile ?? [], lists, 'content.rules'),
    ...(content.isExercise && said.audience === 'public' ? [{ code: 'exercise-public', path: 'audience' } as const] : []),
    ...standingIssues(content, rows, said),
  ]
}

/** What changes an entry is an entry of the same name; without that word there is none of it yet. */
function standingIssues({ entry }: EntryContent, rows: RowReader, said: Said): readonly Issue[] {
  if (said.replaces !== null) {
    const before = rows.find('statement', said.replaces)
    return before !== undefined && before.type === 'entry' && before.about === said.about && before.content?.entry === entry ? [] : [{ code: 'another-entry', path: 'replaces' }]
  }
  const stands = entriesAbout(rows, said.about ?? '').some((row) => row.made.party === said.self && row.replacedBy === null && row.content?.entry === entry)
  return stands ? [{ code: 'entry-stands', path: 'content.entry' }] : []
}

/** What a register is told, in force; null where the item is no register. */
export function registerOf(rows: RowReader, item: string | null): SettingsOf<'register'> | null {
  const settings = item === null || !item.startsWith('instrument/') ? undefined : findContent(rows, 'instrument', item)?.settings
  return settings?.instrument === 'register' ? settings : null
}

/** Every entry that was stated in a register, replaced and retracted ones too. */
export function entriesAbout(rows: RowReader, item: string): readonly StatementRow[] {
  return (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ type }) => type === 'entry')
}
