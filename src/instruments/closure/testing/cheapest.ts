// The least cost of a closure by another method than a linear programme: a flow of least cost through the days, found
// by shortest paths in the residual network (Bellman–Ford), one augmentation after the other.

import { daysOf } from '../programme.ts'
import type { ClosureProgramme } from '../programme.ts'

interface Arc {
  readonly to: number
  room: number
  readonly cost: number
  /** Its place in the list of the node that it leads to. */
  readonly back: number
}

/** US dollars, with `penalty` for every truck that is left at the end. Quantities must be whole numbers. */
export function cheapest(programme: ClosureProgramme, penalty: number): number {
  const days = daysOf(programme)
  const [source, sink] = [0, days.length + 1]
  const arcs: Arc[][] = Array.from({ length: days.length + 2 }, () => [])
  const join = (from: number, to: number, room: number, cost: number) => {
    arcs[from]?.push({ to, room, cost, back: arcs[to]?.length ?? 0 })
    arcs[to]?.push({ to: from, room: 0, cost: -cost, back: (arcs[from]?.length ?? 1) - 1 })
  }
  for (const day of days) {
    if (day <= programme.days) join(source, day, programme.arrivals, 0)
    for (const { room, cost } of programme.detours) join(day, sink, room, cost)
    if (day > programme.days) join(day, sink, programme.roomAfter, 0)
    if (day < days.length) join(day, day + 1, Infinity, programme.waiting)
    else join(day, sink, Infinity, programme.waiting + penalty)
  }
  let total = 0
  for (;;) {
    const way = shortest(arcs, source, sink)
    if (way === null) return total
    const most = Math.min(...way.map(({ room }) => room))
    for (const arc of way) {
      arc.room -= most
      const back = arcs[arc.to]?.[arc.back]
      if (back !== undefined) back.room += most
      total += most * arc.cost
    }
  }
}

function shortest(arcs: readonly (readonly Arc[])[], source: number, sink: number): readonly Arc[] | null {
  const distance = arcs.map(() => Infinity)
  const by: (readonly [number, Arc] | null)[] = arcs.map(() => null)
  distance[source] = 0
  for (let round = 0; round < arcs.length; round += 1) {
    arcs.forEach((leaving, from) => {
      for (const arc of leaving) {
        const through = (distance[from] ?? Infinity) + arc.cost
        if (arc.room > 0 && through < (distance[arc.to] ?? Infinity) - 1e-12) { distance[arc.to] = through; by[arc.to] = [from, arc] }
      }
    })
  }
  if (distance[sink] === Infinity) return null
  const way: Arc[] = []
  for (let at = sink; at !== source;) {
    const step = by[at]
    if (step === null || step === undefined) return null
    way.unshift(step[1])
    at = step[0]
  }
  return way
}
