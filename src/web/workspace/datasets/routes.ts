// Where the pages of datasets stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const DATASETS_ROUTES = {
} as const satisfies RouteTable
