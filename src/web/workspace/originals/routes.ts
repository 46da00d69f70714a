// Where the pages of originals of a text stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const ORIGINALS_ROUTES = {
} as const satisfies RouteTable
