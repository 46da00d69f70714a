// What the inbox and the pages of proposals show, and the fields of their forms.
//
// Every form about a proposal carries `seen`, how far the chains went when the page was made: what
// happened to the proposal after that is told before anything is done (`proposal-moved-on`).

import type { Audience, Hash, ItemId, PartyId, ProposalId, StatementId } from '../../../record/index.ts'
import type { Citation, ProposalStatus } from '../../../dialogue/rows.ts'
import type { SilenceProcedure } from '../../../dialogue/silence.ts'
import type { AnswerKind, Delivery } from '../../../dialogue/statements/index.ts'
import type { Ask, Branch, ItemRef, MoveReason, Moves, Names, PartyName, PositionName, SideDeedName } from '../../../dialogue/views/index.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { CertificatesShown } from '../languages/models.ts'
import type { ElementRef, FieldIssue, FindingView, ItemDiff, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'

export type ReviewPage = InboxPage | ProposalPage | OffersPage

/** Why it is a party's move, since when, and what it is about. */
export interface MoveLine {
  readonly party: PartyId
  readonly why: MoveReason
  readonly since: Citation
  /** The competing proposal that it is about; null where it is this one. */
  readonly other: ProposalId | null
}

/** How far a proposal of ours has come to another party: an act of that party had seen it, its node says so, or neither yet. */
export type Reach = 'seen' | 'told' | 'none'

/** Where a party is with a proposal. */
export interface PartyStanding extends PartyName {
  readonly is: PositionName | 'proposed' | 'withdrew'
  readonly since: Citation | null
  /** Its reason, where it gave one. */
  readonly text: Bilingual | null
  /** The competing proposal on which it stands, or stood. */
  readonly other: ProposalId | null
  /** Of a proposal of ours, before that party has answered; null otherwise. */
  readonly reach: Reach | null
  /** Its acknowledgement of receipt, whatever came after it. */
  readonly received: Citation | null
}

/** The moment by which an answer is asked for. Nothing follows from it when it passes. */
export interface AnswerByView {
  readonly statement: StatementId
  readonly made: Citation
  /** RFC 9557. */
  readonly by: string
  readonly isOverdue: boolean
  /** This side asked, and can ask for another moment or take it back. */
  readonly isOurs: boolean
}

/** A proposal as it stands in a list. */
export interface ProposalLine {
  readonly proposal: ProposalId
  readonly made: Citation
  readonly cover: Bilingual | null
  /** At most the first three, in the order of the proposal. */
  readonly items: readonly ItemDiff[]
  readonly itemCount: number
  readonly moves: readonly MoveLine[]
  /** The other parties than this side. */
  readonly standings: readonly PartyStanding[]
  readonly answerBy: AnswerByView | null
  /** It competes with another open proposal: at most one of them will be adopted. */
  readonly isCrossing: boolean
  /** The item on which it crosses another, for the page that compares them. */
  readonly crossingOn: ItemId | null
  /** This officer may sign it here and now, and sees all of it. */
  readonly isSignable: boolean
  /** The first element that can be countered. */
  readonly counterable: ElementRef | null
}

export interface ReportDue {
  readonly ref: ElementRef
  readonly due: string | null
  /** The most pressing of what is asked. */
  readonly ask: Ask | null
  /** The as-of date of this side's last assessment; null if it has made none. */
  readonly lastAssessed: string | null
  readonly delivery: Delivery | null
}

/** Something the other side did, newest first. */
export interface OtherSideDeed {
  readonly made: Citation
  readonly deed: Exclude<SideDeedName, 'acknowledged'>
  readonly about: (ItemRef & { readonly number: string | null }) | null
  /** A workspace or public page that shows it; null where there is none. */
  readonly path: string | null
}

export interface PeerLine extends PartyName {
  /** How much of its chain is here. */
  readonly sequence: number
  /** RFC 3339; null if this node has not yet heard from it since it started. */
  readonly lastHeard: string | null
  /** Why the exchange does not work now; null where it does. */
  readonly trouble: string | null
}

/** What the other side did since this officer's last visit; since yesterday where there was none. */
export interface News {
  readonly deeds: readonly OtherSideDeed[]
  /** How many more of the latest there are. */
  readonly more: number
  /** What it did before that. */
  readonly earlier: readonly OtherSideDeed[]
  /** RFC 3339: the end of the last visit; null where it is counted from yesterday. */
  readonly since: string | null
}

/** The lists are refreshed by the script on the event `change` at `EVENTS_PATH`. */
export interface InboxPage extends WorkspaceFrame {
  readonly kind: 'inbox'
  /** Proposals on which it is this side's move: those that are overdue first, then by the moment asked for, then the oldest. */
  readonly ours: readonly ProposalLine[]
  readonly oursCount: number
  /** Open proposals on which it is the others' move alone. */
  readonly theirs: readonly ProposalLine[]
  readonly theirsCount: number
  readonly reportsDue: readonly ReportDue[]
  /** All of them; `reportsDue` may be cut. */
  readonly reportsDueCount: number
  readonly news: News
  readonly peers: readonly PeerLine[]
  /** Attached files that acts name and that have not arrived. */
  readonly missingFiles: number
  readonly names: Names
  readonly seen: string
}

export interface SignatureLine extends PartyName {
  /** The act by which it stands on the proposal; null while it does not. */
  readonly signed: Citation | null
  readonly withdrawn: (Citation & { readonly reason: string | null }) | null
}

/** One answer that stands, with the replies to it. */
export interface AnswerLine {
  readonly statement: StatementId
  readonly made: Citation
  readonly answer: AnswerKind
  readonly text: Bilingual | null
  /** Who was asked. */
  readonly asks: PartyId | null
  /** The counter-draft. */
  readonly other: ProposalId | null
  /** The question that a reply answers. */
  readonly question: StatementId | null
  readonly isCorrection: boolean
  readonly isOurs: boolean
  /** This side is asked and has not replied. */
  readonly awaitsOurs: boolean
  readonly replies: readonly AnswerLine[]
}

/** A competing open proposal, as it is to this one. */
export interface Competitor {
  readonly proposal: ProposalId
  readonly by: PartyId
  readonly at: string
  /** Neither had seen the other; it was made by somebody who had seen this one; this one was made by somebody who had seen it. */
  readonly relation: 'crossing' | 'answers-this' | 'answered-by-this'
  readonly isOpen: boolean
  /** The first item that both change. */
  readonly item: ItemRef & { readonly number: string | null }
}

/** Of a crossing between an offer of ours and one of theirs: which is which. */
export interface Crossing {
  readonly ours: ProposalId
  readonly theirs: ProposalId
  readonly by: PartyId
  readonly on: ItemId
}

/** Something that happened to a proposal. */
export interface ProposalEvent {
  readonly made: Citation
  readonly what: 'signed' | 'withdrew' | 'competed' | 'asked-by' | 'retracted' | AnswerKind
}

/** Where in a large proposal the page is. */
export interface Paging {
  readonly branches: readonly Branch[]
  /** The key of the branch shown; null for all. */
  readonly branch: string | null
  readonly page: number
  readonly pages: number
  /** The place of the first change on this page, from 1. */
  readonly from: number
  readonly shown: number
  readonly all: number
}

/** What was typed into a form of this page that came back. */
export interface AnswerValues {
  readonly answer: string
  readonly text: Bilingual
  readonly asks: string
  readonly question: string
  readonly replaces: string
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly reason: string
}

/**
 * POST `sign-proposal`: `confirmed` = `yes` (required where there are findings). POST `withdraw-proposal`: `reason` (may be empty).
 * POST `answer-proposal`: `answer` (one of `AnswerKind` but `countered`), `text.<language>`, `asks` (of a question), `question` (of a reply), `replaces` (an own answer).
 * POST `retract-answer`: `statement`. POST `ask-answer-by`: `date`, `time` (may be empty: the end of the day), `zone`, `replaces`.
 * POST `merge-offers`: `with`, the other proposal. A counter-draft begins at `counterPath` for each element in `counterable`.
 * GET: `branch`, `page`, `beside` (a language).
 */
export interface ProposalPage extends WorkspaceFrame {
  readonly kind: 'proposal'
  readonly proposal: ProposalId
  readonly made: Citation
  readonly status: ProposalStatus
  readonly audience: Audience
  readonly cover: Bilingual | null
  /** Those on this page. */
  readonly items: readonly ItemDiff[]
  readonly paging: Paging
  /** The languages whose differences stand beside each other, the reader's first, and all that could. */
  readonly columns: readonly LanguageTag[]
  readonly languages: readonly LanguageTag[]
  /** Every party whose signature it needs, own first. */
  readonly signatures: readonly SignatureLine[]
  readonly standings: readonly PartyStanding[]
  readonly moves: readonly MoveLine[]
  readonly nobody: Moves['nobody']
  readonly answerBy: AnswerByView | null
  /** Whether this side may ask for an answer by a moment. */
  readonly askingBy: Possibility
  readonly silences: readonly SilenceProcedure[]
  /** The clock of this node, RFC 3339 UTC. */
  readonly now: string
  readonly zones: readonly string[]
  readonly answers: readonly AnswerLine[]
  readonly competitors: readonly Competitor[]
  readonly crossing: Crossing | null
  readonly findings: readonly FindingView[]
  readonly certificates: CertificatesShown
  /** Changes that the check of the languages has been through; fewer than all while it is at work. */
  readonly checked: { readonly done: number; readonly of: number; readonly found: number }
  readonly signing: Possibility
  /** Signing was decided and waits until the other parties have acknowledged this side's withdrawal from a competing proposal. */
  readonly isSigningDecided: boolean
  readonly withdrawing: Possibility
  /** What this officer may do with a proposal of these items. */
  readonly may: { readonly sign: boolean; readonly answer: boolean; readonly draft: boolean }
  readonly answering: { readonly received: Possibility; readonly question: Possibility; readonly declined: Possibility; readonly reserved: Possibility; readonly 'ad-referendum': Possibility }
  /** The own answer that a decline or a reservation would replace; null where there is none. */
  readonly stance: StatementId | null
  readonly counterable: readonly ElementRef[]
  readonly names: Names
  readonly seen: string
  /** What happened after the page from which a refused form came. */
  readonly events: readonly ProposalEvent[]
  readonly values: AnswerValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** An offer for one item: an open proposal, or a draft of our own. */
export interface Offer {
  /** The hash of a proposal, the id of a draft. */
  readonly id: Hash
  readonly what: 'ours' | 'theirs' | 'draft'
  readonly by: PartyId
  /** RFC 3339: when it was proposed, or last saved. */
  readonly at: string
  /** By whom the draft was saved; null for a proposal. */
  readonly savedBy: Bilingual | null
  readonly diff: ItemDiff
  /** Where to go on from it. */
  readonly path: string
  /** How many items the whole of it changes. */
  readonly itemCount: number
  /** Of a proposal: whose move it is. */
  readonly moves: readonly MoveLine[]
}

/** GET `one`, `other`: the two offers whose difference is marked. */
export interface OffersPage extends WorkspaceFrame {
  readonly kind: 'offers'
  readonly ref: ItemRef & { readonly number: string | null }
  readonly versionNumber: number | null
  readonly offers: readonly Offer[]
  /** The two that are compared; null where there are not two. */
  readonly pair: { readonly one: string; readonly other: string; readonly diff: ItemDiff } | null
  readonly columns: readonly LanguageTag[]
  readonly names: Names
}
