// A typed client of the API, for programs of anybody: `connect` gives the calls of the document with their types. It needs
// `fetch` and nothing of this house; `paths.d.ts` beside it is made of the document.
//
// What writes gets a key of its own for every call (`Idempotency-Key`): give one to ask the same thing again after an answer was lost.

import createClient from 'openapi-fetch'
import type { Client } from 'openapi-fetch'
import type { components, paths } from './paths.d.ts'

export type { components, operations, paths } from './paths.d.ts'
/** The shapes of the API by their names: `Schemas['Item']`. */
export type Schemas = components['schemas']
export type Problem = Schemas['Problem']
export type Api = Client<paths, 'application/json'>

export interface ConnectOptions {
  /** Where the node stands: `https://dean.example`. */
  readonly node: string
  /** Without one, what the public may read. */
  readonly token?: string | undefined
  /** For the sentences of problems. */
  readonly language?: 'en' | 'es'
  readonly fetch?: (request: Request) => Promise<Response>
}

export function connect({ node, token, language = 'en', fetch: own }: ConnectOptions): Api {
  const client = createClient<paths, 'application/json'>({
    baseUrl: `${node.replace(/\/+$/, '')}/api/v1`,
    headers: { 'accept-language': language, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(own === undefined ? {} : { fetch: own }),
  })
  client.use({
    onRequest: ({ request }) => {
      if (request.method === 'POST' && (request.headers.get('idempotency-key') ?? '') === '') request.headers.set('idempotency-key', crypto.randomUUID())
      return request
    },
  })
  return client
}

/** What the node answered instead of what was asked. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Problem
  constructor(status: number, problem: Problem) {
    super(`${problem.code}: ${problem.title}`)
    this.status = status
    this.code = problem.code
    this.problem = problem
  }
}

/** The data of an answer; throws `ApiProblem` where there is a problem instead. */
export function told<T>({ data, error, response }: { readonly data?: T; readonly error?: unknown; readonly response: Response }): T {
  if (error !== undefined || data === undefined) throw new ApiProblem(response.status, (error ?? { type: 'about:blank', title: response.statusText, status: response.status, code: 'unexpected' }) as Problem)
  return data
}

/** Every entry of a list, page after page. `ask` gets the cursor of the page that is wanted: `everyEntry((cursor) => api.GET('/items', { params: { query: { kind: ['element'], ...cursor } } }))`. */
export async function* everyEntry<E>(ask: (page: { cursor?: string }) => Promise<{ readonly data?: { readonly data: readonly E[]; readonly next: string | null }; readonly error?: unknown; readonly response: Response }>): AsyncGenerator<E> {
  for (let page: { cursor?: string } = {}; ;) {
    const { data, next } = told(await ask(page))
    yield* data
    if (next === null) return
    page = { cursor: next }
  }
}
