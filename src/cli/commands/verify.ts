// Re-checks a published record. Uses record/ alone: no store, no node, no trust in either side.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyRecord } from '../../record/index.ts'
import type { ActVerdict, ChainInput, VerifyReport } from '../../record/index.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'

interface PublishedRecord {
  readonly dialogue: string
  readonly chains: readonly ChainInput[]
  /** The list of heads could not be read: a chain cut short would go unnoticed. */
  readonly isIndexBroken: boolean
}

interface RecordIndexFile {
  readonly dialogue: string
  readonly parties: readonly { readonly party: string; readonly file: string; readonly head: { readonly sequence: number; readonly hash: string } }[]
}

const SHOWN_PROBLEMS = 30

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } })
    const target = positionals[0]
    if (target === undefined || positionals.length > 1) throw new WrongUse('URL | DIR')
    const records = /^https?:\/\//.test(target) ? await fetchRecords(target) : readRecords(target)
    if (records.length === 0) throw new CommandFailed('record-missing', target)
    const mode = values.quick === true ? 'quick' : 'full'
    const results = records.map((record) => ({ record, report: verifyRecord(record.dialogue, record.chains, mode) }))
    if (values.json === true) terminal.out(JSON.stringify(results.map(({ report }) => report), null, 1))
    else for (const { record, report } of results) print(record, report, terminal)
    return results.some(({ record, report }) => record.isIndexBroken || !isSound(report)) ? 3 : 0
  },
}

/** Nothing inconsistent, and nothing unchecked but what was withheld on purpose. */
function isSound(report: VerifyReport): boolean {
  return report.counts.inconsistent === 0 && report.acts.every((act) => act.verdict !== 'unverified' || act.code === 'body-withheld')
}

function print(record: PublishedRecord, report: VerifyReport, terminal: Terminal): void {
  const es = terminal.language === 'es'
  terminal.out(`${report.dialogue}: ${report.acts.length} ${es ? 'actos' : 'acts'} — ${es ? 'verificados' : 'verified'} ${report.counts.verified}, ${es ? 'no verificables' : 'unverified'} ${report.counts.unverified}, ${es ? 'inconsistentes' : 'inconsistent'} ${report.counts.inconsistent}`)
  for (const head of report.heads) terminal.out(`  ${head.party}  ${es ? 'hasta el acto' : 'up to act'} ${head.sequence}  ${head.hash ?? '-'}\n        ${es ? 'llave raíz' : 'root key'} ${head.root ?? '-'}`)
  const proposals = new Set(report.adopted.map((version) => version.proposal))
  terminal.out(es
    ? `  ${report.adopted.length} versiones acordadas en ${proposals.size} propuestas, cada una firmada por todas las partes`
    : `  ${report.adopted.length} versions agreed in ${proposals.size} proposals, each signed by every party`)
  if (record.isIndexBroken) terminal.out(`  ${explain('record-index-broken', terminal.language)}`)
  const problems = report.acts.filter((act) => act.verdict !== 'verified')
  for (const act of problems.slice(0, SHOWN_PROBLEMS)) terminal.out(`  ${problemLine(act, terminal)}`)
  if (problems.length > SHOWN_PROBLEMS) terminal.out(es ? `  … y ${problems.length - SHOWN_PROBLEMS} más (--json)` : `  … and ${problems.length - SHOWN_PROBLEMS} more (--json)`)
  terminal.out(isSound(report) && !record.isIndexBroken ? (es ? 'El registro es consistente.' : 'The record is consistent.') : (es ? 'El registro NO es consistente.' : 'The record is NOT consistent.'))
}

function problemLine(act: ActVerdict, terminal: Terminal): string {
  const code = act.code ?? 'unexpected'
  return `${act.party} ${act.sequence}: ${act.verdict} ${code} — ${explain(code, terminal.language)}`
}

/** A published site, its `record` folder, one dialogue's folder in it, or that folder's index.json. */
function readRecords(target: string): readonly PublishedRecord[] {
  if (!existsSync(target)) return []
  const folder = statSync(target).isDirectory() ? target : dirname(resolve(target))
  if (hasChains(folder)) return [readRecord(folder, dialogueOf(folder))]
  const root = existsSync(join(folder, 'record')) ? join(folder, 'record') : folder
  const dialogues = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && hasChains(join(root, entry.name)))
  return dialogues.map(({ name }) => readRecord(join(root, name), name))
}

function hasChains(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.ndjson'))
}

/** As the index names it; the folder's own name where there is no readable index. */
function dialogueOf(folder: string): string {
  const file = join(folder, 'index.json')
  return (existsSync(file) ? parseIndex(readFileSync(file))?.dialogue : undefined) ?? basename(resolve(folder))
}

function readRecord(folder: string, dialogue: string): PublishedRecord {
  const index = parseIndex(existsSync(join(folder, 'index.json')) ? readFileSync(join(folder, 'index.json')) : Buffer.alloc(0))
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson')).sort()
  const parties = new Set([...files.map((name) => name.replace(/\.ndjson$/, '')), ...(index?.parties.map((one) => one.party) ?? [])])
  const chains = [...parties].map((party): ChainInput => {
    const file = join(folder, `${party}.ndjson`)
    const head = index?.parties.find((one) => one.party === party)?.head
    return { party, lines: linesOf(existsSync(file) ? readFileSync(file) : Buffer.alloc(0)), ...(head === undefined ? {} : { head }) }
  })
  return { dialogue, chains, isIndexBroken: index === null || index.parties.length !== parties.size }
}

async function fetchRecords(target: string): Promise<readonly PublishedRecord[]> {
  const base = target.replace(/\/+$/, '')
  const list = JSON.parse((await download(`${base}/record/index.json`)).toString()) as { dialogues: string[] }
  return Promise.all(list.dialogues.map(async (dialogue) => {
    const index = parseIndex(await download(`${base}/record/${encodeURIComponent(dialogue)}/index.json`))
    if (index === null) throw new CommandFailed('record-index-broken', base)
    const chains = await Promise.all(index.parties.map(async ({ party, file, head }): Promise<ChainInput> => {
      // The node may have spoken since it named its heads; what came later is not part of this check.
      const lines = [...linesOf(await download(`${base}/record/${encodeURIComponent(dialogue)}/${encodeURIComponent(file)}`))].slice(0, head.sequence)
      return { party, head, lines }
    }))
    return { dialogue, chains, isIndexBroken: false }
  }))
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) }).catch((error: unknown) => { throw new CommandFailed('record-unreachable', url, { cause: error }) })
  if (!answer.ok) throw new CommandFailed('record-missing', url)
  return Buffer.from(await answer.arrayBuffer())
}

function parseIndex(bytes: Buffer): RecordIndexFile | null {
  try {
    const index = JSON.parse(bytes.toString()) as RecordIndexFile
    const isWhole = Array.isArray(index.parties) && typeof index.dialogue === 'string' && index.parties.every((one) => typeof one.party === 'string' && typeof one.file === 'string' && Number.isInteger(one.head.sequence) && typeof one.head.hash === 'string')
    return isWhole ? index : null
  } catch {
    return null
  }
}

/** The lines of a file; one that is not UTF-8 stays unreadable instead of being mended. */
function* linesOf(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed === -1 ? bytes.length : feed
    let line: string
    try {
      line = decoder.decode(bytes.subarray(start, end))
    } catch {
      line = '\ufffd'
    }
    yield line
    start = end + 1
  }
}
