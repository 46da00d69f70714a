// What the pages of synchronised releases show, and the fields of their forms.

import type { Hash, ItemId, PartyId, ProposalId } from '../../../record/index.ts'
import type { Citation } from '../../../dialogue/rows.ts'
import type { ItemRef, PartyName } from '../../../dialogue/views/index.ts'
import type { Posting, ReleaseAlarm, ReleaseCheck } from '../../../node/releases/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { PostedComparison } from '../../../text/posted/index.ts'
import type { FieldIssue, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'

export type ReleasesPage = ComparePage | JointReleasePage | NewReleasePage | ReleaseListPage

/** `proposed`: signed by some. `waiting`: agreed, its instant is to come. `due`: it has come and this side has not published. */
export const RELEASE_STATES = ['proposed', 'waiting', 'due', 'published', 'corrected', 'withdrawn'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

export interface ReleaseLine {
  readonly release: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly text: Bilingual
  readonly from: string
  readonly hash: Hash
  readonly state: ReleaseState
  /** Where it is only proposed. */
  readonly proposal: ProposalId | null
}

export interface ReleasableText {
  readonly ref: ItemRef
  readonly hash: Hash | null
  readonly brackets: number
  /** A release of it stands: another one would correct that. */
  readonly standing: ItemRef | null
}

/** GET. */
export interface ReleaseListPage extends WorkspaceFrame {
  readonly kind: 'releases'
  readonly releases: readonly ReleaseLine[]
  readonly texts: readonly ReleasableText[]
  readonly alarms: readonly ReleaseAlarm[]
  readonly mayPropose: boolean
}

/** What has to be so before a text is let out, and whether it is. */
export interface ReleaseCheckLine {
  readonly what: 'words' | 'brackets' | 'languages' | 'gates' | 'certificates' | 'clearance' | 'signatures'
  readonly state: 'done' | 'open' | 'advice'
  /** Of how many, where it is counted. */
  readonly done: number | null
  readonly all: number | null
}

export interface NewReleaseValues {
  readonly title: Bilingual
  readonly day: string
  readonly time: string
  readonly zone: string
}

/** POST: `title.<language>`, `day`, `time`, `zone`, `hash` (the words as the page showed them), `confirmed`. */
export interface NewReleasePage extends WorkspaceFrame {
  readonly kind: 'new-release'
  readonly text: ItemRef
  readonly hash: Hash
  readonly checklist: readonly ReleaseCheckLine[]
  readonly corrects: ItemRef | null
  readonly values: NewReleaseValues
  readonly zones: readonly string[]
  readonly minutesAhead: number
  readonly needsClearance: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** One party's side of a release. */
export interface ReleaseSide extends PartyName {
  readonly isOwn: boolean
  readonly signed: Citation | null
  readonly published: Citation | null
  /** Seconds after the instant, by its own clock; null while it has not. */
  readonly late: number | null
  readonly disowned: Bilingual | null
  /** What this side found of it; null for itself and before the first look. */
  readonly check: ReleaseCheck | null
}

/** POST `do`: `withdraw` (`reason.<language>`), `disown` (`reason.<language>`), `watch` (`url`, `party`), `unwatch` (`posting`), `check`. */
export interface JointReleasePage extends WorkspaceFrame {
  readonly kind: 'joint-release'
  readonly line: ReleaseLine
  readonly textSlug: string
  readonly now: string
  /** The instant on the clocks that matter: as it was agreed, of this node, and UTC; each once. */
  readonly clocks: readonly { readonly zone: string; readonly at: string }[]
  readonly withdrawn: Bilingual | null
  readonly corrects: ItemRef | null
  readonly checklist: readonly ReleaseCheckLine[]
  readonly sides: readonly ReleaseSide[]
  /** Seconds between the first publication and the last; null while one is missing. */
  readonly difference: number | null
  readonly postings: readonly (Posting & { readonly by: Bilingual | null })[]
  readonly alarms: readonly ReleaseAlarm[]
  readonly publicPath: string | null
  readonly withdrawal: Possibility
  readonly disowning: Possibility
  readonly mayWatch: boolean
  /** A withdrawal that waits for the other side. */
  readonly withdrawalProposal: ProposalId | null
  readonly values: { readonly reason: Bilingual; readonly url: string; readonly party: PartyId | '' }
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST: `url`, or the file `posted`, or `words`. */
export interface ComparePage extends WorkspaceFrame {
  readonly kind: 'compare-posted'
  readonly text: ItemRef
  /** Whether the words compared with are those released, or those in force so far. */
  readonly against: 'released' | 'in-force'
  readonly hash: Hash
  readonly values: { readonly url: string; readonly words: string }
  readonly result: { readonly comparison: PostedComparison; readonly from: string; readonly hash: Hash | null } | null
  readonly largestFile: number
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
