// Where the pages of indicators stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const INDICATORS_ROUTES = {
} as const satisfies RouteTable
