// Where the pages of this area stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const DRAFTING_ROUTES = {
  /** GET `?q=` `?mine=` `?page=`. Which element to amend, or to report on. */
  choose: { en: 'choose', es: 'elegir' },
  /** GET `?draft=` `?counter=`, POST: see `AmendPage`. The parameter is an element's slug, or the whole id of any other item. */
  amend: { en: 'amend/:slug', es: 'modificar/:slug' },
  /** GET `?kind=` `?parent=` `?instrument=` `?element=` `?draft=`, POST: see `AmendPage`. An item that is new. */
  create: { en: 'create', es: 'crear' },
  /** GET. */
  drafts: { en: 'drafts', es: 'borradores' },
  /** GET `?page=` `?check=`. */
  draft: { en: 'drafts/:id', es: 'borradores/:id' },
  /** GET `?q=` `?kind=`. */
  'add-to-draft': { en: 'drafts/:id/add', es: 'borradores/:id/agregar' },
  /** POST `revision` `item`. */
  'end-item': { en: 'drafts/:id/end', es: 'borradores/:id/dar-termino' },
  /** POST `revision` `item`. */
  'remove-item': { en: 'drafts/:id/remove', es: 'borradores/:id/sacar' },
  /** POST `revision` `cover.<language>` `meeting`. */
  'draft-cover': { en: 'drafts/:id/cover', es: 'borradores/:id/nota' },
  /** GET `?step=`. */
  'draft-history': { en: 'drafts/:id/history', es: 'borradores/:id/historial' },
  /** POST `revision` `step`. */
  'restore-draft': { en: 'drafts/:id/restore', es: 'borradores/:id/recuperar' },
  /** POST `item` `field`: who else is here, as JSON. */
  'draft-presence': { en: 'drafts/:id/presence', es: 'borradores/:id/presencia' },
  /** POST `revision` `confirmed` `audience`. */
  'send-draft': { en: 'drafts/:id/send', es: 'borradores/:id/enviar' },
  /** POST `revision`. */
  'discard-draft': { en: 'drafts/:id/discard', es: 'borradores/:id/descartar' },
  /** POST `item` `field` `text` `once` `return`. */
  'add-note': { en: 'notes', es: 'notas' },
  /** POST `return`: settles an open note, opens a settled one. */
  'turn-note': { en: 'notes/:id', es: 'notas/:id' },
  /** GET. What awaits my clearance. */
  clearances: { en: 'clearances', es: 'vistos-buenos' },
  /** GET. The parameter is the id of a draft or of a proposal. */
  clearance: { en: 'clearances/:id', es: 'vistos-buenos/:id' },
  /** POST: see `ClearanceView`. */
  'request-clearance': { en: 'clearances/:id/request', es: 'vistos-buenos/:id/solicitar' },
  'answer-clearance': { en: 'clearances/:id/answer', es: 'vistos-buenos/:id/responder' },
  'call-off-clearance': { en: 'clearances/:id/call-off', es: 'vistos-buenos/:id/retirar' },
  /** GET `?meeting=`, POST: see `ClearanceRulesPage`. */
  'clearance-rules': { en: 'clearance-rules', es: 'reglas-de-visto-bueno' },
} as const satisfies RouteTable
