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
  /** POST `answer` and what goes with it. */
  'answer-proposal': { en: 'proposals/:id/answer', es: 'propuestas/:id/responder' },
  /** POST `statement`: an own answer is taken back. */
  'retract-answer': { en: 'proposals/:id/take-back', es: 'propuestas/:id/dejar-sin-efecto' },
  /** POST `date`, `time`, `zone`. */
  'ask-answer-by': { en: 'proposals/:id/answer-by', es: 'propuestas/:id/plazo' },
  /** POST `with`: a draft is begun from both. */
  'merge-offers': { en: 'proposals/:id/merge', es: 'propuestas/:id/reunir' },
  /** GET. What is offered for one item, side by side; the parameter is the item's id. */
  offers: { en: 'offers/:item', es: 'ofertas/:item' },
} as const satisfies RouteTable
