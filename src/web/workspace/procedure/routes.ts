// Where the pages of gates, silence and initials of a text stand: see `../routes.ts`.

import type { RouteTable } from '../route-table.ts'

export const PROCEDURE_ROUTES = {
  /** GET. Every text with its gates, and what is owed after a release. */
  gates: { en: 'gates', es: 'tramites-internos' },
  /** GET: see `TextProcedurePage`. The parameter is the text's slug. */
  'text-procedure': { en: 'gates/:text', es: 'tramites-internos/:text' },
  /** POST. */
  'say-gate': { en: 'gates/:text/say', es: 'tramites-internos/:text/manifestar' },
  'initial-text': { en: 'gates/:text/initials', es: 'tramites-internos/:text/rubricas' },
  /** GET: see `SilencePage`. The parameter is the proposal's hash. */
  silence: { en: 'proposals/:id/silence', es: 'propuestas/:id/silencio' },
  /** POST. */
  'ask-silence': { en: 'proposals/:id/silence/ask', es: 'propuestas/:id/silencio/pedir' },
  'accept-silence': { en: 'proposals/:id/silence/accept', es: 'propuestas/:id/silencio/aceptar' },
  'break-silence': { en: 'proposals/:id/silence/break', es: 'propuestas/:id/silencio/romper' },
  'interpret-silence': { en: 'proposals/:id/silence/interpret', es: 'propuestas/:id/silencio/interpretar' },
  'call-off-silence': { en: 'proposals/:id/silence/call-off', es: 'propuestas/:id/silencio/cancelar' },
} as const satisfies RouteTable
