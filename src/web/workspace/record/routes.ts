// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const RECORD_ROUTES = {
  /** GET. Acts that stand two at one place, and what is missing of our own chain. */
  contested: { en: 'contested', es: 'controversias' },
  /** GET `?audience=` `?before=`: see `SaidPage`. */
  said: { en: 'said', es: 'manifestado' },
  /** GET, POST `confirmed`: see `ReleasePage`. The parameter is the act's hash. */
  'release-act': { en: 'said/:id/release', es: 'manifestado/:id/divulgar' },
  /** GET, POST `reason` `confirmation`: see `ErasePage`. The parameter is the act's hash. */
  'erase-act': { en: 'said/:id/erase', es: 'manifestado/:id/suprimir' },
} as const satisfies RouteTable
