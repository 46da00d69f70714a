// Canonical bytes of a JSON value: RFC 8785 (JCS), narrowed so that two programs can never
// read the same bytes differently. Strings must be well-formed Unicode (section 3.2.2.2),
// integers must be exact in a double (|n| <= 2^53 - 1), nesting is bounded.
// The danger: whatever is signed is signed over these bytes; a change here breaks every
// signature ever made.

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
  if (!value.isWellFormed()) throw new NotCanonical('lone-surrogate')
  return JSON.stringify(value)
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new NotCanonical('unsafe-number')
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical('unsafe-number')
  return JSON.stringify(value)
}
