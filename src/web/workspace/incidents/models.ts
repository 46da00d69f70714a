// What the pages of incidents, drills and contact points show, and the fields of their forms.

import type { ItemId, PartyId } from '../../../record/index.ts'
import type { IncidentNature } from '../../../dialogue/statements/index.ts'
import type { AfterAction } from '../../../instruments/protocol/after-action.ts'
import type { ContactLine } from '../../../instruments/protocol/directory.ts'
import type { Pings } from '../../../instruments/protocol/pings.ts'
import type { Room } from '../../../instruments/protocol/room.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { HandlingChoices, HandlingValues } from '../handling/fields.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type IncidentsPage = IncidentsListPage | ContactProtocolPage | ContactPage | OpenRoomPage | RoomPage | AfterActionPage

/** A room in a list. */
export interface RoomLine {
  readonly incident: string
  readonly nature: IncidentNature
  readonly title: Bilingual
  readonly openedAt: string
  readonly opener: PartyId
  readonly mode: Bilingual | null
  /** Contact points that have not answered, of all sides. */
  readonly unanswered: number
  readonly isClosed: boolean
}

export interface ProtocolRef {
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly settings: SettingsOf<'protocol'>
}

/** Hours are shown on the clock of this side. */
interface Clocked {
  readonly zone: string
  readonly now: string
}

export interface IncidentsListPage extends WorkspaceFrame, Clocked {
  readonly kind: 'incidents'
  readonly protocols: readonly { readonly protocol: ProtocolRef; readonly open: readonly RoomLine[]; readonly past: number; readonly contacts: number; readonly pings: Pick<Pings, 'nextDue' | 'isOverdue'> }[]
  readonly mayReport: boolean
}

export interface DirectoryEntry {
  readonly line: ContactLine
  readonly organisation: Bilingual
  /** Who holds it, of this side's own points alone. */
  readonly holders: readonly Bilingual[] | null
  /** No way leads there from this node. */
  readonly isUnreachable: boolean
  readonly isOwn: boolean
}

export interface ContactProtocolPage extends WorkspaceFrame, Clocked {
  readonly kind: 'contact-protocol'
  readonly protocol: ProtocolRef
  readonly directory: readonly DirectoryEntry[]
  readonly open: readonly RoomLine[]
  readonly past: readonly RoomLine[]
  readonly pings: Pings
  readonly mayReport: boolean
  readonly once: string
}

export const DUTY_ROWS = 3
export const DEPUTY_ROWS = 3

export interface ContactValues {
  readonly contact: string
  readonly category: string
  readonly organisation: string
  readonly office: Bilingual
  readonly person: string
  readonly mail: string
  readonly telephone: string
  readonly web: string
  readonly languages: readonly string[]
  readonly zone: string
  /** `DUTY_ROWS` of them; days 1 (Monday) to 7. */
  readonly duty: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[]
  readonly deputies: readonly string[]
  readonly from: string
  readonly until: string
}

/**
 * POST `do` (`save`, `erase`), `once`, `replaces`, `contact`, `category`, `organisation`, `office.<language>`, `person`, `mail`, `telephone`, `web`, `language` (several), `zone`,
 * `duty.<n>.day` (several), `duty.<n>.from`, `duty.<n>.to`, `deputy.<n>`, `from`, `until`; to erase `reason` and `confirmed`.
 */
export interface ContactPage extends WorkspaceFrame {
  readonly kind: 'contact'
  readonly protocol: ProtocolRef
  /** Null for a new one. */
  readonly contact: string | null
  readonly replaces: string | null
  readonly once: string
  readonly values: ContactValues
  readonly organisations: readonly { readonly item: ItemId; readonly name: Bilingual }[]
  /** Own contact points that may stand in. */
  readonly others: readonly { readonly contact: string; readonly office: Bilingual }[]
  readonly mayErase: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST `once`, `nature`, `title.<language>`, `says.<language>`, `mode`, `category` (several), `began` (on the clock of this side; empty: now), and a label. */
export interface OpenRoomPage extends WorkspaceFrame, Clocked {
  readonly kind: 'open-room'
  readonly protocol: ProtocolRef
  readonly once: string
  readonly values: { readonly nature: IncidentNature; readonly title: Bilingual; readonly says: Bilingual; readonly mode: string; readonly categories: readonly string[]; readonly began: string }
  readonly handling: { readonly values: HandlingValues; readonly choices: HandlingChoices }
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/**
 * POST `do`: the form, which begins the names of its fields (`ask.what.en`); `once`. Forms: `acknowledge`, `called` (`contact`), `mode`, `situation-<section>`, `ask`, `ask-state`, `offer`, `offer-state`, `take-up`,
 * `action`, `action-state`, `alert`, `alert-<statement>` (`message`), `lesson`, `lesson-plan`, `lesson-became`, `note`, `close`.
 */
export interface RoomPage extends WorkspaceFrame, Clocked {
  readonly kind: 'room'
  readonly protocol: ProtocolRef
  readonly room: Room
  readonly once: string
  readonly mayReport: boolean
  readonly mayDraft: boolean
  /** Own contact points that have not answered; those that this officer holds first. */
  readonly answerable: readonly { readonly contact: string; readonly office: Bilingual | null; readonly isMine: boolean; readonly isCalled: boolean; readonly telephone: string | null }[]
  /** Steps that are labelled for others. */
  readonly withheld: number
  readonly hasClosed: boolean
  readonly organisations: readonly { readonly item: ItemId; readonly name: Bilingual }[]
  readonly names: Readonly<Record<string, Bilingual>>
  readonly elements: readonly { readonly item: ItemId; readonly number: string; readonly title: Bilingual }[]
  readonly parents: readonly { readonly item: ItemId; readonly title: Bilingual }[]
  /** What was typed in the form that came back, by field. */
  readonly typed: Readonly<Record<string, string>>
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface AfterActionPage extends WorkspaceFrame, Clocked {
  readonly kind: 'after-action'
  readonly protocol: ProtocolRef
  readonly room: Room
  readonly sheet: AfterAction
  readonly names: Readonly<Record<string, Bilingual>>
}
