// From a path under the API to the endpoints that stand there, by method.

import { API_ROOT } from './root.ts'
import type { Endpoint, Method } from './endpoint.ts'

interface Place {
  readonly template: readonly string[]
  readonly endpoints: Map<Method, Endpoint>
}

export interface Found {
  readonly endpoints: ReadonlyMap<Method, Endpoint>
  /** The parts of the path that a template names. */
  readonly parts: Readonly<Record<string, string>>
}

export class Routes {
  readonly #places = new Map<string, Place>()

  constructor(endpoints: readonly Endpoint[]) {
    for (const endpoint of endpoints) {
      const place = this.#places.get(endpoint.path) ?? { template: endpoint.path.split('/').slice(1), endpoints: new Map<Method, Endpoint>() }
      if (place.endpoints.has(endpoint.method)) throw new Error(`two endpoints at ${endpoint.method} ${endpoint.path}`)
      place.endpoints.set(endpoint.method, endpoint)
      this.#places.set(endpoint.path, place)
    }
  }

  /** Null where nothing stands. A word of a template goes before a part that may be anything. */
  find(path: string): Found | null {
    if (!path.startsWith(`${API_ROOT}/`)) return null
    const segments = path.slice(API_ROOT.length + 1).split('/')
    let best: { readonly found: Found; readonly words: number } | null = null
    for (const { template, endpoints } of this.#places.values()) {
      const parts = partsOf(template, segments)
      const words = template.filter((part) => !part.startsWith('{')).length
      if (parts !== null && (best === null || words > best.words)) best = { found: { endpoints, parts }, words }
    }
    return best?.found ?? null
  }
}

function partsOf(template: readonly string[], segments: readonly string[]): Readonly<Record<string, string>> | null {
  if (template.length !== segments.length) return null
  const parts: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) {
      if (segment === '') return null
      parts[part.slice(1, -1)] = segment
    } else if (part !== segment) return null
  }
  return parts
}
