// What the pages of consultations show, and the fields of their forms.

import type { ConsultationPhase, ConsultationSettings } from '../../../dialogue/consultations/find.ts'
import type { ContributionAnswers } from '../../../dialogue/consultations/questions.ts'
import type { Contribution } from '../../../dialogue/consultations/reading.ts'
import type { IntakeTally } from '../../../dialogue/consultations/tally.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { ContributionChoice, ContributionLine } from '../../../instruments/consultation/view.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type ConsultationsPage = ConsultationsListPage | ModerationPage | ContributionPage | AnsweringPage | TranslatingPage

export interface ConsultationHead {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly settings: ConsultationSettings
  readonly phase: ConsultationPhase
}

export interface ConsultationsListPage extends WorkspaceFrame {
  readonly kind: 'consultations'
  readonly consultations: readonly {
    readonly head: ConsultationHead
    /** Whether this side takes something in. */
    readonly receives: boolean
    readonly waiting: number
    readonly published: number
    readonly unanswered: number
    readonly late: number
    /** By when the next answer of this side is due; null where none is. */
    readonly nextDue: string | null
    /** The number that came in has been stated, as it is. */
    readonly isIntakeStated: boolean
  }[]
  readonly today: string
  readonly mayDraft: boolean
}

export interface WaitingContribution {
  readonly id: string
  readonly receipt: string
  readonly received: string
  readonly language: string
  readonly words: string
  readonly isLate: boolean
}

/** Those with the same words together, the largest group first. */
export interface WaitingGroup {
  readonly digest: string
  readonly members: readonly WaitingContribution[]
  /** What says the same and is published already; null where nothing does. */
  readonly published: string | null
}

/** POST: `do` (`refuse`, `state-intake`), `once`, `chosen` (names, several), `reason`, `of`. */
export interface ModerationPage extends WorkspaceFrame {
  readonly kind: 'moderation'
  readonly consultation: ConsultationHead
  readonly groups: readonly WaitingGroup[]
  readonly waiting: number
  readonly intake: IntakeTally
  /** As this node counts it now. */
  readonly received: number
  readonly mayAct: boolean
  readonly once: string
  readonly chosen: readonly string[]
  readonly reason: string
  readonly of: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** Read by this side alone until it is published. POST: `do` (`publish`, `refuse`, `note`), `once`, `revision`, `words`, `answers.<question>`, `reason`, `of`, `note`. */
export interface ContributionPage extends WorkspaceFrame {
  readonly kind: 'contribution'
  readonly consultation: ConsultationHead
  readonly id: string
  readonly revision: number
  readonly receipt: string
  readonly received: string
  readonly isLate: boolean
  readonly writtenIn: string
  /** As it was sent. */
  readonly words: string
  readonly answers: ContributionAnswers
  /** As it would be published, with marks as they are typed. */
  readonly edited: { readonly words: string; readonly answers: Readonly<Record<string, string>> }
  readonly speaksFor: 'self' | 'organisation'
  readonly name: string
  readonly consents: boolean
  readonly status: 'waiting' | 'published' | 'refused'
  /** Others that say the same: waiting, or published. */
  readonly same: readonly { readonly id: string; readonly receipt: string }[]
  readonly samePublished: string | null
  readonly note: string
  readonly reason: string
  readonly of: string
  readonly once: string
  readonly next: string | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface DispositionValues {
  readonly to: readonly string[]
  readonly outcome: string
  readonly reason: Bilingual
  readonly next: Bilingual
  /** Items, each with the number of a version or nothing. */
  readonly changed: readonly { readonly item: ItemId; readonly version: string }[]
}

/** POST: `do` (`answer`, `retract`), `once`, `replaces`, `to` (several), `outcome`, `reason.<language>`, `next.<language>`, `changed` (several), `version.<item>`. */
export interface AnsweringPage extends WorkspaceFrame {
  readonly kind: 'answering'
  readonly consultation: ConsultationHead
  readonly choice: ContributionChoice
  readonly lines: readonly ContributionLine[]
  readonly found: number
  readonly pages: number
  readonly values: DispositionValues
  /** The answer that is being corrected; null for a new one. */
  readonly replaces: string | null
  /** What an answer can say that it changed. */
  readonly items: readonly (ItemRef & { readonly versions: readonly number[] })[]
  readonly mayAct: boolean
  readonly once: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST: `once`, `replaces`, `language`, `words`, `answers.<question>`. */
export interface TranslatingPage extends WorkspaceFrame {
  readonly kind: 'translate-contribution'
  readonly consultation: ConsultationHead
  readonly contribution: Contribution
  readonly into: string
  readonly replaces: string | null
  readonly words: string
  readonly answers: Readonly<Record<string, string>>
  readonly once: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
