// An endpoint as data. Routing, the check of what comes in, the document, the readable page and the
// typed client are all made of the one table of these (`endpoints.ts`), so none can say another thing
// than what is done.

import type { z } from 'zod'
import type { Deed } from '../../node/access/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import type { Json } from '../../record/index.ts'
import type { Language } from '../../text/bilingual.ts'
import type { EdgeCode } from '../edges.ts'
import type { Say } from '../say.ts'
import type { Caller } from './caller.ts'
import type { Order } from './order.ts'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/** What people read of the API, in every interface language. */
export type Words = Readonly<Record<Language, string>>

/** A part of a path or of a query: numbers, yes or no and lists (with commas) are read as such before the schema sees them. */
export interface Parameter<T = unknown> {
  readonly schema: z.ZodType<T>
  readonly about: Words
}
export type Parameters = Readonly<Record<string, Parameter>>
type Read<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never }

/** JSON by a schema, or bytes of a size. */
export type BodyOf = { readonly schema: z.ZodType } | { readonly bytes: 'application/octet-stream' | 'text/csv' | string; readonly largest: number }
type ReadBody<B> = B extends { readonly schema: z.ZodType<infer T> } ? T : B extends { readonly bytes: string } ? Uint8Array : undefined

/** JSON by a schema; a list of pages of it; bytes; or nothing. */
export type AnswerOf =
  | { readonly schema: z.ZodType }
  | { readonly list: z.ZodType }
  | { readonly file: readonly string[] }
  | 'nothing'

export interface Refused {
  readonly refused: EdgeCode
  readonly facts?: Readonly<Record<string, string | number>>
}

/** What is wrong with a body, by the path within it: `content.title.es`. */
export interface Unfit {
  readonly issues: readonly { readonly path: string; readonly code: string }[]
}

export interface FileAnswer {
  readonly mediaType: string
  readonly name: string
  readonly body: Uint8Array | ReadableStream<Uint8Array>
}

/** `tag`: what a precondition is held against; made of the bytes where it is not given. `location`: where what was made stands, under the root of the API. */
type Done<V> = { readonly value: V; readonly tag?: string; readonly location?: string }
type Page<V> = { readonly page: readonly V[]; /** The key of the last one; null where the list ends. */ readonly next: Json | null; readonly total?: number }

export type AnsweredBy<A> =
  | Refused | Unfit | null
  | (A extends { readonly schema: z.ZodType<unknown, infer T> } ? Done<T> : never)
  | (A extends { readonly list: z.ZodType<unknown, infer T> } ? Page<T> : never)
  | (A extends { readonly file: readonly string[] } ? { readonly file: FileAnswer; readonly tag?: string } : never)
  | (A extends 'nothing' ? { readonly value: null; readonly tag?: string } : never)

/** One call, with everything already read. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly running: RunningNode
  readonly caller: Caller
  readonly path: P
  readonly query: Q
  readonly body: B
  readonly language: Language
  readonly say: Say
  /** What the reader holds of it (`If-Match`), without the marks; null where it was not said. */
  readonly held: readonly string[] | null
  /** The key by which this is done once; null in what only reads. */
  readonly once: string | null
  /** Of a page: at most so many, after the one with this key. */
  readonly limit: number
  readonly after: Json | null
  readonly order: Order
  /** What a reader of a stream had last. */
  readonly lastEventId: string | null
  /** The network that asks; for bounds, never kept. */
  readonly network: string
}

export interface Endpoint {
  /** What clients call it: `listItems`. */
  readonly id: string
  readonly method: Method
  /** Under `/api/v1`: `/items/{kind}/{name}`. */
  readonly path: string
  /** `public`: anybody, who reads what the public may; with a token what its owner may. A deed: only with a token that has it. */
  readonly scope: Deed | 'public'
  readonly summary: Words
  readonly description?: Words
  readonly parts?: Parameters
  readonly query?: Parameters
  readonly body?: BodyOf
  readonly answer: AnswerOf
  /** What a success is answered with, if it is not 200, or 204 where there is nothing to say. */
  readonly status?: 201 | 202
  /** Codes with which it may refuse, beside those that every endpoint has. */
  readonly refuses?: readonly EdgeCode[]
  /** Changes something that somebody else may have changed meanwhile: `If-Match` has to say what is known of it. */
  readonly isConditional?: true
  /** Another than the usual for a list. */
  readonly largestPage?: number
  /** By what a list may be ordered (`order=`), the usual one first; it has its own order where nothing is said here. */
  readonly orders?: readonly string[]
  /** Its audit entry says a deed even though it only reads what is private; lists are looks. */
  readonly noted?: 'look'
  readonly handle: (call: never) => Promise<unknown>
}

/** An endpoint whose handler is held to what the rest of it says. */
export function endpoint<P extends Parameters = Record<never, never>, Q extends Parameters = Record<never, never>, B extends BodyOf | undefined = undefined, A extends AnswerOf = AnswerOf>(
  of: Omit<Endpoint, 'parts' | 'query' | 'body' | 'answer' | 'handle'> & { readonly parts?: P; readonly query?: Q; readonly body?: B; readonly answer: A; readonly handle: (call: Call<Read<P>, Read<Q>, ReadBody<B>>) => AnsweredBy<A> | Promise<AnsweredBy<A>> },
): Endpoint {
  return of as unknown as Endpoint
}

export function words(en: string, es: string): Words {
  return { en, es }
}
