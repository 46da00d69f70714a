// What the pages of requests show, and the fields of their forms.

import type { Attachment } from '../../../dialogue/attachments.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import type { Term } from '../../../dialogue/requests/term.ts'
import type { RequestDeed, RequestThread } from '../../../dialogue/requests/thread.ts'
import type { FieldValues } from '../../../dialogue/typed/field.ts'
import type { ItemRef, OrganisationRef } from '../../../dialogue/views/index.ts'
import type { RequestLine } from '../../../instruments/queue/line.ts'
import type { Audience, ItemId, PartyId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type RequestsPage = RequestsListPage | NewRequestPage | RequestPage | SubmissionPage

export interface QueueHead {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly settings: SettingsOf<'queue'>
}

/** What came in by the public door and nobody has dealt with. */
export interface SubmissionLine {
  readonly id: string
  readonly receipt: string
  readonly received: string
}

export interface RequestsListPage extends WorkspaceFrame {
  readonly kind: 'requests'
  readonly queues: readonly {
    readonly queue: QueueHead
    readonly waiting: readonly RequestLine[]
    readonly elsewhere: readonly RequestLine[]
    /** The last ones that ended. */
    readonly ended: readonly RequestLine[]
    readonly countEnded: number
    readonly submissions: readonly SubmissionLine[]
    readonly mayAsk: boolean
  }[]
  readonly today: string
}

export interface NewRequestValues {
  /** `party`, `public` or, to try things out, `exercise`. */
  readonly from: string
  readonly to: string
  readonly organisation: string
  readonly received: string
  readonly values: FieldValues
  readonly audience: Audience
  readonly isExercise: boolean
}

/** What would be signed besides what was typed. */
export interface RequestPreview {
  readonly number: string
  readonly term: Term
  readonly provision: Bilingual | null
  readonly organisation: OrganisationRef | null
}

/**
 * POST: `do` (`look`, `sign`), `once`, `shown` (number and day as they were shown), `from`, `to`, `organisation`, `received`, `values.<field>`, `audience`, `exercise`, `file`,
 * `kept.blob`, `kept.bytes`, `kept.mediaType`, `kept.name` (of a file that was sent before).
 */
export interface NewRequestPage extends WorkspaceFrame {
  readonly kind: 'new-request'
  readonly queue: QueueHead
  readonly once: string
  readonly values: NewRequestValues
  readonly to: readonly PartyId[]
  readonly bodies: readonly OrganisationRef[]
  readonly organisations: readonly ItemRef[]
  readonly file: Attachment | null
  /** Null until it was asked for. `isOtherwise`: something else than was shown before. */
  readonly preview: (RequestPreview & { readonly isOtherwise: boolean }) | null
  /** What was received by the door and is being taken up; null where nothing is. */
  readonly submission: SubmissionLine | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface StepValues {
  readonly did: string
  readonly on: string
  readonly organisation: string
  readonly outcome: string
  readonly stopsClock: boolean
  readonly says: Bilingual
}

/** POST: `do` (what was done), `once`, `file`, and, each after the name of what was done (`replied.on`): `on`, `says.<language>`, `organisation`, `outcome`, `stops`. */
export interface RequestPage extends WorkspaceFrame {
  readonly kind: 'request'
  readonly queue: QueueHead
  readonly thread: RequestThread
  readonly line: RequestLine
  readonly provision: Bilingual | null
  /** Bodies by their item, for the steps that name one. */
  readonly bodies: readonly OrganisationRef[]
  readonly organisations: readonly ItemRef[]
  /** What this officer may do now. */
  readonly open: readonly RequestDeed[]
  /** Those to whom it can be handed over. */
  readonly others: readonly OrganisationRef[]
  readonly once: string
  readonly values: StepValues
  readonly today: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** What somebody of the public sent: read by this side alone. POST: `do` (`decline`), `revision`, `reason`. */
export interface SubmissionPage extends WorkspaceFrame {
  readonly kind: 'submission'
  readonly queue: QueueHead
  readonly id: string
  readonly revision: number
  readonly receipt: string
  readonly received: string
  readonly status: 'new' | 'taken-up' | 'declined'
  readonly values: FieldValues
  readonly message: string
  readonly name: string
  readonly email: string
  /** In which language it was sent. */
  readonly writtenIn: string
  readonly request: { readonly statement: string; readonly number: string } | null
  readonly reason: string
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
