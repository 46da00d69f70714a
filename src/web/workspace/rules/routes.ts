// Where the pages of rules, facts and calendars stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const RULES_ROUTES = {
} as const satisfies RouteTable
