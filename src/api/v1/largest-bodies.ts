// How much of a body is read: more than a form's worth only for endpoints that take more, and only from who has a token.

import type { ApiTokens } from '../../node/api-tokens/index.ts'
import { API_ROOT } from './root.ts'
import type { Routes } from './routing.ts'

/** A draft of ten thousand items in two languages. */
const LARGEST_JSON = 32 * 1024 * 1024
const LARGEST_UNKNOWN = 256 * 1024

export class LargestBodies {
  readonly #routes: Routes
  readonly #tokens: ApiTokens

  constructor(routes: Routes, tokens: ApiTokens) {
    this.#routes = routes
    this.#tokens = tokens
  }

  at(path: string, { authorization }: NodeJS.Dict<string | string[]>): number | null {
    if (!path.startsWith(`${API_ROOT}/`)) return null
    const token = /^bearer +(\S+)$/i.exec(String(authorization ?? '').trim())?.[1]
    const known = token === undefined ? null : this.#tokens.find(token)
    if (known === null) return LARGEST_UNKNOWN
    const bodies = [...(this.#routes.find(path)?.endpoints.values() ?? [])].filter(({ scope }) => scope === 'public' || known.token.scopes.includes(scope)).flatMap(({ body }) => body ?? [])
    return Math.max(LARGEST_UNKNOWN, ...bodies.map((body) => ('bytes' in body ? body.largest : LARGEST_JSON)))
  }
}
