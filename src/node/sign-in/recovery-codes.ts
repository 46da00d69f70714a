// Codes on paper for who has lost the device: ten, each good once. 80 random bits each, so a plain hash keeps them.

import { createHash, randomBytes } from 'node:crypto'
import { toBase32 } from './totp.ts'

const HOW_MANY = 10
const BYTES = 10

/** `ABCD-EFGH-IJKL-MNOP`; shown this once. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: HOW_MANY }, () => (toBase32(randomBytes(BYTES)).match(/.{4}/g) ?? []).join('-'))
}

/** What is kept of a code; the same however it is typed. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(code.toUpperCase().replace(/[^A-Z2-7]/g, '')).digest('hex')
}
