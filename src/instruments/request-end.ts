// When a request of a queue came to its end, whoever asks: the day of its last reply, or on which it was taken back.

import type { RowReader, StatementRow } from '../dialogue/rows.ts'

/** YYYY-MM-DD; null while it is open, also after it was reopened. */
export function findRequestEnd(rows: RowReader, { statement }: Pick<StatementRow, 'statement'>): string | null {
  const steps = (rows.find('thread', statement) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ replacedBy, content }) => replacedBy === null && content !== null)
  const told = steps.flatMap(({ content }) => { const did = didOf(content?.['step']); return did === null ? [] : [{ did, on: String(content?.['on'] ?? '') }] })
  const last = told.filter(({ did }) => ['replied', 'withdrawn', 'reopened'].includes(did)).sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
  return last === undefined || last.did === 'reopened' ? null : last.on
}

function didOf(step: unknown): string | null {
  return typeof step === 'object' && step !== null && 'did' in step && typeof step.did === 'string' ? step.did : null
}
