// Where the pages of gates, silence and initials of a text stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PROCEDURE_ROUTES = {
} as const satisfies RouteTable
