// Why something cannot be answered to a proposal, or not like this.

import type { Sentence } from './sentence.ts'

export const REVIEW_CODES = {
  'answer-public': {
    en: 'An answer to a proposal is between the parties. It can be released to the public afterwards.',
    es: 'La respuesta a una propuesta queda entre las partes. Puede divulgarse después.',
  },
  'own-proposal': {
    en: 'Your side made this proposal. It can withdraw it or ask about it, not decline it or acknowledge it.',
    es: 'Su parte hizo esta propuesta. Puede retirarla o preguntar al respecto, pero no rechazarla ni acusar su recibo.',
  },
  'already-answered': {
    en: 'Your side has given this answer already. Correct it or take it back instead.',
    es: 'Su parte ya dio esta respuesta. En su lugar, corríjala o retírela.',
  },
  'question-unknown': {
    en: 'No such question was put to your side, or it was taken back.',
    es: 'No se hizo esa pregunta a su parte, o fue retirada.',
  },
  'proposal-moved-on': {
    en: 'Something happened to this proposal after you opened the page. Read what it was, below, and decide again.',
    es: 'Algo ocurrió con esta propuesta después de que usted abrió la página. Lea abajo qué fue y decida de nuevo.',
  },
  'answer-by-past': {
    en: 'This moment has passed already.',
    es: 'Ese momento ya pasó.',
  },
  'zone-unknown': {
    en: 'There is no such time zone.',
    es: 'No existe esa zona horaria.',
  },
  'offers-apart': {
    en: 'These two proposals do not change the same item from the same version, so there is nothing to bring together.',
    es: 'Estas dos propuestas no modifican el mismo elemento desde la misma versión, por lo que no hay nada que reunir.',
  },
} as const satisfies { readonly [code: string]: Sentence }
