// Codes of negotiated texts.

import type { Sentence } from './sentence.ts'

export const TEXTS_CODES = {
  'instrument-unknown': {
    en: 'The charter of the dialogue names no such class of instrument.',
    es: 'El estatuto del diálogo no prevé esa clase de instrumento.',
  },
  'party-unnamed': {
    en: 'The text does not say how it names one of the parties.',
    es: 'El texto no dice cómo nombra a una de las partes.',
  },
  'slug-repeated': {
    en: 'The same short name stands for two things here; each is cited by its own.',
    es: 'El mismo nombre corto designa aquí dos cosas; cada una se cita por el suyo.',
  },
  'texts-apart': {
    en: 'A proposal that changes a text under negotiation changes nothing else: what is agreed in the plan becomes public at once, a text only when it is released.',
    es: 'Una propuesta que modifica un texto en negociación no modifica nada más: lo acordado en el plan se hace público de inmediato; un texto, solo cuando se difunde.',
  },
} as const satisfies { readonly [code: string]: Sentence }
