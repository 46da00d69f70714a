// A door of a node: everything that answers requests, once public files have had their say, is one
// of a list of these. The first that does not answer null has answered.

import type { Language } from '../text/bilingual.ts'
import type { Say } from './say.ts'

/** Who asks, and what was read of the request before any door sees it. */
export interface Asker {
  /** The client's own, as far as a proxy in front tells; for bounds, never kept. */
  readonly address: string
  /** Decoded segment by segment, as every table of paths has it; `request.url` has it as it was written. */
  readonly path: string
  /** With its question mark; empty if there is none. */
  readonly query: string
  readonly language: Language
  readonly say: Say
  /** The body as it came; `request` gives the same. */
  readonly body: Uint8Array
}

export interface Door {
  /** What measures and traces call it. */
  readonly name: string
  /** Null where the path is not of this door. */
  answer(request: Request, asker: Asker): Promise<Response | null>
  /** The name of what stands at a path of this door, out of its table of routes, for whoever measures; null elsewhere. */
  routeAt?(path: string, method: string): string | null
  /** Methods that may be asked at a path of this door, where they are others than GET, HEAD and POST; null elsewhere. */
  methods?(path: string): readonly string[] | null
  /** Bytes of a body that are read at a path of this door, where it says so; null elsewhere. `headers` as they came, nothing of them proved. */
  largestBody?(path: string, headers: NodeJS.Dict<string | string[]>): number | null | Promise<number | null>
  /** What is said where a body was too large and nothing of it was read; null to say it as everywhere. */
  tooLarge?(request: Request, asker: Asker): Promise<Response | null>
  /** Ends what it holds open. */
  close?(): void
}

export function isReading(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD'
}
