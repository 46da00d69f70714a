// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const DRAFTING_ROUTES = {
  /** GET `?q=`. Which element to amend, or to report on. */
  choose: { en: 'choose', es: 'elegir' },
  /** GET `?draft=` `?counter=`, POST: see `AmendPage`. The parameter is the element's slug. */
  amend: { en: 'amend/:slug', es: 'modificar/:slug' },
  /** GET. */
  drafts: { en: 'drafts', es: 'borradores' },
  /** GET. */
  draft: { en: 'drafts/:id', es: 'borradores/:id' },
  /** POST `revision` `confirmed` `audience`. */
  'send-draft': { en: 'drafts/:id/send', es: 'borradores/:id/enviar' },
  /** POST `revision`. */
  'discard-draft': { en: 'drafts/:id/discard', es: 'borradores/:id/descartar' },
} as const satisfies RouteTable
