// The API: from a request to the endpoint that answers it. The order of the checks is the promise:
// is there such a thing, who asks, may they, how often; in which form; what is wrong with it, all of it; was it done
// already; and only then is anything done.

import type { RunningNode } from '../../node/running-node.ts'
import { isReading } from '../door.ts'
import type { Asker, Door } from '../door.ts'
import { answerOf } from './answering.ts'
import { audited } from './auditing.ts'
import { callerOf, publicCaller } from './caller.ts'
import type { Caller } from './caller.ts'
import { accepts } from './conditions.ts'
import type { Endpoint, Method } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { LargestBodies } from './largest-bodies.ts'
import { ApiLimits } from './limits.ts'
import type { ApiAllowances } from './limits.ts'
import { answerOnce } from './once.ts'
import { namedByAddress, problemPage } from './problem-kinds.ts'
import { refusedWith, unfitRequest } from './problems.ts'
import { readCall } from './reading.ts'
import { DocumentPages } from './document-door.ts'
import { closeStreams } from './live/index.ts'
import { API_ROOT, DOCUMENT_PATH } from './root.ts'
import { Routes } from './routing.ts'
import type { Found } from './routing.ts'

const ALL_METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const REALM = 'Bearer realm="alternat"'

export class ApiDoor implements Door {
  readonly name = 'api'
  readonly #running: RunningNode
  readonly #routes = new Routes(ENDPOINTS)
  readonly #limits: ApiLimits
  readonly #bodies: LargestBodies
  readonly documents: DocumentPages

  constructor(running: RunningNode, allowances: Partial<ApiAllowances> = {}) {
    this.#running = running
    this.#limits = new ApiLimits(allowances)
    this.#bodies = new LargestBodies(this.#routes, running.apiTokens)
    this.documents = new DocumentPages(running)
  }

  methods(path: string): readonly string[] | null {
    return isOfApi(path) ? ALL_METHODS : null
  }

  /** The name of the endpoint, as its document has it. */
  routeAt(path: string, method: string): string | null {
    return this.#routes.find(path)?.endpoints.get((method === 'HEAD' ? 'GET' : method) as Method)?.id ?? null
  }

  largestBody(path: string, headers: NodeJS.Dict<string | string[]>): number | null {
    return this.#bodies.at(path, headers)
  }

  async answer(request: Request, asker: Asker): Promise<Response | null> {
    if (!isOfApi(asker.path)) return null
    const answered = await namedByAddress(this.#running, await this.#answer(request, asker))
    answered.headers.set('vary', 'authorization, accept, accept-language, accept-encoding')
    if (!answered.headers.has('cache-control')) answered.headers.set('cache-control', 'no-store')
    // Whoever reads as the public does may read from any page; nothing that was asked with a token, and nothing that writes.
    if (!request.headers.has('authorization') && (isReading(request.method) || request.method === 'OPTIONS')) {
      answered.headers.set('access-control-allow-origin', '*')
      answered.headers.set('access-control-expose-headers', 'content-language, etag, link, ratelimit, ratelimit-policy, retry-after')
    }
    return answered
  }

  close(): void {
    this.documents.close()
    closeStreams(this.#running)
  }

  async #answer(request: Request, asker: Asker): Promise<Response> {
    const { say, path, address } = asker
    if (path === DOCUMENT_PATH || path === API_ROOT) return this.documents.answer(request, asker)
    const page = isReading(request.method) ? problemPage(this.#running, path, request.headers.get('accept') ?? '') : null
    if (page !== null) return page
    const found = this.#routes.find(path)
    if (found === null) return refusedWith('not-found', say)
    const allow = methodsOf(found)
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allow.join(', '), 'access-control-allow-methods': 'GET, HEAD', 'access-control-max-age': '86400' } })
    const endpoint = found.endpoints.get((request.method === 'HEAD' ? 'GET' : request.method) as Method)
    if (endpoint === undefined) return refusedWith('method-not-allowed', say, {}, { allow: allow.join(', ') })
    const caller = this.#callerOf(request, asker)
    if (caller instanceof Response) return caller
    const { counted, headers } = this.#limits.take(caller.token, address)
    const answered = counted.wait > 0 ? refusedWith('too-many-requests', say) : await this.#permitted(endpoint, found, caller, request, asker)
    for (const [name, value] of Object.entries(headers)) answered.headers.set(name, value)
    return answered
  }

  /** Who asks; or why nobody is answered. */
  #callerOf(request: Request, { say, address }: Asker): Caller | Response {
    const field = request.headers.get('authorization')
    if (field === null) return publicCaller(this.#running)
    const [, token] = /^bearer +([A-Za-z0-9._~+/=-]{1,512})$/i.exec(field.trim()) ?? []
    const found = token === undefined ? null : this.#running.apiTokens.find(token)
    if (found === null) {
      const wait = this.#limits.takeUnknown(address)
      if (wait > 0) return refusedWith('too-many-requests', say, {}, { 'retry-after': String(wait) })
      return refusedWith('token-invalid', say, {}, { 'www-authenticate': `${REALM}, error="invalid_token"` })
    }
    this.#running.apiTokens.noteUse(found.token)
    return callerOf(this.#running, found.token, found.person)
  }

  async #permitted(endpoint: Endpoint, found: Found, caller: Caller, request: Request, asker: Asker): Promise<Response> {
    const { say } = asker
    const { scope } = endpoint
    if (scope !== 'public') {
      if (caller.token === null) return refusedWith('token-required', say, {}, { 'www-authenticate': REALM })
      if (!caller.token.scopes.includes(scope)) return refusedWith('token-scope-missing', say, { scope }, { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${scope}"` })
      if (!caller.may(scope)) return refusedWith('not-permitted', say)
    }
    if (!accepts(request.headers.get('accept'), typesOf(endpoint))) return refusedWith('not-acceptable', say, { types: typesOf(endpoint).join(', ') })
    const call = readCall(this.#running, endpoint, found, caller, request, asker)
    if (call instanceof Response) return call
    if ('problems' in call) return unfitRequest(call.problems, say)
    const work = () => audited(endpoint, call, () => answerOf(endpoint, call, request))
    return endpoint.method === 'POST' ? answerOnce(endpoint, call, request, asker, work) : work()
  }
}

function isOfApi(path: string): boolean {
  return path === API_ROOT || path.startsWith(`${API_ROOT}/`)
}

function methodsOf({ endpoints }: Found): readonly string[] {
  return [...endpoints.keys()].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).concat('OPTIONS')
}

function typesOf({ answer }: Endpoint): readonly string[] {
  return answer !== 'nothing' && 'file' in answer ? [...answer.file, 'application/json'] : ['application/json', 'application/problem+json']
}
