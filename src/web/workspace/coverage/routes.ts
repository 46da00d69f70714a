// Where the pages of coverage stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const COVERAGE_ROUTES = {
} as const satisfies RouteTable
