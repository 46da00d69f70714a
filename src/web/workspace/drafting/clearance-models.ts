// What the pages of clearance show, and the fields of their forms.

import type { ItemId, ProposalId } from '../../../record/index.ts'
import type { Names, OrganisationRef } from '../../../dialogue/views/index.ts'
import type { AnswerKind, RoundEnd, StandingState } from '../../../node/clearance/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, ItemDiff, RefusalView, WorkspaceFrame } from '../models.ts'
import type { Option, Part } from './models.ts'

export interface AnswerView {
  readonly organisation: OrganisationRef | null
  readonly answer: AnswerKind
  readonly at: string
  readonly by: Bilingual
  /** Of another organisation than the one it answers for. */
  readonly isFromElsewhere: boolean
  readonly text: string | null
}

export interface StandingView {
  readonly organisation: OrganisationRef | null
  /** As the roster names it. */
  readonly item: ItemId
  readonly isObligatory: boolean
  /** Who answers for it today, where it has ended since it was asked. */
  readonly answering: readonly OrganisationRef[]
  readonly state: StandingState
  readonly answer: AnswerView | null
  readonly late: readonly AnswerView[]
  /** Whether the reader may answer for it. */
  readonly isMine: boolean
}

export interface RoundView {
  readonly hash: string
  readonly requestedAt: string
  readonly requestedBy: Bilingual
  readonly message: string | null
  readonly standings: readonly StandingView[]
  readonly needed: number
  readonly cleared: number
  /** The end of silence as it was set, to the second and in its zone; null where there is none. */
  readonly silence: { readonly until: string; readonly local: string; readonly isOver: boolean; readonly isBroken: boolean } | null
  readonly clearedAt: string | null
  /** Whole minutes from the request to the clearance. */
  readonly minutes: number | null
  /** All that was answered, in order. */
  readonly answers: readonly AnswerView[]
  readonly ended: { readonly at: string; readonly why: RoundEnd; readonly by: Bilingual } | null
}

/**
 * POST `request-clearance`: `hash` (of the text), `meeting`, `message`, `silence` = `yes`, `day`, `time`, `zone`, `return`.
 * POST `answer-clearance`: `hash`, `organisation`, `answer` (cleared, refused, asked, withdrawn), `text` (a reason is required to refuse, a question to ask), `return`.
 * POST `call-off-clearance`: `return`.
 */
export interface ClearanceView {
  /** The id of the draft or proposal. */
  readonly id: string
  readonly hash: string
  readonly state: 'not-required' | 'not-asked' | 'open' | 'cleared' | 'refused' | 'voided'
  readonly meeting: Option | null
  /** Whom a request would ask. */
  readonly roster: readonly { readonly organisation: OrganisationRef | null; readonly item: ItemId; readonly isObligatory: boolean }[]
  readonly needed: number
  readonly round: RoundView | null
  /** Ended rounds, the last one first. */
  readonly earlier: readonly RoundView[]
  readonly mayRequest: boolean
  /** Why clearance cannot be asked for now; null where it can. */
  readonly obstacle: string | null
  readonly values: { readonly message: string; readonly silence: boolean; readonly day: string; readonly time: string; readonly zone: string }
  readonly zones: readonly string[]
  readonly returnTo: string
}

export interface ClearanceLine {
  readonly id: string
  readonly kind: 'draft' | 'proposal'
  readonly items: readonly ItemDiff[]
  readonly itemCount: number
  readonly state: ClearanceView['state']
  readonly requestedAt: string
  readonly requestedBy: Bilingual
  readonly silence: string | null
  readonly clearedAt: string | null
  readonly minutes: number | null
  readonly cleared: number
  readonly needed: number
  /** Those for which the reader has still to answer. */
  readonly mine: readonly OrganisationRef[]
  /** What the draft became. */
  readonly sentAs: ProposalId | null
}

export interface ClearancesPage extends WorkspaceFrame {
  readonly kind: 'clearances'
  readonly mine: readonly ClearanceLine[]
  readonly open: readonly ClearanceLine[]
  /** Cleared or ended lately. */
  readonly done: readonly ClearanceLine[]
  /** Half of those cleared lately took no longer; null while there are none. */
  readonly medianMinutes: number | null
  readonly maySetRules: boolean
  readonly names: Names
}

/** The clearance of a proposal of another side, or of a draft that was sent. */
export interface ClearancePage extends WorkspaceFrame {
  readonly kind: 'clearance'
  readonly clearance: ClearanceView
  readonly proposal: ProposalId | null
  readonly items: readonly ItemDiff[]
  readonly itemCount: number
  readonly part: Part
  readonly cover: Bilingual | null
  /** Meetings with a roster of their own. */
  readonly meetings: readonly Option[]
  readonly names: Names
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/**
 * GET `?meeting=`: the roster of a meeting instead of the default. POST: `revision`, `meeting`, `asked.<item>` = `no`, `asked` or `obligatory`, `quorum` = `all`
 * or `some`, `number`, `clearanceFor` (send, sign; only by default), `remove` = `yes` (the meeting has the default again).
 */
export interface ClearanceRulesPage extends WorkspaceFrame {
  readonly kind: 'clearance-rules'
  readonly revision: number
  readonly setAt: string | null
  readonly setBy: Bilingual | null
  readonly meeting: Option | null
  readonly meetings: readonly (Option & { readonly hasOwn: boolean })[]
  readonly organisations: readonly { readonly organisation: OrganisationRef; readonly asked: 'no' | 'asked' | 'obligatory' }[]
  readonly quorum: 'all' | 'some'
  readonly number: string
  readonly clearanceFor: readonly string[]
  readonly hasOwn: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

