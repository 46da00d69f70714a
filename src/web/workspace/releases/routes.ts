// Where the pages of synchronised releases stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const RELEASES_ROUTES = {
} as const satisfies RouteTable
