// Where the pages of requests stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const REQUESTS_ROUTES = {
} as const satisfies RouteTable
