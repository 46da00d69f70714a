// Where the pages of meetings stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const MEETINGS_ROUTES = {
} as const satisfies RouteTable
