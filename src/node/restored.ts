// The file `restored` in a home: it came from a backup, and what its party said after that backup
// is missing here. `alternat restore` writes it; it goes once the node has found its past again.

import { existsSync, readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** In a home: `{ "at": "<instant>" }`. */
export const RESTORED_FILE = 'restored'

export interface RestoredMark {
  /** RFC 3339, as the file says it; empty where it cannot be read: the file counts, not what it says. */
  readonly at: string
  clear(): void
}

export function findRestored(home: string): RestoredMark | null {
  const file = join(home, RESTORED_FILE)
  if (!existsSync(file)) return null
  // Should the file come back after a power cut, the node asks a peer once more: no harm.
  return { at: instantIn(file), clear: () => { if (existsSync(file)) unlinkSync(file) } }
}

function instantIn(file: string): string {
  try {
    const { at } = JSON.parse(readFileSync(file, 'utf8')) as { at?: unknown }
    return typeof at === 'string' ? at : ''
  } catch {
    return ''
  }
}
