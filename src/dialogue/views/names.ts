// What the identifiers inside a content are called, so that no reader meets `organisation/SRE` or
// `initiative`. Only what these contents name is looked up, so that a page depends on nothing else.

import type { ItemId, Json, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import { findKind, ITEM_KINDS } from '../items/index.ts'
import type { DialogueContent } from '../items/index.ts'
import type { ItemRow, RowReader } from '../rows.ts'

export interface ItemName {
  readonly title: Bilingual
  /** What people cite it by: an acronym or a number; null where there is none. */
  readonly short: string | null
  /** False once it has ended: it then has the title it had last, and no page of its own. */
  readonly isInForce: boolean
}

export interface Names {
  readonly items: { readonly [item: ItemId]: ItemName }
  /** Each by its name in the charter in force. */
  readonly levels: { readonly [level: string]: Bilingual }
  readonly meetingTypes: { readonly [type: string]: Bilingual }
  readonly parties: { readonly [party: PartyId]: Bilingual }
}

/** The names of everything that these values name, at any depth. */
export function namesIn(rows: RowReader, values: readonly Json[]): Names {
  const items = [...new Set(values.flatMap(itemsIn))].sort().flatMap((item) => {
    const name = nameOf(rows, item)
    return name === null ? [] : [[item, name] as const]
  })
  const charter = findCharter(rows)
  return {
    items: Object.fromEntries(items),
    levels: Object.fromEntries((charter?.levels ?? []).map(({ level, one }) => [level, one])),
    meetingTypes: Object.fromEntries((charter?.meetingTypes ?? []).map(({ type, name }) => [type, name])),
    parties: Object.fromEntries((charter?.parties ?? []).map(({ party, name }) => [party, name])),
  }
}

function nameOf(rows: RowReader, item: ItemId): ItemName | null {
  const kind = findKind(item)
  const row = rows.find('item', item)
  const content = lastContent(row)
  const read = kind === null || content === null ? null : readBy(ITEM_KINDS[kind].schema, content)
  if (kind === null || read === null) return null
  const { acronym, number } = read as { readonly acronym?: unknown; readonly number?: unknown }
  const short = kind === 'organisation' ? acronym : kind === 'element' ? number : null
  return { title: ITEM_KINDS[kind].title(read as never), short: typeof short === 'string' ? short : null, isInForce: row?.versions.at(-1)?.content !== null }
}

/** The content in force, or of an ended item the one it had last. */
export function lastContent(row: ItemRow | undefined): { readonly [key: string]: Json } | null {
  return row?.versions.findLast((version) => version.content !== null)?.content ?? null
}

function findCharter(rows: RowReader): DialogueContent | null {
  const [item] = rows.find('kind', 'dialogue') ?? []
  const content = item === undefined ? null : (rows.find('item', item)?.versions.at(-1)?.content ?? null)
  return content === null ? null : (readBy(ITEM_KINDS.dialogue.schema, content) as DialogueContent | null)
}

function itemsIn(value: Json): readonly ItemId[] {
  if (typeof value === 'string') return findKind(value) === null ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value as { [key: string]: Json }).flatMap(itemsIn)
}
