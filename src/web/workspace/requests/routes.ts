// Where the pages of requests stand: see `../routes.ts`. The parameter is the slug of a queue, the statement that made a
// request, or the name of what came in by the public door.

import type { RouteTable } from '../route-table.ts'

export const REQUESTS_ROUTES = {
  requests: { en: 'requests', es: 'solicitudes' },
  /** GET, POST: see `NewRequestPage`. */
  'new-request': { en: 'requests/new/:slug', es: 'solicitudes/nueva/:slug' },
  /** POST takes a step: see `RequestPage`. */
  request: { en: 'requests/one/:slug', es: 'solicitudes/una/:slug' },
  /** GET `queue` `of`; POST: see `SubmissionPage`. */
  submission: { en: 'requests/received/:slug', es: 'solicitudes/recibidas/:slug' },
} as const satisfies RouteTable
