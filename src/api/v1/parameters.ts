// What stands in a path, a query and a body, read by the schemas of an endpoint. Every problem is told, not the
// first; where it is, is told by a JSON pointer (RFC 6901) into that part of the request.

import { codeOf } from '../../dialogue/issues.ts'
import type { z } from 'zod'
import type { Endpoint, Parameter, Parameters } from './endpoint.ts'

export interface Problem {
  readonly in: 'query' | 'header' | 'body'
  readonly pointer: string
  readonly code: string
}

export type Parsed<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

export function parseQuery(endpoint: Endpoint, asked: URLSearchParams, own: Parameters): Parsed<Readonly<Record<string, unknown>>> {
  const known: Parameters = { ...(endpoint.query ?? {}), ...own }
  const problems: Problem[] = []
  const value: Record<string, unknown> = {}
  for (const name of new Set(asked.keys())) if (!Object.hasOwn(known, name)) problems.push({ in: 'query', pointer: pointerOf([name]), code: 'parameter-unknown' })
  for (const [name, parameter] of Object.entries(known)) {
    const found = asked.getAll(name)
    const parsed = parameter.schema.safeParse(found.length === 0 ? undefined : converted(parameter, found))
    if (parsed.success) value[name] = parsed.data
    else for (const issue of parsed.error.issues) problems.push({ in: 'query', pointer: pointerOf([name, ...issue.path]), code: codeOf(issue) })
  }
  return problems.length === 0 ? { value } : { problems }
}

/** The parts of a path; null where one cannot be: there is nothing at such an address. */
export function parseParts(parts: Parameters, found: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> | null {
  const value: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(parts)) {
    const parsed = parameter.schema.safeParse(converted(parameter, [found[name] ?? '']))
    if (!parsed.success) return null
    value[name] = parsed.data
  }
  return value
}

export function parseBody(schema: z.ZodType, body: unknown): Parsed<unknown> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return { value: parsed.data }
  const problems = parsed.error.issues.flatMap((issue) => innermost(issue).map(({ path, code }): Problem => ({ in: 'body', pointer: pointerOf(path), code })))
  // Of one place the first thing that is wrong is told.
  return { problems: [...new Map(problems.toReversed().map((problem) => [problem.pointer, problem])).values()].toReversed() }
}

interface FlatIssue { readonly path: readonly PropertyKey[]; readonly code: string }

/** Of a choice the way that fails least is told, and of unknown members each. */
function innermost(issue: z.core.$ZodIssue): readonly FlatIssue[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], code: 'unrecognized_keys' }))
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, code: codeOf(issue) }]
  const ways = issue.errors.map((way) => way.flatMap((one) => innermost(one).map((flat) => ({ ...flat, path: [...path, ...flat.path] }))))
  return ways.toSorted((a, b) => a.length - b.length)[0] ?? [{ path, code: 'invalid_union' }]
}

/** RFC 6901. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** `changes.0.content.title.es` as the rules of the dialogue name places. */
export function pointerOfPath(path: string): string {
  return path === '' ? '' : pointerOf(path.split('.'))
}

/** A text as the schema wants it; as it stands where it cannot be that, for the schema to say so. */
function converted({ schema }: Parameter, found: readonly string[]): unknown {
  const [text = ''] = found
  switch (typeOf(schema)) {
    case 'array': return found.flatMap((one) => (one === '' ? [] : one.split(',')))
    case 'number': return found.length === 1 && /^-?\d{1,15}$/.test(text) ? Number(text) : text
    case 'boolean': return found.length === 1 && (text === 'true' || text === 'false') ? text === 'true' : text
    default: return found.length === 1 ? text : found
  }
}

interface Wrapped { readonly def: { readonly type: string; readonly innerType?: Wrapped } }

/** What a schema is under `optional`, `default` and `nullable`. */
export function typeOf(schema: z.ZodType): string {
  let here = schema as unknown as Wrapped
  while (here.def.innerType !== undefined && ['optional', 'default', 'nullable', 'prefault'].includes(here.def.type)) here = here.def.innerType
  return here.def.type
}
