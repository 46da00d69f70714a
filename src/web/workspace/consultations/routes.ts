// Where the pages of consultations stand: see `../routes.ts`. The parameter is the slug of a consultation, the name of
// what came in, or the statement that published it.

import type { RouteTable } from '../route-table.ts'

export const CONSULTATIONS_ROUTES = {
  consultations: { en: 'consultations', es: 'consultas' },
  /** POST states how many came in, or refuses several: see `ModerationPage`. */
  moderation: { en: 'consultations/received/:slug', es: 'consultas/recibidas/:slug' },
  /** POST publishes or refuses one: see `ContributionPage`. */
  contribution: { en: 'consultations/one/:slug', es: 'consultas/una/:slug' },
  /** GET `words` `side` `answer` `page` `correct`; POST: see `AnsweringPage`. */
  answering: { en: 'consultations/answers/:slug', es: 'consultas/respuestas/:slug' },
  /** GET `language`; POST: see `TranslatingPage`. */
  'translate-contribution': { en: 'consultations/translation/:slug', es: 'consultas/traduccion/:slug' },
} as const satisfies RouteTable
