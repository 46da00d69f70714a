// What can stand in the way of a plan that somebody brings, and of the founding of a dialogue.

import type { Sentence } from './sentence.ts'

export const PLAN_CODES = {
  'plan-missing': { en: 'The dialogue has no plan yet.', es: 'El diálogo aún no tiene un plan.' },
  'plan-file-unreadable': { en: 'The file cannot be read as a plan.', es: 'El archivo no puede leerse como un plan.' },
  'plan-file-missing': { en: 'Choose a file first.', es: 'Primero elija un archivo.' },
  'plan-import-gone': { en: 'This preview is no longer kept. Give the file again.', es: 'Esta vista previa ya no se conserva. Entregue de nuevo el archivo.' },
  'plan-import-problems': { en: 'The table has problems. Nothing was imported.', es: 'La tabla tiene problemas. No se importó nada.' },
  'plan-import-busy': { en: 'Other files are being read at present. Try again in a moment.', es: 'En este momento se leen otros archivos. Inténtelo de nuevo en un momento.' },
  'plan-import-too-long': { en: 'Reading this file takes too long. Divide it.', es: 'La lectura de este archivo tarda demasiado. Divídalo.' },
  // The founding
  'answers-unreadable': {
    en: 'The answers that would begin the dialogue are not complete or not right.',
    es: 'Las respuestas con las que comenzaría el diálogo no están completas o no son correctas.',
  },
  'party-not-in-answers': { en: 'The answers name no such party.', es: 'Las respuestas no nombran a esa parte.' },
  'founding-missing': {
    en: 'This node has no answers from which a dialogue could be founded. Begin it with the file of answers.',
    es: 'Este nodo no tiene respuestas con las que pueda fundarse un diálogo. Déle comienzo con el archivo de respuestas.',
  },
  'already-founded': { en: 'The dialogue is founded. It changes by proposals like any other.', es: 'El diálogo ya está fundado. Se modifica mediante propuestas como cualquier otra.' },
  'founding-open': { en: 'A founding is proposed already. Sign it, or wait until it is withdrawn.', es: 'Ya hay una propuesta de fundación. Fírmela o espere a que se retire.' },
  'parties-unmet': {
    en: 'Not every party has been met. Pair the nodes, let them run, and try again.',
    es: 'Aún no se conoce a todas las partes. Empareje los nodos, déjelos en marcha e inténtelo de nuevo.',
  },
  'founding-changed-meanwhile': { en: 'The founding was changed by somebody else in the meantime. Try again.', es: 'Otra persona modificó la fundación entretanto. Inténtelo de nuevo.' },
} as const satisfies { readonly [code: string]: Sentence }
