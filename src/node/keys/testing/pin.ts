// What opens the keys of nodes in tests: 32 bytes that everybody can read here, so that no test waits
// for a passphrase to be stretched. Never use them for anything that matters.

import { writeFileSync } from 'node:fs'
import type { Pin } from '../token.ts'

export const TEST_PIN: Pin = { kind: 'key-file', bytes: Buffer.alloc(32, 7) }

/** A key file that holds them; it must not be in the home. */
export function writeTestKeyFile(path: string): string {
  writeFileSync(path, TEST_PIN.bytes, { mode: 0o600 })
  return path
}
