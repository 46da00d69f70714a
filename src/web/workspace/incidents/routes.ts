// Where the pages of incidents, drills and contact points stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const INCIDENTS_ROUTES = {
} as const satisfies RouteTable
