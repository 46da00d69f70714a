// The datasets that each side loads from `data/` and states, each with the hash that its file must have.

import type { DemonstrationDataset } from '../../src/node/demonstration-data.ts'
import manifest from './data/manifest.json' with { type: 'json' }
import { DESCRIPTIONS } from './descriptions/index.ts'
import type { DatasetName } from './descriptions/provenance.ts'

/** Activities stand in files of IATI. */
const IATI: readonly string[] = ['sembrando-oportunidades', 'creando-mi-futuro-aqui']

export function fileOf(dataset: string): string {
  return `${dataset}.${IATI.includes(dataset) ? 'xml' : 'csv'}.gz`
}

export const DATASETS: readonly DemonstrationDataset[] = (['USA', 'MEX'] as const).flatMap((party) => DESCRIPTIONS[party].map((description) => ({
  party, description,
  file: `data/${fileOf(description.dataset)}`,
  sha256: manifest[description.dataset as DatasetName].sha256,
})))
