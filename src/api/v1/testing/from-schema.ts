// Values by a JSON schema of the document, as somebody who knows nothing but the document would make them; and what such a somebody tries that is wrong.

import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Json } from '../../../record/index.ts'

export type Schema = { readonly [key: string]: Json }

/** Members deeper than this are left out where they may be. */
const DEEPEST = 4

/** `known`: things that are really there, by what a schema is called: ids of items, hashes. */
export function fromSchema(schema: Schema, schemas: Readonly<Record<string, Schema>>, known: Readonly<Record<string, readonly string[]>>, depth = 0): Arbitrary<Json> {
  const again = (one: Json): Arbitrary<Json> => fromSchema(one as Schema, schemas, known, depth + 1)
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? ''
    const own = known[name]
    const made = again(schemas[name] ?? {})
    return own === undefined || own.length === 0 ? made : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: made })
  }
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  const choices = (schema.anyOf ?? schema.oneOf) as readonly Json[] | undefined
  if (choices !== undefined) return fc.constantFrom(...choices).chain(again)
  if (Array.isArray(schema.type)) return fc.constantFrom(...schema.type).chain((type) => again({ ...schema, type }))
  switch (schema.type) {
    case 'object': return objectOf(schema, again, depth)
    case 'array': return fc.array(again(schema.items ?? {}), { minLength: Number(schema.minItems ?? 0), maxLength: Math.min(Number(schema.maxItems ?? 3), Number(schema.minItems ?? 0) + 2) })
    case 'integer': return fc.integer({ min: Math.max(Number(schema.minimum ?? -5), -(2 ** 31)), max: Math.min(Number(schema.maximum ?? 1_000), 2 ** 31 - 1) })
    case 'number': return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    case 'string': return textOf(schema)
    default: return fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 20 }), fc.integer(), fc.constant({}))
  }
}

function objectOf(schema: Schema, again: (schema: Json) => Arbitrary<Json>, depth: number): Arbitrary<Json> {
  const properties = (schema.properties ?? {}) as Schema
  const required = (schema.required ?? []) as readonly string[]
  const names = Object.keys(properties).filter((name) => depth < DEEPEST || required.includes(name))
  const own = fc.record(Object.fromEntries(names.map((name) => [name, again(properties[name] ?? {})])), { requiredKeys: names.filter((name) => required.includes(name)) }) as Arbitrary<Json>
  const more = schema.additionalProperties
  if (more === undefined || more === false || typeof more !== 'object') return own
  const name = schema.propertyNames === undefined ? fc.constantFrom('en', 'es') : fc.oneof(fc.constantFrom('en', 'es'), again(schema.propertyNames).map(String))
  return fc.tuple(own, fc.dictionary(name, again(more), { maxKeys: 3, noNullPrototype: true })).map(([one, other]) => ({ ...(one as object), ...(other as object) }) as Json)
}

const SECONDS = { min: Date.UTC(2020, 0), max: Date.UTC(2028, 0) }

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time') return fc.integer(SECONDS).map((at) => new Date(at).toISOString())
  if (format === 'date') return fc.integer(SECONDS).map((at) => new Date(at).toISOString().slice(0, 10))
  if (format === 'uri') return fc.webUrl()
  if (format === 'email') return fc.emailAddress()
  if (typeof pattern === 'string') { try { return fc.stringMatching(new RegExp(pattern, 'u')) } catch { /* no pattern that can be made from */ } }
  return fc.string({ unit: 'grapheme', minLength: Number(minLength), maxLength: Math.max(Number(minLength), Math.min(Number(maxLength), 60)) })
}

const WRONG: readonly Json[] = [null, true, 0, -1, 1e308, 2 ** 53 + 2, -0, 0.1, '', ' ', '\0', 'a\0b', '\ud800', '\udfff x', '\u202e', 'é'.normalize('NFD'), '../../etc/passwd', '<script>alert(1)</script>', "' OR 1=1 --", '%s%n', 'x'.repeat(100_000), [], {}, [[[]]], { en: 1 }, { '': '' }, { constructor: { prototype: 1 } }]

/** The same with something wrong in it, at any depth: another type, a member too many or too few. */
export function wrongly(value: Json): Arbitrary<Json> {
  const other = fc.constantFrom(...WRONG)
  if (Array.isArray(value) && value.length > 0) return fc.oneof(other, fc.nat(value.length - 1).chain((at) => wrongly(value[at] ?? null).map((one) => value.with(at, one))))
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return other
  const names = Object.keys(value)
  const more = fc.tuple(fc.constantFrom('colour', '__proto__', 'constructor', 'toString', ''), other).map(([name, one]) => Object.defineProperty({ ...value }, name, { value: one, enumerable: true }) as Json)
  if (names.length === 0) return fc.oneof(other, more)
  const name = fc.constantFrom(...names)
  return fc.oneof(
    { weight: 1, arbitrary: other }, { weight: 2, arbitrary: more },
    { weight: 2, arbitrary: name.map((gone) => Object.fromEntries(Object.entries(value).filter(([one]) => one !== gone)) as Json) },
    { weight: 5, arbitrary: name.chain((at) => wrongly((value as Schema)[at] ?? null).map((one) => ({ ...(value as Schema), [at]: one }))) },
  )
}

/** Bodies that are no JSON, or hardly. */
export const BROKEN_BODIES: readonly (string | Buffer)[] = [
  '', ' ', '{', '}', '[', 'null', 'true', '0', '"text"', '[]', '{}', '{"a":1,}', "{'a':1}", '{"a":1}{"a":2}', '{"a":1,"a":2}', '{"text":"x","text":"y","about":null}', '\ufeff{}', '{"a":NaN}', '{"a":01}', '{"a":1e999}', '{"a":"\\ud800"}', '{"a":"\u0000"}', '{"__proto__":{"x":1}}',
  '['.repeat(20_000), `${'['.repeat(5_000)}${']'.repeat(5_000)}`, `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, Buffer.from([0xff, 0xfe, 0x7b, 0x00]), Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), Buffer.alloc(2_000, 0), `{"a":${'9'.repeat(5_000)}}`, '<?xml version="1.0"?><a/>',
]
