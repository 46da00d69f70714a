// Where the files of a dataset stand. Without a number the vintage in force; with one, that vintage for ever.

import type { DatasetRef } from '../../dialogue/data/dataset-ref.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { datasetPath, placeOf, sectionPath } from '../routes.ts'

export const DATASET_FILES = { csv: '.csv', parquet: '.parquet', changes: '/changes.csv', dictionary: '/dictionary.csv', bibtex: '/citation.bib', csl: '/citation.json' } as const
export type DatasetFile = keyof typeof DATASET_FILES

/** `/en/data/USA/border-crossings.csv`, `/es/datos/USA/border-crossings/v2/dictionary.csv`. */
export function datasetFilePath(ref: DatasetRef, file: DatasetFile, language: Language, number: number | null = null): string {
  return `${datasetPath(ref, language, number)}${DATASET_FILES[file]}`
}

export interface AskedFile {
  readonly ref: DatasetRef
  readonly number: number | null
  readonly file: DatasetFile
  readonly language: Language
}

/** The file that a path names, whether or not there is such a dataset. */
export function findDatasetFile(path: string): AskedFile | null {
  for (const [file, ending] of Object.entries(DATASET_FILES) as [DatasetFile, string][]) {
    const place = path.endsWith(ending) ? placeOf(path.slice(0, -ending.length)) : null
    const [party, dataset, version, ...more] = place?.section === 'data' ? place.rest : []
    if (place === null || party === undefined || dataset === undefined || more.length > 0) continue
    const number = version === undefined ? null : Number(/^v([1-9]\d{0,5})$/.exec(version)?.[1] ?? Number.NaN)
    const asked: AskedFile = { ref: { party, dataset }, number, file, language: place.language }
    // One address, one file.
    if (!Number.isNaN(number) && datasetFilePath(asked.ref, file, place.language, number) === path) return asked
  }
  return null
}

/** The catalogues: of harvesters in the United States, in one language each, and in every language at once. */
export const DATA_JSON_PATH = '/data.json'
export const CATALOG_JSON_LD_PATH = '/data/catalog.jsonld'
export const CATALOG_TURTLE_PATH = '/data/catalog.ttl'

export function dcatUs3Path(language: Language): string {
  return `${sectionPath('data', language)}/dcat-us-3.json`
}

export function cataloguePaths(): readonly string[] {
  return [DATA_JSON_PATH, ...LANGUAGES.map(dcatUs3Path), CATALOG_JSON_LD_PATH, CATALOG_TURTLE_PATH]
}
