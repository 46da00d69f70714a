// What the pages of the public door show, and the fields of its form.

import type { SettingsOf } from '../dialogue/items/instruments/index.ts'
import type { RequestStatus } from '../dialogue/requests/thread.ts'
import type { FieldValues } from '../dialogue/typed/field.ts'
import type { Frame } from '../dialogue/views/index.ts'
import type { RequestOutcome } from '../instruments/queue/line.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import type { FieldIssue } from './workspace/models.ts'

interface DoorFrame {
  readonly language: Language
  readonly frame: Frame
  readonly alternates: Readonly<Record<Language, string>>
  readonly path: string
  readonly queue: { readonly item: string; readonly slug: string; readonly title: Bilingual; readonly purpose: Bilingual; readonly settings: Pick<SettingsOf<'queue'>, 'request' | 'fields' | 'lists'> }
}

/** POST: `once`, `values.<field>`, `message`, `name`, `email`. */
export interface DoorForm extends DoorFrame {
  readonly kind: 'form'
  readonly once: string
  readonly values: FieldValues
  readonly message: string
  readonly name: string
  readonly email: string
  /** Whether a reply can be mailed at all. */
  readonly mails: boolean
  readonly issues: readonly FieldIssue[]
  /** Why nothing was taken: too many at once, or the door is full. */
  readonly refusal: string | null
}

export interface DoorReceipt extends DoorFrame {
  readonly kind: 'receipt'
  readonly receipt: string
  readonly received: string
  readonly status: 'new' | 'taken-up' | 'declined'
  readonly reason: string
  readonly request: { readonly number: string; readonly status: RequestStatus; readonly due: string | null; readonly outcome: RequestOutcome | null; readonly reply: Bilingual | null; readonly replied: string | null } | null
}

export type DoorPage = DoorForm | DoorReceipt
