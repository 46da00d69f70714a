// Codes of generated papers.

import type { Sentence } from './sentence.ts'

export const PAPERS_CODES = {
  'paper-too-large': {
    en: 'The paper is too long for one file. Take it part by part, or for one part of the plan.',
    es: 'El documento es demasiado largo para un solo archivo. Obténgalo por secciones o por apartados del plan.',
  },
} as const satisfies { readonly [code: string]: Sentence }
