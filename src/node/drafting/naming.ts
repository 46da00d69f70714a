// The id of an item that is new in a draft: after the number or the name that people know it by, as
// long as nothing else has or had it. It stays once the item is in force, so it follows while it is not.

import { randomUUID } from 'node:crypto'
import { isItemId } from '../../record/index.ts'
import { linkItem } from '../../dialogue/items/crosswalk-entry.ts'
import type { ItemChange, ItemId } from '../../record/index.ts'
import type { FormContent } from '../../dialogue/forms/index.ts'
import type { ItemKind } from '../../dialogue/items/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'

const LONGEST = 60

export function nameNew(rows: RowReader, changes: readonly ItemChange[], kind: ItemKind, present: ItemId | null, content: FormContent): ItemId {
  const isNew = present === null || rows.find('item', present) === undefined
  if (present !== null && (!isNew || kind === 'clause' || isNamed(changes, present))) return present
  if (kind === 'crosswalk-entry' && typeof content.crosswalk === 'string') return linkItem(content.crosswalk, codeIn(content.first), codeIn(content.second))
  const name = kind === 'clause' ? freshClauseName() : nameOf(kind, content)
  const isFree = (item: ItemId) => item === present || (rows.find('item', item) === undefined && !changes.some((change) => change.item === item))
  for (let count = 1; ; count++) {
    const item = `${kind}/${count === 1 ? name : `${name}-${count}`}`
    if (isItemId(item) && isFree(item)) return item
  }
}

/** A line of a list, as a form has it: empty where nothing corresponds. */
function codeIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** Clauses have no name that people know them by. Two sides that begin one at the same time must not mean the same: their wordings would compete. */
export function freshClauseName(): string {
  return randomUUID().slice(0, 8)
}

/** Something else in the draft refers to it: its name stays. */
function isNamed(changes: readonly ItemChange[], item: ItemId): boolean {
  return changes.some((change) => change.item !== item && JSON.stringify(change.content ?? null).includes(JSON.stringify(item)))
}

function nameOf(kind: ItemKind, { number, acronym, date, meeting, name, title }: FormContent): string {
  const titled = Object.values((name ?? title ?? {}) as { readonly [language: string]: string })[0]
  // A record of decisions bears the name of its meeting.
  if (kind === 'minutes' && typeof meeting === 'string') return asName(meeting.replace(/^meeting\//, ''))
  const known = kind === 'element' ? number : kind === 'organisation' ? acronym : kind === 'meeting' ? date : titled
  const plain = [known, titled, 'new'].map(asName).find((one) => one !== '')
  return plain ?? 'new'
}

function asName(text: unknown): string {
  const plain = (typeof text === 'string' ? text : '').normalize('NFD').replace(/\p{Mark}/gu, '').replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  return plain.slice(0, LONGEST).replace(/[^A-Za-z0-9]+$/, '')
}
