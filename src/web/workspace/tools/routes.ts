// Where the pages of the tools of each initiative stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const TOOLS_ROUTES = {
} as const satisfies RouteTable
