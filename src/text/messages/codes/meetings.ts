// Codes of meetings.

import type { Sentence } from './sentence.ts'

export const MEETINGS_CODES = {
  'about-no-meeting': {
    en: 'This is said of a meeting, and no meeting is named.',
    es: 'Esto se dice de una reunión, y no se indica ninguna.',
  },
  'organisation-not-own': {
    en: 'A side answers only for its own organizations.',
    es: 'Cada parte responde solo por sus propias dependencias.',
  },
  'topic-unknown': {
    en: 'There is no such topic in the backlog; it may have been changed or taken back meanwhile.',
    es: 'Ese tema no está entre los propuestos; quizá se modificó o se retiró entretanto.',
  },
  'duty-unknown': {
    en: 'The schedule of this type of meeting has no such duty.',
    es: 'El calendario de preparación de este tipo de reunión no tiene esa tarea.',
  },
  'starts-another-day': {
    en: 'The first hour is not on the day of the meeting.',
    es: 'La hora de inicio no corresponde al día de la reunión.',
  },
  'ends-too-early': {
    en: 'The meeting ends before it begins, or has an end and no beginning.',
    es: 'La reunión termina antes de empezar, o tiene hora de término y no de inicio.',
  },
  'topic-already-there': {
    en: 'This topic is on the agenda already.',
    es: 'Este tema ya está en la agenda.',
  },
  'agenda-changed-meanwhile': {
    en: 'The agenda was changed meanwhile. What is there now is shown; please look again.',
    es: 'La agenda cambió entretanto. Se muestra lo que hay ahora; vuelva a revisarlo.',
  },
  'next-meeting-missing': {
    en: 'No next meeting is set. Set it first, then carry the topic over.',
    es: 'No hay una reunión siguiente. Fíjela primero y después traslade el tema.',
  },
  'lines-differ': {
    en: 'Each language must have the same number of lines: one for each person or office.',
    es: 'Cada idioma debe tener el mismo número de renglones: uno por cada persona u oficina.',
  },
} as const satisfies { readonly [code: string]: Sentence }
