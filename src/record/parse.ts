// Strict reading: the received text must be the canonical text of the value it holds.
// One comparison refuses duplicate keys, rounded numbers, escapes and white space alike, so
// that whoever verifies, verifies the bytes received and not a rewriting of them.

import { canonicalize, NotCanonical } from './canonical.ts'
import type { CanonicalCode, Json } from './canonical.ts'

export type ParseCode = Exclude<CanonicalCode, 'not-json'> | 'malformed-json' | 'duplicate-key' | 'not-canonical'

export type Parsed = { readonly value: Json } | { readonly code: ParseCode }

/** Reads one canonical JSON text, or says why it is not one. */
export function parseCanonical(text: string): Parsed {
  const parsed = parseJson(text)
  if ('code' in parsed) return parsed
  try {
    return canonicalize(parsed.value) === text ? parsed : { code: whyNotCanonical(text) }
  } catch (error) {
    if (error instanceof NotCanonical && error.code !== 'not-json') return { code: error.code }
    throw error
  }
}

/** Reads JSON without asking for canonical form. The caller compares the canonical parts itself. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return { code: 'malformed-json' }
  }
}

/** Only called for a valid JSON text that is not canonical; walks it once to name duplicate keys. */
export function whyNotCanonical(text: string): 'duplicate-key' | 'not-canonical' {
  const open: (Set<string> | null)[] = []
  let expectsKey = false
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs
  for (const [symbol] of text.matchAll(token)) {
    const keys = open.at(-1)
    if (symbol === '{') { open.push(new Set()); expectsKey = true }
    else if (symbol === '[') { open.push(null); expectsKey = false }
    else if (symbol === '}' || symbol === ']') { open.pop(); expectsKey = false }
    else if (symbol === ',') expectsKey = keys instanceof Set
    else if (symbol === ':') expectsKey = false
    else if (expectsKey && keys) {
      const key = JSON.parse(symbol) as string
      if (keys.has(key)) return 'duplicate-key'
      keys.add(key)
    }
  }
  return 'not-canonical'
}
