// Where the pages of registers stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const REGISTERS_ROUTES = {
} as const satisfies RouteTable
