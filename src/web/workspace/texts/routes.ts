// Where the pages of negotiated texts stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const TEXTS_ROUTES = {
  /** GET. */
  texts: { en: 'texts', es: 'textos' },
  /** GET, POST. The parameter of every route below is the text's slug. */
  'begin-text': { en: 'texts/new', es: 'textos/nuevo' },
  /** GET `view` (`rolling`, `open`, `clean`), `language`. */
  text: { en: 'texts/:slug', es: 'textos/:slug' },
  /** GET. Leads to where a clause stands in its text; the parameter is the clause's own slug. */
  clause: { en: 'clauses/:id', es: 'clausulas/:id' },
  /** GET `draft`, `open`, `counter`. POST the clauses that are open, and what is to be `do`ne. */
  'edit-text': { en: 'texts/:slug/edit', es: 'textos/:slug/editar' },
  /** GET. POST `paste.<language>`, then the clauses that were read from it. */
  'paste-text': { en: 'texts/:slug/paste', es: 'textos/:slug/pegar' },
  /** POST `proposal`, several with commas between them or in fields of one name: all of them are signed. */
  'accept-brackets': { en: 'texts/:slug/accept', es: 'textos/:slug/aceptar' },
  /** POST `proposal`. */
  'withdraw-bracket': { en: 'texts/:slug/withdraw', es: 'textos/:slug/retirar' },
  /** POST `clause`: a draft by which it would end. */
  'end-clause': { en: 'texts/:slug/end-clause', es: 'textos/:slug/suprimir-clausula' },
  /** GET. POST the chair's words; or `retract`. */
  'chair-text': { en: 'texts/:slug/chair-text', es: 'textos/:slug/texto-de-la-presidencia' },
  /** POST `statement`, `place`: a draft with the chair's words. */
  'take-over': { en: 'texts/:slug/take-over', es: 'textos/:slug/retomar' },
  /** GET `a`, `b`: names of versions. */
  'compare-text': { en: 'texts/:slug/compare', es: 'textos/:slug/comparar' },
  /** GET `form`, `language`: a file. */
  'export-text': { en: 'texts/:slug/export', es: 'textos/:slug/exportar' },
  /** GET `subject`. POST the side's own position. */
  fallback: { en: 'texts/:slug/position', es: 'textos/:slug/postura' },
} as const satisfies RouteTable
