// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const REVIEW_ROUTES = {
  /** GET. What awaits this side. */
  inbox: { en: '', es: '' },
  /** GET. The parameter is the proposal's hash. */
  proposal: { en: 'proposals/:id', es: 'propuestas/:id' },
  /** POST `confirmed`. */
  'sign-proposal': { en: 'proposals/:id/sign', es: 'propuestas/:id/firmar' },
  /** POST `reason`. */
  'withdraw-proposal': { en: 'proposals/:id/withdraw', es: 'propuestas/:id/retirar' },
} as const satisfies RouteTable
