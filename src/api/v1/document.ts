// The OpenAPI 3.1 document, made of the table of endpoints. Its words are in one language; names, paths and shapes are the same in both.

import { z } from 'zod'
import type { Json } from '../../record/index.ts'
import { ITEM_KINDS } from '../../dialogue/items/index.ts'
import type { Language } from '../../text/bilingual.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { edgeOf } from '../edges.ts'
import type { EdgeCode } from '../edges.ts'
import { AREAS } from './areas.ts'
import type { AnswerOf, Endpoint, Parameter, Words } from './endpoint.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { PROBLEM_SCHEMA } from './problem-schema.ts'
import { typeOf } from './parameters.ts'
import { ownParameters } from './reading.ts'
import { API_ROOT } from './root.ts'
import { fieldsOf, SPARSE_TYPE, sparseOf } from './sparse.ts'

type Schema = { readonly [key: string]: Json }

export interface DocumentOptions {
  readonly language: Language
  readonly title: Words
  readonly version: string
  /** Answers of this very node to what anybody may ask, by the endpoint's name. */
  readonly examples?: ReadonlyMap<string, Json>
}

/** Codes that any endpoint may answer with, by what it is. */
function codesOf({ scope, method, body, parts, refuses = [], isConditional }: Endpoint): readonly EdgeCode[] {
  return [
    ...refuses, 'token-invalid', 'too-many-requests', 'not-acceptable', 'parameters-unfit', 'unexpected', 'store-unreachable',
    ...(scope === 'public' ? [] : ['token-required', 'token-scope-missing', 'not-permitted'] as const),
    ...(parts === undefined ? [] : ['not-found'] as const),
    ...(method === 'GET' || body !== undefined ? [] : ['media-type-unsupported', 'too-large'] as const),
    ...(body === undefined ? [] : ['request-malformed', 'media-type-unsupported', 'content-unfit', 'too-large'] as const),
    ...(method === 'POST' ? ['idempotency-key-required', 'idempotency-key-reused', 'idempotency-in-progress', 'idempotency-outcome-unknown'] as const : []),
    ...(isConditional === true ? ['precondition-required', 'precondition-failed'] as const : []),
  ]
}

export function openapiDocument(endpoints: readonly Endpoint[], options: DocumentOptions): Schema {
  const { language, title, version } = options
  const w = DOCUMENT_WORDS[language]
  const shapes = new Shapes()
  const paths: Record<string, Record<string, Json>> = {}
  shapes.of(PROBLEM_SCHEMA, 'output')
  for (const [kind, { schema }] of Object.entries(ITEM_KINDS)) shapes.of(schema as z.ZodType, 'output', `${kind.replace(/(^|-)([a-z])/g, (_whole, _dash, letter: string) => letter.toUpperCase())}Content`)
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint, options, shapes)
  return {
    openapi: '3.1.0',
    info: { title: title[language], version, summary: w.summary, description: w.description, license: { name: 'Apache 2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: API_ROOT }],
    tags: AREAS.filter(({ name }) => endpoints.some((endpoint) => areaOf(endpoint) === name)).map(({ name, about }) => ({ name, description: about[language] })),
    security: [],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: w.token } },
      schemas: shapes.all(),
      headers: {
        RateLimit: { description: w.rateLimit, schema: { type: 'string' } },
        Link: { description: w.link, schema: { type: 'string' } },
        ETag: { description: w.etag, schema: { type: 'string' } },
        'Content-Language': { description: w.contentLanguage, schema: { type: 'string' } },
      },
    },
  }
}

/** The first word of its path: `/items/{kind}` is of `items`. */
export function areaOf({ path }: Endpoint): string {
  return path.split('/')[1] ?? ''
}

function operationOf(endpoint: Endpoint, { language, examples }: DocumentOptions, shapes: Shapes): Schema {
  const w = DOCUMENT_WORDS[language]
  const { id, summary, description, scope, parts = {}, query = {}, body } = endpoint
  const parameters = [
    ...Object.entries(parts).map(([name, parameter]) => parameterOf(name, 'path', parameter, language, shapes)),
    ...Object.entries({ ...query, ...ownParameters(endpoint) }).map(([name, parameter]) => parameterOf(name, 'query', parameter, language, shapes)),
    ...(endpoint.method === 'POST' ? [{ name: 'Idempotency-Key', in: 'header', required: true, description: w.idempotency, schema: { type: 'string', minLength: 1, maxLength: 255 } }] : []),
    ...(endpoint.isConditional === true ? [{ name: 'If-Match', in: 'header', required: true, description: w.ifMatch, schema: { type: 'string' } }] : []),
    ...(endpoint.method === 'GET' ? [{ name: 'If-None-Match', in: 'header', required: false, description: w.ifNoneMatch, schema: { type: 'string' } }] : []),
  ]
  const example = examples?.get(id)
  return {
    operationId: id, tags: [areaOf(endpoint)], summary: summary[language],
    ...(description === undefined ? {} : { description: description[language] }),
    'x-scope': scope,
    security: scope === 'public' ? [{}, { token: [] }] : [{ token: [] }],
    parameters,
    ...(body === undefined ? {} : { requestBody: { required: true, content: 'bytes' in body ? { [body.bytes]: { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: shapes.of(body.schema, 'input', `${nameOf(id)}Body`) } } } }),
    responses: { ...successOf(endpoint, shapes, example, w), ...problemsOf(codesOf(endpoint), language) },
  } as unknown as Schema
}

function parameterOf(name: string, place: 'path' | 'query', { schema, about }: Parameter, language: Language, shapes: Shapes): Schema {
  const isList = place === 'query' && typeOf(schema) === 'array'
  return {
    name, in: place, required: place === 'path' || !schema.safeParse(undefined).success, description: about[language], schema: shapes.of(schema, 'input'),
    ...(isList ? { style: 'form', explode: false } : {}),
  }
}

function successOf(endpoint: Endpoint, shapes: Shapes, example: Json | undefined, w: (typeof DOCUMENT_WORDS)[Language]): Schema {
  const { id, answer, status, method } = endpoint
  const headers = { RateLimit: { $ref: '#/components/headers/RateLimit' }, ...(Object.hasOwn(ownParameters(endpoint), 'lang') ? { 'Content-Language': { $ref: '#/components/headers/Content-Language' } } : {}) }
  const notModified = method === 'GET' ? { 304: { description: w.notModified } } : {}
  if (answer === 'nothing') return { 204: { description: w.done, headers } }
  if ('file' in answer) return { 200: { description: w.file, headers, content: Object.fromEntries(answer.file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) }, ...notModified }
  const name = `${nameOf(id)}Answer`
  const schema = 'list' in answer ? shapes.add(name, pageSchema(shapes.of(answer.list, 'output', `${nameOf(id)}Entry`))) : shapes.of(answer.schema, 'output', name)
  const cut = fieldsOf(answer).length === 0 ? {} : { [SPARSE_TYPE]: { schema: sparseSchema(answer, id, shapes) } }
  const minimal = method === 'GET' ? {} : { 204: { description: w.minimal } }
  return {
    [status ?? 200]: {
      description: w.answer,
      headers: { ...headers, ETag: { $ref: '#/components/headers/ETag' }, ...('list' in answer ? { Link: { $ref: '#/components/headers/Link' } } : {}) },
      content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) }, ...cut },
    },
    ...notModified, ...(status === 201 ? {} : minimal),
  }
}

function sparseSchema(answer: Exclude<AnswerOf, 'nothing'>, id: string, shapes: Shapes): Schema {
  const of = 'list' in answer ? answer.list : 'schema' in answer ? answer.schema : z.unknown()
  const sparse = shapes.of(sparseOf(of), 'output', `${nameOf(id)}Sparse`)
  return 'list' in answer ? shapes.add(`${nameOf(id)}SparsePage`, pageSchema(sparse)) : sparse
}

function pageSchema(entry: Schema): Schema {
  return {
    type: 'object', required: ['data', 'next'], additionalProperties: false,
    properties: { data: { type: 'array', items: entry }, next: { type: ['string', 'null'] }, total: { type: 'integer', minimum: 0 } },
  }
}

/** One answer a status, with the codes that it may have. */
function problemsOf(codes: readonly EdgeCode[], language: Language): Schema {
  const byStatus = Map.groupBy([...new Set(codes)], (code) => edgeOf(code).status)
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, of]) => [status, {
    description: of.map((code) => `\`${code}\`: ${explain(code, language)}`).join('\n\n'),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }]))
}

function nameOf(id: string): string {
  return `${id[0]?.toUpperCase() ?? ''}${id.slice(1)}`
}

/** Schemas of JSON by their names; what has a name of its own stands once. */
class Shapes {
  readonly #all = new Map<string, Schema>()

  /** A reference where the schema has a name, or is given one. */
  of(schema: z.ZodType, io: 'input' | 'output', otherwise?: string): Schema {
    const { $schema: _dialect, $defs, id: own, ...made } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as { readonly [key: string]: Json } & { readonly $defs?: Readonly<Record<string, Schema>>; readonly id?: string }
    for (const [name, definition] of Object.entries($defs ?? {})) this.add(name, definition)
    const name = own ?? otherwise
    return name === undefined ? renamed(made) as Schema : this.add(name, made)
  }

  add(name: string, schema: Schema): Schema {
    const { id: _id, ...rest } = renamed(schema) as Schema
    const known = this.#all.get(name)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(rest)) throw new Error(`two shapes are called ${name}`)
    this.#all.set(name, rest)
    return { $ref: `#/components/schemas/${name}` }
  }

  all(): Schema {
    return Object.fromEntries([...this.#all].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

function renamed(value: Json): Json {
  if (Array.isArray(value)) return value.map(renamed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value as Schema).map(([key, one]) => [key, key === '$ref' && typeof one === 'string' ? one.replace('#/$defs/', '#/components/schemas/') : renamed(one)]))
}
