// What can be wrong with a termbase that is brought in: codes of src/text/termbase.ts.

import type { Sentence } from './sentence.ts'

export const TERMBASE_CODES = {
  'termbase-shape': {
    en: 'The termbase is not of the expected form at this place.',
    es: 'La base terminológica no tiene la forma esperada en este lugar.',
  },
  'concept-twice': {
    en: 'This concept is in the termbase twice. Join the two.',
    es: 'Este concepto figura dos veces en la base terminológica. Reúna ambos en uno.',
  },
  'successor-unknown': {
    en: 'The organisation named as successor is not in the termbase.',
    es: 'La organización indicada como sucesora no figura en la base terminológica.',
  },
} as const satisfies { readonly [code: string]: Sentence }
