// Why a note, a comment or a subscription could not be kept.

import type { Sentence } from './sentence.ts'

export const NOTICES_CODES = {
  'note-empty': {
    en: 'Write something.',
    es: 'Escriba algo.',
  },
  'note-too-long': {
    en: 'A note has at most 4,000 characters.',
    es: 'Una nota tiene como máximo 4,000 caracteres.',
  },
  'note-unknown': {
    en: 'There is no such note any more.',
    es: 'Esa nota ya no existe.',
  },
  'note-not-own': {
    en: 'Only its author changes or deletes a note.',
    es: 'Solo su autor modifica o elimina una nota.',
  },
  'note-changed-meanwhile': {
    en: 'The note was changed after you opened the page. What you typed is still here.',
    es: 'La nota cambió después de que usted abrió la página. Lo que escribió sigue aquí.',
  },
  'mention-unknown': {
    en: 'The note names somebody with @ who is not among your colleagues. Check the name, or leave out the @.',
    es: 'La nota menciona con @ a alguien que no está entre sus colegas. Revise el nombre o quite la @.',
  },
  'comment-not-own': {
    en: 'Your side corrects or takes back only comments of its own that still stand.',
    es: 'Su parte solo corrige o deja sin efecto comentarios propios que sigan vigentes.',
  },
  'subscription-changed-meanwhile': {
    en: 'Your subscriptions were changed after you opened the page, perhaps by the link in a mail. Look at them and save again.',
    es: 'Sus suscripciones cambiaron después de que usted abrió la página, quizá por el enlace de un correo. Revíselas y guarde de nuevo.',
  },
} as const satisfies { readonly [code: string]: Sentence }
