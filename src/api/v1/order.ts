// In which order a list comes: by one of the keys that the endpoint names, rising, or falling with a minus before it. The order is part of the
// question, so that a cursor of another order is refused.

import { z } from 'zod'
import type { Json } from '../../record/index.ts'
import type { Parameters } from './endpoint.ts'
import { words } from './endpoint.ts'
import { pageOf } from './paging.ts'

export interface Order {
  readonly by: string
  readonly isFalling: boolean
}

/** What an entry is ordered by; null: it has nothing of the kind, and comes last in the rising order. */
export type Keys<T> = Readonly<Record<string, (one: T) => string | null>>

/** The first is the usual one. */
export function orderParameter(orders: readonly string[]): Parameters {
  const [usual = '', ...others] = orders
  const all = [usual, `-${usual}`, ...others.flatMap((one) => [one, `-${one}`])]
  return { order: { schema: z.enum(all as [string, ...string[]]).default(usual), about: words('By what, rising; with a minus, falling. Whatever has nothing of the kind comes last in the rising order.', 'Según qué, en orden ascendente; con un signo menos, descendente. Lo que no tenga ese dato va al final del orden ascendente.') } }
}

export function orderOf(asked: unknown): Order {
  const text = typeof asked === 'string' ? asked : ''
  return { by: text.replace(/^-/, ''), isFalling: text.startsWith('-') }
}

const NOTHING = '\uffff'

/** A page in the order that was asked for. `idOf` makes keys differ that are the same otherwise, and is the usual order where `keys` has no other key of its name. */
export function orderedPage<T, V>(all: readonly T[], idOf: (one: T) => string, keys: Keys<T>, { after, limit, order }: { readonly after: Json | null; readonly limit: number; readonly order: Order }, valueOf: (one: T) => V): { readonly page: readonly V[]; readonly next: Json | null; readonly total: number } {
  const of = Object.hasOwn(keys, order.by) ? keys[order.by] : undefined
  const keyOf = of === undefined ? idOf : (one: T) => `${of(one) ?? NOTHING}\0${idOf(one)}`
  return pageOf(all, keyOf, { after, limit }, valueOf, order.isFalling ? 'falling' : 'rising')
}
