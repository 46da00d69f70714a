// Where the pages of bodies of the dialogue stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const BODIES_ROUTES = {
} as const satisfies RouteTable
