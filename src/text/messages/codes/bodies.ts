// Codes of bodies of the dialogue.

import type { Sentence } from './sentence.ts'

export const BODIES_CODES = {
  'until-too-early': {
    en: 'It ends before it begins: the last day comes before the first.',
    es: 'Termina antes de empezar: el último día es anterior al primero.',
  },
  'not-about-this': {
    en: 'This can be said of the dialogue or of one of its bodies; a suspension also of an element of the plan. Not of anything else.',
    es: 'Esto puede decirse del diálogo o de uno de sus órganos; una suspensión, también de un elemento del plan. De nada más.',
  },
  'practice-unknown': {
    en: 'The list of practices has no such practice. Open the page again and answer there.',
    es: 'La lista de prácticas no contiene esa práctica. Abra de nuevo la página y responda ahí.',
  },
  'not-affected': {
    en: 'One of the numbers is not in the plan, or stands outside what is suspended. Write the numbers as the plan has them, with commas between them.',
    es: 'Uno de los números no está en el plan o queda fuera de lo que se suspende. Escriba los números como figuran en el plan, separados por comas.',
  },
  'nothing-to-move': {
    en: 'There is nothing to move any more: a colleague has drafted it, or both sides have agreed meanwhile.',
    es: 'Ya no hay nada que trasladar: un colega lo puso en un borrador, o ambas partes ya lo acordaron.',
  },
  'no-successor': {
    en: 'The record names no organization that succeeds this one. Propose first who does: only then is there somebody to move to.',
    es: 'El registro no señala qué organización sucede a esta. Proponga primero quién lo hace: solo entonces hay a quién trasladar.',
  },
} as const satisfies { readonly [code: string]: Sentence }
