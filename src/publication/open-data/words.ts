// The few sentences that catalogues, dictionaries and citations say by themselves.

import type { Language } from '../../text/bilingual.ts'

export interface OpenDataWords {
  readonly catalogue: (dialogue: string) => string
  readonly about: string
  readonly dictionary: string
  readonly service: string
  readonly originator: (name: string) => string
  readonly licence: (name: string) => string
  readonly obtained: (on: string, url: string | null, note: string | null) => string
  readonly vintage: (vintage: string) => string
  readonly statedBy: (party: string, dialogue: string, day: string) => string
}

export const WORDS: { readonly [L in Language]: OpenDataWords } = {
  en: {
    catalogue: (dialogue) => `Datasets of the ${dialogue}`,
    about: 'Every dataset that a party to the dialogue has stated: an immutable file, named by its hash, with its originator, licence, vintage and caveats.',
    dictionary: 'Data dictionary',
    service: 'SDMX interface to the datasets',
    originator: (name) => `Data made by: ${name}`,
    licence: (name) => `Licence: ${name}`,
    obtained: (on, url, note) => [`Obtained on ${on}${url === null ? '' : ` from ${url}`}.`, ...(note === null ? [] : [note])].join(' '),
    vintage: (vintage) => `Vintage ${vintage}`,
    statedBy: (party, dialogue, day) => `Stated by ${party} in the ${dialogue} on ${day}`,
  },
  es: {
    catalogue: (dialogue) => `Conjuntos de datos del ${dialogue}`,
    about: 'Cada conjunto de datos que presentó una parte del diálogo: un archivo inmutable, con su hash por nombre, y su fuente original, licencia, edición y advertencias.',
    dictionary: 'Diccionario de datos',
    service: 'Interfaz SDMX de los conjuntos de datos',
    originator: (name) => `Datos elaborados por: ${name}`,
    licence: (name) => `Licencia: ${name}`,
    obtained: (on, url, note) => [`Obtenido el ${on}${url === null ? '' : ` de ${url}`}.`, ...(note === null ? [] : [note])].join(' '),
    vintage: (vintage) => `Edición ${vintage}`,
    statedBy: (party, dialogue, day) => `Presentado por ${party} en el ${dialogue} el ${day}`,
  },
}
