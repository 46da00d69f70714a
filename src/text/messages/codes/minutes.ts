// Codes of records of decisions.

import type { Sentence } from './sentence.ts'

export const MINUTES_CODES = {
  'paragraph-unknown': {
    en: 'The record named here has no such paragraph.',
    es: 'El acta que se menciona no tiene ese párrafo.',
  },
  'clause-not-out': {
    en: 'The clause belongs to a text that has not been released. A commitment is public once agreed, and its words would be public with it. Release the text first.',
    es: 'La cláusula pertenece a un texto que aún no se difunde. Todo compromiso acordado es público y, con él, lo serían esas palabras. Primero difunda el texto.',
  },
  'minutes-meeting-called-off': {
    en: 'The meeting was called off: there is nothing to record.',
    es: 'La reunión se suspendió: no hay nada que asentar en un acta.',
  },
  'paragraph-not-open': {
    en: 'What this paragraph became has been recorded meanwhile. Look at it again.',
    es: 'Entretanto ya se asentó qué pasó con este párrafo. Revíselo de nuevo.',
  },
  'paragraph-none-chosen': {
    en: 'Choose at least one decision.',
    es: 'Elija al menos una decisión.',
  },
} as const satisfies { readonly [code: string]: Sentence }
