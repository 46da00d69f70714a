// Places and the areas that they lie in, by their codes: who is inside whom.

import { placeKey } from '../../dialogue/data/activities.ts'

export interface Area {
  /** `A4:HN`: the code in its vocabulary. */
  readonly place: string
  readonly name: string | null
  /** The places that it lies in, as far as anybody says so. */
  readonly within: readonly string[]
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  /** On a list of places, so that its absence from all activities is a gap; null: only named by an activity. */
  readonly list: string | null
}

export type Areas = ReadonlyMap<string, Area>

/** Of two that tell of one place, the list gives its name and both tell where it lies. */
export function joinAreas(areas: readonly Area[]): Areas {
  const joined = new Map<string, Area>()
  for (const area of areas) {
    const before = joined.get(area.place)
    if (before === undefined) { joined.set(area.place, area); continue }
    const [named, other] = before.list !== null || area.list === null ? [before, area] : [area, before]
    joined.set(area.place, { ...named, name: named.name ?? other.name, point: named.point ?? other.point, within: [...new Set([...named.within, ...other.within])] })
  }
  return joined
}

/** The place itself and all that it lies in, however far up. What lies in itself ends the way. */
export function areasAround(areas: Areas, place: string): ReadonlySet<string> {
  const found = new Set([place])
  for (const one of found) for (const area of areas.get(one)?.within ?? []) found.add(area)
  return found
}

export function isInside(areas: Areas, place: string, area: string): boolean {
  return areasAround(areas, place).has(area)
}

export function listedArea(list: string, vocabulary: string, code: string, more: Pick<Area, 'name' | 'within' | 'point'>): Area {
  return { place: placeKey(vocabulary, code), list, ...more }
}
