// One originator asked once: its answer as a CSV file under the names of the dataset's columns, or why there is none.

import { createHash } from 'node:crypto'
import type { Validators } from '../releases/index.ts'
import { BoundedAsking } from './asking.ts'
import type { AskingOptions } from './asking.ts'
import { SourceTrouble } from './contract.ts'
import type { Answered, Connector, SourceCell, SourceProblem } from './contract.ts'

export type Pulled =
  | { readonly bytes: Uint8Array; readonly vintage: string; /** Of the bytes. */ readonly sha256: string; readonly validators: Validators | null }
  | { readonly problem: SourceProblem; readonly detail: string; readonly retryInSeconds: number | null }

export interface PullOptions extends AskingOptions {
  /** Of what was pulled last: the same bytes are nothing new. */
  readonly lastHash?: string | null
}

/** `settings` must have passed the connector's own schema. Throws only for faults of this program. */
export async function pull<S>(connector: Connector<S>, settings: S, options: PullOptions = {}): Promise<Pulled> {
  if (connector.token === 'required' && (options.token ?? '') === '') return { problem: 'token-missing', detail: connector.connector, retryInSeconds: null }
  const asking = new BoundedAsking(connector, options)
  try {
    const answered = await connector.read(asking, settings)
    const bytes = 'bytes' in answered ? answered.bytes : new TextEncoder().encode(csvOf(answered))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (sha256 === options.lastHash) return { problem: 'nothing-new', detail: '', retryInSeconds: null }
    return { bytes, vintage: answered.vintage, sha256, validators: asking.validators }
  } catch (error) {
    if (!(error instanceof SourceTrouble)) throw error
    return { problem: error.code, detail: error.detail, retryInSeconds: error.retryInSeconds }
  }
}

/** As the loader reads it (RFC 4180): a cell that is null is empty, whatever could end it is quoted. */
function csvOf({ columns, rows }: Answered): string {
  return [columns, ...rows].map((row) => row.map(cellOf).join(',')).join('\n') + '\n'
}

function cellOf(cell: SourceCell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
