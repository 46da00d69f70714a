// A request, read by its endpoint: parts, query, headers and body. Everything that is wrong is told at once.

import type { RunningNode } from '../../node/running-node.ts'
import type { Json } from '../../record/index.ts'
import { parseJson } from '../../record/index.ts'
import { networkOf } from '../request-limits.ts'
import type { Asker } from '../door.ts'
import type { Caller } from './caller.ts'
import { tagsIn } from './conditions.ts'
import type { Call, Endpoint, Parameters } from './endpoint.ts'
import { words } from './endpoint.ts'
import { carriesTexts, LANG } from './language-filter.ts'
import { orderOf, orderParameter } from './order.ts'
import { keyIn, LARGEST_PAGE, pageParameters } from './paging.ts'
import { parseBody, parseParts, parseQuery } from './parameters.ts'
import type { Problem } from './parameters.ts'
import { refusedWith } from './problems.ts'
import type { Found } from './routing.ts'
import { fieldsOf } from './sparse.ts'
import { z } from 'zod'

/** A call with what decides how it is answered. */
export interface ReadCall extends Call {
  /** Only these members; null: all. */
  readonly fields: readonly string[] | null
  /** Texts in these languages only; null: in all. */
  readonly lang: readonly string[] | null
  /** Whether its answer can have texts by language. */
  readonly hasTexts: boolean
  /** Everything that decides what is listed, in one text: a cursor fits no other. */
  readonly asked: string
  /** The parts of the path as they stand there. */
  readonly named: Readonly<Record<string, string>>
}

const KEY = /^[\x21-\x7e]{1,255}$/

const KNOWN = new WeakMap<Endpoint, Parameters>()

/** The parameters that an endpoint takes beside its own. */
export function ownParameters(endpoint: Endpoint): Parameters {
  const known = KNOWN.get(endpoint) ?? parametersBeside(endpoint)
  KNOWN.set(endpoint, known)
  return known
}

function parametersBeside({ method, answer, orders, largestPage = LARGEST_PAGE }: Endpoint): Parameters {
  const fields = fieldsOf(answer)
  return {
    ...(answer !== 'nothing' && 'list' in answer ? pageParameters(largestPage) : {}),
    ...(orders === undefined ? {} : orderParameter(orders)),
    ...(method === 'GET' && carriesTexts(answer) ? LANG : {}),
    ...(fields.length === 0 ? {} : { fields: { schema: z.array(z.enum(fields as [string, ...string[]])).min(1).optional(), about: words('Only these members, with commas between them.', 'Solo estos miembros, separados por comas.') } }),
  }
}

export function readCall(running: RunningNode, endpoint: Endpoint, found: Found, caller: Caller, request: Request, { query: search, language, say, address, body: bytes }: Asker): ReadCall | { readonly problems: readonly Problem[] } | Response {
  const path = parseParts(endpoint.parts ?? {}, found.parts)
  if (path === null) return refusedWith('not-found', say)
  const problems: Problem[] = []
  const asked = new URLSearchParams(search)
  const query = parseQuery(endpoint, asked, ownParameters(endpoint))
  if ('problems' in query) problems.push(...query.problems)
  const body = readBody(endpoint, request, bytes)
  if ('refused' in body) return refusedWith(body.refused, say, {}, body.refused === 'media-type-unsupported' ? { accept: acceptedBy(endpoint) } : {})
  if ('problems' in body) problems.push(...body.problems)
  const once = onceOf(endpoint, request)
  if (once === 'missing') return refusedWith('idempotency-key-required', say)
  if (once === 'unfit') problems.push({ in: 'header', pointer: '/Idempotency-Key', code: 'idempotency-key-unfit' })
  const held = tagsIn(request.headers.get('if-match'), 'strong')
  if (endpoint.isConditional === true && held === null) return refusedWith('precondition-required', say)
  if (problems.length > 0 || 'problems' in query || 'problems' in body) return { problems }
  const { limit, cursor, fields, order, lang, ...own } = query.value
  const languages = Array.isArray(lang) ? (lang as string[]) : null
  const foreign = languages?.flatMap((one, index): Problem[] => (running.desk.languages.includes(one) ? [] : [{ in: 'query', pointer: `/lang/${index}`, code: 'foreign-language' }])) ?? []
  if (foreign.length > 0) return { problems: foreign }
  const question = questionOf(endpoint, found, asked, caller)
  const after = typeof cursor === 'string' ? keyIn(cursor, question) : null
  if (after === undefined) return { problems: [{ in: 'query', pointer: '/cursor', code: 'cursor-unfit' }] }
  return {
    running, caller, path, query: own, body: body.value, language, say, held, once: typeof once === 'string' ? null : once.key, network: networkOf(address), lastEventId: request.headers.get('last-event-id'),
    limit: typeof limit === 'number' ? limit : 0, after: after as Json | null, fields: Array.isArray(fields) ? (fields as string[]) : null, order: orderOf(order), lang: languages, hasTexts: Object.hasOwn(ownParameters(endpoint), 'lang'), asked: question, named: found.parts,
  }
}

/** The endpoint, its place, what was asked but for the page, and what the asker may read. */
function questionOf({ id }: Endpoint, { parts }: Found, asked: URLSearchParams, { token }: Caller): string {
  const filters = [...asked].filter(([name]) => !['cursor', 'limit', 'fields', 'lang'].includes(name)).map(([name, value]) => `${name}=${value}`).sort()
  return [id, ...Object.values(parts), ...filters, token === null ? '' : 'token'].join('\n')
}

function readBody({ body }: Endpoint, request: Request, bytes: Uint8Array): { readonly value: unknown } | { readonly problems: readonly Problem[] } | { readonly refused: 'media-type-unsupported' | 'request-malformed' } {
  if (body === undefined) return bytes.length === 0 || isJson(request) ? { value: undefined } : { refused: 'media-type-unsupported' }
  if ('bytes' in body) return body.bytes === '*/*' || mediaTypeOf(request) === body.bytes || mediaTypeOf(request) === 'application/octet-stream' ? { value: bytes } : { refused: 'media-type-unsupported' }
  if (!isJson(request)) return { refused: 'media-type-unsupported' }
  const parsed = jsonIn(bytes)
  return parsed === null ? { refused: 'request-malformed' } : parseBody(body.schema, parsed.value)
}

function jsonIn(bytes: Uint8Array): { readonly value: Json } | null {
  try {
    const parsed = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return 'value' in parsed ? parsed : null
  } catch {
    return null
  }
}

function isJson(request: Request): boolean {
  const type = mediaTypeOf(request)
  return type === 'application/json' || type.endsWith('+json')
}

function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function acceptedBy({ body }: Endpoint): string {
  return body === undefined || 'schema' in body ? 'application/json' : body.bytes
}

/** The key by which a POST is done once, with or without the quotation marks of a structured field. */
function onceOf({ method }: Endpoint, request: Request): 'none' | 'missing' | 'unfit' | { readonly key: string } {
  if (method !== 'POST') return 'none'
  const field = request.headers.get('idempotency-key')
  if (field === null) return 'missing'
  const key = /^"(.*)"$/.exec(field.trim())?.[1] ?? field.trim()
  return KEY.test(key) ? { key } : 'unfit'
}
