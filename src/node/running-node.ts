// A node at work: what it holds, its public site, its peers, its officers' private things, and
// what it does by itself when something changes.

import { join, resolve } from 'node:path'
import { basePathOf } from '../publication/links.ts'
import type { Page } from '../publication/pages.ts'
import type { ShownMoment } from '../publication/past-site.ts'
import { Site } from '../publication/site.ts'
import { FileBlobs } from '../store/blobs.ts'
import type { BlobStore, FolderBlobs } from '../store/blobs.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/port.ts'
import { openLasting } from '../store/lasting.ts'
import { DataRoom } from './data-room.ts'
import { DialogueNode } from './dialogue-node.ts'
import type { Clock } from './dialogue-node.ts'
import { admitTrialOfficers, readDemonstration, stepFounding, readTermbaseFile } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { BlobFetch, ExchangeAnswers } from './exchange/index.ts'
import type { BlobPace, PeerPull, PullPace } from './exchange/index.ts'
import type { Person } from './people/index.ts'
import { PastSites } from './past-sites.ts'
import { askedOnce, pairedWith, upstreamOf } from './peers.ts'
import { openDeskParts, PrivateDesk } from './private-desk.ts'
import type { DeskParts, DeskSurroundings } from './private-desk.ts'
import { BLOBS_FOLDER, openToken } from './home-files.ts'
import { findRestored } from './restored.ts'
import { findReaderKey } from './reader-key.ts'
import { operatorOf, originOf, readSettings } from './settings.ts'
import type { NodeSettings } from './settings.ts'
import { PublishedFolder } from './published-folder.ts'
import type { FolderPages, FolderSources } from './published-folder.ts'
import { Presses } from './presses/index.ts'
import type { Pin } from './keys/token.ts'
import { Signer } from './signer.ts'
import { during } from './operations/stages.ts'
import type { RequestSigner } from './exchange/http-signature.ts'
import { Transparency } from './transparency/index.ts'
import type { TransparencyPace } from './transparency/index.ts'

export interface NodeSurroundings extends DeskSurroundings {
  readonly clock: Clock
  /** The folder that holds dialogues/. */
  readonly dialogues: string
  readonly renderPage: (page: Page, at?: ShownMoment) => string
  readonly databaseUrl?: string | undefined
  /** What opens the keys; without it the node is locked: it serves and pulls what is public, and signs nothing. */
  readonly pin?: Pin | null
  /** How often peers are asked; as usual if not given. */
  readonly pace?: Partial<PullPace & BlobPace>
  /** How soon checkpoints follow acts; as usual if not given. */
  readonly transparencyPace?: Partial<TransparencyPace>
  /** Milliseconds after a start when its search begins to read; as usual if not given. */
  readonly searchAfter?: number
  /** How its store is opened, where that is not for this process alone to say (`node/many`). One that only follows makes a node that attends. */
  readonly openStore?: () => Promise<Store>
  /** What renders the pages of a folder that is kept published; without it none is. */
  readonly folderPages?: (of: { readonly origin: string; readonly live: string | null }) => Promise<FolderPages>
  /** Where a node that attends has its blobs from. */
  readonly blobsOver?: (own: FolderBlobs) => FolderBlobs
}

/** Papers and pictures that can be pressed again from the record. */
const PRESSED_FOLDER = 'pressed'
/** What is being made into datasets; nothing in it outlives a start. */
const LOADING_FOLDER = 'loading'
/** The same of processes that attend, each under its own number: several may stand in one home. */
const ATTENDING_FOLDER = 'attending'

export class RunningNode extends PrivateDesk {
  readonly site: Site
  /** The public site as of earlier checkpoints. */
  readonly past: PastSites
  readonly answers: ExchangeAnswers
  readonly peers: readonly PeerPull[]
  readonly transparency: Transparency
  readonly blobs: BlobStore
  readonly blobFetch: BlobFetch
  /** Datasets, and what is made of them. */
  readonly data: DataRoom
  /** Papers and pictures of the public site. */
  readonly presses: Presses
  /** The folder in which the public site is kept as files; null where the settings name none, or this process does not write. */
  readonly folder: PublishedFolder | null
  readonly demonstration: Demonstration | null
  /** The whole document of a public page. */
  readonly renderPage: (page: Page) => string
  readonly #surroundings: NodeSurroundings
  #background: Promise<void> = Promise.resolve()
  #isClosing = false
  #today: string

  private constructor(home: string, settings: NodeSettings, node: DialogueNode, surroundings: NodeSurroundings, readerKey: RequestSigner | null, parts: DeskParts, demonstration: Demonstration | null) {
    super(home, settings, node, surroundings, parts)
    this.#surroundings = surroundings
    this.renderPage = surroundings.renderPage
    this.#today = node.now().slice(0, 10)
    const { party, dialogue } = settings
    const own = new FileBlobs(resolve(home, BLOBS_FOLDER))
    const blobs = surroundings.blobsOver?.(own) ?? own
    this.blobs = blobs
    this.data = new DataRoom({
      node, home, settings, blobs, loading: node.store.isWriter ? LOADING_FOLDER : join(ATTENDING_FOLDER, String(process.pid)), onMade: (keys) => { this.#made(keys) }, onFault: surroundings.onFault,
      demonstration: settings.demonstration === null || !settings.demonstrationData ? null : join(surroundings.dialogues, settings.demonstration),
    })
    const origin = originOf(settings)
    this.presses = new Presses({ folder: join(home, PRESSED_FOLDER), onMade: (keys) => { this.#made(keys) }, onFault: surroundings.onFault })
    const publishing = { rows: liveRows(node), dialogue, self: party, origin, base: basePathOf(origin), today: () => this.#today, renderPage: surroundings.renderPage, figures: this.data.figures, presses: this.presses, openData: settings.openData, operator: operatorOf(settings), contested: () => node.proofs }
    this.site = new Site(publishing)
    this.past = new PastSites(node, publishing)
    this.answers = new ExchangeAnswers(node, settings.readers)
    this.peers = [...pairedWith(node, settings, surroundings.pace), ...upstreamOf(node, settings, readerKey, surroundings.pace)]
    node.speakAfter(askedOnce(this.peers))
    this.transparency = new Transparency(node, settings, surroundings.onFault, surroundings.transparencyPace)
    this.blobFetch = new BlobFetch(node, this.blobs, this.peers.map(({ client, status }) => ({ name: status.party, client })), surroundings.pace, (blob) => { this.data.figures.arrived(blob); this.folder?.changed([`blob/${blob}`]) })
    this.demonstration = demonstration
    this.folder = this.#folderOf(publishing)
    this.transparency.onShown(() => { this.folder?.checkpointed() })
  }

  static async open(home: string, surroundings: NodeSurroundings): Promise<RunningNode> {
    const settings = readSettings(home)
    const databaseUrl = surroundings.databaseUrl ?? settings.databaseUrl
    const pin = surroundings.pin ?? null
    const signer = new Signer(openToken(home, pin))
    const store = await (surroundings.openStore?.() ?? openLasting(() => openStore({ dialogue: settings.dialogue, home, mode: 'write', ...(databaseUrl === null ? {} : { databaseUrl }) })))
    try {
      const node = await DialogueNode.open({
        party: settings.party, dialogue: settings.dialogue, store, signer, clock: surroundings.clock, isReadOnly: !store.isWriter,
        // A relay has no chain, and so nothing to say and no duty.
        speaks: settings.relay === null, restored: findRestored(home),
      })
      const demonstration = settings.demonstration === null ? null : readDemonstration(join(surroundings.dialogues, settings.demonstration))
      const parts = await openDeskParts(home, settings, node, demonstration, surroundings)
      const running = new RunningNode(home, settings, node, surroundings, await findReaderKey(home, settings, pin), parts, demonstration)
      await running.prepareDesk()
      if (!store.isWriter) return running
      await running.data.prepare()
      await running.#admitTrialOfficers()
      if (settings.demonstration !== null) await running.languages.seed(readTermbaseFile(join(surroundings.dialogues, settings.demonstration)))
      if (node.ledger.chain(node.party).sequence < 2) await node.introduce()
      return running
    } catch (error) {
      await store.close()
      throw error
    }
  }

  /** Begins to talk to the peers and to do its duties. */
  start(): void {
    this.node.onChange((keys, hasSpoken) => {
      during('publish', { rows: keys.length }, () => { this.site.changed(keys); this.past.changed(keys); this.search.changed(keys); this.folder?.changed(keys) })
      if (hasSpoken) for (const peer of this.peers) void peer.sendHint()
      if (keys.some((key) => key.startsWith('blob/'))) this.blobFetch.wake()
      this.#forgetFiles(keys)
      this.transparency.changed()
      this.#inBackground()
    })
    for (const peer of this.peers) peer.start()
    this.blobFetch.start(this.#surroundings.onFault)
    this.transparency.start()
    this.data.start()
    this.folder?.start()
    this.startDesk()
    this.#inBackground()
  }

  /** In the place of `start` where another process writes: what is shown follows what changes, and nothing is done by itself. */
  attend(): void {
    this.node.onChange((keys) => {
      this.site.changed(keys)
      this.past.changed(keys)
      this.search.changed(keys)
    })
    this.search.start(this.#surroundings.onFault, this.#surroundings.searchAfter)
  }

  /** Whose part anybody may play; nobody's on a real node, whatever its store holds. */
  get trialOfficers(): readonly Person[] {
    const cast = this.demonstration?.parties.find(({ party }) => party === this.settings.party)?.officers.map(({ id }) => id) ?? []
    return this.demonstration === null ? [] : this.people.active().filter((person) => person.isTrial).sort((a, b) => cast.indexOf(a.id) - cast.indexOf(b.id))
  }

  /** Public pages say how late things are: they are made anew when the day changes. Call before serving. */
  refreshDay(): void {
    const today = this.node.now().slice(0, 10)
    if (today === this.#today) return
    this.#today = today
    this.site.newDay()
    this.folder?.newDay()
    this.sweepAudit()
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await this.folder?.close()
    await Promise.all([...this.peers.map((peer) => peer.close()), this.blobFetch.close(), this.transparency.close(), this.closeDesk(), this.data.close(), this.presses.close()])
    await this.#background
    await this.audit.close()
    await this.node.close()
    await this.node.signer.logout()
  }

  #made(keys: readonly string[]): void {
    this.site.changed(keys)
    this.past.changed(keys)
    this.folder?.changed(keys)
  }

  #folderOf(publishing: FolderSources['publishing']): PublishedFolder | null {
    const { node, home, settings, blobs, data, presses } = this
    const { folderPages, onFault } = this.#surroundings
    const wanted = settings.publishedFolder
    if (wanted === null || folderPages === undefined || !node.store.isWriter) return null
    const origin = wanted.origin ?? originOf(settings)
    return new PublishedFolder({
      node, home, publishing, onFault, settings: { folder: resolve(home, wanted.folder), origin, settleSeconds: wanted.settleSeconds }, pages: () => folderPages({ origin, live: wanted.node }),
      tools: { blobs, csv: data.csv, rowsOf: (file, query) => data.rowsOf(file, query), settled: async (keys) => { await Promise.all([data.figures.settled(keys), presses.settled(keys)]) } },
    })
  }

  async #admitTrialOfficers(): Promise<void> {
    const own = this.demonstration?.parties.find(({ party }) => party === this.settings.party)
    if (own === undefined) return
    await admitTrialOfficers(this.people, own.officers)
    const { holders } = this.handling
    for (const { content, holders: people } of own.contacts) if (holders.of(content.contact).revision === 0) await holders.set(content.contact, people, 'demonstration', 0)
  }

  /** A file goes with the last act that named it. */
  #forgetFiles(keys: readonly string[]): void {
    const named = keys.flatMap((key) => (key.startsWith('blob/') ? [key.slice('blob/'.length)] : []))
    for (const blob of named.filter((one) => this.node.rows.find('blob', one) === undefined)) {
      this.#background = this.#background.then(() => this.blobFetch.forget(blob)).catch(this.#surroundings.onFault)
    }
  }

  #inBackground(): void {
    this.#background = this.#background.then(() => this.#work()).catch(this.#surroundings.onFault)
  }

  async #work(): Promise<void> {
    if (this.#isClosing) return
    await this.node.doDuties()
    // Nothing that an officer decided is given up because it cannot be said now.
    if (this.node.silence !== null) return
    await this.node.introduce()
    await this.intentions.carryOut()
    if (this.demonstration !== null && this.settings.demonstration !== null) {
      await stepFounding(this.node, this.demonstration, join(this.#surroundings.dialogues, this.settings.demonstration))
      if (this.node.ledger.charter() !== null) this.data.founded()
    }
  }
}

/** The rows of the node as they are now, also after it had to read everything again. */
function liveRows(node: DialogueNode): { find: DialogueNode['rows']['find'] } {
  return { find: (prefix, rest) => node.rows.find(prefix, rest) }
}
