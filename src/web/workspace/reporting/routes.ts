// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const REPORTING_ROUTES = {
  /** GET `?replaces=`, POST: see `AdvancePage`. The parameter is the element's slug. */
  'report-advance': { en: 'report/:slug/advance', es: 'informar/:slug/avance' },
  /** POST `statement`. */
  'retract-advance': { en: 'report/:slug/retract', es: 'informar/:slug/retractar' },
  /** GET, POST: see `AssessmentPage`. The parameter is the element's slug. */
  'report-assessment': { en: 'report/:slug/assessment', es: 'informar/:slug/valoracion' },
} as const satisfies RouteTable
