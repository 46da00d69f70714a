// Where the pages of generated papers stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PAPERS_ROUTES = {
} as const satisfies RouteTable
