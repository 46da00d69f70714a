// What can stand in the way of whoever checks a published record.

import type { Sentence } from './sentence.ts'

export const VERIFICATION_CODES = {
  'record-missing': {
    en: 'There is no published record here.',
    es: 'Aquí no hay ningún registro publicado.',
  },
  'record-unreachable': {
    en: 'The address of the published record does not answer.',
    es: 'La dirección del registro publicado no responde.',
  },
  'record-index-broken': {
    en: 'The list of the record does not agree with its files, so a chain cut short could go unnoticed.',
    es: 'La lista del registro no concuerda con sus archivos, por lo que una cadena recortada podría pasar inadvertida.',
  },
  'wrong-use': {
    en: 'The command is not used like this.',
    es: 'El comando no se usa así.',
  },
  unexpected: {
    en: 'Something went wrong that should not have. It was logged.',
    es: 'Ocurrió un error que no debía ocurrir. Quedó registrado.',
  },
} as const satisfies { readonly [code: string]: Sentence }
