// Canonical bytes of a JSON value: RFC 8785 (JCS), narrowed so that two programs can never
// read the same bytes differently. Strings must be well-formed Unicode (section 3.2.2.2),
// integers must be exact in a double (|n| <= 2^53 - 1), nesting is bounded.
// The danger: whatever is signed is signed over these bytes; a change here breaks every
// signature ever made.

import { isWellFormed } from './bytes.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export const CANONICAL_CODES = ['lone-surrogate', 'unsafe-number', 'too-deep', 'not-json'] as const
export type CanonicalCode = (typeof CANONICAL_CODES)[number]

export const MAX_DEPTH = 64

/** Thrown for a value that has no canonical form; `code` says why. */
export class NotCanonical extends Error {
  readonly code: CanonicalCode
  constructor(code: CanonicalCode) {
    super(`value has no canonical form: ${code}`)
    this.code = code
  }
}

/** The canonical text of a value. `canonicalize({ b: 1, a: 'é' })` is `{"a":"é","b":1}`. */
export function canonicalize(value: Json): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') return writeNumber(value)
  if (value === null) return 'null'
  if (value === true) return 'true'
  if (value === false) return 'false'
  if (typeof value !== 'object') throw new NotCanonical('not-json')
  if (depth >= MAX_DEPTH) throw new NotCanonical('too-deep')
  if (Array.isArray(value)) {
    let text = '['
    for (let i = 0; i < value.length; i++) text += (i === 0 ? '' : ',') + write(value[i], depth + 1)
    return text + ']'
  }
  return writeObject(value as { [key: string]: unknown }, depth)
}

function writeObject(value: { [key: string]: unknown }, depth: number): string {
  // Array.prototype.sort compares UTF-16 code units, which is what RFC 8785 section 3.2.3 asks.
  const keys = Object.keys(value).sort()
  let text = '{'
  let separator = ''
  for (const key of keys) {
    const member = value[key]
    if (member === undefined) throw new NotCanonical('not-json')
    text += separator + writeString(key) + ':' + write(member, depth + 1)
    separator = ','
  }
  return text + '}'
}

function writeString(value: string): string {
  if (!isWellFormed(value)) throw new NotCanonical('lone-surrogate')
  return JSON.stringify(value)
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical('unsafe-number')
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical('unsafe-number')
  return JSON.stringify(value)
}

/**
 * True only if `text`, of which `value` was read by JSON.parse, is its canonical text and it is nested
 * at most `levels` deep. False is no answer: `canonicalize` decides. Four times as fast: where the
 * engine writes the value back as the same text, only what it does otherwise than RFC 8785 is left to
 * look at: the order of members, the exactness of integers, and halves of surrogate pairs, which it escapes.
 */
export function isPlainlyCanonical(value: Json, text: string, levels: number): boolean {
  return isPlain(value, levels) && JSON.stringify(value) === text && !text.includes('\\ud')
}

/** Members in order, integers exact, not too deep: first of all, since the engine writes deep values by recursion. */
function isPlain(value: Json, levels: number): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  if (Array.isArray(value)) return value.every((member) => isPlain(member as Json, levels - 1))
  const keys = Object.keys(value)
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string
    if (index > 0 && (keys[index - 1] as string) >= key) return false
    const member = (value as { [key: string]: Json })[key]
    if (typeof member !== 'string' && !isPlain(member ?? null, levels - 1)) return false
  }
  return true
}
