// Names of feeds and entries that hold wherever the site stands: every node gives the same name to the same thing.

import { sha256 } from '../../record/index.ts'

/** A UUID of version 8 (RFC 9562 section 5.8): its bits are those of a SHA-256 over what is named. As a URN. */
export function uuidOf(named: string): string {
  const hex = sha256(named)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
