// Who is at fault when chains wait for acts that do not come.

import type { PartyId } from './act.ts'
import type { ChainInput } from './verify-feed.ts'

/** What the next act of a chain waits for, and how many lines the chain has in all. */
export interface Awaited {
  readonly party: PartyId
  readonly sequence: number
  readonly ownLength: number
}

interface Chain {
  readonly input: ChainInput
  readonly isBroken: boolean
}

/**
 * Following who waits for whom ends at a chain that is broken or cut short of its announced head
 * (that is the fault, and named there), at an act that nobody has (then whoever names it is at
 * fault), or in a circle (acts that claim to have seen each other: all of the circle are at fault).
 */
export function faultsAmong<C extends Chain>(open: readonly C[], waits: ReadonlyMap<C, Awaited>): ReadonlySet<C> {
  const faults = new Set<C>()
  for (const start of waits.keys()) {
    const path: C[] = []
    let at: C | 'broken' | 'nobody' = start
    while (typeof at === 'object' && !path.includes(at)) {
      path.push(at)
      at = hangsOn(at, open, waits)
    }
    const fromCircle = typeof at === 'object' ? path.indexOf(at) : path.length - 1
    if (at !== 'broken') for (const one of path.slice(fromCircle)) faults.add(one)
  }
  return faults
}

function hangsOn<C extends Chain>(chain: C, open: readonly C[], waits: ReadonlyMap<C, Awaited>): C | 'broken' | 'nobody' {
  const awaited = waits.get(chain)
  const target = open.find((other) => other.input.party === awaited?.party)
  if (awaited === undefined || target === undefined) return 'nobody'
  const ownLength = waits.get(target)?.ownLength
  if (ownLength !== undefined) return awaited.sequence <= ownLength ? target : 'nobody'
  return target.isBroken || awaited.sequence <= (target.input.head?.sequence ?? 0) ? 'broken' : 'nobody'
}
