// Where the page of sources stands: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const SOURCES_ROUTES = {
  /** GET, POST: see `SourcesPage`. */
  sources: { en: 'sources', es: 'fuentes' },
} as const satisfies RouteTable
