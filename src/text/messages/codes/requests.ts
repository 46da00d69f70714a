// Codes of requests.

import type { Sentence } from './sentence.ts'

export const REQUESTS_CODES = {
  'request-not-replaced': {
    en: 'What was said in a request stands. Say what changes it as a next step.',
    es: 'Lo dicho en una solicitud permanece. Indique lo que la cambia como un paso siguiente.',
  },
  'request-stands': {
    en: 'A request and its steps are not taken back: number and term are theirs for good. Withdraw the request, with the reason.',
    es: 'Una solicitud y sus pasos no se retiran del registro: su número y su plazo son definitivos. Desista de la solicitud e indique el motivo.',
  },
  'not-from-these': {
    en: 'This queue takes no requests of that origin.',
    es: 'Esta cola no recibe solicitudes de ese origen.',
  },
  'not-to-this-side': {
    en: 'A request of a side goes to another side that answers in this queue; one of the public to the side that received it.',
    es: 'La solicitud de una parte se dirige a otra parte que responde en esta cola; la del público, a la parte que la recibió.',
  },
  'body-not-competent': {
    en: 'This body was not competent on that day for that side, or is the one that has the request already.',
    es: 'Este órgano no era competente ese día por esa parte, o es el que ya tiene la solicitud.',
  },
  'number-not-next': {
    en: 'This is not the next number of the side in that year. Another request may have been made meanwhile.',
    es: 'Este no es el siguiente número de la parte en ese año. Es posible que entretanto se haya hecho otra solicitud.',
  },
  'due-not-by-term': {
    en: 'The day on which a reply is due, or the provision named for it, is not what the term of the queue gives for that day.',
    es: 'El día en que vence la respuesta, o la disposición que se cita, no es lo que da el plazo de la cola para ese día.',
  },
  'request-exercise-public': {
    en: 'An exercise is never public.',
    es: 'Un ejercicio nunca es público.',
  },
  'request-unknown': {
    en: 'There is no such request in this queue.',
    es: 'No existe esa solicitud en esta cola.',
  },
  'thread-between-parties': {
    en: 'The steps of a request are read by those who may read the request: all public, or all between the parties.',
    es: 'Los pasos de una solicitud los lee quien puede leer la solicitud: todos públicos o todos entre las partes.',
  },
  'day-before-last': {
    en: 'This day is before the last step, or before the request was received.',
    es: 'Ese día es anterior al último paso o a la recepción de la solicitud.',
  },
  'clock-not-stopped': {
    en: 'In this queue the term goes on while an answer is awaited.',
    es: 'En esta cola el plazo sigue corriendo mientras se espera una respuesta.',
  },
  'step-of-the-other-side': {
    en: 'This step is for the other side to take.',
    es: 'Ese paso corresponde a la otra parte.',
  },
  'request-ended': {
    en: 'The request has been answered or withdrawn. It can only be opened again.',
    es: 'La solicitud ya fue respondida o se desistió de ella. Solo puede reabrirse.',
  },
  'request-not-ended': {
    en: 'The request is still open.',
    es: 'La solicitud sigue abierta.',
  },
  'already-acknowledged': {
    en: 'Receipt has been acknowledged already.',
    es: 'Ya se acusó recibo.',
  },
  'answer-awaited': {
    en: 'A question is open; its answer is awaited.',
    es: 'Hay una pregunta pendiente; se espera su respuesta.',
  },
  'nothing-asked': {
    en: 'No question is open.',
    es: 'No hay ninguna pregunta pendiente.',
  },
  'reopening-late': {
    en: 'The days within which a request of this queue may be opened again have passed.',
    es: 'Han pasado los días en los que una solicitud de esta cola puede reabrirse.',
  },
  'reopening-not-allowed': {
    en: 'Requests of this queue are not opened again.',
    es: 'Las solicitudes de esta cola no se reabren.',
  },
  'competent-of-other-side': {
    en: 'This organization is not of the side for which it is to answer.',
    es: 'Esta organización no es de la parte por la que debe responder.',
  },
  'rules-unknown': {
    en: 'This is no tool of rules with that question or calendar.',
    es: 'Esta no es una herramienta de reglas con esa pregunta o ese calendario.',
  },
  'pre-check-unknown': {
    en: 'This is no tool that reckons before a request is looked at.',
    es: 'Esta no es una herramienta que calcule algo antes de revisar la solicitud.',
  },
  'ranges-unfit': {
    en: 'A range begins above its end.',
    es: 'Un intervalo empieza por encima de su final.',
  },
  'door-full': {
    en: 'Too many requests are waiting to be read. Nothing was taken; try again later.',
    es: 'Hay demasiadas solicitudes por leer. No se recibió nada; intente más tarde.',
  },
  'email-unfit': {
    en: 'This is not one e-mail address.',
    es: 'Esto no es una dirección de correo electrónico.',
  },
  'request-overtaken': {
    en: 'A colleague has dealt with this meanwhile. Look at what became of it.',
    es: 'Entretanto un colega atendió esto. Vea el resultado.',
  },
  'file-gone': {
    en: 'The file that was sent before is no longer here. Choose it again.',
    es: 'El archivo enviado antes ya no está. Elíjalo de nuevo.',
  },
} as const satisfies { readonly [code: string]: Sentence }
