// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const REPORTING_ROUTES = {
  /** GET `?whose=&page=`: see `AskedPage`. */
  asked: { en: 'reports', es: 'informes' },
  /** GET `?replaces=`, POST: see `AdvancePage`. The parameter is the element's slug. */
  'report-advance': { en: 'report/:slug/advance', es: 'informar/:slug/avance' },
  /** POST `statement`. */
  'retract-advance': { en: 'report/:slug/retract', es: 'informar/:slug/retractar' },
  /** GET, POST: see `AssessmentPage`. The parameter is the element's slug. */
  'report-assessment': { en: 'report/:slug/assessment', es: 'informar/:slug/valoracion' },
  /** GET: a file that a statement or a report in preparation names. The parameter is the hash of its bytes. */
  evidence: { en: 'evidence/:blob', es: 'evidencia/:blob' },
  /** GET, POST: see `RoundsPage`. */
  rounds: { en: 'rounds', es: 'rondas' },
  /** GET, POST `do`: see `RoundPage`. The parameter is the statement that opened it. */
  round: { en: 'rounds/:round', es: 'rondas/:round' },
  /** GET `?at=&page=`: see `StateOfPlayPage`. */
  'state-of-play': { en: 'state-of-play', es: 'estado-de-situacion' },
} as const satisfies RouteTable
