// What the pages of reporting show, and the fields of their forms.

import type { Audience, StatementId } from '../../../record/index.ts'
import type { Delivery } from '../../../dialogue/statements/index.ts'
import type { Advance, Reading } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementRef, FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type ReportingPage = AdvancePage | AssessmentPage

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
