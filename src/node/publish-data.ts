// The data of a published site: every page with its figures, each vintage as CSV and Parquet, and of SDMX what can stand
// as files: the structures, and every observation of each dataflow.

import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { frameOf } from '../dialogue/views/index.ts'
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
import { LANGUAGES } from '../text/bilingual.ts'
import type { PublishingDesk } from './publishing-desk.ts'

/** One figure may show what to ask for next; a page that never comes to an end is written as it is. */
const MOST_ROUNDS = 50
const CSV_SHAPE = { version: '2.0.0', labels: 'id', keys: 'none', timeFormat: 'original' } as const

/** Resolves when every page has its figures, and every file what is pressed for it, as far as they can be had. */
export async function settleFigures(site: Site, desk: PublishingDesk): Promise<void> {
  desk.onMade((keys) => { site.changed(keys) })
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const awaited = new Set([...site.addresses().map(({ paths }) => paths.en), ...site.paths().filter(isPressed)].flatMap((path) => [...site.awaitedAt(path)]))
    if (awaited.size === 0) return
    await Promise.all([desk.figures.settled(awaited), desk.presses.settled(awaited)])
  }
}

/** What a press makes, and no other family. */
function isPressed(path: string): boolean {
  return path.endsWith('.pdf') || path.endsWith('.png')
}

/** Answers how many files that is. `context` reads as the public may. */
export async function writeData(context: ViewContext, origin: string, desk: PublishingDesk, place: string): Promise<number> {
  let files = 0
  const flows = flowsOf(context.rows)
  for (const [path, text] of structureFiles({ context, origin })) { write(place, path, text); files += 1 }
  for (const [index, flow] of flows.entries()) {
    const { party, content } = flow.vintage
    const isNewest = flows.findIndex(({ vintage }) => vintage.party === party && vintage.content.dataset === content.dataset) === index
    files += await writeFiles(context, flow, isNewest, desk, place)
    files += await writeObservations(context, flow, origin, desk, place)
  }
  return files
}

/** The same file under each of its addresses takes its room once, where the file system can. */
async function writeFiles({ rows }: ViewContext, { vintage }: Flow, isNewest: boolean, desk: PublishingDesk, place: string): Promise<number> {
  const { party, content, number, file } = vintage
  const written = await desk.csv.csvOf(file)
  const compared = comparedWith(rows, vintage)
  const changes = compared === null ? null : await desk.csv.changesOf(compared.before.file, file, compared.key)
  const isHere = (await desk.blobs.sizeOf(file)) !== null
  const sources = [...('refused' in written ? [] : [['csv', written.path] as const]), ...(changes === null || 'refused' in changes ? [] : [['changes', changes.path] as const]), ...(isHere ? [['parquet', desk.blobs.fileOf(file)] as const] : [])]
  let files = 0
  for (const [kind, source] of sources) {
    const [first, ...others] = LANGUAGES.flatMap((language) => [datasetFilePath({ party, dataset: content.dataset }, kind, language, number), ...(isNewest ? [datasetFilePath({ party, dataset: content.dataset }, kind, language)] : [])])
    if (first === undefined) continue
    const original = prepared(place, first)
    copyFileSync(source, original)
    for (const other of others) linkOrCopy(original, prepared(place, other))
    files += 1 + others.length
  }
  return files
}

/** Of a dataflow with more observations than one answer holds there is the CSV and the Parquet alone. */
async function writeObservations(context: ViewContext, flow: Flow, origin: string, desk: PublishingDesk, place: string): Promise<number> {
  const frame = frameOf(context)
  const question = parseDataQuery(flow, '*', new URLSearchParams())
  if (frame === null || 'problem' in question) return 0
  const table = await desk.rowsOf(flow.vintage.file, question.rows)
  if ('refused' in table || table.rows.length > question.rows.limit) return 0
  const language = frame.languages[0] ?? 'en'
  const path = dataFilePath(flow, 'json')
  write(place, path, `${JSON.stringify(renderDataMessage(flow, question, table, { frame, origin, language, asked: path }))}\n`)
  write(place, dataFilePath(flow, 'csv'), renderSdmxCsv(flow, question, table, CSV_SHAPE, language))
  return 2
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function prepared(place: string, path: string): string {
  const full = join(place, path.slice(1))
  mkdirSync(dirname(full), { recursive: true })
  return full
}

function write(place: string, path: string, text: string): void {
  writeFileSync(prepared(place, path), text)
}
