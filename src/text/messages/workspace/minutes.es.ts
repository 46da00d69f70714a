// Las palabras de las actas de decisiones.

import type { minutes as English } from './minutes.en.ts'

export const minutes: typeof English = {
  nav: {},
  flash: {},
  citations: {
    title: 'En qué se apoya',
    none: 'Cada oración operativa cita un elemento vigente.',
    paragraph: (n) => `párrafo ${n}`,
    announced: 'Anuncio anterior:',
    code: {
      'cites-nothing': 'Oración sin identificador',
      'cites-unknown': 'Lo que cita no consta en el registro',
      'cites-ended': 'Lo que cita ya terminó',
      'cites-paragraph-gone': 'El párrafo que cita ya no está',
      'announced-before': 'Ya se había anunciado',
    },
    advice: {
      'cites-nothing': 'No cita ningún compromiso, decisión ni reunión, de modo que nadie puede darle seguimiento.',
      'cites-unknown': 'Nada con ese nombre está acordado. Quizá todavía sea una propuesta.',
      'cites-ended': 'Se retiró o se sustituyó. Cite lo que ocupó su lugar o diga que terminó.',
      'cites-paragraph-gone': 'El acta de decisiones ya no lo contiene. Cite el párrafo que hoy lo dice.',
      'announced-before': 'El mismo compromiso ya se había anunciado: no lo presente como nuevo.',
    },
  },
}
