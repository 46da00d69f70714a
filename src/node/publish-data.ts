// The data of a published site: every page with its figures, each vintage as CSV and Parquet, and of SDMX what can stand
// as files: the structures, and every observation of each dataflow.

import { frameOf } from '../dialogue/views/index.ts'
import { PARQUET_TYPE } from '../dialogue/statements/dataset.ts'
import type { ViewContext } from '../dialogue/views/index.ts'
import { comparedWith } from '../instruments/datasets/differences.ts'
import { datasetFilePath } from '../publication/open-data/addresses.ts'
import { structureFiles } from '../publication/open-data/files.ts'
import { dataFilePath } from '../publication/sdmx/addresses.ts'
import { renderSdmxCsv } from '../publication/sdmx/csv-message.ts'
import { renderDataMessage } from '../publication/sdmx/data-message.ts'
import { parseDataQuery } from '../publication/sdmx/data-query.ts'
import type { Flow } from '../publication/sdmx/flow.ts'
import { flowsOf } from '../publication/sdmx/flows.ts'
import type { Site } from '../publication/site.ts'
import type { Hash } from '../record/index.ts'
import { LANGUAGES } from '../text/bilingual.ts'
import type { PublishedData, PublishingTools } from './publish.ts'
import type { TreePlace } from './publish-place.ts'

/** One figure may show what to ask for next; a page that never comes to an end is written as it is. */
const MOST_ROUNDS = 50
const CSV_SHAPE = { version: '2.0.0', labels: 'id', keys: 'none', timeFormat: 'original' } as const
const TYPES = { csv: 'text/csv; charset=utf-8; header=present', changes: 'text/csv; charset=utf-8; header=present', parquet: PARQUET_TYPE } as const

/** Resolves when every page has its figures, as far as they can be had. */
export async function settleFigures(site: Site, desk: PublishingTools): Promise<void> {
  desk.onMade((keys) => { site.changed(keys) })
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const awaited = new Set(site.addresses().flatMap((address) => [...site.awaitedBy(address)]))
    if (awaited.size === 0) return
    await desk.settled(awaited)
  }
}

interface DataBefore {
  /** What the same program made of the same file before may stand. */
  readonly isAlike: boolean
  /** No dataset was stated, corrected or arrived since. */
  readonly isUntouched: boolean
}

/** `context` reads as the public may. */
export async function writeData(context: ViewContext, { desk, origin }: PublishedData, place: TreePlace, { isAlike, isUntouched }: DataBefore): Promise<void> {
  const flows = flowsOf(context.rows)
  for (const [path, text] of structureFiles({ context, origin })) place.put(path.slice(1), text)
  for (const [index, flow] of flows.entries()) {
    const { party, content } = flow.vintage
    const isNewest = flows.findIndex(({ vintage }) => vintage.party === party && vintage.content.dataset === content.dataset) === index
    await writeFiles(context, flow, isNewest, desk, place, isAlike)
    if (isUntouched) for (const ending of ['json', 'csv'] as const) { const listed = place.listed(dataFilePath(flow, ending).slice(1)); if (listed !== null) place.keep(listed) }
    else await writeObservations(context, flow, origin, desk, place)
  }
}

/** A vintage never changes, so what was written of it stands as long as its signed file does. */
async function writeFiles({ rows }: ViewContext, { vintage }: Flow, isNewest: boolean, desk: PublishingTools, place: TreePlace, isAlike: boolean): Promise<void> {
  const { party, content, number, file } = vintage
  const ref = { party, dataset: content.dataset }
  const compared = comparedWith(rows, vintage)
  const wasWritten = isAlike && place.standing(datasetFilePath(ref, 'parquet', LANGUAGES[0], number).slice(1))?.hash === file
  for (const kind of ['parquet', 'csv', 'changes'] as const) {
    const [first, ...others] = LANGUAGES.flatMap((language) => [datasetFilePath(ref, kind, language, number), ...(isNewest ? [datasetFilePath(ref, kind, language)] : [])]).map((path) => path.slice(1))
    if (first === undefined || (kind === 'changes' && compared === null)) continue
    const written = wasWritten ? place.standing(first) : null
    const standing = written !== null && others.every((other) => place.standing(other)?.hash === written.hash) ? written : null
    const source = standing === null ? await sourceOf(kind, file, compared, desk) : null
    if (standing !== null) place.keep(standing)
    else if (source === null) continue
    else await place.putCopy(first, source, TYPES[kind], kind === 'parquet' ? file : undefined)
    for (const other of others) place.repeat(first, other)
  }
}

/** Where a file of a vintage lies; null where it cannot be had. */
async function sourceOf(kind: 'parquet' | 'csv' | 'changes', file: Hash, compared: ReturnType<typeof comparedWith>, desk: PublishingTools): Promise<string | null> {
  if (kind === 'parquet') return (await desk.blobs.sizeOf(file)) === null ? null : desk.blobs.fileOf(file)
  const written = kind === 'csv' ? await desk.csv.csvOf(file) : compared === null ? null : await desk.csv.changesOf(compared.before.file, file, compared.key)
  return written === null || 'refused' in written ? null : written.path
}

/** Of a dataflow with more observations than one answer holds there is the CSV and the Parquet alone. */
async function writeObservations(context: ViewContext, flow: Flow, origin: string, desk: PublishingTools, place: TreePlace): Promise<void> {
  const frame = frameOf(context)
  const question = parseDataQuery(flow, '*', new URLSearchParams())
  if (frame === null || 'problem' in question) return
  const table = await desk.rowsOf(flow.vintage.file, question.rows)
  if ('refused' in table || table.rows.length > question.rows.limit) return
  const language = frame.languages[0] ?? 'en'
  const path = dataFilePath(flow, 'json')
  place.put(path.slice(1), `${JSON.stringify(renderDataMessage(flow, question, table, { frame, origin, language, asked: path }))}\n`)
  place.put(dataFilePath(flow, 'csv').slice(1), renderSdmxCsv(flow, question, table, CSV_SHAPE, language))
}
