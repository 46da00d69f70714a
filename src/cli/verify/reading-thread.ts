// What one of the threads does: reads pages and hands their acts back packed; checks signatures in
// pages that it has read. It knows nothing of chains.

import '../../node/source-traces.ts'
import { parentPort } from 'node:worker_threads'
import { parseAct } from '../../record/act.ts'
import { isSignedBy } from '../../record/crypto.ts'
import type { PublicKey } from '../../record/crypto.ts'
import { packPage } from '../../record/packed-page.ts'
import type { PackedPage } from '../../record/packed-page.ts'
import { linesOf } from '../../record/pages.ts'
import type { Asked } from '../../record/verify-feed.ts'

export type Task =
  | { readonly task: 'read'; readonly id: number; readonly page: Uint8Array; readonly asked: Asked }
  /** `questions`: of each, which line it asks about and which of the keys it names. */
  | { readonly task: 'check'; readonly id: number; readonly keys: readonly PublicKey[]; readonly questions: Uint32Array }
  | { readonly task: 'release'; readonly id: number }

export interface Outcome {
  readonly page?: PackedPage
  readonly answers?: Uint8Array
  readonly fault?: string
}

/** In full mode: of every page not released, what its signatures sign; not its acts, which would be collected late. */
const held = new Map<number, readonly ({ readonly signed: string; readonly signature: string } | null)[]>()

parentPort?.on('message', (task: Task) => {
  if (task.task === 'release') { held.delete(task.id); return }
  try {
    parentPort?.postMessage(task.task === 'read' ? { page: read(task) } : { answers: answersTo(task) })
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

function read({ id, page, asked: { mode, areLeavesNeeded } }: Extract<Task, { task: 'read' }>): PackedPage {
  const lines = linesOf(page).map(parseAct)
  if (mode === 'full') held.set(id, lines.map((line) => ('header' in line ? { signed: line.signed, signature: line.signature } : null)))
  return packPage(lines, mode === 'quick', areLeavesNeeded)
}

function answersTo({ id, keys, questions }: Extract<Task, { task: 'check' }>): Uint8Array {
  const lines = held.get(id) ?? []
  return Uint8Array.from({ length: questions.length / 2 }, (_, number) => {
    const [line, key] = [lines[questions[2 * number] ?? 0], keys[questions[2 * number + 1] ?? 0]]
    return key !== undefined && line != null && isSignedBy(key, line.signed, line.signature) ? 1 : 0
  })
}
