// A node at work: what it holds, its public site, its peers, its officers' private things, and
// what it does by itself when something changes.

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../publication/pages.ts'
import { Site } from '../publication/site.ts'
import { FileBlobs } from '../store/blobs.ts'
import type { BlobStore } from '../store/blobs.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/port.ts'
import { openLasting } from '../store/lasting.ts'
import { DialogueNode } from './dialogue-node.ts'
import type { Clock } from './dialogue-node.ts'
import { admitTrialOfficers, readDemonstration, stepFounding, readTermbaseFile } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { answeringAll } from '../dialogue/views/index.ts'
import { barredByClearance, Clearances, ClearanceRules, ClearanceWatch, NO_RULES } from './clearance/index.ts'
import type { RulesContent } from './clearance/index.ts'
import { DraftDesk, DraftSending, Presence, RedNotes } from './drafting/index.ts'
import { Drafts, holderOf } from './drafts.ts'
import { NodeSearch, SavedViews } from './finding/index.ts'
import { BlobFetch, ExchangeAnswers } from './exchange/index.ts'
import type { BlobPace, PeerPull, PullPace } from './exchange/index.ts'
import { Intentions } from './intentions.ts'
import { AuditTrail, NetworkMarks } from './audit/index.ts'
import { LanguageDesk } from './languages/index.ts'
import { findFoundingDraft } from './founding-draft.ts'
import { HandOvers, PeopleRegister } from './people/index.ts'
import type { Person } from './people/index.ts'
import { LastVisits } from './last-visits.ts'
import { NoticeDesk, openOffice } from './notices/index.ts'
import type { WorkspaceLinks } from './notices/index.ts'
import { Papers } from './papers/index.ts'
import type { PapersOptions } from './papers/index.ts'
import { askedOnce, pairedWith, upstreamOf } from './peers.ts'
import { PlanFiles } from './plan-files/index.ts'
import { ReleaseWatch } from './releases/index.ts'
import type { CheckPace } from './releases/index.ts'
import { Reporting, ReportDrafts, RoundReminders } from './reporting/index.ts'
import { findRestored } from './restored.ts'
import { Fallbacks } from './texts/index.ts'
import { Sessions } from './sessions.ts'
import { barredBySilence, MissedSilences, SilenceWatch, tellSilence } from './silence/index.ts'
import { openSignIn } from './sign-in/index.ts'
import type { SignIn } from './sign-in/index.ts'
import { findReaderKey } from './reader-key.ts'
import { readSettings } from './settings.ts'
import type { NodeSettings } from './settings.ts'
import { LocalToken } from './keys/local-token.ts'
import type { Pin } from './keys/token.ts'
import { Signer } from './signer.ts'
import type { RequestSigner } from './exchange/http-signature.ts'
import { Transparency } from './transparency/index.ts'
import type { TransparencyPace } from './transparency/index.ts'

export interface NodeSurroundings {
  readonly clock: Clock
  /** The folder that holds dialogues/. */
  readonly dialogues: string
  readonly renderPage: (page: Page) => string
  /** Where faults in background work are told; nothing is swallowed. */
  readonly onFault: (error: unknown) => void
  readonly databaseUrl?: string | undefined
  /** What opens the keys; without it the node is locked: it serves and pulls what is public, and signs nothing. */
  readonly pin?: Pin | null
  /** How often peers are asked; as usual if not given. */
  readonly pace?: Partial<PullPace & BlobPace>
  /** Where the pages of the workspace stand, for mail and calendars; without it no mail goes out. */
  readonly links?: WorkspaceLinks
  /** How papers are made; as usual if not given. */
  readonly papers?: Partial<PapersOptions>
  /** How soon checkpoints follow acts; as usual if not given. */
  readonly transparencyPace?: Partial<TransparencyPace>
  /** How soon the other sides are looked at again after a release; as usual if not given. */
  readonly releasePace?: Partial<CheckPace>
}

export const KEYS_FILE = 'keys.json'
export const BLOBS_FOLDER = 'blobs'

/** The keys in a home, opened if there is something to open them with. Throws `TokenProblem` or `HomeUnusable`. */
export function openToken(home: string, pin: Pin | null): LocalToken {
  const token = new LocalToken(join(home, KEYS_FILE))
  if (pin !== null) token.unlock(pin)
  return token
}

export class RunningNode {
  readonly settings: NodeSettings
  readonly node: DialogueNode
  readonly site: Site
  readonly answers: ExchangeAnswers
  readonly peers: readonly PeerPull[]
  readonly transparency: Transparency
  readonly blobs: BlobStore
  readonly blobFetch: BlobFetch
  readonly drafts: Drafts
  readonly desk: DraftDesk
  readonly sending: DraftSending
  readonly notes: RedNotes
  readonly presence: Presence
  readonly clearances: Clearances
  readonly clearanceWatch: ClearanceWatch
  readonly sessions: Sessions
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  readonly signIn: SignIn
  readonly audit: AuditTrail
  readonly networkMarks = new NetworkMarks()
  readonly intentions: Intentions
  readonly languages: LanguageDesk
  readonly lastVisits: LastVisits
  readonly notices: NoticeDesk
  readonly releases: ReleaseWatch
  readonly links: WorkspaceLinks | null
  readonly home: string
  readonly search: NodeSearch
  readonly savedViews: SavedViews
  readonly papers: Papers
  readonly planFiles: PlanFiles
  readonly reporting: Reporting
  readonly reportDrafts: ReportDrafts
  readonly rounds: RoundReminders
  readonly fallbacks: Fallbacks
  readonly missedSilences: MissedSilences
  readonly silences: SilenceWatch
  readonly demonstration: Demonstration | null
  /** The whole document of a public page. */
  readonly renderPage: (page: Page) => string
  readonly #surroundings: NodeSurroundings
  #background: Promise<void> = Promise.resolve()
  #isClosing = false
  #today: string

  private constructor(home: string, settings: NodeSettings, node: DialogueNode, surroundings: NodeSurroundings, origin: string, readerKey: RequestSigner | null, { people, handOvers, signIn, languages }: Staff, { reporting, reportDrafts, rounds, notices, fallbacks, missedSilences, releases }: Reports, demonstration: Demonstration | null, clearances: Clearances) {
    this.home = home
    this.settings = settings
    this.node = node
    this.#surroundings = surroundings
    this.renderPage = surroundings.renderPage
    this.#today = node.now().slice(0, 10)
    const { party, dialogue } = settings
    this.site = new Site({ rows: liveRows(node), dialogue, self: party, origin, today: () => this.#today, renderPage: surroundings.renderPage, contested: () => node.proofs })
    this.answers = new ExchangeAnswers(node, settings.readers)
    this.peers = [...pairedWith(node, settings, surroundings.pace), ...upstreamOf(node, settings, readerKey, surroundings.pace)]
    node.speakAfter(askedOnce(this.peers))
    this.transparency = new Transparency(node, settings, surroundings.onFault, surroundings.transparencyPace)
    this.blobs = new FileBlobs(join(home, BLOBS_FOLDER))
    this.blobFetch = new BlobFetch(node, this.blobs, this.peers.map(({ client, status }) => ({ name: status.party, client })), surroundings.pace)
    this.drafts = new Drafts(node.store)
    this.desk = new DraftDesk(node, this.drafts)
    this.notes = new RedNotes(node.store)
    this.presence = new Presence(() => node.now())
    this.clearances = clearances
    this.sending = new DraftSending(node, this.drafts, this.desk, clearances)
    node.gateBy((command) => barredByClearance(node, clearances, command) ?? barredBySilence(node, clearances, command))
    this.clearanceWatch = new ClearanceWatch(clearances, this.drafts, () => node.now(), surroundings.onFault)
    this.people = people
    this.handOvers = handOvers
    this.signIn = signIn
    this.audit = new AuditTrail(node.store, () => node.now(), surroundings.onFault)
    this.sessions = new Sessions(node.store, () => node.now(), settings.signIn)
    this.intentions = new Intentions(node)
    this.languages = languages
    this.lastVisits = new LastVisits(node.store, () => node.now())
    this.search = new NodeSearch(node)
    this.savedViews = new SavedViews(node.store, () => node.now())
    this.papers = new Papers({ onFault: surroundings.onFault, ...surroundings.papers })
    this.planFiles = new PlanFiles(() => node.now())
    this.reporting = reporting
    this.reportDrafts = reportDrafts
    this.rounds = rounds
    this.fallbacks = fallbacks
    this.notices = notices
    this.missedSilences = missedSilences
    this.silences = new SilenceWatch({ node, missed: missedSilences, tell: tellSilence(node, this.audit, notices), onFault: surroundings.onFault })
    this.releases = releases
    this.links = surroundings.links ?? null
    this.demonstration = demonstration
  }

  static async open(home: string, surroundings: NodeSurroundings): Promise<RunningNode> {
    const settings = readSettings(home)
    const databaseUrl = surroundings.databaseUrl ?? settings.databaseUrl
    const pin = surroundings.pin ?? null
    const signer = new Signer(openToken(home, pin))
    const store = await openLasting(() => openStore({ dialogue: settings.dialogue, home, mode: 'write', ...(databaseUrl === null ? {} : { databaseUrl }) }))
    try {
      const node = await DialogueNode.open({
        party: settings.party, dialogue: settings.dialogue, store, signer, clock: surroundings.clock,
        // A relay has no chain, and so nothing to say and no duty.
        speaks: settings.relay === null, restored: findRestored(home),
      })
      const staff = await openStaff(home, settings, node)
      const demonstration = settings.demonstration === null ? null : readDemonstration(join(surroundings.dialogues, settings.demonstration))
      const rules = await ClearanceRules.open(node.store, demonstration?.parties.find(({ party }) => party === settings.party)?.clearance ?? (await clearanceFromFounding(node.store)), (organisations) => answeringAll(node.rows, organisations, node.now().slice(0, 10)))
      const clearances = await Clearances.open(node.store, rules, () => node.now())
      const running = new RunningNode(home, settings, node, surroundings, originOf(settings), await findReaderKey(home, settings, pin), staff, await openReports(node, staff, clearances, settings, surroundings), demonstration, clearances)
      await running.#admitStaff()
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
      this.site.changed(keys)
      this.search.changed(keys)
      if (hasSpoken) for (const peer of this.peers) void peer.sendHint()
      if (keys.some((key) => key.startsWith('blob/'))) this.blobFetch.wake()
      this.#forgetFiles(keys)
      this.transparency.changed()
      this.#inBackground()
    })
    for (const peer of this.peers) peer.start()
    this.blobFetch.start(this.#surroundings.onFault)
    this.transparency.start()
    this.search.start(this.#surroundings.onFault)
    this.#sweepAudit()
    this.rounds.start(this.#surroundings.onFault)
    this.clearanceWatch.start()
    this.silences.start()
    this.#startNotices()
    if (this.settings.relay === null) this.releases.start()
    this.#inBackground()
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
    this.#sweepAudit()
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.all([...this.peers.map((peer) => peer.close()), this.blobFetch.close(), this.transparency.close(), this.search.close(), this.planFiles.close(), this.papers.close(), this.rounds.close(), this.clearanceWatch.close(), this.silences.close(), this.releases.close(), this.notices.close()])
    await this.#background
    await this.audit.close()
    await this.node.close()
    await this.node.signer.logout()
  }

  /** What changes hands and ends with people, and a hand-over that was not finished; the trial officers of a demonstration. */
  async #admitStaff(): Promise<void> {
    const { drafts, handOvers, sessions, signIn } = this
    handOvers.include({ what: 'draft', list: async (person) => (await drafts.summaries()).filter((draft) => holderOf(draft) === person).map(({ id }) => id), pass: (from, to) => drafts.passOn(from, to) })
    handOvers.include({ what: 'saved-view', list: (person) => this.savedViews.sharedBy(person), pass: (from, to) => this.savedViews.passOn(from, to) })
    handOvers.whenLeft(async (person) => {
      await signIn.credentials.remove(person)
      await signIn.invitations.withdraw(person)
      await sessions.closeAll(person)
    })
    await handOvers.finish()
    const own = this.demonstration?.parties.find(({ party }) => party === this.settings.party)
    if (own !== undefined) await admitTrialOfficers(this.people, own.officers)
  }

  #startNotices(): void {
    const { node, people, notices, settings, links, home } = this
    const office = settings.mail === null || links === null ? null : openOffice({ node, people, notes: notices.notes, tokens: notices.tokens, settings: settings.mail, links, origin: originOf(settings), home })
    notices.start(office, this.#surroundings.onFault)
  }

  #sweepAudit(): void {
    this.#background = this.#background.then(() => this.audit.sweep(this.settings.auditDays)).catch(this.#surroundings.onFault)
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
    }
  }
}

/** Whose clearance this side wanted to ask when it drafted the founding; nothing where it did not say. */
async function clearanceFromFounding(store: Store): Promise<RulesContent | undefined> {
  const wanted = (await findFoundingDraft(store))?.clearance ?? null
  return wanted === null ? undefined : { ...NO_RULES, roster: { organisations: [...wanted.organisations], obligatory: [], quorum: wanted.quorum } }
}

interface Staff {
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  readonly signIn: SignIn
  readonly languages: LanguageDesk
}

async function openStaff(home: string, settings: NodeSettings, node: DialogueNode): Promise<Staff> {
  const now = () => node.now()
  const name = () => `${settings.dialogue} · ${settings.party}`
  const people = await PeopleRegister.open(node.store, now)
  const signIn = await openSignIn(node.store, people, { home, origin: originOf(settings), settings: settings.signIn, now, name })
  return { people, handOvers: await HandOvers.open(node.store, people, now), signIn, languages: await LanguageDesk.open(node) }
}

interface Reports {
  readonly reporting: Reporting
  readonly reportDrafts: ReportDrafts
  readonly rounds: RoundReminders
  readonly notices: NoticeDesk
  readonly fallbacks: Fallbacks
  readonly missedSilences: MissedSilences
  readonly releases: ReleaseWatch
}

async function openReports(node: DialogueNode, { people, handOvers }: Staff, clearances: Clearances, settings: NodeSettings, { onFault, releasePace }: NodeSurroundings): Promise<Reports> {
  const reporting = new Reporting(node)
  const rounds = await RoundReminders.open(node.store, reporting, node.party, () => node.now())
  const notices = await NoticeDesk.open(node.store, { node, people, handOvers, reporting, rounds, clearances }, settings.zone)
  const releases = await ReleaseWatch.open(node.store, {
    node, settings: settings.releases, onFault, ...(releasePace === undefined ? {} : { pace: releasePace }), tell: (news) => notices.tell(news),
    siteOf: (party) => { const peer = settings.peers.find((one) => one.party === party); return peer === undefined ? null : (peer.site ?? peer.url) },
    alerted: () => [...new Set((['signatory', 'legal-adviser'] as const).flatMap((role) => people.whoHolds(role, 'side').map(({ id }) => id)))],
  })
  return { reporting, reportDrafts: await ReportDrafts.open(node.store), rounds, notices, fallbacks: await Fallbacks.open(node.store), missedSilences: await MissedSilences.open(node.store), releases }
}

export function originOf(settings: NodeSettings): string {
  return settings.origin ?? `http://localhost:${settings.port}`
}

/** The rows of the node as they are now, also after it had to read everything again. */
function liveRows(node: DialogueNode): { find: DialogueNode['rows']['find'] } {
  return { find: (prefix, rest) => node.rows.find(prefix, rest) }
}

export function makeHome(home: string): void {
  if (!existsSync(home)) mkdirSync(home, { recursive: true, mode: 0o700 })
}
