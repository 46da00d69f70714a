// Where the pages of handling labels stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const HANDLING_ROUTES = {
} as const satisfies RouteTable
