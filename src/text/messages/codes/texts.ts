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
  'nothing-pasted': {
    en: 'Nothing was pasted, or nothing of it was kept.',
    es: 'No se pegó nada, o no se conservó nada de lo pegado.',
  },
  'pasted-too-long': {
    en: 'This is more than can be read at once. Paste it in parts.',
    es: 'Es más de lo que puede leerse de una vez. Péguelo por partes.',
  },
  'no-room': {
    en: 'So many clauses were inserted at this very place that there is no room for another. Insert it elsewhere, or move the clauses around it first.',
    es: 'En este preciso lugar se insertaron tantas cláusulas que ya no cabe otra. Insértela en otro lugar o mueva antes las cláusulas vecinas.',
  },
  'chair-text-empty': {
    en: 'The chair’s text has no words yet.',
    es: 'El texto de la presidencia aún no tiene palabras.',
  },
  'chair-text-changed-meanwhile': {
    en: 'A colleague put forward or took back the chair’s text of your side after you opened the page. Look at it, and decide again.',
    es: 'Una persona colega presentó o retiró el texto de la presidencia de su parte después de que usted abrió la página. Véalo y decida de nuevo.',
  },
  'position-changed-meanwhile': {
    en: 'A colleague changed your side’s position after you opened the page. What you typed is below; what is kept is on the page of the text.',
    es: 'Una persona colega cambió la postura de su parte después de que usted abrió la página. Lo que escribió está abajo; lo guardado está en la página del texto.',
  },
  'cleared-in-half': {
    en: 'A clearance is somebody’s, of a day: write both, or neither.',
    es: 'Un visto bueno es de alguien y de un día: escriba ambos datos o ninguno.',
  },
} as const satisfies { readonly [code: string]: Sentence }
