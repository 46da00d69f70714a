// What the chains hold, in their order (by party, then by sequence) or by the time that the acts claim. A page goes on from the places where the one
// before ended, so that no list is ever sorted or held whole.

import { actKey } from '../../../dialogue/rows.ts'
import type { ActRow, RowReader } from '../../../dialogue/rows.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Json } from '../../../record/index.ts'
import type { Order } from '../order.ts'

/** Acts looked at for one page: a page of something rare may be short and still go on. */
const MOST_LOOKED_AT = 20_000

/** `act`: by party, then by sequence. `time`: the chains merged by what their acts claim, each in its own order. */
export const ACT_ORDERS: readonly string[] = ['act', 'time']

export interface Scanned<V> {
  readonly page: readonly V[]
  readonly next: Json | null
}

interface Place {
  readonly act: ActRow
  /** Goes on with this act, if it no longer fits on the page; and after it. */
  readonly at: Json
  readonly past: Json
}

/** `pick`: what an act gives to the list; null for one that does not belong there. */
export function scanActs<V>({ node }: RunningNode, rows: RowReader, only: string | undefined, { after, limit, order }: { readonly after: Json | null; readonly limit: number; readonly order: Order }, pick: (act: ActRow) => V | null): Scanned<V> {
  const heads = Object.entries(node.ledger.heads()).filter(([party]) => only === undefined || party === only).sort(([a], [b]) => (a < b ? -1 : 1))
  const page: V[] = []
  let looked = 0
  for (const { act, at, past } of order.by === 'time' ? byTime(rows, heads, after, order.isFalling) : byPlace(rows, order.isFalling ? heads.toReversed() : heads, after, order.isFalling)) {
    const picked = pick(act)
    looked += 1
    if (picked !== null) {
      if (page.length === limit) return { page, next: at }
      page.push(picked)
    }
    if (looked === MOST_LOOKED_AT) return { page, next: past }
  }
  return { page, next: null }
}

type Heads = readonly (readonly [party: string, head: number])[]

/** A place is the last act that was looked at. */
function* byPlace(rows: RowReader, heads: Heads, after: Json | null, isFalling: boolean): Generator<Place> {
  const [fromParty, fromSequence] = Array.isArray(after) ? [String(after[0]), Number(after[1])] : [null, 0]
  const step = isFalling ? -1 : 1
  for (const [party, head] of heads) {
    if (fromParty !== null && (isFalling ? party > fromParty : party < fromParty)) continue
    const first = party === fromParty ? fromSequence + step : isFalling ? head : 1
    for (let sequence = first; sequence >= 1 && sequence <= head; sequence += step) {
      const act = rows.find('act', actKey(party, sequence))
      if (act !== undefined) yield { act, at: [party, sequence - step], past: [party, sequence] }
    }
  }
}

/** A place is the next act of each chain; none of a chain that has come to its end. */
function* byTime(rows: RowReader, heads: Heads, after: Json | null, isFalling: boolean): Generator<Place> {
  const next = new Map<string, number>()
  const given = after !== null && typeof after === 'object' && !Array.isArray(after) ? (after as { readonly [party: string]: Json }) : null
  for (const [party, head] of heads) next.set(party, given === null ? (isFalling ? head : 1) : Number(given[party] ?? (isFalling ? 0 : 1)))
  const step = isFalling ? -1 : 1
  const actOf = (party: string, head: number): ActRow | undefined => {
    for (let sequence = next.get(party) ?? 0; sequence >= 1 && sequence <= head; sequence += step) {
      const act = rows.find('act', actKey(party, sequence))
      if (act !== undefined) { next.set(party, sequence); return act }
    }
    return undefined
  }
  for (;;) {
    const waiting = heads.flatMap(([party, head]) => actOf(party, head) ?? [])
    const [first, ...others] = waiting
    if (first === undefined) return
    const act = others.reduce((best, one) => ((isFalling ? one.at > best.at : one.at < best.at) ? one : best), first)
    const at = Object.fromEntries(next)
    next.set(act.party, act.sequence + step)
    yield { act, at, past: Object.fromEntries(next) }
  }
}
