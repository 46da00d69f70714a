// Files of IATI on a shelf, as the loader would have made them.

import assert from 'node:assert/strict'
import { ACTIVITY_COLUMNS } from '../../../dialogue/data/activities.ts'
import { rowsOfActivity } from '../../../dialogue/data/activity-rows.ts'
import { readIati } from '../../../text/iati/read.ts'
import type { ShelfTable } from '../../testing/shelf.ts'

export function shelfOf(party: string, dataset: string, file: string | Uint8Array): ShelfTable {
  const read = readIati(typeof file === 'string' ? new TextEncoder().encode(file) : file, '2026-11-26')
  const activities = 'activities' in read ? read.activities : assert.fail(JSON.stringify(read))
  return {
    party, dataset, columns: Object.fromEntries(ACTIVITY_COLUMNS.map(({ name, type }) => [name, type])),
    rows: activities.flatMap((one) => rowsOfActivity(one)).map(({ row }) => ACTIVITY_COLUMNS.map(({ name }) => row[name] ?? null)),
  }
}
