// How a page names the items it is about.

import type { Language } from '../../../text/bilingual.ts'
import { plain } from '../../reading.ts'
import type { ItemDiff } from '../models.ts'

const NAMED = 3

/** The first items, by number where people cite them so and by title otherwise, and how many there are beyond. */
export function namesOf(items: readonly ItemDiff[], language: Language): [names: readonly string[], more: number] {
  return [items.slice(0, NAMED).map((item) => item.number ?? plain(item.ref.title, language)), Math.max(0, items.length - NAMED)]
}
