// Where the pages of the tools of each element stand: see `../routes.ts`. The parameter is the slug of an element.

import type { RouteTable } from '../route-table.ts'

export const TOOLS_ROUTES = {
  tools: { en: 'tools', es: 'herramientas' },
  'element-tools': { en: 'tools/:slug', es: 'herramientas/:slug' },
} as const satisfies RouteTable
