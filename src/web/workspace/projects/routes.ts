// Where the pages of paired projects stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PROJECTS_ROUTES = {
} as const satisfies RouteTable
