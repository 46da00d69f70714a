import type { RowReader } from '../../dialogue/rows.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import { currentVintages, numberedVintages } from '../../instruments/datasets/vintages.ts'
import { flowOf } from './flow.ts'
import type { Flow } from './flow.ts'
import { agencySchemeOf, artefactsOf } from './structures.ts'
import type { Artefact } from './structures.ts'

/** Every vintage of every dataset that a side states, newest first within a dataset. */
export function flowsOf(rows: RowReader): readonly Flow[] {
  const named = new Map(currentVintages(rows).map(({ party, content }) => [`${party}/${content.dataset}`, { party, dataset: content.dataset }]))
  return [...named.values()].flatMap((ref) => numberedVintages(rows, ref)).map(flowOf)
}

export function allArtefacts(flows: readonly Flow[], frame: Frame): readonly Artefact[] {
  const newest = flows.map(({ vintage }) => vintage.made.at).sort().at(-1)
  return [...flows.flatMap(artefactsOf), ...(newest === undefined ? [] : [agencySchemeOf(frame, newest)])]
}
