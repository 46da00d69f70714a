// What a side keeps for itself and never signs: its people and how they come in, drafts and clearances, reports
// and rounds, languages, notices, the search, and the watches over them. It stands on a node and needs no network.

import { answeringAll } from '../dialogue/views/index.ts'
import type { Store } from '../store/port.ts'
import { ApiTokens, KeptAnswers } from './api-tokens/index.ts'
import { AuditTrail, NetworkMarks } from './audit/index.ts'
import { barredByClearance, Clearances, ClearanceRules, ClearanceWatch, NO_RULES } from './clearance/index.ts'
import type { RulesContent } from './clearance/index.ts'
import type { Demonstration } from './demonstration.ts'
import { ContributionClearing, Contributions } from './consultations/index.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { DraftDesk, DraftSending, Presence, RedNotes } from './drafting/index.ts'
import { Drafts, holderOf } from './drafts.ts'
import { NodeSearch, SavedViews } from './finding/index.ts'
import { findFoundingDraft } from './founding-draft.ts'
import { HandlingDesk, openHandling } from './handling/index.ts'
import type { HandlingParts } from './handling/index.ts'
import { CallNotes, CallWatch, postCalls } from './incidents/index.ts'
import { Intentions } from './intentions.ts'
import { LanguageDesk } from './languages/index.ts'
import { LastVisits } from './last-visits.ts'
import { NoticeDesk, openOffice } from './notices/index.ts'
import type { WorkspaceLinks } from './notices/index.ts'
import { Papers } from './papers/index.ts'
import type { PapersOptions } from './papers/index.ts'
import { HandOvers, PeopleRegister } from './people/index.ts'
import type { PersonId } from './people/index.ts'
import { PlanFiles } from './plan-files/index.ts'
import { ReleaseWatch } from './releases/index.ts'
import type { CheckPace } from './releases/index.ts'
import { Reporting, ReportDrafts, RoundReminders } from './reporting/index.ts'
import { ReplyMail, replyOffice, Submissions } from './requests/index.ts'
import { Sessions } from './sessions.ts'
import { Webhooks } from './webhooks/index.ts'
import { newsOf } from './notices/news.ts'
import { originOf } from './settings.ts'
import type { NodeSettings } from './settings.ts'
import { openSignIn } from './sign-in/index.ts'
import type { SignIn } from './sign-in/index.ts'
import { barredBySilence, MissedSilences, SilenceWatch, tellSilence } from './silence/index.ts'
import { Fallbacks } from './texts/index.ts'

export interface DeskSurroundings {
  /** Where faults in background work are told; nothing is swallowed. */
  readonly onFault: (error: unknown) => void
  /** Where the pages of the workspace stand, for mail and calendars; without it no mail goes out. */
  readonly links?: WorkspaceLinks
  /** How papers are made; as usual if not given. */
  readonly papers?: Partial<PapersOptions>
  /** How soon the other sides are looked at again after a release; as usual if not given. */
  readonly releasePace?: Partial<CheckPace>
}

/** What had to be read from the store before the desk could be laid. */
export interface DeskParts {
  readonly clearances: Clearances
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  readonly signIn: SignIn
  readonly apiTokens: ApiTokens
  readonly webhooks: Webhooks
  readonly languages: LanguageDesk
  readonly reporting: Reporting
  readonly reportDrafts: ReportDrafts
  readonly rounds: RoundReminders
  readonly notices: NoticeDesk
  readonly fallbacks: Fallbacks
  readonly missedSilences: MissedSilences
  readonly releases: ReleaseWatch
  readonly handling: HandlingParts
  readonly submissions: Submissions
  readonly callNotes: CallNotes
  readonly contributions: Contributions
}

/** Laid by `openDeskParts`; a running node is one. */
export abstract class PrivateDesk {
  readonly home: string
  readonly settings: NodeSettings
  readonly node: DialogueNode
  readonly links: WorkspaceLinks | null
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  readonly signIn: SignIn
  readonly sessions: Sessions
  /** By which programs ask in somebody's name. */
  readonly apiTokens: ApiTokens
  /** What programs asked to be done once. */
  readonly keptAnswers: KeptAnswers
  /** Addresses that are told of what happens. */
  readonly webhooks: Webhooks
  readonly audit: AuditTrail
  readonly networkMarks = new NetworkMarks()
  readonly drafts: Drafts
  readonly desk: DraftDesk
  readonly sending: DraftSending
  readonly notes: RedNotes
  readonly presence: Presence
  readonly clearances: Clearances
  readonly clearanceWatch: ClearanceWatch
  readonly intentions: Intentions
  readonly languages: LanguageDesk
  readonly lastVisits: LastVisits
  readonly notices: NoticeDesk
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
  readonly releases: ReleaseWatch
  /** What labels keep, and who may read it. */
  readonly handling: HandlingDesk
  /** What the public sent to consultations. */
  readonly contributions: Contributions
  readonly clearing: ContributionClearing
  readonly submissions: Submissions
  readonly replyMail: ReplyMail
  /** What this node has done to reach contact points of its side. */
  readonly callNotes: CallNotes
  readonly calls: CallWatch
  readonly #onFault: (error: unknown) => void
  #sweeping: Promise<void> = Promise.resolve()

  protected constructor(home: string, settings: NodeSettings, node: DialogueNode, surroundings: DeskSurroundings, parts: DeskParts) {
    const { onFault } = surroundings
    const now = () => node.now()
    this.home = home
    this.settings = settings
    this.node = node
    this.#onFault = onFault
    this.links = surroundings.links ?? null
    this.people = parts.people
    this.handOvers = parts.handOvers
    this.signIn = parts.signIn
    this.sessions = new Sessions(node.store, now, settings.signIn)
    this.apiTokens = parts.apiTokens
    this.webhooks = parts.webhooks
    this.keptAnswers = new KeptAnswers(node.store, now)
    this.audit = new AuditTrail(node.store, now, onFault)
    this.drafts = new Drafts(node.store)
    this.desk = new DraftDesk(node, this.drafts)
    this.notes = new RedNotes(node.store)
    this.presence = new Presence(now)
    const { clearances } = parts
    this.clearances = clearances
    this.sending = new DraftSending(node, this.drafts, this.desk, clearances)
    node.gateBy((command) => barredByClearance(node, clearances, command) ?? barredBySilence(node, clearances, command))
    this.clearanceWatch = new ClearanceWatch(clearances, this.drafts, now, onFault)
    this.intentions = new Intentions(node)
    this.languages = parts.languages
    this.lastVisits = new LastVisits(node.store, now)
    this.notices = parts.notices
    this.search = new NodeSearch(node)
    this.savedViews = new SavedViews(node.store, now)
    this.papers = new Papers({ onFault, ...surroundings.papers })
    this.planFiles = new PlanFiles(now)
    this.reporting = parts.reporting
    this.reportDrafts = parts.reportDrafts
    this.rounds = parts.rounds
    this.fallbacks = parts.fallbacks
    this.missedSilences = parts.missedSilences
    this.silences = new SilenceWatch({ node, missed: parts.missedSilences, tell: tellSilence(node, this.audit, parts.notices), onFault })
    this.releases = parts.releases
    this.handling = new HandlingDesk(node, parts.people, this.audit, parts.handling)
    this.contributions = parts.contributions
    this.clearing = new ContributionClearing(node, parts.contributions)
    this.submissions = parts.submissions
    this.replyMail = new ReplyMail(node, parts.submissions)
    this.callNotes = parts.callNotes
    this.calls = new CallWatch({ node, notes: parts.callNotes, holdersOf: (contact) => this.handling.holdersOf(contact), alerted: () => this.#whoMayStepIn(), tell: (news) => parts.notices.tell(news), onFault })
  }

  /** What changes hands and ends with people, and a hand-over that was not finished. Before anything is begun. */
  protected async prepareDesk(): Promise<void> {
    const { drafts, handOvers, sessions, signIn } = this
    handOvers.include({ what: 'draft', list: async (person) => (await drafts.summaries()).filter((draft) => holderOf(draft) === person).map(({ id }) => id), pass: (from, to) => drafts.passOn(from, to) })
    handOvers.include({ what: 'saved-view', list: (person) => this.savedViews.sharedBy(person), pass: (from, to) => this.savedViews.passOn(from, to) })
    handOvers.whenLeft(async (person) => {
      await signIn.credentials.remove(person)
      await signIn.invitations.withdraw(person)
      await sessions.closeAll(person)
      await this.apiTokens.revokeAll(person, person)
      await this.webhooks.removeAllOf(person)
    })
    if (this.node.store.isWriter) await handOvers.finish()
  }

  protected startDesk(): void {
    this.search.start(this.#onFault)
    this.sweepAudit()
    this.rounds.start(this.#onFault)
    this.clearanceWatch.start()
    this.silences.start()
    this.#startNotices()
    if (this.settings.relay === null) {
      this.clearing.start(this.#onFault)
      this.node.onChange(() => this.webhooks.wake())
      this.webhooks.start(this.#onFault)
    }
    if (this.settings.relay === null) this.calls.start()
    if (this.settings.relay === null) this.releases.start()
  }

  /** What the settings no longer keep goes from the audit trail. */
  protected sweepAudit(): void {
    this.#sweeping = this.#sweeping.then(() => this.audit.sweep(this.settings.auditDays)).catch(this.#onFault)
  }

  protected async closeDesk(): Promise<void> {
    await Promise.all([this.search, this.planFiles, this.papers, this.rounds, this.clearanceWatch, this.silences, this.calls, this.releases, this.replyMail, this.clearing, this.notices, this.webhooks].map((one) => one.close()))
    await this.#sweeping
  }

  /** Whoever reports for the whole side can call by telephone and say so; whoever administers can open the keys. */
  #whoMayStepIn(): readonly PersonId[] {
    return [...new Set((['data-officer', 'drafter', 'signatory', 'administrator'] as const).flatMap((role) => this.people.whoHolds(role, 'side').map(({ id }) => id)))]
  }

  #startNotices(): void {
    const { node, people, notices, settings, links, home } = this
    const office = settings.mail === null || links === null ? null : openOffice({ node, people, notes: notices.notes, tokens: notices.tokens, settings: settings.mail, links, origin: originOf(settings), home })
    notices.start(office, this.#onFault)
    if (settings.mail !== null && settings.relay === null) this.replyMail.start(replyOffice(settings.mail, home), this.#onFault)
    if (settings.mail !== null && links !== null) this.calls.sendBy(postCalls({ node, handling: this.handling, tokens: notices.tokens, settings: settings.mail, links, origin: originOf(settings), home }))
  }
}

/** What the desk rests on, read from the store of a node. */
export async function openDeskParts(home: string, settings: NodeSettings, node: DialogueNode, demonstration: Demonstration | null, { onFault, releasePace }: DeskSurroundings): Promise<DeskParts> {
  const now = () => node.now()
  const people = await PeopleRegister.open(node.store, now)
  const signIn = await openSignIn(node.store, people, { home, origin: originOf(settings), settings: settings.signIn, now, name: () => `${settings.dialogue} · ${settings.party}` })
  const apiTokens = await ApiTokens.open(node.store, people, now)
  const handOvers = await HandOvers.open(node.store, people, now)
  const languages = await LanguageDesk.open(node)
  const inDemonstration = demonstration?.parties.find(({ party }) => party === settings.party)?.clearance
  const rules = await ClearanceRules.open(node.store, inDemonstration ?? (await clearanceFromFounding(node.store)), (organisations) => answeringAll(node.rows, organisations, now().slice(0, 10)))
  const clearances = await Clearances.open(node.store, rules, now)
  const reporting = new Reporting(node)
  const rounds = await RoundReminders.open(node.store, reporting, node.party, now)
  const notices = await NoticeDesk.open(node.store, { node, people, handOvers, reporting, rounds, clearances }, settings.zone)
  const webhooks = await Webhooks.open(node.store, {
    now, heads: () => node.ledger.heads(), origin: originOf(settings), party: node.party,
    // Whoever tries a demonstration out has its receivers on this machine.
    allowPrivateNetworks: settings.webhooks.allowPrivateNetworks || settings.demonstration !== null,
    // Ids and kinds alone go out, as the side as a whole may read them; who has left reads nothing.
    rowsFor: (person) => (people.find(person)?.leftAt === null ? node.rows : null),
    tell: ({ id, person, failingSince }) => notices.tell(newsOf({ key: `webhook/${id}/${failingSince ?? ''}`, code: 'webhook-disabled', at: now(), addressed: new Map([[person, 'mentions']]) })),
  })
  const releases = await ReleaseWatch.open(node.store, {
    node, settings: settings.releases, onFault, ...(releasePace === undefined ? {} : { pace: releasePace }), tell: (news) => notices.tell(news),
    siteOf: (party) => { const peer = settings.peers.find((one) => one.party === party); return peer === undefined ? null : (peer.site ?? peer.url) },
    alerted: () => [...new Set((['signatory', 'legal-adviser'] as const).flatMap((role) => people.whoHolds(role, 'side').map(({ id }) => id)))],
  })
  return {
    clearances, people, handOvers, signIn, apiTokens, webhooks, languages, reporting, rounds, notices, releases,
    reportDrafts: await ReportDrafts.open(node.store), fallbacks: await Fallbacks.open(node.store), missedSilences: await MissedSilences.open(node.store),
    handling: await openHandling(node, handOvers), callNotes: await CallNotes.open(node.store),
    contributions: await Contributions.open(node.store, node.party, now),
    submissions: await Submissions.open(node.store, node.party, now),
  }
}

/** Whose clearance this side wanted to ask when it drafted the founding; nothing where it did not say. */
async function clearanceFromFounding(store: Store): Promise<RulesContent | undefined> {
  const wanted = (await findFoundingDraft(store))?.clearance ?? null
  return wanted === null ? undefined : { ...NO_RULES, roster: { organisations: [...wanted.organisations], obligatory: [], quorum: wanted.quorum } }
}
