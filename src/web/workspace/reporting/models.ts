// What the pages of reporting show, and the fields of their forms.

import type { Audience, StatementId } from '../../../record/index.ts'
import type { Delivery, ResultLevel } from '../../../dialogue/statements/index.ts'
import type { Advance, Ask, AskedLine, Assessment, MeetingLine, Reading, Round, RoundBoard, StateLine, StateOfPlay } from '../../../dialogue/views/index.ts'
import type { KeptEvidence } from '../../../node/reporting/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementRef, FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type ReportingPage = AdvancePage | AskedPage | AssessmentPage | RoundPage | RoundsPage | StateOfPlayPage

export const WHOSE = ['mine', 'organisation', 'side'] as const
export type Whose = (typeof WHOSE)[number]

/** One stretch of a long list. */
export interface Stretch {
  readonly page: number
  readonly pages: number
}

/** GET `whose`, `page`. */
export interface AskedPage extends WorkspaceFrame {
  readonly kind: 'asked'
  readonly whose: Whose
  readonly lines: readonly (AskedLine & {
    /** The focal point's name; null where nobody is named. */
    readonly focalPoint: Bilingual | null
    /** A report is in preparation. */
    readonly isBegun: boolean
    /** When colleagues were last reminded of the round; null if never. */
    readonly remindedAt: string | null
  })[]
  readonly numbers: Readonly<Record<Whose, number>>
  readonly stretch: Stretch
  readonly today: string
  /** Values of indicators that this side has not reported. */
  readonly valuesDue: number
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

/** A piece of evidence being added: a link, or the file beside it. */
export interface EvidenceValues {
  readonly evidence: string
  readonly evidenceTitle: Bilingual
  readonly label: Audience | ''
  readonly marking: string
}

export interface AssessmentValues extends EvidenceValues {
  readonly delivery: Delivery | ''
  readonly level: ResultLevel | ''
  readonly reason: Bilingual
  readonly asOf: string
  readonly audience: Audience
  /** An advance reported in the same step; none where its text is empty. */
  readonly advance: { readonly nature: AdvanceValues['nature']; readonly date: string; readonly text: Bilingual }
}

/**
 * POST `report-assessment`: `do` (`send` if it is not given, `save`, `attach`, `affirm`, `discard`), `replaces` (statement or empty), `revision` (of the
 * report in preparation, 0 without one), `delivery`, `level`, `reason.<language>`, `asOf`, `audience`; of evidence that is there `keep` (its place, many),
 * `label.<place>`, `marking.<place>`; of a new piece `evidence` (an address) or `file`, `evidence.title.<language>`, `label`, `marking`;
 * `advance.nature`, `advance.date`, `advance.text.<language>`. Only `affirm` and `discard` need nothing but `replaces` and `revision`.
 */
export interface AssessmentPage extends WorkspaceFrame {
  readonly kind: 'assessment'
  readonly ref: ElementRef
  readonly above: readonly ElementRef[]
  readonly replaces: StatementId | null
  readonly values: AssessmentValues
  /** What every side says now, own first. */
  readonly readings: readonly Reading[]
  /** What this side said last; null if it never did. */
  readonly last: Assessment | null
  /** Why this is asked for now. */
  readonly asks: readonly Ask[]
  /** Evidence that is there, from the last reading or added since; `isKept` as the boxes stand. */
  readonly evidence: readonly KeptEvidence[]
  /** Bytes that a file may have. */
  readonly largestFile: number
  readonly draft: { readonly revision: number; readonly savedAt: string; readonly savedBy: Bilingual } | null
  /** The next that is asked of this officer; null where nothing is left. */
  readonly next: ElementRef | null
  readonly left: number
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface RoundValues {
  readonly title: Bilingual
  readonly asOf: string
  readonly opens: string
  readonly dueDay: string
  readonly dueTime: string
  readonly zone: string
  /** An item id: the plan, a body, an organisation; `list` for those named by number. */
  readonly scope: string
  /** Numbers of elements, as typed. */
  readonly items: string
  readonly reminders: string
  readonly audience: Audience
}

/** POST: `once`, `title.<language>`, `asOf`, `opens`, `due.day`, `due.time`, `due.zone`, `scope`, `items`, `reminders`, `audience`. */
export interface RoundsPage extends WorkspaceFrame {
  readonly kind: 'rounds'
  readonly rounds: readonly { readonly round: Round; readonly asked: number; readonly reported: number }[]
  /** Null for those who may not open one. */
  readonly form: {
    readonly values: RoundValues
    readonly once: string
    readonly choices: readonly { readonly kind: 'plan' | 'body' | 'organisation'; readonly items: readonly { readonly item: string; readonly title: Bilingual; readonly acronym: string | null }[] }[]
    readonly zones: readonly string[]
  } | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST: `do` (`remind`, `close`), `latest` (the statement that stood when the page was made). */
export interface RoundPage extends WorkspaceFrame {
  readonly kind: 'round'
  readonly board: RoundBoard
  /** How many of each organisation's commitments are named one by one, the missing ones first. */
  readonly named: number
  /** Focal points of own items by item: names. */
  readonly focalPoints: Readonly<Record<string, Bilingual>>
  readonly reminders: readonly { readonly at: string; readonly by: Bilingual | null; readonly missing: number }[]
  /** Whether this officer may remind and close. */
  readonly isOwn: boolean
  readonly mayRun: boolean
  readonly scopeTitle: Bilingual | null
  readonly refusal: RefusalView | null
}

/** GET `at` (a day), `page`. */
export interface StateOfPlayPage extends WorkspaceFrame {
  readonly kind: 'state-of-play'
  readonly day: string
  readonly today: string
  readonly issues: readonly FieldIssue[]
  /** Null where the day that was typed is none. */
  readonly state: Omit<StateOfPlay, 'lines'> | null
  readonly lines: readonly StateLine[]
  readonly total: number
  readonly stretch: Stretch
  /** Meetings held since the record began: days that people ask for. */
  readonly meetings: readonly MeetingLine[]
}
