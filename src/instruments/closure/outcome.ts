// What the solution of a closure means: where the trucks went, what it cost, who still waits.

import type { Solution } from '../../dialogue/data/solution.ts'
import { daysOf, usableDetours } from './programme.ts'
import type { ClosureProgramme } from './programme.ts'

export interface RerouteDay {
  readonly day: number
  readonly isClosed: boolean
  readonly arrivals: number
  /** Trucks by other ports on that day. */
  readonly rerouted: number
  /** Waiting trucks that the port itself took, open again. */
  readonly cleared: number
  /** At the end of the day. */
  readonly waiting: number
}

export interface RerouteTo {
  readonly port: string
  readonly room: number
  readonly cost: number
  /** Trucks over all days. */
  readonly trucks: number
  /** US dollars that one truck a day more of room there would save, over all days: the sum of the shadow prices of its room. Null where some still wait at the end: it would tell of the penalty then. */
  readonly worth: number | null
}

export interface ClosureOutcome {
  readonly days: readonly RerouteDay[]
  readonly ports: readonly RerouteTo[]
  /** Trucks bound for the closed port while it was closed. */
  readonly arrivals: number
  /** Trucks that crossed by other ports while it was closed. */
  readonly rerouted: number
  /** Trucks that wait when it opens again: what could not, or would rather not, go another way. */
  readonly shortfall: number
  /** Trucks that still wait at the end of what is reckoned with. */
  readonly unserved: number
  /** The first day at whose end nobody waits any more, counted from the opening; 0: nobody waits when it opens; null: not within the days reckoned with. */
  readonly clearsAfter: number | null
  /** US dollars. */
  readonly roadCost: number
  readonly waitingCost: number
}

/** Less than a thousandth of a truck is none. */
const NOTHING = 0.001

export function outcomeOf(programme: ClosureProgramme, { values, reduced }: Solution): ClosureOutcome {
  const span = daysOf(programme)
  const valueOf = (name: string) => values[name] ?? 0
  const days = span.map((day): RerouteDay => ({
    day,
    isClosed: day <= programme.days,
    arrivals: day <= programme.days ? programme.arrivals : 0,
    rerouted: sum(programme.detours.map(({ port }) => valueOf(`x_${port}_${day}`))),
    cleared: valueOf(`y_${day}`),
    waiting: valueOf(`w_${day}`),
  }))
  const unserved = days.at(-1)?.waiting ?? 0
  const usable = new Set(usableDetours(programme))
  const ports = programme.detours.map((detour): RerouteTo => ({
    ...detour,
    trucks: usable.has(detour) ? sum(span.map((day) => valueOf(`x_${detour.port}_${day}`))) : 0,
    worth: unserved > NOTHING ? null : usable.has(detour) ? sum(span.map((day) => Math.max(0, -(reduced[`x_${detour.port}_${day}`] ?? 0)))) : null,
  }))
  const emptyFrom = days.find(({ day, waiting }) => day >= programme.days && waiting < NOTHING)
  return {
    days, ports,
    arrivals: programme.arrivals * programme.days,
    rerouted: sum(days.filter(({ isClosed }) => isClosed).map(({ rerouted }) => rerouted)),
    shortfall: days[programme.days - 1]?.waiting ?? 0,
    unserved,
    clearsAfter: emptyFrom === undefined ? null : emptyFrom.day - programme.days,
    roadCost: sum(ports.map(({ trucks, cost }) => trucks * cost)),
    waitingCost: programme.waiting * sum(days.map(({ waiting }) => waiting)),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}
