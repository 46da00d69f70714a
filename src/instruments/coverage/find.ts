// Where which programme works in what is asked about: the matrix, who overlaps whom, and which places have none.

import { areasAround } from './areas.ts'
import type { Area, Areas } from './areas.ts'
import { overlap } from './claims.ts'
import type { Activity, Claim, Span } from './claims.ts'
import { claimKey } from './withheld-claims.ts'

export interface MatrixCell {
  readonly activity: string
  /** `around`: it is for an area in which the place lies, and names the place nowhere. */
  readonly at: 'works' | 'around' | 'none'
  /** What it claims of just this place; null where it claims nothing, or where it is withheld. */
  readonly claimed: number | null
  readonly isWithheld: boolean
}

export interface PlaceLine {
  readonly area: Area
  readonly cells: readonly MatrixCell[]
  /** How many programmes work in just this place. */
  readonly programmes: number
}

export interface Overlap {
  readonly place: string
  readonly first: Activity
  readonly second: Activity
  readonly span: Span
  /** Both count people of a kind that the parties have agreed to be the same. */
  readonly isSameKind: boolean
}

export interface Asked {
  readonly period: Span
  /** The list of places that is asked about; null: every place that is told of. */
  readonly list: string | null
  /** The place that is asked about, with all in it; null: everywhere. */
  readonly place: string | null
}

/** The claims of what is asked, that is of one kind of people and one kind of claim. */
export function matrixOf(activities: readonly Activity[], claims: readonly Claim[], areas: Areas, asked: Asked, withheld: ReadonlySet<string>): readonly PlaceLine[] {
  const live = activities.filter(({ period }) => overlap(period, asked.period))
  const named = new Set([...live.flatMap(({ places }) => places), ...claims.flatMap(({ places }) => places)])
  const listed = [...areas.values()].filter((area) => (asked.list === null ? area.list !== null || named.has(area.place) : area.list === asked.list || (area.list === null && named.has(area.place))))
  const lines = listed.filter(({ place }) => asked.place === null || areasAround(areas, place).has(asked.place)).map((area): PlaceLine => {
    const around = areasAround(areas, area.place)
    const cells = live.map(({ activity, places }): MatrixCell => {
      const own = claims.filter((claim) => claim.activity === activity && claim.dimensions === '' && claim.places.length === 1 && claim.places[0] === area.place && overlap(claim.period, asked.period))
      const isWithheld = own.some((claim) => withheld.has(claimKey(claim)))
      return { activity, at: places.includes(area.place) ? 'works' : places.some((one) => around.has(one)) ? 'around' : 'none', claimed: own.length === 0 || isWithheld ? null : own.reduce((sum, { value }) => sum + value, 0), isWithheld }
    })
    return { area, cells, programmes: cells.filter(({ at }) => at === 'works').length }
  })
  return lines.sort((a, b) => b.programmes - a.programmes || (a.area.place < b.area.place ? -1 : 1))
}

/** In one place, or where one of them is for an area in which the other works. */
export function overlapsOf(activities: readonly Activity[], areas: Areas, asked: Asked, kindsOf: (activity: Activity) => ReadonlySet<string>): readonly Overlap[] {
  const live = activities.filter(({ period }) => overlap(period, asked.period))
  return live.flatMap((first, index) => live.slice(index + 1).flatMap((second) => {
    if (!overlap(first.period, second.period)) return []
    const shared = [...new Set([...sharedPlaces(first, second, areas), ...sharedPlaces(second, first, areas)])].filter((place) => asked.place === null || areasAround(areas, place).has(asked.place))
    const isSameKind = [...kindsOf(first)].some((kind) => kindsOf(second).has(kind))
    return shared.map((place): Overlap => ({ place, first, second, span: sharedSpan(first.period, second.period), isSameKind }))
  }))
}

function sharedPlaces(one: Activity, other: Activity, areas: Areas): readonly string[] {
  return one.places.filter((place) => other.places.some((area) => areasAround(areas, place).has(area)))
}

function sharedSpan(a: Span, b: Span): Span {
  const from = [a.from, b.from].flatMap((day) => day ?? []).sort().at(-1) ?? null
  return { from, until: [a.until, b.until].flatMap((day) => day ?? []).sort()[0] ?? null }
}
