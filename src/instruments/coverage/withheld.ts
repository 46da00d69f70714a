// Which numbers of people are withheld where areas lie in each other: what is claimed of a country is the total of
// what is claimed of its municipalities, if these are all of them, and nobody can tell that they are not. So there is
// one table for each area with claims of its own, its places by activities, and what is hidden as a total of one is
// hidden as a cell of the next, and the other way round, until nothing more has to be.

import { areasAround } from './areas.ts'
import type { Areas } from './areas.ts'
import { suppressSmall } from './suppression.ts'
import type { Forced } from './suppression.ts'

/** Of one kind of people: by place, then by activity, what is claimed of just that place. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** `place activity`: those that are withheld. */
export function withheldCells(counts: Counts, areas: Areas, smallest: number): ReadonlySet<string> {
  const activities = [...new Set([...counts.values()].flatMap((own) => [...own.keys()]))].sort()
  const parents = new Map([...counts.keys()].map((place) => [place, nearestCounted(counts, areas, place)] as const))
  const tables = [...Map.groupBy(counts.keys(), (place) => parents.get(place) ?? null)].map(([parent, places]) => ({ parent, places, cells: places.map((place) => activities.map((activity) => counts.get(place)?.get(activity) ?? null)) }))
  const hidden = new Set<string>()
  const hiddenTotals = new Set<string>()
  for (let before = -1; before !== hidden.size + hiddenTotals.size;) {
    before = hidden.size + hiddenTotals.size
    for (const { parent, places, cells } of tables) {
      const forced: Forced = {
        cells: places.flatMap((place, r) => activities.flatMap((activity, c) => (hiddenTotals.has(`${place} ${activity}`) ? [[r, c] as const] : []))),
        columnTotals: activities.flatMap((activity, c) => (parent !== null && counts.get(parent)?.has(activity) === true && hidden.has(`${parent} ${activity}`) ? [c] : [])),
      }
      const shown = suppressSmall({ cells }, smallest, forced)
      shown.cells.forEach((row, r) => row.forEach((cell, c) => { if (cell === null && counts.get(places[r] ?? '')?.has(activities[c] ?? '') === true) hidden.add(`${places[r] ?? ''} ${activities[c] ?? ''}`) }))
      if (parent !== null) shown.columnTotals.forEach((cell, c) => { if (cell === null && counts.get(parent)?.has(activities[c] ?? '') === true) hiddenTotals.add(`${parent} ${activities[c] ?? ''}`) })
    }
  }
  return new Set([...hidden, ...hiddenTotals])
}

/** The smallest area around a place, other than itself, of which anything is claimed; null where there is none. */
function nearestCounted(counts: Counts, areas: Areas, place: string): string | null {
  const around = [...areasAround(areas, place)].filter((area) => area !== place && counts.has(area))
  return around.find((area) => around.every((other) => areasAround(areas, area).has(other))) ?? around[0] ?? null
}
