// The rows as the officer who asks may read them on a page: also what is TLP:RED for a contact point that this officer answers for.
// Only for pages that say under which label each text stands.

import type { RowReader } from '../../../dialogue/rows.ts'
import type { ViewContext } from '../../../dialogue/views/index.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

export function openRowsFor({ running, officer }: Pick<Visit, 'running' | 'officer'>): RowReader {
  return officer === null ? running.node.rows : running.handling.rowsFor(officer.id)
}

export function contextFor(visit: Pick<Visit, 'running' | 'officer'>): ViewContext {
  return { ...contextOf(visit.running), rows: openRowsFor(visit) }
}
