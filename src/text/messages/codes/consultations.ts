// Codes of consultations.

import type { Sentence } from './sentence.ts'

export const CONSULTATIONS_CODES = {
  'contribution-decided': { en: 'This submission has been published or refused already.', es: 'Esta aportación ya se publicó o ya se rechazó.' },
  'contribution-other': { en: 'A correction is of the same submission.', es: 'Una corrección se refiere a la misma aportación.' },
  'contribution-empty': { en: 'Nothing was said. Write something or answer a question.', es: 'No se dijo nada. Escriba algo o responda una pregunta.' },
  'contribution-unknown': { en: 'No such submission has been published in this consultation.', es: 'En esta consulta no se ha publicado esa aportación.' },
  'contribution-stands': { en: 'What was published of a consultation is not taken back. If it must go, its words are erased, with the reason.', es: 'Lo publicado de una consulta no se retira. Si debe desaparecer, sus palabras se suprimen y se indica el motivo.' },
  'contribution-overtaken': { en: 'A colleague has dealt with this submission meanwhile. Look at what became of it.', es: 'Entretanto un colega atendió esta aportación. Vea el resultado.' },
  'marks-too-many': { en: 'Too many parts are left out. If so much cannot be published, refuse it with the reason.', es: 'Se omiten demasiadas partes. Si tanto no puede publicarse, rechácela e indique el motivo.' },
  'redaction-changes': { en: 'Only leave words out, each time with a mark: [[personal-data]], [[abuse]] or [[confidential]]. Nothing may be changed or added.', es: 'Solo omita palabras, cada vez con una marca: [[personal-data]], [[abuse]] o [[confidential]]. Nada puede cambiarse ni agregarse.' },
  'outside-consultation': { en: 'This came in while the consultation took nothing.', es: 'Esto llegó cuando la consulta no recibía nada.' },
  'organisation-named': { en: 'In this consultation organizations take part under their name. Give the name and agree that it is published.', es: 'En esta consulta las organizaciones participan con su nombre. Indique el nombre y acepte que se publique.' },
  'copy-of-nothing': { en: 'What has the same words as another names that one, which has to be published; nothing else names one.', es: 'Lo que tiene las mismas palabras que otra aportación la cita, y esa debe estar publicada; nada más cita una.' },
  'intake-too-small': { en: 'More has been published or refused than this number says came in.', es: 'Se ha publicado o rechazado más de lo que esta cifra dice que llegó.' },
  'another-intake': { en: 'This side has stated a number already. Correct that one.', es: 'Esta parte ya declaró una cifra. Corríjala.' },
  'same-language': { en: 'The submission is in this language already.', es: 'La aportación ya está en este idioma.' },
  'another-translation': { en: 'This side has translated it into this language already. Correct that translation.', es: 'Esta parte ya la tradujo a este idioma. Corrija esa traducción.' },
  'disposition-stands': { en: 'This side has answered this submission already. Correct that answer.', es: 'Esta parte ya respondió esta aportación. Corrija esa respuesta.' },
  'version-unknown': { en: 'No such version of this item has been agreed.', es: 'No se ha acordado esa versión de este elemento.' },
  'consultation-public': { en: 'What is said in a consultation is public.', es: 'Lo que se dice en una consulta es público.' },
  'receives-nothing': { en: 'In this consultation this side takes nothing in.', es: 'En esta consulta esta parte no recibe aportaciones.' },
  'receipt-of-another': { en: 'This is no receipt number of this side in this consultation.', es: 'Este no es un número de acuse de esta parte en esta consulta.' },
  'question-unfit': { en: 'Whoever takes part cannot answer a question of this kind.', es: 'Quien participa no puede responder una pregunta de este tipo.' },
  'consultation-closed': { en: 'The consultation is closed. Nothing was taken.', es: 'La consulta está cerrada. No se recibió nada.' },
  'consultation-not-open': { en: 'The consultation is not open yet. Nothing was taken.', es: 'La consulta aún no abre. No se recibió nada.' },
  'consultation-full': { en: 'Too many submissions are waiting to be read. Nothing was taken; try again later.', es: 'Hay demasiadas aportaciones por leer. No se recibió nada; intente más tarde.' },
  'form-too-fast': { en: 'This was sent faster than a person types, which programs do. Nothing was taken yet: look at it once more and send it again.', es: 'Esto se envió más rápido de lo que escribe una persona, como hacen los programas. Aún no se recibió nada: revíselo y envíelo de nuevo.' },
  'form-too-old': { en: 'This form was opened too long ago. What you typed is still here: look at it once more and send it again.', es: 'Este formulario se abrió hace demasiado tiempo. Lo que escribió sigue aquí: revíselo y envíelo de nuevo.' },
  'form-trap': { en: 'A field that nobody can see was filled in, perhaps by your browser. It is empty again: look at the form once more and send it.', es: 'Se llenó un campo que nadie puede ver, quizá por su navegador. Ya está vacío: revise el formulario y envíelo de nuevo.' },
} as const satisfies { readonly [code: string]: Sentence }
