// The Content-Digest field of RFC 9530: what binds a signed request to its body.

import { createHash, timingSafeEqual } from 'node:crypto'
import { NotStructured, parseDictionary } from './structured-fields.ts'

/** Section 5, the algorithms that are not deprecated. */
const ALGORITHMS = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const

export function contentDigest(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`
}

/** Whether the field names at least one digest that can be checked, and every one that can be is of this body. */
export function isDigestOf(field: string, body: Uint8Array): boolean {
  try {
    const digests = parseDictionary(field)
    const known = (Object.keys(ALGORITHMS) as (keyof typeof ALGORITHMS)[]).filter((name) => digests.has(name))
    return known.length > 0 && known.every((name) => {
      const digest = digests.get(name)
      if (digest === undefined || !('value' in digest) || digest.value.kind !== 'bytes') return false
      const found = createHash(ALGORITHMS[name]).update(body).digest()
      return digest.value.value.length === found.length && timingSafeEqual(digest.value.value, found)
    })
  } catch (error) {
    if (error instanceof NotStructured) return false
    throw error
  }
}
