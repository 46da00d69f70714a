import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findCheckpoint } from '../../publication/checkpoint.ts'
import { basePathOf } from '../../publication/links.ts'
import { DAYS_OUTLIVED } from '../../publication/outlived.ts'
import { PastSite } from '../../publication/past-site.ts'
import { Site } from '../../publication/site.ts'
import type { Tree } from '../../publication/tree.ts'
import { DialogueNode } from '../../node/dialogue-node.ts'
import { systemClock } from '../../node/clock.ts'
import { findKeptTree, keepTree } from '../../node/kept-trees.ts'
import { PlaceOccupied, publishTree, readTree } from '../../node/publish.ts'
import type { PublishReport } from '../../node/publish.ts'
import { PublishingDesk } from '../../node/publishing-desk.ts'
import { BLOBS_FOLDER, openToken } from '../../node/home-files.ts'
import { operatorOf, originOf, readSettings } from '../../node/settings.ts'
import type { NodeSettings } from '../../node/settings.ts'
import { Signer } from '../../node/signer.ts'
import { openStore } from '../../store/open.ts'
import { loadRenderer } from '../../web/render.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'

const OPTIONS = { out: { type: 'string' }, since: { type: 'string' }, keep: { type: 'string' }, origin: { type: 'string' }, prefix: { type: 'string' }, node: { type: 'string' }, at: { type: 'string' }, json: { type: 'boolean' }, party: { type: 'string' } } as const

interface Asked {
  readonly out: string
  readonly since: Tree | null
  /** Where the tree is to stand. */
  readonly origin: string
  /** Where the node answers what takes a program; null where readers of the tree are not sent to one. */
  readonly live: string | null
  /** How many days what pages of earlier trees name stays. */
  readonly daysOutlived: number
  /** The name of an earlier checkpoint; null for now. */
  readonly at: string | null
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: OPTIONS })
    if (values.out === undefined) throw new WrongUse('--out')
    const home = findHome(terminal.environment, values.party)
    const settings = readSettings(home)
    const asked: Asked = {
      out: resolve(values.out), since: values.since === undefined ? null : findSince(home, values.since), origin: originAsked(settings, values.origin, values.prefix),
      live: values.node === undefined ? null : addressIn('--node', values.node), at: values.at ?? null, daysOutlived: values.keep === undefined ? DAYS_OUTLIVED : daysIn(values.keep),
    }
    try {
      const report = await publish(home, settings, asked, terminal)
      keepTree(home, report.tree)
      terminal.out(values.json === true ? JSON.stringify(summaryOf(settings.party, asked, report)) : told(settings.party, asked, report, terminal.language))
      return 0
    } catch (error) {
      if (error instanceof PlaceOccupied) throw new CommandFailed('out-occupied', error.place, { cause: error })
      throw isFromFiles(error) ? new CommandFailed('out-unwritable', `${asked.out} (${error.code})`, { cause: error }) : error
    }
  },
}

async function publish(home: string, settings: NodeSettings, { out, since, origin, live, at, daysOutlived }: Asked, terminal: Terminal): Promise<PublishReport> {
  const { party, dialogue } = settings
  const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
  const store = await openStore({ dialogue, home, mode: 'read', databaseUrl })
  try {
    const node = await DialogueNode.open({ party, dialogue, store, signer: new Signer(openToken(home, null)), clock: systemClock, isReadOnly: true })
    if (node.ledger.charter() === null) throw new CommandFailed('not-founded')
    const renderer = await loadRenderer({ origin, live })
    const day = systemClock.now().slice(0, 10)
    return await withDesk(join(home, BLOBS_FOLDER), terminal.err, (desk) => {
      const publishing = { rows: node.rows, dialogue, self: party, origin, base: basePathOf(origin), today: () => day, renderPage: renderer.renderPage, figures: desk.figures, presses: desk.presses, openData: settings.openData, operator: operatorOf(settings), contested: () => node.proofs }
      const checkpoint = at === null ? null : findCheckpoint(node.rows, at)
      if (at !== null && checkpoint === null) throw new CommandFailed('checkpoint-unknown', at)
      const past = checkpoint === null ? null : new PastSite(checkpoint, publishing)
      const options = { daysOutlived, day: checkpoint?.day ?? day, ...(since === null ? {} : { since }), ...(renderer.program === undefined ? {} : { program: `${renderer.program}${live ?? '-'}` }), ...(past === null ? {} : { past }) }
      return publishTree(node, past?.site ?? new Site(publishing), desk.blobs, renderer.assets, out, progress(terminal.err), { desk, origin }, options)
    })
  } finally {
    await store.close()
  }
}

/** A tree that lies somewhere, as a folder or by its list, or one that was published from here, by its name or its checkpoint. */
function findSince(home: string, since: string): Tree {
  const place = resolve(since)
  const found = existsSync(place) ? readTree(statSync(place).isDirectory() ? place : dirname(place)) : findKeptTree(home, since)
  if (found === null) throw new CommandFailed('since-unknown', since)
  return found
}

function originAsked(settings: NodeSettings, origin: string | undefined, prefix: string | undefined): string {
  if (origin !== undefined && prefix !== undefined) throw new WrongUse('--prefix')
  if (origin !== undefined) return addressIn('--origin', origin)
  if (prefix === undefined) return originOf(settings)
  if (!/^(\/[A-Za-z0-9._~-]+)*\/?$/.test(prefix)) throw new WrongUse('--prefix')
  return new URL(originOf(settings)).origin + prefix.replace(/\/+$/, '')
}

function daysIn(days: string): number {
  if (!/^\d{1,4}$/.test(days)) throw new WrongUse('--keep')
  return Number(days)
}

function addressIn(option: string, address: string): string {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol) || /[?#]/.test(address)) throw new WrongUse(option)
  return address.replace(/\/+$/, '')
}

function summaryOf(party: string, { out }: Asked, { files, pages, acts, rendered, written, removed, tree }: PublishReport): object {
  return { party, out, tree: tree.tree, checkpoint: tree.checkpoint, day: tree.day, origin: tree.origin, files, pages, acts, rendered, written, removed }
}

function told(party: string, { out }: Asked, { files, pages, acts, written, removed, tree }: PublishReport, language: 'en' | 'es'): string {
  const [first, second] = language === 'es'
    ? [`${files} archivos, ${pages} páginas, ${acts} actos`, `${written} escritos, ${removed} retirados; árbol ${tree.tree.slice(0, 16)}, punto de control ${tree.checkpoint}, ${tree.day}`]
    : [`${files} files, ${pages} pages, ${acts} acts`, `${written} written, ${removed} removed; tree ${tree.tree.slice(0, 16)}, checkpoint ${tree.checkpoint}, ${tree.day}`]
  return `${party} ${out}: ${first}\n${second}`
}

/** The engine and its files end with the work, however it ends. */
async function withDesk<T>(blobs: string, tell: (text: string) => void, work: (desk: PublishingDesk) => Promise<T>): Promise<T> {
  const desk = new PublishingDesk(blobs, (error) => { tell(error instanceof Error ? error.message : String(error)) })
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

/** A file system that refuses or is full: ENOTDIR, EACCES, EROFS, ENOSPC … */
function isFromFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function progress(tell: (text: string) => void): (done: number, of: number) => void {
  return (done, of) => { if (done === of || done % 500 === 0) tell(`${done}/${of}`) }
}
