// A draft of an item that was changed by agreement meanwhile: what the draft did not touch is as it is
// now in force; what both changed keeps the draft's words, and the ones in force are shown beside.

import type { ItemChange } from '../../record/index.ts'
import { formOf, marksOf, mergeTyped, unitsOf } from '../../dialogue/forms/index.ts'
import type { Conflict, FormContent } from '../../dialogue/forms/index.ts'
import { inForce, versionInForce } from '../../dialogue/decide.ts'
import { findKind } from '../../dialogue/items/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'

export interface Rebased {
  readonly content: FormContent
  readonly conflicts: readonly Conflict[]
}

/** `change` as it would be on the version in force; as it is where that is the one it was based on. */
export function rebased(rows: RowReader, change: ItemChange, languages: readonly string[]): Rebased | null {
  const kind = findKind(change.item)
  if (change.content === null || kind === null) return null
  const now = inForce(rows, change.item)
  if (change.base === versionInForce(rows, change.item) || now === null) return { content: change.content, conflicts: [] }
  const base = rows.find('item', change.item)?.versions.find(({ version }) => version === change.base)?.content ?? {}
  const form = formOf(kind)
  const merged = mergeTyped(form, languages, now, change.content, marksOf(form, base, languages))
  // Chosen knowingly, the draft's own words lie over what is in force.
  const units = merged.conflicts.map(({ unit }) => unit)
  const known = Object.fromEntries(Object.entries(marksOf(form, merged.content, languages)).filter(([unit]) => units.includes(unit)))
  const others = new Set([...unitsOf(form, merged.content, languages).keys(), ...unitsOf(form, change.content, languages).keys()])
  const content = units.length === 0 ? merged.content : mergeTyped(form, languages, merged.content, change.content, known, [...others].filter((unit) => !units.includes(unit))).content
  return { content, conflicts: merged.conflicts }
}
