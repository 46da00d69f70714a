// The files of open data that are made of the record alone: catalogues, dictionaries, citations, and the structures of
// SDMX as files of a tree that has no program behind it.

import type { ViewContext } from '../../dialogue/views/index.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import { numberedVintages } from '../../instruments/datasets/vintages.ts'
import type { NumberedVintage } from '../../instruments/datasets/vintages.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { DATAFLOWS_PATH, structureFilePath } from '../sdmx/addresses.ts'
import { allArtefacts, flowsOf } from '../sdmx/flows.ts'
import { answerStructures, parseStructureQuery } from '../sdmx/structure-query.ts'
import { CATALOG_JSON_LD_PATH, CATALOG_TURTLE_PATH, cataloguePaths, DATA_JSON_PATH, datasetFilePath, dcatUs3Path, findDatasetFile } from './addresses.ts'
import type { AskedFile } from './addresses.ts'
import { catalogueOf } from './catalogue.ts'
import type { Catalogue, OpenDataSettings } from './catalogue.ts'
import { renderBibtex, renderCsl } from './citation.ts'
import { catalogueNode } from './dcat-ap.ts'
import { renderDataJson, renderDcatUs3 } from './dcat-us.ts'
import { renderDictionary } from './dictionary.ts'
import { renderJsonLd, renderTurtle } from './rdf.ts'

export interface OpenDataFile {
  readonly type: string
  readonly text: string
}

export interface OpenDataContext {
  readonly context: ViewContext
  readonly origin: string
  readonly settings: OpenDataSettings
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** The file at a path; null where it is none of these, or tells of a dataset that is not there. */
export function findOpenDataFile(path: string, asked: OpenDataContext): OpenDataFile | null {
  if (cataloguePaths().includes(path)) return catalogueFile(path, asked)
  const named = findDatasetFile(path)
  return named === null ? null : fileOfDataset(named, asked)
}

function catalogueFile(path: string, { context, origin, settings }: OpenDataContext): OpenDataFile | null {
  const catalogue = catalogueOf(context, origin, settings)
  return catalogue === null ? null : renderCatalogue(path, catalogue)
}

function renderCatalogue(path: string, catalogue: Catalogue): OpenDataFile | null {
  if (path === DATA_JSON_PATH) return { type: JSON_TYPE, text: renderDataJson(catalogue) }
  if (path === CATALOG_JSON_LD_PATH) return { type: 'application/ld+json; charset=utf-8', text: renderJsonLd(catalogueNode(catalogue)) }
  if (path === CATALOG_TURTLE_PATH) return { type: 'text/turtle; charset=utf-8', text: renderTurtle(catalogueNode(catalogue)) }
  const language = LANGUAGES.find((one) => dcatUs3Path(one) === path)
  return language === undefined ? null : { type: JSON_TYPE, text: renderDcatUs3(catalogue, language) }
}

function fileOfDataset({ ref, number, file, language }: AskedFile, { context, origin }: OpenDataContext): OpenDataFile | null {
  const frame = frameOf(context)
  const vintage = findNumbered(numberedVintages(context.rows, ref), number)
  if (frame === null || vintage === null) return null
  switch (file) {
    case 'dictionary': return { type: 'text/csv; charset=utf-8; header=present', text: renderDictionary(vintage) }
    case 'bibtex': return { type: 'application/x-bibtex; charset=utf-8', text: renderBibtex(vintage, frame, origin, language) }
    case 'csl': return { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', text: renderCsl(vintage, frame, origin, language) }
    // Rows are not made of the record alone.
    case 'csv': case 'parquet': case 'changes': return null
  }
}

/** The vintage of a number, or the one in force. */
export function findNumbered(vintages: readonly NumberedVintage[], number: number | null): NumberedVintage | null {
  return (number === null ? vintages[0] : vintages.find((one) => one.number === number)) ?? null
}

/** Every path of these files, for writing them all out; numbers of vintages have theirs. */
export function openDataPaths({ context }: Pick<OpenDataContext, 'context'>): readonly string[] {
  const flows = flowsOf(context.rows)
  const files = flows.flatMap(({ vintage: { party, content, number } }, index) => {
    const ref = { party, dataset: content.dataset }
    const isNewest = flows.findIndex(({ vintage }) => vintage.party === party && vintage.content.dataset === content.dataset) === index
    return LANGUAGES.flatMap((language) => (['dictionary', 'bibtex', 'csl'] as const).flatMap((file) => [...(isNewest ? [datasetFilePath(ref, file, language)] : []), datasetFilePath(ref, file, language, number)]))
  })
  return [...(frameOf(context) === null ? [] : cataloguePaths()), ...files]
}

/** The structures of SDMX as files: of every dataflow, and of each with all that it refers to. */
export function structureFiles({ context, origin }: Pick<OpenDataContext, 'context' | 'origin'>): ReadonlyMap<string, string> {
  const frame = frameOf(context)
  const flows = flowsOf(context.rows)
  if (frame === null || flows.length === 0) return new Map()
  const all = allArtefacts(flows, frame)
  const message = (path: string, segments: readonly string[], references: string): readonly [string, string] => {
    const query = parseStructureQuery(segments, new URLSearchParams({ references }))
    return [path, `${JSON.stringify('problem' in query ? query : answerStructures(all, query, { frame, origin, language: frame.languages[0] ?? 'en', asked: path }))}\n`]
  }
  return new Map([message(DATAFLOWS_PATH, ['dataflow', '*', '*', '*'], 'none'), ...flows.map((flow) => message(structureFilePath(flow), ['dataflow', flow.name.agency, flow.name.id, flow.name.version], 'descendants'))])
}

