import { examineStore } from '../../store/examine.ts'
import type { StoreOptions } from '../../store/open.ts'
import { found } from './finding.ts'
import type { CheckReport } from './finding.ts'

/** The engine's own check of its tables, rows of other dialogues, private documents that cannot be read. */
export async function checkStore(options: Omit<StoreOptions, 'mode'>): Promise<CheckReport> {
  const { damages, foreign, unreadable, documents } = await examineStore(options)
  return {
    check: 'store', examined: documents,
    findings: [
      ...damages.map((words) => found('store-damaged', options.dialogue, words)),
      ...unreadable.map((id) => found('document-unreadable', id)),
      ...foreign.map(({ table, dialogue, rows }) => found('foreign-rows', `${table}, ${dialogue}`, String(rows))),
    ],
  }
}
