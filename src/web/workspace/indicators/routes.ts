// Where the pages of indicators stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const INDICATORS_ROUTES = {
  /** GET: see `IndicatorListPage`. */
  indicators: { en: 'indicators', es: 'indicadores' },
  /** GET `?series=&period=`, POST: see `ValuePage`. The parameter is the indicator's slug. */
  'report-value': { en: 'indicators/:slug/value', es: 'indicadores/:slug/valor' },
} as const satisfies RouteTable
