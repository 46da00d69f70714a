// A client for tests that holds every answer to the document: whatever it asks, the answer has a status that the
// operation names, and a body that fits the schema of that status and type. What is not in the document fails the test that asked.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Json } from '../../../record/index.ts'
import { ask } from '../../testing/ask.ts'
import type { Answered } from '../../testing/ask.ts'
import { openapiDocument } from '../document.ts'
import { ENDPOINTS } from '../endpoints.ts'
import type { Endpoint } from '../endpoint.ts'
import { API_ROOT } from '../root.ts'
import { Routes } from '../routing.ts'

type Schema = { readonly [key: string]: Json }
interface Operation { readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>> }

const routes = new Routes(ENDPOINTS)
export const DOCUMENT = openapiDocument(ENDPOINTS, { language: 'en', title: { en: 'API', es: 'API' }, version: '1' })
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema({ $id: 'https://document.example/openapi', ...DOCUMENT })
const validators = new Map<string, ValidateFunction>()

export interface ApiAnswer extends Answered {
  /** The body read as JSON; null where there is none. */
  readonly json: { readonly [key: string]: never } & unknown
}

export interface ApiAsked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly bytes?: Buffer
  /** Left out, a POST gets one of its own. */
  readonly key?: string | null
}

export class ApiClient {
  readonly port: number
  readonly token: string | null

  constructor(port: number, token: string | null = null) {
    this.port = port
    this.token = token
  }

  async get<T = Json>(path: string, headers: Record<string, string> = {}): Promise<T> {
    const answered = await this.ask(path, { headers })
    assert.equal(answered.status, 200, `${path}: ${answered.status} ${answered.text.slice(0, 500)}`)
    return answered.json as T
  }

  /** Posts and asks for success. */
  async post<T = Json>(path: string, json: unknown, more: Omit<ApiAsked, 'json'> = {}): Promise<T> {
    const answered = await this.ask(path, { method: 'POST', json, ...more })
    assert.ok(answered.status < 300, `${path}: ${answered.status} ${answered.text.slice(0, 800)}`)
    return answered.json as T
  }

  async ask(path: string, { method = 'GET', headers = {}, json, bytes, key }: ApiAsked = {}): Promise<ApiAnswer> {
    const once = key === undefined ? randomUUID() : key
    const answered = await ask(this.port, `${API_ROOT}${path}`, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }), ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' && once !== null ? { 'idempotency-key': once } : {}), ...headers,
      },
      ...(bytes !== undefined ? { body: bytes } : json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    fitsDocument(method, path, answered)
    return { ...answered, json: (/json/.test(String(answered.headers['content-type'])) && answered.text !== '' ? JSON.parse(answered.text) : null) as never }
  }
}

/** Holds an answer to the document; answers of paths and methods that stand in no table are problems all the same. */
export function fitsDocument(method: string, path: string, answered: Answered): void {
  const found = routes.find(`${API_ROOT}${path.replace(/\?.*$/s, '').split('/').map(decodeURIComponent).join('/')}`)
  const endpoint = found?.endpoints.get((method === 'HEAD' ? 'GET' : method) as Endpoint['method'])
  const type = String(answered.headers['content-type'] ?? '').split(';')[0] ?? ''
  if (endpoint === undefined) {
    if (answered.text !== '') holds('Problem', { $ref: 'https://document.example/openapi#/components/schemas/Problem' }, answered, `${method} ${path}`)
    return
  }
  const operation = ((DOCUMENT.paths as Schema)[endpoint.path] as Schema)[endpoint.method.toLowerCase()] as unknown as Operation
  const response = operation.responses[String(answered.status)]
  assert.ok(response !== undefined, `${endpoint.id} answers ${answered.status}, which the document does not name: ${answered.text.slice(0, 300)}`)
  if (answered.text === '') return
  const media = response.content?.[type]
  assert.ok(media !== undefined, `${endpoint.id} answers ${answered.status} as ${type}, which the document does not name`)
  if (!type.endsWith('json')) return
  const id = `${endpoint.id} ${answered.status} ${type}`
  const pointer = ['paths', endpoint.path, endpoint.method.toLowerCase(), 'responses', String(answered.status), 'content', type, 'schema'].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  holds(id, { $ref: `https://document.example/openapi#/${pointer}` }, answered, `${method} ${path}`)
}

function holds(id: string, schema: Schema, answered: Answered, asked: string): void {
  const validate = validators.get(id) ?? ajv.compile(schema)
  validators.set(id, validate)
  assert.ok(validate(JSON.parse(answered.text)), `${asked}: ${JSON.stringify(validate.errors?.slice(0, 5))}\n${answered.text.slice(0, 600)}`)
}

/** A token of one person, with these scopes. */
export async function tokenOf({ apiTokens, node }: { readonly apiTokens: import('../../../node/api-tokens/index.ts').ApiTokens; readonly node: { now(): string } }, person: string, scopes: readonly import('../../../node/access/index.ts').Deed[], isService = false): Promise<string> {
  const until = Temporal.PlainDate.from(node.now().slice(0, 10)).add({ days: 30 }).toString()
  const made = await apiTokens.make({ person, name: 'test', isService, scopes, until }, person)
  return 'done' in made ? made.done.token : assert.fail(JSON.stringify(made))
}
