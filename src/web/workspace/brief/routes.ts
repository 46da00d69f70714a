// Where the brief stands: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const BRIEF_ROUTES = {
  /** GET `?day=`: see `BriefPage`. */
  brief: { en: 'brief', es: 'tarjeta-informativa' },
  /** GET `?day=`. The same as PDF/UA. */
  'brief-paper': { en: 'brief.pdf', es: 'tarjeta-informativa.pdf' },
} as const satisfies RouteTable
