// Strict reading: the received text must be the canonical text of the value it holds.
// One comparison refuses duplicate keys, rounded numbers, escapes and white space alike, so
// that whoever verifies, verifies the bytes received and not a rewriting of them.

import { canonicalize, isPlainlyCanonical, MAX_DEPTH, NotCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'

export const PARSE_CODES = ['malformed-json', 'lone-surrogate', 'unsafe-number', 'too-deep', 'duplicate-key', 'not-canonical'] as const
export type ParseCode = (typeof PARSE_CODES)[number]

export type Parsed = { readonly value: Json } | { readonly code: ParseCode }

/** Reads one canonical JSON text, or says why it is not one. */
export function parseCanonical(text: string): Parsed {
  const parsed = parseJson(text)
  return 'code' in parsed || isPlainlyCanonical(parsed.value, text, MAX_DEPTH) ? parsed : parseCanonicalStepByStep(text)
}

/** The same answer by writing the value again: the measure of the fast way. */
export function parseCanonicalStepByStep(text: string): Parsed {
  const parsed = parseJson(text)
  if ('code' in parsed) return parsed
  try {
    return canonicalize(parsed.value) === text ? parsed : { code: whyNotCanonical(text) }
  } catch (error) {
    if (error instanceof NotCanonical && error.code !== 'not-json') return { code: error.code }
    throw error
  }
}

/**
 * Reads JSON without asking for canonical form; the caller compares the canonical parts itself. The
 * one door for JSON that others wrote. The danger: an engine may do worse than refuse what is nested
 * deeply (V8 of Node 26.10 damages its own memory over some 32 kB of it, and the process dies), so
 * a text long enough to be such is looked at before the engine is.
 */
export function parseJson(text: string): Parsed {
  if (text.length > HARMLESS_LENGTH && nestsDeeperThan(text, HARMLESS_DEPTH)) return { code: 'too-deep' }
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return { code: 'malformed-json' }
  }
}

/** Characters that cannot nest deeply enough to matter, and levels that every engine takes. */
const HARMLESS_LENGTH = 2_000
const HARMLESS_DEPTH = 500

/** Whether brackets outside of strings stand deeper than `limit`; for a text that is no JSON, some answer. */
function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const symbol = text.charCodeAt(at)
    if (symbol === 0x22) at = endOfString(text, at)
    else if (symbol === 0x7b || symbol === 0x5b) { if (++depth > limit) return true }
    else if (symbol === 0x7d || symbol === 0x5d) depth -= 1
  }
  return false
}

/** Only called for a valid JSON text that is not canonical; walks it once to name duplicate keys. */
export function whyNotCanonical(text: string): 'duplicate-key' | 'not-canonical' {
  const open: (Set<string> | null)[] = []
  let expectsKey = false
  for (let at = 0; at < text.length; at++) {
    const symbol = text[at]
    const keys = open.at(-1)
    if (symbol === '{') { open.push(new Set()); expectsKey = true }
    else if (symbol === '[') { open.push(null); expectsKey = false }
    else if (symbol === '}' || symbol === ']') { open.pop(); expectsKey = false }
    else if (symbol === ',') expectsKey = keys instanceof Set
    else if (symbol === ':') expectsKey = false
    else if (symbol === '"') {
      const end = endOfString(text, at)
      if (expectsKey && keys) {
        const key = JSON.parse(text.slice(at, end + 1)) as string
        if (keys.has(key)) return 'duplicate-key'
        keys.add(key)
      }
      at = end
    }
  }
  return 'not-canonical'
}

/** Where the string that opens at `start` closes. By steps, not by a pattern: a pattern runs out of stack on long strings. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
