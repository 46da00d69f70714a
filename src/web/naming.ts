// What stands in a content as an identifier, by the name that people know it by.

import type { Names } from '../dialogue/views/index.ts'
import type { Bilingual } from '../text/bilingual.ts'

export interface Named {
  readonly title: Bilingual
  readonly short: string | null
  /** Whether it has a page of its own to lead to. */
  readonly hasPage: boolean
}

/** The name of a value of this member; null if it is no identifier, or one that nobody named. */
export function nameFor(field: string, value: string, names: Names): Named | null {
  const tables: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = { level: names.levels, type: names.meetingTypes, party: names.parties }
  const table = tables[field]
  const title = table !== undefined && Object.hasOwn(table, value) ? table[value] : undefined
  if (title !== undefined) return { title, short: null, hasPage: false }
  const item = Object.hasOwn(names.items, value) ? names.items[value] : undefined
  return item === undefined ? null : { title: item.title, short: item.short, hasPage: item.isInForce }
}
