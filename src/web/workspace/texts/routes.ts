// Where the pages of negotiated texts stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const TEXTS_ROUTES = {
} as const satisfies RouteTable
