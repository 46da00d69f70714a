// The datasets of a side from the command line: a file is checked against its description and stated, or only
// checked; those that are stated; and a description to fill in, guessed from a file.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ACTIVITY_DESCRIPTION } from '../../dialogue/data/activities.ts'
import { datasetDescription, descriptionRules } from '../../dialogue/statements/index.ts'
import type { DatasetDescription } from '../../dialogue/statements/index.ts'
import { currentVintages, findVintage } from '../../instruments/datasets/vintages.ts'
import { DataEngine, DatasetDesk } from '../../node/datasets/index.ts'
import type { GuessedColumn, LoadReport } from '../../node/datasets/index.ts'
import type { DialogueNode } from '../../node/dialogue-node.ts'
import { BLOBS_FOLDER } from '../../node/home-files.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withReadNode } from '../read-node.ts'
import { withStoppedNode } from '../stopped-node.ts'
import { datasetTexts } from './dataset-texts.ts'

/** Problems told at a terminal; `--json` tells a thousand. */
const SHOWN = 30

export const command: Pick<CliCommand, 'run'> = {
  async run([what, ...words], terminal) {
    const text = { type: 'string' } as const
    const { values, positionals: [path, ...more] } = parseArgs({ args: [...words], allowPositionals: true, options: { description: text, sheet: text, party: text, 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } })
    const options = { sheet: values.sheet ?? null, isDry: values['dry-run'], isJson: values.json, party: values.party }
    if (what === 'list' && path === undefined) return list(terminal, options)
    if (path === undefined || more.length > 0) throw new WrongUse('add FILE --description FILE | describe FILE | list')
    if (what === 'describe') return guess(path, terminal, options)
    if (what !== 'add' || values.description === undefined) throw new WrongUse('add FILE --description FILE | describe FILE | list')
    return add(path, readDescription(values.description, terminal), terminal, options)
  },
}

interface Options {
  readonly sheet: string | null
  readonly isDry: boolean
  readonly isJson: boolean
  readonly party: string | undefined
}

function list(terminal: Terminal, { isJson, party }: Options): Promise<number> {
  return withReadNode(findHome(terminal.environment, party), terminal, (node) => {
    const own = currentVintages(node.rows).filter((vintage) => vintage.party === node.party)
    const say = datasetTexts[terminal.language]
    if (isJson) terminal.out(JSON.stringify(own.map(({ statement, file, bytes, replaces, content }) => ({ statement, file, bytes, replaces, ...content })), null, 2))
    else if (own.length === 0) terminal.out(say.none)
    else for (const { content } of own) terminal.out(`${content.dataset}  ${content.vintage}  ${say.rows(content.rows)}${content.covers === null ? '' : `  ${content.covers.from} – ${content.covers.to}`}`)
    return Promise.resolve(0)
  })
}

/** A dry run needs neither the node stopped nor its secret. */
async function add(path: string, description: DatasetDescription, terminal: Terminal, options: Options): Promise<number> {
  const home = findHome(terminal.environment, options.party)
  const work = (node: DialogueNode) => withDesk(node, resolve(home, BLOBS_FOLDER), terminal, async (desk) => {
    const say = datasetTexts[terminal.language]
    let told = 0
    const outcome = await desk.load({ path: resolve(path) }, description, { sheet: options.sheet, onProgress: (rows) => { if (rows - told >= 1_000_000) { told = rows; terminal.err(say.progress(rows)) } } }).catch(unreadable(path))
    if ('refused' in outcome) throw new CommandFailed(outcome.refused, path)
    if ('report' in outcome) {
      tellReport(outcome.report, terminal, options.isJson)
      throw new CommandFailed('dataset-rows-wrong', path)
    }
    const { content } = outcome
    if (options.isJson) terminal.out(JSON.stringify({ ...content, replaces: outcome.replaces, isStated: !options.isDry }, null, 2))
    else {
      terminal.out(say.fits(content.rows, content.covers === null ? '' : `${content.covers.from} – ${content.covers.to}`))
      if (content.changes !== null) terminal.out(say.changes(content.changes.added, content.changes.removed, content.changes.changed))
    }
    if (options.isDry) { await outcome.discard(); if (!options.isJson) terminal.out(say.checked); return 0 }
    const before = findVintage(node.rows, { party: node.party, dataset: description.dataset })
    if (before !== null && JSON.stringify(described(before.content)) === JSON.stringify(described(content)) && before.file === content.attachments[0]?.blob) { await outcome.discard(); throw new CommandFailed('dataset-unchanged', description.dataset) }
    const said = await desk.state(outcome)
    if ('refused' in said) throw new CommandFailed(said.refused, description.dataset)
    if ('issues' in said) throw new CommandFailed('description-wrong', said.issues.map((issue) => `${issue.path}: ${explain(issue.code, terminal.language)}`).join('\n'))
    if (!options.isJson) terminal.out(say.stated(description.dataset, description.vintage))
    return 0
  })
  return options.isDry ? withReadNode(home, terminal, work) : withStoppedNode(home, terminal, work)
}

/** As the schema orders it, whoever wrote it down. */
function described(content: DatasetDescription): unknown {
  return datasetDescription.strip().parse(content)
}

async function guess(path: string, terminal: Terminal, { sheet }: Options): Promise<number> {
  const nobody = { party: '', rows: { find: () => undefined }, say: () => Promise.reject(new Error('nobody speaks here')) } as unknown as DialogueNode
  return withDesk(nobody, null, terminal, async (desk) => {
    const found = await desk.look({ path: resolve(path) }, sheet).catch(unreadable(path))
    if ('refused' in found) throw new CommandFailed(found.refused, path)
    await found.remove()
    if ('problem' in found.looked) throw new CommandFailed('dataset-rows-wrong', `${path}: ${explain(found.looked.problem.code, terminal.language)}`)
    if (found.looked.report !== null) {
      tellReport(found.looked.report, terminal, false)
      throw new CommandFailed('dataset-rows-wrong', path)
    }
    const described = found.looked.isOfActivities ? { ...toFillIn([], []), ...ACTIVITY_DESCRIPTION } : toFillIn(found.looked.columns, found.looked.key)
    terminal.out(JSON.stringify(described, null, 2))
    return 0
  })
}

/** What cannot be guessed is left empty, and refused until it is filled in. */
function toFillIn(columns: readonly GuessedColumn[], key: readonly string[]): DatasetDescription {
  const empty = { en: '', es: '' }
  return {
    dataset: '', title: empty, definition: empty, method: empty, vintage: '',
    columns: columns.map(({ heading, name, type, role }) => ({ name, type, role, title: { en: heading, es: heading }, definition: null, unit: role === 'measure' ? empty : null, codes: null })), key: [...key],
    licence: { name: empty, url: null }, originator: { name: empty, url: null }, obtained: { url: null, on: '', note: null }, caveats: [],
  }
}

async function withDesk<T>(node: DialogueNode, blobs: string | null, terminal: Terminal, work: (desk: DatasetDesk) => Promise<T>): Promise<T> {
  // Beside a node at work its own folder of loading is not ours.
  const folder = mkdtempSync(join(tmpdir(), 'alternat-loading-'))
  const engine = new DataEngine({ folders: [...(blobs === null ? [] : [blobs]), folder], spill: join(folder, 'spill'), onFault: (error) => { terminal.err(String(error)) } })
  try {
    return await work(new DatasetDesk({ node, engine, blobs: new FileBlobs(blobs ?? folder), folder }))
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function readDescription(path: string, terminal: Terminal): DatasetDescription {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw error instanceof SyntaxError ? new CommandFailed('description-wrong', `${path}: ${error.message}`) : new CommandFailed('file-unreadable', path, { cause: error })
  }
  const parsed = datasetDescription.safeParse(read)
  const issues = parsed.success ? descriptionRules(parsed.data).map(({ path: at, code }) => `${at}: ${explain(code, terminal.language)}`) : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (!parsed.success || issues.length > 0) throw new CommandFailed('description-wrong', `${path}\n${issues.join('\n')}`)
  return parsed.data
}

function tellReport(report: LoadReport, terminal: Terminal, isJson: boolean): void {
  if (isJson) { terminal.out(JSON.stringify(report, null, 2)); return }
  const say = datasetTexts[terminal.language]
  const total = report.counts.reduce((sum, { count }) => sum + count, 0)
  terminal.err(say.problems(total, report.badRows, report.rows))
  for (const { code, line, column, cell, firstLine } of report.listed.slice(0, SHOWN)) {
    terminal.err(`  ${say.place(line, column)}: ${explain(code, terminal.language)}${firstLine === null ? '' : ` ${say.first(firstLine)}`}${cell === null || cell === '' ? '' : ` (${cell})`}`)
  }
  if (total > SHOWN) terminal.err(`  ${say.more(total - Math.min(SHOWN, report.listed.length))}`)
}

function unreadable(path: string): (error: unknown) => never {
  return (error) => { throw error instanceof Error && 'code' in error ? new CommandFailed('file-unreadable', `${path} (${String(error.code)})`, { cause: error }) : error }
}
