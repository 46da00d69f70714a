// What the pages show where the public takes part in a consultation, and the fields of their form.

import type { ConsultationPhase, ConsultationSettings } from '../dialogue/consultations/find.ts'
import type { ContributionAnswers } from '../dialogue/consultations/questions.ts'
import type { Disposition } from '../dialogue/consultations/reading.ts'
import type { RefusalReason } from '../dialogue/statements/index.ts'
import type { FieldValues } from '../dialogue/typed/field.ts'
import type { Frame } from '../dialogue/views/index.ts'
import type { Bilingual, Language } from '../text/bilingual.ts'
import type { FieldIssue } from './workspace/models.ts'

interface TakePartFrame {
  readonly language: Language
  readonly frame: Frame
  readonly alternates: Readonly<Record<Language, string>>
  readonly path: string
  readonly consultation: { readonly item: string; readonly slug: string; readonly title: Bilingual; readonly settings: ConsultationSettings; readonly phase: ConsultationPhase }
}

/** POST: `once`, `opened`, `website` (to stay empty), `language`, `words`, `values.<question>`, `speaksFor`, `name`, `consents`. */
export interface TakePartForm extends TakePartFrame {
  readonly kind: 'take-part'
  readonly once: string
  /** When it was opened, sealed by this node. */
  readonly opened: string
  readonly writtenIn: string
  readonly words: string
  readonly values: FieldValues
  readonly speaksFor: 'self' | 'organisation'
  readonly name: string
  readonly consents: boolean
  readonly issues: readonly FieldIssue[]
  /** Why nothing was taken. */
  readonly refusal: string | null
}

export interface TakePartReceipt extends TakePartFrame {
  readonly kind: 'take-part-receipt'
  readonly receipt: string
  readonly received: string
  readonly isLate: boolean
  readonly writtenIn: string
  readonly status: 'waiting' | 'published' | 'refused'
  readonly reason: RefusalReason | null
  /** Counted with this one. */
  readonly of: string | null
  /** What an officer says to whoever sent it. */
  readonly note: string
  /** As published; as sent while it waits; empty once it is not kept any more. */
  readonly words: string
  readonly given: ContributionAnswers
  readonly isCut: boolean
  readonly name: string
  readonly isNamed: boolean
  readonly answers: readonly Disposition[]
  readonly keptUntil: string
}

export type TakePartPage = TakePartForm | TakePartReceipt
