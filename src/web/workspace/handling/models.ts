// What the pages of handling show, and the fields of their forms.

import type { AuditEntry } from '../../../node/audit/index.ts'
import type { Handling } from '../../../dialogue/handling/label.ts'
import type { FlaggedSide } from '../../../instruments/watch/view.ts'
import type { Citation } from '../../../dialogue/rows.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { PartyId } from '../../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../../text/bilingual.ts'
import type { CapMessage } from '../../../text/alerts/cap.ts'
import type { FindLine } from '../finding/models.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'
import type { PersonRef } from '../people/models.ts'
import type { HandlingChoices, HandlingValues } from './fields.ts'

export type HandlingPage = HandlingHomePage | WriteNotePage | ConfinedNotePage | ContactHoldersPage | RefusedExitsPage | AccessSearchPage | AccessRecordPage | ImportFilePage | WatchPage

export interface NoteLine { readonly id: string; readonly title: string; readonly language: LanguageTag; readonly handling: Handling; readonly at: string }
export interface ContactLine { readonly contact: string; readonly office: Bilingual; readonly holders: readonly PersonRef[] }

/** The notes that this officer may open, and who answers for the contact points of this side. */
export interface HandlingHomePage extends WorkspaceFrame {
  readonly kind: 'handling'
  readonly notes: readonly NoteLine[]
  /** Notes of this side that are not for this officer. */
  readonly withheld: number
  readonly contacts: readonly ContactLine[]
  readonly watches: readonly ItemRef[]
  readonly may: { readonly audit: boolean; readonly disclose: boolean; readonly manage: boolean; readonly report: boolean }
}

export interface NoteValues { readonly title: string; readonly text: string; readonly handling: HandlingValues }

/** POST: `once`, `title`, `text`, and the label (`fields.ts`); of a correction `revision`. */
export interface WriteNotePage extends WorkspaceFrame {
  readonly kind: 'write-note'
  readonly once: string
  readonly values: NoteValues
  readonly choices: HandlingChoices
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface ConfinedNotePage extends WorkspaceFrame {
  readonly kind: 'confined-note'
  readonly id: string
  readonly revision: number
  readonly handling: Handling
  /** The latest first. */
  readonly versions: readonly { readonly title: string; readonly text: string; readonly language: LanguageTag; readonly at: string; readonly by: PersonRef }[]
  readonly values: NoteValues
  readonly choices: HandlingChoices
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST: `person` (each), `revision`. */
export interface ContactHoldersPage extends WorkspaceFrame {
  readonly kind: 'contact-holders'
  readonly contact: string
  readonly office: Bilingual
  readonly revision: number
  readonly holders: readonly string[]
  readonly people: readonly PersonRef[]
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface RefusedExitsPage extends WorkspaceFrame {
  readonly kind: 'refused-exits'
  readonly entries: readonly AuditEntry[]
  readonly people: readonly PersonRef[]
  readonly next: string | null
}

export interface AccessValues { readonly q: string; readonly from: string; readonly to: string; readonly organisation: string; readonly tlp: string; readonly marking: string }

export interface AccessLine {
  readonly id: string
  readonly type: string
  readonly at: string
  readonly party: PartyId
  readonly made: Citation | null
  readonly handling: Handling
  readonly title: Bilingual
}

export interface AccessSearchPage extends WorkspaceFrame {
  readonly kind: 'access-search'
  readonly values: AccessValues
  readonly organisations: readonly { readonly item: string; readonly name: Bilingual }[]
  readonly isAsked: boolean
  readonly labelled: readonly AccessLine[]
  readonly others: { readonly total: number; readonly lines: readonly FindLine[]; readonly isWhole: boolean }
  /** The same question as a list to take away. */
  readonly list: string
}

export interface AccessRecordPage extends WorkspaceFrame {
  readonly kind: 'access-record'
  readonly line: AccessLine
  readonly about: ItemRef | null
  readonly texts: readonly { readonly path: string; readonly text: Bilingual }[]
}

export interface RoomChoice { readonly incident: string; readonly title: Bilingual; readonly protocol: string }

/** What was wrong with a file, and where. */
export interface FileIssue { readonly code: string; readonly at: string }

export interface ReadAdvisory {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly tlp: string | null
  readonly findings: readonly { readonly test: string; readonly message: string; readonly at: string }[]
  readonly weaknesses: readonly { readonly id: string; readonly title: string; readonly products: readonly string[]; readonly flagged: readonly { readonly party: PartyId; readonly products: readonly string[] }[] }[]
}

/** POST `file`; or `do=sign`, `once`, `room`, `headline.<language>`, `says.<language>`, `area.<language>`, `urgency`, `severity`, `certainty`, `until`, `message`, `refers`, `sender`, `identifier`, `sent`, and the label. */
export interface ImportFilePage extends WorkspaceFrame {
  readonly kind: 'import-file'
  readonly problems: readonly FileIssue[]
  readonly alert: { readonly message: CapMessage | null; readonly values: AlertValues; readonly rooms: readonly RoomChoice[]; readonly choices: HandlingChoices; readonly once: string } | null
  readonly advisory: ReadAdvisory | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface AlertValues {
  readonly room: string
  readonly headline: Bilingual
  readonly says: Bilingual
  readonly area: Bilingual
  readonly urgency: string
  readonly severity: string
  readonly certainty: string
  readonly until: string
  readonly message: string
  readonly refers: string
  readonly sender: string
  readonly identifier: string
  readonly sent: string
  readonly handling: HandlingValues
}

/** What of a watched list concerns the products of each side that this side may read; `null` while its figures are being made. */
export interface WatchPage extends WorkspaceFrame {
  readonly kind: 'watch'
  readonly slug: string
  readonly title: Bilingual
  readonly sides: readonly FlaggedSide[] | null
  readonly lastAdded: string | null
}
