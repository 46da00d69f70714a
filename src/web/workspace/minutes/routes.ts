// Where the pages of records of decisions stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const MINUTES_ROUTES = {
} as const satisfies RouteTable
