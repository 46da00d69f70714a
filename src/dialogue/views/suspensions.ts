// Work that a side has stopped: since when, by whom, why, with which effect. It stands beside the
// schedule, which goes on being computed: nothing is hidden by it and no date moves.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { SuspensionContent } from '../statements/index.ts'
import { findContent } from './frame.ts'
import type { ViewContext } from './frame.ts'

export interface Suspension extends SuspensionContent {
  readonly statement: StatementId
  /** The dialogue, the body or the element whose work it stops. */
  readonly about: ItemId
  readonly by: PartyId
  readonly made: Citation
  /** It has begun and has not ended. */
  readonly isLive: boolean
}

/** A suspension as it touches one element. */
export interface Suspended {
  readonly suspension: Suspension
  /** What was said of this element, or of one above it, in particular. */
  readonly affects: SuspensionContent['affects']
}

/** What the sides have said of stopping the work of an item itself, past ones too, the latest first. */
export function suspensionsAbout(context: ViewContext, item: ItemId): readonly Suspension[] {
  const today = context.today()
  const rows = (context.rows.find('about', item) ?? []).flatMap((id) => context.rows.find('statement', id) ?? []).filter((row) => row.type === 'suspension' && row.replacedBy === null && row.content !== null)
  const all = rows.flatMap((row): Suspension[] => {
    const content = row.content === null ? null : (readBy(STATEMENT_TYPES.suspension.schema, row.content) as SuspensionContent | null)
    return content === null ? [] : [{ ...content, statement: row.statement, about: item, by: row.made.party, made: row.made, isLive: content.from <= today && (content.until === null || content.until >= today) }]
  })
  return all.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

/**
 * Finds what suspends an element now: what is said of it, of the elements above it, of the nearest body and of the dialogue. One finder is for one
 * page: it remembers what it has found, so that a plan of thousands asks once for what stands above them.
 */
export function suspensionFinder(context: ViewContext): (item: ItemId) => readonly Suspended[] {
  const own = new Map<ItemId, readonly Suspension[]>()
  const liveOn = (item: ItemId) => {
    const known = own.get(item) ?? suspensionsAbout(context, item).filter(({ isLive }) => isLive)
    own.set(item, known)
    return known
  }
  return (item) => {
    const path = pathUp(context.rows, item)
    const body = path.flatMap((one) => findContent(context.rows, 'element', one)?.body ?? [])[0]
    const subjects: readonly ItemId[] = [...path, ...(body === undefined ? [] : [body]), `dialogue/${context.dialogue}`]
    return subjects.flatMap(liveOn).flatMap((suspension): Suspended[] => {
      const affects = suspension.affects.filter((one) => path.includes(one.item))
      return suspension.affects.length > 0 && affects.length === 0 ? [] : [{ suspension, affects }]
    })
  }
}

/** Whether an element belongs to what an item answers for: itself and all below it, all of a body, all of the dialogue. */
export function isUnder(rows: RowReader, element: ItemId, about: ItemId): boolean {
  const path = pathUp(rows, element)
  return about.startsWith('dialogue/') || path.includes(about) || path.flatMap((one) => findContent(rows, 'element', one)?.body ?? [])[0] === about
}

/** The element and those above it. One that hangs under itself ends the way. */
function pathUp(rows: RowReader, item: ItemId): readonly ItemId[] {
  const path: ItemId[] = []
  for (let here: ItemId | undefined = item; here !== undefined && !path.includes(here); here = findContent(rows, 'element', here)?.parent) {
    if (findContent(rows, 'element', here) === null) break
    path.push(here)
  }
  return path
}
