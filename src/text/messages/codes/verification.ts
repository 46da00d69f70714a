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
  'bundle-unsound': {
    en: 'This bundle is damaged or cut short, or a file in it is not what its name says. Nothing is said of the record in it.',
    es: 'Este paquete está dañado o incompleto, o un archivo en él no es lo que su nombre indica. Nada se afirma del registro que contiene.',
  },
  'bundle-partial': {
    en: 'This bundle holds only what came after an earlier act, so it cannot be checked alone. Export one that begins at the first act.',
    es: 'Este paquete contiene solo lo posterior a cierto acto, por lo que no puede verificarse por sí mismo. Exporte uno que comience en el primer acto.',
  },
} as const satisfies { readonly [code: string]: Sentence }
