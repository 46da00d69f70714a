// The queues of the record, as they stand and as they stood when something was said in them.

import type { ItemId } from '../../record/index.ts'
import { findContent } from '../items/in-force.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { InstrumentContent } from '../items/index.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader } from '../rows.ts'
import { hadSeen } from '../views/move.ts'

export type QueueSettings = SettingsOf<'queue'>

export function findQueue(rows: RowReader, item: ItemId): QueueSettings | null {
  const settings = findContent(rows, 'instrument', item)?.settings
  return settings?.instrument === 'queue' ? settings : null
}

/** The settings that the author of an act knew: a later agreement changes nothing of what was asked before. */
export function queueSeenBy(rows: RowReader, item: ItemId, act: Citation): QueueSettings | null {
  const known = rows.find('item', item)?.versions.findLast(({ signed }) => signed.every((one) => hadSeen(rows, act, one)))?.content ?? null
  const read = known === null ? null : (readBy(ITEM_KINDS.instrument.schema, known) as InstrumentContent | null)
  return read?.settings.instrument === 'queue' ? read.settings : findQueue(rows, item)
}

/** Every queue in force, in the order of their names. */
export function queuesOf(rows: RowReader): readonly { readonly item: ItemId; readonly settings: QueueSettings }[] {
  return (rows.find('kind', 'instrument') ?? []).flatMap((item) => {
    const settings = findQueue(rows, item)
    return settings === null ? [] : [{ item, settings }]
  })
}
