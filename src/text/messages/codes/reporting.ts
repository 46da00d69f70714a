// Why a report or a round cannot be done like this.

import type { Sentence } from './sentence.ts'

export const REPORTING_CODES = {
  'report-overtaken': {
    en: 'A colleague has reported on this since the report in preparation was begun. What was said last stands beside; yours would replace it.',
    es: 'Un colega informó sobre esto después de iniciado el informe en preparación. Lo último dicho se muestra al lado; el suyo lo sustituiría.',
  },
  'reminded-already': {
    en: 'Nobody was reminded: everybody has reported, or a reminder went out within the hour.',
    es: 'No se recordó a nadie: todos han informado, o hubo un recordatorio en la última hora.',
  },
  'file-too-large': {
    en: 'The file is too large. At most 10 MB.',
    es: 'El archivo es demasiado grande. Como máximo, 10 MB.',
  },
  'file-empty': {
    en: 'The file is empty.',
    es: 'El archivo está vacío.',
  },
  'file-kind-refused': {
    en: 'The file is of no kind that can be evidence here, or is not what its name says. Take PDF, text, CSV, JSON, PNG, JPEG, or a Word, Excel or OpenDocument file.',
    es: 'El archivo no es de un tipo que aquí pueda servir de evidencia, o no es lo que indica su nombre. Use PDF, texto, CSV, JSON, PNG, JPEG o un archivo de Word, Excel u OpenDocument.',
  },
  'day-to-come': {
    en: 'This day has not come yet.',
    es: 'Ese día aún no llega.',
  },
} as const satisfies { readonly [code: string]: Sentence }
