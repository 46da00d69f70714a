// The entries of a register as they stood on a day: what each side says last that somebody had verified by then. An
// entry that nobody has looked at for the term of its register is stale from the day after the term: marked, and out
// of every matching.

import { entriesAbout, entryContent } from '../../dialogue/statements/entry.ts'
import type { EntryContent } from '../../dialogue/statements/index.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Source } from '../../dialogue/items/index.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { Citation, RowReader, StatementRow } from '../../dialogue/rows.ts'
import type { Rule } from '../../dialogue/typed/condition.ts'
import type { FieldValue, FieldValues } from '../../dialogue/typed/field.ts'
import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'

export type RegisterSettings = SettingsOf<'register'>

export interface RegisterEntry {
  /** Its name within its side. */
  readonly entry: string
  readonly party: PartyId
  /** What people call it: words in every language, or one line that is the same in all. */
  readonly title: Bilingual | string
  readonly values: FieldValues
  readonly rules: readonly Rule[]
  readonly verified: string
  /** The first day on which it is stale; null where entries never become so. */
  readonly staleFrom: string | null
  readonly isStale: boolean
  readonly sources: readonly Source[]
  readonly isExercise: boolean
  readonly isPublic: boolean
  /** Null for a row of an outside list. */
  readonly statement: StatementId | null
  readonly made: Citation | null
}

/** What each side has entered, by side and name. `day` is YYYY-MM-DD. */
export function statedEntries(rows: RowReader, item: ItemId, settings: RegisterSettings, day: string): readonly RegisterEntry[] {
  const standing = entriesAbout(rows, item).filter(({ replacedBy, content }) => replacedBy === null && content !== null)
  return standing.flatMap((row) => { const word = wordOn(rows, row, day); return word === null ? [] : [entryOf(word, settings, day)] }).sort(byName)
}

interface Word {
  readonly row: StatementRow
  readonly content: EntryContent
}

/** The last word of an entry that somebody had verified by that day; null where nobody had yet. */
function wordOn(rows: RowReader, row: StatementRow, day: string): Word | null {
  for (let at: StatementRow | undefined = row; at !== undefined; at = at.replaces === null ? undefined : rows.find('statement', at.replaces)) {
    const content = at.content === null ? null : (readBy(entryContent, at.content) as EntryContent | null)
    if (content !== null && content.verified <= day) return { row: at, content }
  }
  return null
}

function entryOf({ row, content }: Word, settings: RegisterSettings, day: string): RegisterEntry {
  const staleFrom = staleFromOf(content.verified, settings.staleAfterMonths)
  return {
    entry: content.entry, party: row.made.party, title: titleOf(settings, content.values, content.entry), values: content.values, rules: content.rules, verified: content.verified,
    staleFrom, isStale: staleFrom !== null && day >= staleFrom, sources: content.sources, isExercise: content.isExercise, isPublic: row.audience === 'public', statement: row.statement, made: row.made,
  }
}

/** The day after the last of the term: looked at on January 15, 2026 for twelve months, it is stale from January 16, 2027. */
export function staleFromOf(verified: string, staleAfterMonths: number | null): string | null {
  return staleAfterMonths === null ? null : Temporal.PlainDate.from(verified).add({ months: staleAfterMonths }).add({ days: 1 }).toString()
}

/** By the field that the register names; its own name where nothing stands there. */
export function titleOf({ titleField }: RegisterSettings, values: FieldValues, entry: string): Bilingual | string {
  const value: FieldValue | undefined = values[titleField]
  if (typeof value === 'string' && value !== '') return value
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('latitude' in value) ? (value as Bilingual) : entry
}

function byName(a: RegisterEntry, b: RegisterEntry): number {
  return a.party === b.party ? (a.entry < b.entry ? -1 : Number(a.entry > b.entry)) : a.party < b.party ? -1 : 1
}
