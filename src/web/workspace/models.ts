// What the workspace shows, as plain data: the server makes a `WorkspacePage`, the components
// only render it. Beside every form stand the names of its fields; every form also carries `csrf`.
//
// A text in the dialogue's languages is one field per language: `title.en`, `title.es`. A refused
// form comes back as the same page with `values` as typed, `issues` by field name and `refusal`.

import type { Audience, ItemId, PartyId, ProposalId, StatementId, VersionId } from '../../record/index.ts'
import type { Citation, ProposalStatus } from '../../dialogue/rows.ts'
import type { Delivery } from '../../dialogue/statements/index.ts'
import type { SilenceCode } from '../../dialogue/decide.ts'
import type { Advance, ContestedView, FieldChange, Frame, ItemRef, Names, OrganisationRef, PartyName, Reading, Schedule } from '../../dialogue/views/index.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import type { Finding } from '../../text/concordance/finding.ts'
import type { ErasePage, ReleasePage, SaidPage } from './own-acts.ts'

export type WorkspacePage =
  | SignInPage | InboxPage | ChooserPage | AmendPage | DraftsPage | DraftPage | ProposalPage | AdvancePage | AssessmentPage | ContestedPage | SaidPage | ReleasePage | ErasePage | ProblemPage
export type WorkspaceKind = WorkspacePage['kind']

/** What every page of the workspace knows. */
export interface WorkspaceFrame {
  readonly language: Language
  readonly path: string
  /** The same place in every interface language, with its query: `workspaceAlternates`. */
  readonly alternates: Readonly<Record<Language, string>>
  readonly frame: Frame
  /** Null where nobody is signed in. */
  readonly officer: Officer | null
  /** Goes into every form as the hidden field `csrf`. */
  readonly csrf: string
  readonly flash: Flash | null
  /** For the navigation; null where nobody is signed in. */
  readonly counts: { readonly awaiting: number; readonly drafts: number } | null
  /** What every page must say to whoever is signed in; null where all is well. */
  readonly alarm: Alarm | null
}

export interface Alarm {
  /** Why this node signs nothing now. */
  readonly silence: SilenceCode | null
  /** Chains that are followed no further, by the place at which their party signed twice. */
  readonly contested: readonly (PartyName & { readonly sequence: number })[]
}

export interface Officer {
  readonly id: string
  readonly name: Bilingual
  readonly role: Bilingual | null
  readonly organisation: { readonly acronym: string; readonly name: Bilingual }
}

/** What has just been done, said once on the next page. */
export type FlashCode =
  | 'signed-in' | 'signed-out' | 'draft-saved' | 'draft-discarded' | 'proposal-sent' | 'proposal-signed' | 'signature-decided' | 'proposal-adopted' | 'signature-withdrawn'
  | 'advance-reported' | 'advance-corrected' | 'advance-retracted' | 'assessment-reported' | 'act-released' | 'act-erased'
export interface Flash {
  readonly code: FlashCode
  /** Where what was done can be seen; null where there is nothing to see. */
  readonly path: string | null
}

/** Well formed, but not possible now: the code has its sentence in the table of codes. */
export interface RefusalView {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** One thing wrong with one field of a form. */
export interface FieldIssue {
  /** The name of the field: `title.es`, `due`, `owners`. */
  readonly field: string
  readonly code: string
}

/** An element named with its number: `I.1.a`. */
export type ElementRef = ItemRef & { readonly number: string }

/** What a proposal or a draft would do to one item, against the version it is based on. */
export interface ItemDiff {
  readonly ref: ItemRef
  /** `I.1.a` for an element, null for other kinds. */
  readonly number: string | null
  readonly effect: 'new' | 'amended' | 'ended'
  /** The number of the version it is based on; null for a new item. */
  readonly baseNumber: number | null
  /** `changedFields(base content, proposed content)`. */
  readonly changes: readonly FieldChange[]
}

/** A difference between the languages of one text, with the text it stands in. */
export interface FindingView {
  /** The item; null for the cover note. */
  readonly ref: ItemRef | null
  /** `I.1.a` for an element, null otherwise. */
  readonly number: string | null
  /** The member of the content: `title`, `aim`, `sources.0.note`, `cover`. */
  readonly field: string
  readonly text: Bilingual
  readonly finding: Finding
}

/** Whether a deed is open to this officer now; where it is not, the code says why. */
export type Possibility = { readonly isPossible: true } | { readonly isPossible: false; readonly code: string }

/** POST `sign-in`: `officer` (the id, by its button), `return`. Trial officers only: there are no passwords. */
export interface SignInPage extends WorkspaceFrame {
  readonly kind: 'sign-in'
  readonly officers: readonly Officer[]
  /** Where to go after signing in, a path of this workspace; empty for the inbox. */
  readonly returnTo: string
  readonly refusal: RefusalView | null
}

/** A proposal as it stands in a list. */
export interface ProposalLine {
  readonly proposal: ProposalId
  readonly made: Citation
  readonly cover: Bilingual | null
  /** At most the first three, in the order of the proposal. */
  readonly items: readonly ItemDiff[]
  readonly itemCount: number
  /** Parties that stand on it now, and those it still needs. */
  readonly signed: readonly PartyId[]
  readonly missing: readonly PartyId[]
  /** It competes with another open proposal: at most one of them will be adopted. */
  readonly isCrossing: boolean
}

export interface ReportDue {
  readonly ref: ElementRef
  readonly due: string | null
  readonly schedule: Schedule
  /** The as-of date of this side's last assessment; null if it has made none. */
  readonly lastAssessed: string | null
  readonly delivery: Delivery | null
}

/** Something the other side did, newest first. */
export interface OtherSideDeed {
  readonly made: Citation
  readonly deed: 'proposed' | 'signed' | 'withdrew' | 'reported-advance' | 'assessed' | 'retracted' | 'released' | 'erased' | 'changed-key'
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

/** The lists are refreshed by the script on the event `change` at `EVENTS_PATH`. */
export interface InboxPage extends WorkspaceFrame {
  readonly kind: 'inbox'
  /** Proposals of others that need this side's signature. */
  readonly awaiting: readonly ProposalLine[]
  /** Proposals this side stands on that need another's. */
  readonly waiting: readonly ProposalLine[]
  readonly reportsDue: readonly ReportDue[]
  /** All of them; `reportsDue` may be cut. */
  readonly reportsDueCount: number
  readonly otherSide: readonly OtherSideDeed[]
  readonly peers: readonly PeerLine[]
  /** Attached files that acts name and that have not arrived. */
  readonly missingFiles: number
  readonly names: Names
}

export interface ChooserLine {
  readonly ref: ElementRef
  /** How deep below the plan, from 0. */
  readonly depth: number
  readonly owners: readonly OrganisationRef[]
  readonly due: string | null
  /** Open proposals and this side's drafts that touch it. */
  readonly openProposals: number
  readonly drafts: number
  readonly isOwnedHere: boolean
}

/** GET form: `q` (search in number and titles), `mine` = `yes` (only what this side owns). */
export interface ChooserPage extends WorkspaceFrame {
  readonly kind: 'choose'
  readonly query: string
  readonly onlyMine: boolean
  readonly lines: readonly ChooserLine[]
  readonly total: number
}

export interface AmendValues {
  readonly title: Bilingual
  readonly aim: Bilingual
  /** As typed; empty for none. `start` may be partial: `2021-12`. */
  readonly start: string
  readonly due: string
  readonly owners: readonly ItemId[]
  readonly cover: Bilingual
}

/**
 * POST `amend`: `draft` (id or empty), `revision` (of that draft, or empty), `base` (the version amended), `counters` (proposal or empty),
 * `title.<language>`, `aim.<language>`, `start`, `due`, `owners` (once per item id), `cover.<language>`.
 * Saves the draft and goes to its review.
 */
export interface AmendPage extends WorkspaceFrame {
  readonly kind: 'amend'
  readonly ref: ElementRef
  /** The elements above it, from the top. */
  readonly above: readonly ElementRef[]
  readonly base: VersionId
  readonly baseNumber: number
  readonly draft: { readonly id: string; readonly revision: number } | null
  /** The proposal that this answers; the form then starts from its content. */
  readonly counters: { readonly proposal: ProposalId; readonly by: PartyId } | null
  /** What is in force, so that the form can show it beside what is typed. */
  readonly inForce: Omit<AmendValues, 'cover'>
  readonly values: AmendValues
  /** Every organisation that may be chosen, by party, own first; party null for those of no party. */
  readonly ownerChoices: readonly { readonly party: PartyName | null; readonly organisations: readonly OrganisationRef[] }[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface DraftLine {
  readonly id: string
  readonly items: readonly ItemDiff[]
  readonly savedAt: string
  readonly savedBy: Bilingual
  readonly counters: ProposalId | null
  /** Its base is no longer in force: it must be opened anew. */
  readonly isOutdated: boolean
}

export interface DraftsPage extends WorkspaceFrame {
  readonly kind: 'drafts'
  readonly drafts: readonly DraftLine[]
  readonly names: Names
}

/**
 * POST `send-draft`: `revision`, `confirmed` = `yes` (required where there are findings), `audience` (where `audience` is not null).
 * POST `discard-draft`: `revision`.
 */
export interface DraftPage extends WorkspaceFrame {
  readonly kind: 'draft'
  readonly id: string
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: Bilingual
  readonly items: readonly ItemDiff[]
  readonly cover: Bilingual | null
  readonly counters: { readonly proposal: ProposalId; readonly by: PartyId } | null
  readonly findings: readonly FindingView[]
  readonly sending: Possibility
  /** Who will read the proposal, if the officer may choose; null where it is not asked. */
  readonly audience: Audience | null
  readonly names: Names
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface SignatureLine extends PartyName {
  /** The act by which it stands on the proposal; null while it does not. */
  readonly signed: Citation | null
  readonly withdrawn: (Citation & { readonly reason: string | null }) | null
}

/**
 * POST `sign-proposal`: `confirmed` = `yes` (required where there are findings). POST `withdraw-proposal`: `reason` (may be empty).
 * A counter-draft begins at `counterPath` for each element in `counterable`.
 */
export interface ProposalPage extends WorkspaceFrame {
  readonly kind: 'proposal'
  readonly proposal: ProposalId
  readonly made: Citation
  readonly status: ProposalStatus
  readonly audience: Audience
  readonly cover: Bilingual | null
  readonly items: readonly ItemDiff[]
  /** Every party whose signature it needs, own first. */
  readonly signatures: readonly SignatureLine[]
  readonly competitors: readonly { readonly proposal: ProposalId; readonly by: PartyId; readonly at: string }[]
  readonly findings: readonly FindingView[]
  readonly signing: Possibility
  /** Signing was decided and waits until the other parties have acknowledged this side's withdrawal from a competing proposal. */
  readonly isSigningDecided: boolean
  readonly withdrawing: Possibility
  readonly counterable: readonly ElementRef[]
  readonly names: Names
  readonly refusal: RefusalView | null
}

export interface AdvanceValues {
  /** Empty until chosen. */
  readonly nature: 'done' | 'commitment' | 'statement' | ''
  readonly link: 'dialogue' | 'context' | ''
  /** As typed; may be partial: `2021-12`. */
  readonly date: string
  readonly text: Bilingual
  readonly figure: { readonly value: string; readonly unit: Bilingual; readonly nature: 'target' | 'result' | 'pledge' | 'context' | '' }
  readonly source: string
  readonly audience: Audience
}

/**
 * POST `report-advance`: `once` (back as given: the same form posted twice is one advance), `replaces` (statement or empty),
 * `nature`, `link`, `date`, `text.<language>`, `figure.value`, `figure.unit.<language>`, `figure.nature`, `source`, `audience`.
 * POST `retract-advance`: `statement`.
 */
export interface AdvancePage extends WorkspaceFrame {
  readonly kind: 'advance'
  readonly ref: ElementRef
  readonly above: readonly ElementRef[]
  readonly once: string
  readonly replaces: StatementId | null
  readonly values: AdvanceValues
  /** This side's live advances on the element, newest first, to be corrected or retracted. */
  readonly own: readonly Advance[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface AssessmentValues {
  readonly delivery: Delivery | ''
  readonly reason: Bilingual
  readonly asOf: string
  readonly evidence: string
  readonly audience: Audience
}

/** POST `report-assessment`: `replaces` (statement or empty), `delivery`, `reason.<language>`, `asOf`, `evidence`, `audience`. */
export interface AssessmentPage extends WorkspaceFrame {
  readonly kind: 'assessment'
  readonly ref: ElementRef
  readonly above: readonly ElementRef[]
  readonly replaces: StatementId | null
  readonly values: AssessmentValues
  /** What every side says now, own first. */
  readonly readings: readonly Reading[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface ContestedLine extends ContestedView {
  /** What each act says, as text, by its hash; absent where the body did not come. */
  readonly bodies: Readonly<Record<string, string>>
  /** What an administrator runs to follow one of them, by its hash. */
  readonly commands: Readonly<Record<string, string>>
  /** Whose node brought the second act; null where it came as a file. */
  readonly broughtBy: PartyId | null
  readonly noticedAt: string | null
  readonly decided: { readonly by: string; readonly reason: string | null } | null
}

export interface ContestedPage extends WorkspaceFrame {
  readonly kind: 'contested'
  readonly pairs: readonly ContestedLine[]
  /** What others say of our own chain and we do not hold. */
  readonly claims: readonly { readonly party: PartyId; readonly sequence: number; readonly isUnshown: boolean }[]
  /** How far our own chain goes here. */
  readonly held: number
  readonly isRestored: boolean
  readonly asHeldCommand: string
}

/** What an error looks like: a code with its sentence, and a way on. */
export interface ProblemPage extends WorkspaceFrame {
  readonly kind: 'problem'
  readonly status: number
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly issues: readonly FieldIssue[]
  /** Where the person came from, a path of this site; null where it is not known. */
  readonly back: string | null
}
