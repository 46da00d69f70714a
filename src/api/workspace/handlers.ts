// What an area says of each of its routes: who may come, and what it shows and does.

import type { Deed } from '../../node/access/index.ts'
import type { ItemId } from '../../record/index.ts'
import type { RouteTable } from '../../web/workspace/route-table.ts'
import type { Outcome, Visit } from './visit.ts'

/** Null where there is nothing at this address. */
export type Handler = (visit: Visit, request: Request) => Promise<Outcome | null>

export interface RouteHandlers {
  readonly get?: Handler
  readonly post?: Handler
  /** What a GET needs; `look` if it is not given, null where it is open to people who are not signed in. */
  readonly look?: Deed | null
  /** The item that a route is about: what its deeds need must reach that item too. Null where it is about none. */
  readonly item?: (visit: Visit) => ItemId | null
  /** What a POST needs, at least; what it is about is asked by its handler. Null as above. */
  readonly deed: Deed | null
  /** Its POST is asked for by programs that know the address and nothing else (RFC 8058): neither token nor origin is asked of it. The address is the secret. */
  readonly isOpenPost?: true
  /** Bytes that its form may have with a file in it; as any form if it is not given. */
  readonly largestUpload?: number
}

/** The item of a route whose parameter is an element's slug. */
export function elementOf(visit: Visit): ItemId {
  return `element/${visit.match.parameter}`
}

/** One for every route of an area. */
export type Handlers<T extends RouteTable> = { readonly [R in keyof T]: RouteHandlers }
