// Keeps a folder published: after acts that change public files, and when the day changes, the folder becomes the tree of now, as
// `alternat publish --out` would make it, byte for byte. Each changed file takes its place by one rename, the lists last; whoever
// reads meanwhile gets whole files, and what is cut off in between is written anew by the next publication.
//
// - Only the process that writes does it, one publication at a time, a moment after the last of several acts.
// - It lets the other work of the node in, and rests longer than it kept the process busy: on a large record it follows less closely and does not slow the node down.
// - What fails is told and tried again; nothing that is answered waits for it.

import { performance } from 'node:perf_hooks'
import type { PartyId } from '../record/index.ts'
import { basePathOf } from '../publication/links.ts'
import { Site } from '../publication/site.ts'
import type { SiteSettings } from '../publication/site.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { keepTree } from './kept-trees.ts'
import { PlaceOccupied, publishTree } from './publish.ts'
import { clearBegun } from './publish-place.ts'
import type { Placed } from './publish-place.ts'
import type { KnownSince, PublishedAsset, PublishingTools } from './publish.ts'

/** What renders pages that stand without this node: their forms lead to it, or say that they take nothing in. */
export interface FolderPages {
  readonly renderPage: SiteSettings['renderPage']
  readonly assets: ReadonlyMap<string, PublishedAsset>
  readonly program?: string
}

interface PublishedFolderSettings {
  readonly folder: string
  /** Where it is to stand, without a slash at the end. */
  readonly origin: string
  /** Said once nothing was said for this long. */
  readonly settleSeconds: number
}

type FolderProblem = 'out-occupied' | 'out-unwritable' | 'failed'

/** What was published last, and what is in the way. */
export interface FolderStanding {
  /** Null until something was published; another one each time that something was written. */
  readonly report: FolderReport | null
  readonly problem: FolderProblem | null
}

interface FolderReport {
  readonly checkpoint: string
  readonly files: number
  readonly written: number
  readonly removed: number
  readonly milliseconds: number
}

export interface FolderSources {
  readonly node: DialogueNode
  readonly home: string
  readonly settings: PublishedFolderSettings
  /** As the node's own site has it, but for where it stands and what renders it. */
  readonly publishing: Omit<SiteSettings, 'origin' | 'base' | 'renderPage' | 'tellsAll'>
  readonly tools: Omit<PublishingTools, 'onMade'>
  readonly pages: () => Promise<FolderPages>
  /** What nobody foresaw. What stands in the way of writing is in the standing. */
  readonly onFault: (error: unknown) => void
}

/** After a publication there is none for this many times as long as the process was busy with it. */
const REST = 4
const LONGEST_REST_IN_MILLISECONDS = 600_000
const RETRIED_AFTER_IN_MILLISECONDS = 30_000

export class PublishedFolder {
  readonly #from: FolderSources
  readonly #site: Site
  #pages: FolderPages | null = null
  #timer: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()
  #isWorking = false
  #isWanted = false
  #isClosed = false
  #notBefore = 0
  /** What was published last by this process; null while the folder has to be looked at as a whole. */
  #last: Placed | null = null
  /** Rows that changed since then. */
  #keys = new Set<string>()
  #standing: FolderStanding = { report: null, problem: null }

  constructor(from: FolderSources) {
    this.#from = from
    const { origin } = from.settings
    this.#site = new Site({ ...from.publishing, origin, base: basePathOf(origin), renderPage: (page, ...more) => { if (this.#pages === null) throw new Error('no pages yet'); return this.#pages.renderPage(page, ...more) }, tellsAll: true })
  }

  get standing(): FolderStanding {
    return this.#standing
  }

  /** Publishes what is there now, and from then on what changes. */
  start(): void {
    clearBegun(this.#from.settings.folder)
    this.#want(0)
  }

  /** The record has another checkpoint or time stamp: nothing that pages tell of. */
  checkpointed(): void {
    this.#want(this.#from.settings.settleSeconds * 1000)
  }

  /** Rows that changed, or things of the world that were made. */
  changed(keys: readonly string[]): void {
    this.#site.changed(keys)
    for (const key of keys) this.#keys.add(key)
    if (keys.length > 0) this.#want(this.#from.settings.settleSeconds * 1000)
  }

  newDay(): void {
    this.#site.newDay()
    this.#last = null
    this.#want(0)
  }

  /** Resolves once nothing is being published and nothing is due. */
  async settled(): Promise<void> {
    while (this.#isWorking || this.#timer !== null) await new Promise((resolve) => { setTimeout(resolve, 20) })
  }

  /** What was begun is given up, unless it is being put in its place; it stands in the record and comes with the next start. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    await this.#work
  }

  #want(milliseconds: number): void {
    if (this.#isClosed) return
    if (this.#isWorking) { this.#isWanted = true; return }
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => { this.#timer = null; this.#work = this.#publish() }, Math.max(milliseconds, this.#notBefore - performance.now()))
    this.#timer.unref()
  }

  async #publish(): Promise<void> {
    this.#isWorking = true
    const [began, load] = [performance.now(), performance.eventLoopUtilization()]
    const keys = this.#keys
    this.#keys = new Set()
    try {
      await this.#write(keys, began)
      this.#notBefore = performance.now() + Math.min(REST * performance.eventLoopUtilization(load).active, LONGEST_REST_IN_MILLISECONDS)
    } catch (error) {
      if (this.#isClosed) return
      const problem = error instanceof PlaceOccupied ? 'out-occupied' : error instanceof Error && 'syscall' in error ? 'out-unwritable' : 'failed'
      this.#last = null
      this.#standing = { ...this.#standing, problem }
      if (problem === 'failed') this.#from.onFault(error)
      this.#notBefore = performance.now() + RETRIED_AFTER_IN_MILLISECONDS
      this.#isWanted = true
    } finally {
      this.#isWorking = false
      if (this.#isWanted) { this.#isWanted = false; this.#want(this.#from.settings.settleSeconds * 1000) }
    }
  }

  async #write(keys: ReadonlySet<string>, began: number): Promise<void> {
    const { node, home, settings: { folder, origin }, tools, publishing } = this.#from
    if (node.ledger.charter() === null) return
    this.#pages ??= await this.#from.pages()
    const { assets, program } = this.#pages
    const last = this.#last
    // From here on it is told what becomes another.
    const { paths } = this.#site.takeTouched()
    const { files, written, removed, tree, placed } = await publishTree(node, this.#site, tools.blobs, assets, folder, () => undefined, { desk: { ...tools, onMade: () => undefined }, origin }, {
      day: publishing.today(), pause: () => this.#pause(), ...(program === undefined ? {} : { program }), ...(last === null ? {} : { known: knownSince(last, keys, new Set(paths)) }),
    })
    this.#last = placed
    if (last?.tree.tree !== tree.tree) keepTree(home, tree)
    const report = { checkpoint: tree.checkpoint, files, written, removed, milliseconds: Math.round(performance.now() - began) }
    this.#standing = { report: this.#standing.report !== null && written + removed === 0 ? this.#standing.report : report, problem: null }
  }

  /** Requests and everything else come first. */
  async #pause(): Promise<void> {
    await new Promise((resolve) => { setImmediate(resolve) })
    if (this.#isClosed) throw new Error('stopped')
  }
}

function knownSince(placed: Placed, keys: ReadonlySet<string>, touched: ReadonlySet<string>): KnownSince {
  const acts = Map.groupBy([...keys].flatMap((key) => { const [prefix, party = '', sequence] = key.split('/'); return prefix === 'act' ? [{ party, sequence: Number(sequence) }] : [] }), ({ party }) => party)
  return {
    placed, isUntouched: (path) => !touched.has(path),
    chain: (party: PartyId) => { const own = acts.get(party); return own === undefined ? 'same' : own.every(({ sequence }) => sequence > (placed.tree.heads[party]?.sequence ?? 0)) ? 'grown' : 'other' },
    areDataUntouched: ![...keys].some((key) => /^(datasets|blob|figure|item\/dialogue)/.test(key)),
  }
}
