// Codes of originals of a text.

import type { Sentence } from './sentence.ts'

export const ORIGINALS_CODES = {
  // Issues
  'copy-of-no-text': {
    en: 'A signed paper is of a text of which words are agreed; this is about none.',
    es: 'Un ejemplar firmado corresponde a un texto acordado; esto no se refiere a ninguno.',
  },
  'copy-of-other-words': {
    en: 'The hash is not that of the words in force of this text, nor of words of it that were released.',
    es: 'La huella no corresponde al texto en vigor ni a ninguna versión suya que se haya difundido.',
  },
  'signatory-unknown': {
    en: 'The text names nobody of this party in this office who is to sign it.',
    es: 'El texto no señala como firmante a nadie de esa parte con ese cargo.',
  },
  'hash-slip': {
    en: 'The hash differs from that of this text in a few groups.',
    es: 'La huella difiere de la de este texto en algunos grupos.',
  },
  'hash-short': {
    en: 'The hash is not whole: it has 64 characters, in sixteen groups of four.',
    es: 'La huella está incompleta: tiene 64 caracteres, en dieciséis grupos de cuatro.',
  },
  'hash-unreadable': {
    en: 'This is no such hash: it has 64 characters, digits and the letters a to f.',
    es: 'Esto no es una huella de este tipo: tiene 64 caracteres, dígitos y letras de la a a la f.',
  },
  'hash-of-another-text': {
    en: 'The hash is that of another text.',
    es: 'La huella corresponde a otro texto.',
  },
  'nobody-signed': {
    en: 'Say who has signed it.',
    es: 'Indique quién lo firmó.',
  },
  'language-not-chosen': {
    en: 'Say in which languages it stands.',
    es: 'Indique en qué idiomas está.',
  },
  'scan-missing': {
    en: 'Choose the scan.',
    es: 'Elija la digitalización.',
  },
  'scan-too-large': {
    en: 'The scan is too large.',
    es: 'La digitalización es demasiado grande.',
  },
  'scan-kind-refused': {
    en: 'This is no PDF, JPEG, PNG or TIFF, or not what its name says.',
    es: 'No es un PDF, JPEG, PNG ni TIFF, o no es lo que indica su nombre.',
  },
  'document-missing': {
    en: 'Choose the Word file.',
    es: 'Elija el archivo de Word.',
  },
  'document-unreadable': {
    en: 'This is no Word file (.docx) that can be read.',
    es: 'No es un archivo de Word (.docx) que pueda leerse.',
  },
  'document-too-large': {
    en: 'This file is so large that it can be no form of this text.',
    es: 'El archivo es tan grande que no puede ser una versión de este texto.',
  },
  // Refusals
  'text-not-agreed': {
    en: 'Proposals on this text are open, so there is no original to sign. A draft can be printed.',
    es: 'Hay propuestas abiertas sobre este texto, por lo que no hay ejemplar original que firmar. Puede imprimirse un proyecto.',
  },
} as const satisfies { readonly [code: string]: Sentence }
