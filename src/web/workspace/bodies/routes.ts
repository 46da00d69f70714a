// Where the pages of bodies of the dialogue stand: see `../routes.ts`. The parameter is the whole id of an
// item: the dialogue, a body, or, for a suspension, an element. Of an organisation it is the slug.

import type { RouteTable } from '../route-table.ts'

export const BODIES_ROUTES = {
  bodies: { en: 'bodies', es: 'organos' },
  body: { en: 'bodies/:item', es: 'organos/:item' },
  /** GET, POST: see `CharterPage`. */
  'body-charter': { en: 'bodies/:item/charter', es: 'organos/:item/estatuto' },
  /** GET, POST: see `DormancyPage`. */
  'body-dormancy': { en: 'bodies/:item/dormancy', es: 'organos/:item/pausa' },
  /** GET, POST: see `SelfCheckPage`. */
  'self-check': { en: 'bodies/:item/self-check', es: 'organos/:item/autoevaluacion' },
  /** GET, POST: see `SuspensionPage`. */
  suspension: { en: 'suspended/:item', es: 'suspendido/:item' },
  successions: { en: 'succession', es: 'sucesion' },
  /** GET, POST `successor`: see `SuccessionPage`. */
  succession: { en: 'succession/:slug', es: 'sucesion/:slug' },
} as const satisfies RouteTable
