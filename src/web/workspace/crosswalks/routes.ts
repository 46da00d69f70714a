// Where the pages of crosswalks stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const CROSSWALKS_ROUTES = {
} as const satisfies RouteTable
