// The few shapes that the record itself is made of. No schema library here: this room must be
// readable, and bundled, alone.

import type { Json } from './canonical.ts'
import type { Hash } from './crypto.ts'

export function isRecord(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `keys` in the order of canonical text, in which they mostly come: then nothing is looked up. */
export function hasExactly(value: { [key: string]: Json }, keys: readonly string[]): boolean {
  const present = Object.keys(value)
  if (present.length !== keys.length) return false
  for (let index = 0; index < keys.length; index++) {
    if (present[index] !== keys[index]) return keys.every((key) => Object.hasOwn(value, key))
  }
  return true
}

export function isHash(value: unknown): value is Hash {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** A sequence number: 1, 2, 3 … */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}

/**
 * Names of dialogues and parties: they stand in addresses and file names, so they are plain. The
 * danger: a party called `toString` would be found in every empty `seen`, so names that every
 * object answers to are no names.
 */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/.test(value) && !(value in Object.prototype)
}

/** `<kind>/<slug>`: `element/I.1.a`, `organisation/SRE`. */
export function isItemId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z-]{0,31}\/[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(value)
}
