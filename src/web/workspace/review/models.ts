// What the inbox and the pages of proposals show, and the fields of their forms.

import type { Audience, PartyId, ProposalId } from '../../../record/index.ts'
import type { Citation, ProposalStatus } from '../../../dialogue/rows.ts'
import type { Delivery } from '../../../dialogue/statements/index.ts'
import type { ItemRef, Names, PartyName, Schedule } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementRef, FindingView, ItemDiff, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'

export type ReviewPage = InboxPage | ProposalPage

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
