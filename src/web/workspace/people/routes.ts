// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PEOPLE_ROUTES = {
  /** GET, POST `officer` `return`. */
  'sign-in': { en: 'sign-in', es: 'entrar' },
  /** POST. */
  'sign-out': { en: 'sign-out', es: 'salir' },
} as const satisfies RouteTable
