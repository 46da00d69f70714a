// Where the pages of rules, facts and calendars stand: see `../routes.ts`. The parameter is the slug of the instrument.

import type { RouteTable } from '../route-table.ts'

export const RULES_ROUTES = {
  rules: { en: 'rules', es: 'reglas' },
  'rules-tool': { en: 'rules/:slug', es: 'reglas/:slug' },
  /** GET `correct` (a statement), POST: see `ProvisionPage`. */
  provision: { en: 'rules/:slug/provision', es: 'reglas/:slug/disposicion' },
  /** GET `correct`, POST: see `WorkingCalendarPage`. */
  'working-calendar': { en: 'rules/:slug/working-days', es: 'reglas/:slug/dias-habiles' },
  /** GET `correct`, POST: see `FactPage`. */
  fact: { en: 'rules/:slug/fact', es: 'reglas/:slug/hecho' },
} as const satisfies RouteTable
