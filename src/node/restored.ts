// The file `restored` in a home: it came from a backup, and what its party said after that backup
// is missing here. `alternat restore` writes it; it goes once the node has found its past again.

import { existsSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** In a home: `{ "at": "<instant>" }`. That it is there counts, whatever it says. */
export const RESTORED_FILE = 'restored'

export interface RestoredMark {
  /** Should the file come back after a power cut, the node asks a peer once more: no harm. */
  clear(): void
}

export function findRestored(home: string): RestoredMark | null {
  const file = join(home, RESTORED_FILE)
  return existsSync(file) ? { clear: () => { if (existsSync(file)) unlinkSync(file) } } : null
}
