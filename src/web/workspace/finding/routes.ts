// Where the pages of this area stand: see `../routes.ts`.

import type { ItemId } from '../../../record/index.ts'
import type { RouteTable } from '../route-table.ts'

export const FINDING_ROUTES = {
  /** GET, as `query.ts` reads it: see `FindPage`. POST `name` `query` keeps a search. */
  find: { en: 'find', es: 'buscar' },
  /** GET. The searches that an officer keeps, and those that colleagues share. */
  'saved-views': { en: 'find/saved', es: 'buscar/guardadas' },
  /** GET goes to the search; POST: see `SavedViewsPage`. The parameter is its id. */
  'saved-view': { en: 'find/saved/:id', es: 'buscar/guardadas/:id' },
  /** GET `?at=` a day, or `?visit=1`: see `SincePage`. */
  since: { en: 'since', es: 'novedades' },
  /** GET `?page=` or `?act=`. The parameter names an item with a point for its slash: `element.I.1`. */
  biography: { en: 'biography/:item', es: 'biografia/:item' },
} as const satisfies RouteTable

/** `element/I.1` → `element.I.1`: kinds have no point in their name. */
export function biographyKey(item: ItemId): string {
  return item.replace('/', '.')
}

export function itemOfBiography(key: string): ItemId {
  return key.replace('.', '/')
}
