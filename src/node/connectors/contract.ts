// What a connector is: how one originator is asked, and how its answer becomes rows under the names of a dataset's
// columns. It keeps nothing, knows no clock and judges no value: cells are checked by the loader, as those of any file.
//
// 1. It asks through `Asking` and in no other way, so that size, time, hops and networks are bounded.
// 2. An answer that is not of the expected shape is a problem with its place, never fewer rows.
// 3. An answer that is cut, or changes while its pages are read, is a problem: half a page is no page.
// 4. A token stands in no problem and in no row.

import type { z } from 'zod'
import type { FetchProblem } from '../releases/index.ts'

export const SOURCE_PROBLEMS = [
  /** A page for people, or anything else that is no JSON, where JSON was asked for. */
  'answer-not-json',
  /** A member is missing, has another name or another type than the originator's documentation says. */
  'answer-shape-changed',
  /** There are fewer rows, or more, than the originator says. */
  'answer-incomplete',
  'asked-too-often',
  'token-missing', 'token-refused',
  /** Nothing changed since it was last asked: no problem, and nothing to do. */
  'nothing-new',
] as const
export type SourceProblem = (typeof SOURCE_PROBLEMS)[number] | FetchProblem

/** Thrown by connectors, caught by `pull`: whatever goes wrong outside is told and never a fault. */
export class SourceTrouble extends Error {
  readonly code: SourceProblem
  readonly detail: string
  /** Seconds for which the originator asks to be left alone. */
  readonly retryInSeconds: number | null

  constructor(code: SourceProblem, detail: string, retryInSeconds: number | null = null) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
    this.retryInSeconds = retryInSeconds
  }
}

/** Bounded questions to one originator. */
export interface Asking {
  /** The answer, read by `schema`. `path` begins with a slash and is told apart from the origin, which a test replaces. */
  json<T>(path: string, schema: z.ZodType<T>): Promise<T>
  bytes(path: string): Promise<Uint8Array>
  /** Null where the side has none. */
  readonly token: string | null
}

export type SourceCell = string | number | null

export interface Answered {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SourceCell[])[]
  /** As the originator calls this state of its data, or the last period in it. */
  readonly vintage: string
}

/** A file of the originator's own, taken as it is. */
export interface AnsweredFile {
  readonly bytes: Uint8Array
  readonly vintage: string
}

export interface Connector<S> {
  readonly connector: string
  /** Where the originator answers; what `Asking` puts before every path. */
  readonly origin: string
  readonly token: 'none' | 'optional' | 'required'
  /** The header field that carries the token; null where it stands in the path. */
  readonly tokenField: string | null
  /** What a side says of what it wants: series, countries. */
  readonly settings: z.ZodType<S>
  read(asking: Asking, settings: S): Promise<Answered | AnsweredFile>
}
