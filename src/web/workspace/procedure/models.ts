// What the pages of gates, silence and initials of a text show.

import type { ItemId, ProposalId, StatementId } from '../../../record/index.ts'
import type { PartyGates, GateState } from '../../../dialogue/gates.ts'
import type { InitialsOnText } from '../../../dialogue/initials.ts'
import type { Citation } from '../../../dialogue/rows.ts'
import type { SilenceProcedure } from '../../../dialogue/silence.ts'
import type { SilenceStep } from '../../../dialogue/statements/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, FindingView, Possibility, RefusalView, WorkspaceFrame } from '../models.ts'

export type ProcedurePage = GatesPage | TextProcedurePage | SilencePage

export interface InstrumentView {
  readonly instrument: string
  readonly name: Bilingual
  readonly isBinding: boolean
}

/** How far a text is on its way through the gates. */
export interface ProcedureLine {
  readonly text: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly instrument: InstrumentView | null
  /** Gates that stand in the way, by party; no party has one where all are passed. */
  readonly open: readonly { readonly party: string; readonly gates: number }[]
  /** Whether every party has initialled the words in force. */
  readonly isInitialled: boolean
  /** Open proposals on the text and its clauses. */
  readonly brackets: number
  /** Of those, accepted ad referendum by some party, and under a silence procedure that somebody has accepted. */
  readonly adReferendum: number
  readonly silent: number
}

/** What a side owes after a release, and until when. */
export interface GateDuty {
  readonly text: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly party: string
  readonly gate: GateState
  /** The day from which it is counted: that of the release. */
  readonly from: string
  /** The last day; null where the law sets no number of days. */
  readonly by: string | null
  readonly isOverdue: boolean
}

export interface GatesPage extends WorkspaceFrame {
  readonly kind: 'gates'
  readonly lines: readonly ProcedureLine[]
  readonly duties: readonly GateDuty[]
}

/** An open proposal on the text or a clause of it. */
export interface BracketProcedure {
  readonly proposal: ProposalId
  readonly made: Citation
  readonly item: ItemRef
  readonly more: number
  /** Which parties have accepted it pending their capital. */
  readonly adReferendum: readonly { readonly party: string; readonly made: Citation; readonly text: Bilingual | null }[]
  readonly silences: readonly SilenceProcedure[]
}

/**
 * POST `say-gate`: `gate`, `hash`, `instrument`, `outcome`, `office` (bilingual), `date`, `reference`, `covers` (bilingual), `reason` (bilingual), `replaces`.
 * POST `initial-text`: `hash`, `name`, `office` (bilingual), `date`.
 */
export interface TextProcedurePage extends WorkspaceFrame {
  readonly kind: 'text-procedure'
  readonly ref: ItemRef
  readonly instrument: InstrumentView | null
  readonly hash: string
  /** In the order of the alternat of this side. */
  readonly sides: readonly PartyGates[]
  readonly duties: readonly GateDuty[]
  readonly findings: readonly FindingView[]
  readonly soft: readonly { readonly clause: string; readonly language: string; readonly found: string }[]
  readonly brackets: readonly BracketProcedure[]
  readonly initials: readonly InitialsOnText[]
  readonly may: { readonly gate: boolean; readonly initial: boolean }
  /** What a form holds before anybody has typed. */
  readonly suggested: { readonly office: Bilingual; readonly date: string; readonly name: string }
  /** What was typed, and in which form: the gate's slug, or `initials`; null where nothing was sent. */
  readonly sent: string | null
  readonly values: GateValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface GateValues {
  readonly outcome: string
  readonly office: Bilingual
  readonly date: string
  readonly reference: string
  readonly covers: Bilingual
  readonly reason: Bilingual
  readonly name: string
}

/** POST `ask-silence`: `date`, `time`, `zone`, `text`; `accept-silence`: `asking`, `confirmed`; `break-silence`: `asking`, `reason`; `interpret-silence`: `asking`, `text`; `call-off-silence`: `statement`. */
export interface SilencePage extends WorkspaceFrame {
  readonly kind: 'silence'
  readonly proposal: ProposalId
  readonly made: Citation
  readonly status: 'open' | 'adopted' | 'withdrawn' | 'superseded'
  readonly item: ItemRef | null
  readonly more: number
  /** The newest first. */
  readonly silences: readonly SilenceView[]
  readonly asking: Possibility
  readonly zones: readonly string[]
  readonly may: { readonly sign: boolean; readonly answer: boolean }
  readonly findings: number
  /** The clock of this node, RFC 3339 UTC. */
  readonly now: string
  readonly sent: SilenceStep | null
  readonly values: { readonly date: string; readonly time: string; readonly zone: string; readonly text: Bilingual; readonly reason: Bilingual }
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface SilenceView extends SilenceProcedure {
  readonly isOver: boolean
  readonly accepting: Possibility
  readonly breaking: Possibility
  readonly interpreting: Possibility
  /** The step of this side that it may take back: its asking or its acceptance. */
  readonly takesBack: StatementId | null
  /** What stood in the way of this node's signature at the end; null where nothing did. */
  readonly missed: { readonly code: string; readonly at: string } | null
  /** Seconds between the end and the signature of each party by silence, and the reason it gave for being late. */
  readonly signed: readonly { readonly party: string; readonly at: string; readonly seconds: number; readonly delay: string | null }[]
}

/** The panel of this area in the room of a text. */
export type ProcedurePanel = Omit<ProcedureLine, 'text' | 'title'>
