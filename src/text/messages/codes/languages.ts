// What can be wrong with translators' files, and with what they translate and certify.

import type { Sentence } from './sentence.ts'

export const LANGUAGE_CODES = {
  'exchange-too-large': {
    en: 'The file is larger, deeper or has more parts than such a file can have.',
    es: 'El archivo es más grande, más profundo o tiene más partes de lo que puede tener un archivo así.',
  },
  'exchange-encoding': {
    en: 'The file is not written in UTF-8 or UTF-16. Save it in UTF-8 and send it again.',
    es: 'El archivo no está escrito en UTF-8 ni en UTF-16. Guárdelo en UTF-8 y envíelo de nuevo.',
  },
  'exchange-malformed': {
    en: 'The file is not well-formed XML. It is damaged there, or was cut off.',
    es: 'El archivo no es XML bien formado. Está dañado en ese lugar o quedó incompleto.',
  },
  'exchange-dtd': {
    en: 'The file brings declarations or entities of its own. For security such files are not read.',
    es: 'El archivo trae declaraciones o entidades propias. Por seguridad, esos archivos no se leen.',
  },
  'exchange-format-unknown': {
    en: 'The file is not XLIFF, TMX or TBX.',
    es: 'El archivo no es XLIFF, TMX ni TBX.',
  },
  'exchange-format-other': {
    en: 'The file is of a format that belongs on another page.',
    es: 'El formato del archivo corresponde a otra página.',
  },
  'exchange-incomplete': {
    en: 'Something that the format demands is missing there, or stands where it may not.',
    es: 'En ese lugar falta algo que el formato exige, o hay algo que no debe estar ahí.',
  },
  'exchange-duplicate': {
    en: 'The same identifier stands twice in the file.',
    es: 'El mismo identificador aparece dos veces en el archivo.',
  },
  'exchange-languages': {
    en: 'The file does not go from one language of the dialogue into another.',
    es: 'El archivo no va de un idioma del diálogo a otro.',
  },
  'file-missing': {
    en: 'Choose a file that is not empty.',
    es: 'Elija un archivo que no esté vacío.',
  },
  'nothing-to-translate': {
    en: 'No text of this draft has changed in the language to translate from.',
    es: 'Ningún texto de este borrador cambió en el idioma desde el que se traduce.',
  },
  'nothing-to-apply': {
    en: 'No text of this file can go into the draft.',
    es: 'Ningún texto de este archivo puede incorporarse al borrador.',
  },
  'memory-empty': {
    en: 'The memory in the file has no entry.',
    es: 'La memoria del archivo no tiene ninguna entrada.',
  },
  'termbase-changed-meanwhile': {
    en: 'Somebody else has replaced the termbase meanwhile. Look at it before you send yours.',
    es: 'Mientras tanto, otra persona reemplazó la base terminológica. Consúltela antes de enviar la suya.',
  },
  'terms-column-missing': {
    en: 'The table lacks a column: concept, language and term are needed.',
    es: 'A la tabla le falta una columna: se necesitan concepto, idioma y término.',
  },
  'terms-row-unclear': {
    en: 'A cell of the table is empty or says what is not known there.',
    es: 'Una celda de la tabla está vacía o dice algo que ahí no se conoce.',
  },
  'value-required': {
    en: 'This is needed.',
    es: 'Este dato es necesario.',
  },
  'certificate-unconfirmed': {
    en: 'Confirm that you have compared the languages.',
    es: 'Confirme que cotejó los idiomas.',
  },
  'certificate-missing': {
    en: 'This side signs nothing without its own certificate of conformity, and there is none yet.',
    es: 'Esta parte no firma nada sin su propio certificado de conformidad, y aún no lo hay.',
  },
} as const satisfies { readonly [code: string]: Sentence }
