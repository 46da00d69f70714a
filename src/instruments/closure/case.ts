// From what was counted to the programme: what is bound for the closed port, what the others had at most, how far they are.

import { greatCircle } from './distance.ts'
import type { Place } from './distance.ts'
import { daysInMonth, daysInYear, monthsLater, peakPerDay } from './months.ts'
import type { ClosureProgramme } from './programme.ts'

export interface CrossingRow {
  readonly month: string
  readonly port: string
  readonly value: number
}

export interface ValueRow {
  readonly year: string
  readonly port: string
  readonly mode: string
  readonly direction: string
  readonly value: number
}

export interface PortPlace extends Place {
  readonly port: string
  readonly name: string
  readonly region: string
}

export interface ClosureQuestion {
  readonly port: string
  readonly days: number
  /** The month whose usual crossings are taken for those of every day. */
  readonly month: string
  readonly mode: string
  /** Directions whose value waits. */
  readonly directions: readonly string[]
  readonly peakMonths: number
  /** Kilometres of road a kilometre as the crow flies. */
  readonly roadFactor: number
  readonly costPerKm: number
  /** Of the value that waits, a day. */
  readonly waitingPercent: number
  /** By how much every capacity is taken to be another one: 1.1 is ten percent more. */
  readonly capacityFactor: number
}

export interface PortRoom {
  readonly port: string
  readonly name: string
  readonly region: string
  /** Trucks a day in the month asked about, and in its best month. */
  readonly usual: number
  readonly peak: number
  readonly peakMonth: string
  readonly room: number
  readonly km: number
  readonly cost: number
}

export interface ClosureCase {
  readonly programme: ClosureProgramme
  readonly closed: PortRoom
  readonly others: readonly PortRoom[]
  /** US dollars that a truck stands for. */
  readonly valuePerTruck: number
  /** The year of which the value a truck is taken. */
  readonly valueYear: string
  /** Trucks counted in that year. */
  readonly trucksInYear: number
  /** US dollars in that year, of the mode and directions asked about. */
  readonly valueInYear: number
}

const SHORTEST_AFTER = 14
const LONGEST_AFTER = 60

/** Why nothing can be reckoned. */
export type CaseProblem = 'no-crossings' | 'no-value' | 'no-place'

/** `months`: every month with counts, of all ports. The longer road runs along the border on one side and back on the other: twice the distance. */
export function caseOf(crossings: readonly CrossingRow[], values: readonly ValueRow[], places: readonly PortPlace[], question: ClosureQuestion): ClosureCase | CaseProblem {
  const { port, days, month, roadFactor, costPerKm, waitingPercent, capacityFactor } = question
  const here = places.find((one) => one.port === port)
  if (here === undefined) return 'no-place'
  const rooms = places.flatMap((place): readonly PortRoom[] => {
    const own = crossings.filter((row) => row.port === place.port)
    const usual = own.find((row) => row.month === month)
    const peak = peakPerDay(own.filter((row) => row.month > monthsLater(month, -question.peakMonths) && row.month <= month))
    if (usual === undefined || peak === null || peak.perDay === 0) return []
    const perDay = usual.value / daysInMonth(month)
    const km = 2 * roadFactor * greatCircle(here, place)
    return [{ port: place.port, name: place.name, region: place.region, usual: perDay, peak: peak.perDay, peakMonth: peak.month, room: Math.max(0, peak.perDay * capacityFactor - perDay), km, cost: km * costPerKm }]
  })
  const closed = rooms.find((one) => one.port === port)
  if (closed === undefined || closed.usual === 0) return 'no-crossings'
  const value = valueOf(crossings, values, question)
  if (value === null) return 'no-value'
  const others = rooms.filter((one) => one.port !== port).sort((a, b) => a.km - b.km || (a.port < b.port ? -1 : 1))
  return {
    programme: {
      closed: port, days, arrivals: closed.usual, after: daysAfter(days * closed.usual, closed.room + others.reduce((sum, { room }) => sum + room, 0)), roomAfter: closed.room, waiting: (waitingPercent / 100) * value.valuePerTruck,
      detours: others.map((one) => ({ port: one.port, room: one.room, cost: one.cost })),
    },
    closed, others, ...value,
  }
}

/** Days after the opening that are reckoned with: enough to serve all that waited if every port helped, and a fortnight more, as waiting may be cheaper than the road. */
function daysAfter(trucks: number, roomADay: number): number {
  return roomADay === 0 ? SHORTEST_AFTER : Math.min(LONGEST_AFTER, Math.ceil(trucks / roomADay) + SHORTEST_AFTER)
}

/** A truck stands for the value of a year by the trucks of that year: of the year of the month, or the last before it of which both are whole. */
function valueOf(crossings: readonly CrossingRow[], values: readonly ValueRow[], { port, month, mode, directions }: ClosureQuestion): Pick<ClosureCase, 'valuePerTruck' | 'valueYear' | 'trucksInYear' | 'valueInYear'> | null {
  const years = [...new Set(values.map(({ year }) => year))].filter((year) => year <= month.slice(0, 4)).sort().reverse()
  for (const valueYear of years) {
    const months = crossings.filter((row) => row.port === port && row.month.startsWith(valueYear))
    const trucksInYear = months.reduce((sum, { value }) => sum + value, 0)
    const told = values.filter((row) => row.port === port && row.year === valueYear && row.mode === mode && directions.includes(row.direction))
    const valueInYear = told.reduce((sum, { value }) => sum + value, 0)
    if (months.length === 12 && trucksInYear > 0 && told.length > 0) return { valuePerTruck: valueInYear / trucksInYear, valueYear, trucksInYear, valueInYear }
  }
  return null
}

/** What goes by the closed port in each mode and direction on a day of a year, in US dollars. */
export function valuePerDay(values: readonly ValueRow[], port: string, year: string): readonly { readonly mode: string; readonly direction: string; readonly perDay: number }[] {
  return values.filter((row) => row.port === port && row.year === year).map(({ mode, direction, value }) => ({ mode, direction, perDay: value / daysInYear(Number(year)) })).sort((a, b) => b.perDay - a.perDay)
}
