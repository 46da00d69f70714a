// What the pages of indicators show, and the fields of their forms.

import type { Audience, StatementId, VersionId } from '../../../record/index.ts'
import type { IndicatorContent, IndicatorSeries } from '../../../dialogue/items/index.ts'
import type { KeptEvidence } from '../../../node/reporting/index.ts'
import type { DueValue, OwnSeries } from '../../../instruments/indicators/due.ts'
import type { IndicatorElement } from '../../../instruments/indicators/view.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'
import type { EvidenceValues } from '../reporting/models.ts'

export type IndicatorsPage = IndicatorListPage | ValuePage

export interface OwnIndicator {
  readonly item: string
  readonly slug: string
  readonly content: IndicatorContent
  readonly element: IndicatorElement | null
  /** The counts that this side reports; none where all are computed or another side's. */
  readonly own: readonly OwnSeries[]
}

/** GET. */
export interface IndicatorListPage extends WorkspaceFrame {
  readonly kind: 'indicators'
  readonly indicators: readonly OwnIndicator[]
  /** By count, what is due earliest first. */
  readonly due: readonly { readonly slug: string; readonly title: Bilingual; readonly name: Bilingual; readonly series: string; readonly content: IndicatorContent; readonly values: readonly DueValue[] }[]
  readonly mayDraft: boolean
}

export interface ValueValues extends EvidenceValues {
  readonly series: string
  readonly period: string
  /** As typed. */
  readonly value: string
  readonly whole: string
  /** `sex.women` → as typed. */
  readonly parts: Readonly<Record<string, string>>
  readonly counted: string
  readonly note: Bilingual
  readonly audience: Audience
}

/**
 * GET `series`, `period`. POST `do` (`send` if it is not given, `retract`), `version` and `replaces` (as shown; the latter may be empty), `series`, `period`,
 * `value`, `whole`, `parts.<breakdown>.<group>`, `counted`, `note.<language>`, `audience`; of evidence that is there `keep` (its place, many), `label.<place>`,
 * `marking.<place>`; of a new piece `evidence` (an address) or `file`, `evidence.title.<language>`, `label`, `marking`.
 */
export interface ValuePage extends WorkspaceFrame {
  readonly kind: 'value'
  readonly indicator: Omit<OwnIndicator, 'own'>
  readonly version: VersionId
  readonly number: number
  /** The count that is reported; null where this side has none here. */
  readonly series: IndicatorSeries | null
  /** Every count of this side, with what it said of each period. */
  readonly own: readonly OwnSeries[]
  readonly values: ValueValues
  /** What is corrected; null where nothing was said of the period yet. */
  readonly replaces: StatementId | null
  readonly evidence: readonly KeptEvidence[]
  /** In bytes. */
  readonly largestFile: number
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
