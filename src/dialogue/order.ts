// Acts of several chains in one line, the earliest first. Nothing stands before what its author had
// seen; of acts that had not seen each other the one goes first that claims an earlier time, and a claim
// that contradicts what was seen is moved, never believed. The same acts give the same order.

import type { PartyId, Seen } from '../record/index.ts'
import { actKey } from './rows.ts'
import type { Citation, RowReader } from './rows.ts'

interface Placed<T> {
  readonly thing: T
  readonly act: Pick<Citation, 'party' | 'sequence' | 'at'>
  readonly seen: Seen
}

/** The things in the order of the acts that brought them; of one act in the order given. */
export function inOrderOfActs<T>(rows: RowReader, things: readonly T[], actOf: (thing: T) => Pick<Citation, 'party' | 'sequence' | 'at'>): readonly T[] {
  const placed = things.map((thing): Placed<T> => {
    const act = actOf(thing)
    return { thing, act, seen: rows.find('act', actKey(act.party, act.sequence))?.seen ?? {} }
  })
  const chains = new Map([...Map.groupBy(placed, ({ act }) => act.party)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([party, own]) => [party, own.sort((a, b) => a.act.sequence - b.act.sequence)]))
  return emitted(chains).map((one, place) => ({ ...one, place })).sort((a, b) => compareText(a.at, b.at) || a.place - b.place).map(({ thing }) => thing)
}

/** Each with the time that it can have at the earliest, in an order that respects what was seen. */
function emitted<T>(chains: ReadonlyMap<PartyId, readonly Placed<T>[]>): { thing: T; at: string }[] {
  const done = new Map<PartyId, { place: number; times: string[] }>([...chains.keys()].map((party) => [party, { place: 0, times: [] }]))
  const out: { thing: T; at: string }[] = []
  for (let before = -1; out.length > before;) {
    before = out.length
    for (const [party, own] of chains) {
      const mine = done.get(party)
      for (let next = own[mine?.place ?? 0]; mine !== undefined && next !== undefined; next = own[mine.place]) {
        const times = timesSeen(chains, done, next)
        if (times === null) break
        const at = [next.act.at, ...times, ...mine.times.slice(-1)].reduce((latest, one) => (one > latest ? one : latest))
        mine.times.push(at)
        mine.place += 1
        out.push({ thing: next.thing, at })
      }
    }
  }
  return out
}

/** The times of the last that its author had seen of each other chain; null while one of those has not been placed. */
function timesSeen<T>(chains: ReadonlyMap<PartyId, readonly Placed<T>[]>, done: ReadonlyMap<PartyId, { readonly place: number; readonly times: readonly string[] }>, { act, seen }: Placed<T>): readonly string[] | null {
  const times: string[] = []
  for (const [party, sequence] of Object.entries(seen)) {
    const own = party === act.party ? undefined : chains.get(party)
    const last = own === undefined ? -1 : lastUpTo(own, sequence)
    if (last === -1) continue
    const at = done.get(party)?.times[last]
    if (at === undefined) return null
    times.push(at)
  }
  return times
}

function lastUpTo<T>(own: readonly Placed<T>[], sequence: number): number {
  let [low, high] = [0, own.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((own[middle]?.act.sequence ?? Infinity) <= sequence) low = middle + 1
    else high = middle
  }
  return low - 1
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
