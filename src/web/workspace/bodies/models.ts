// What the pages of bodies of the dialogue show, and the fields of their forms.

import type { Audience, ItemId, StatementId } from '../../../record/index.ts'
import type { PracticeList } from '../../../dialogue/practices.ts'
import type { BodyLine, BodyView, CitedRef, ItemRef, LifeStatus, OpenPlace, OrganisationRef, PartyName, SelfCheckView, SideChairs, SuccessionLink, Suspension } from '../../../dialogue/views/index.ts'
import type { CheckAnswer } from '../../../dialogue/statements/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type BodiesPage = BodiesListPage | BodyPage | CharterPage | DormancyPage | SelfCheckPage | SuccessionListPage | SuccessionPage | SuspensionPage

/** What a form of this area is about: the dialogue, a body, or, for a suspension, an element. */
export type Subject = CitedRef

/** The dialogue first, then its bodies; who owes what. */
export interface BodiesListPage extends WorkspaceFrame {
  readonly kind: 'bodies'
  readonly dialogue: { readonly subject: Subject; readonly status: LifeStatus; readonly coChairs: readonly SideChairs[]; readonly suspensions: readonly Suspension[] }
  readonly bodies: readonly BodyLine[]
  /** Organisations that have ended and are still named somewhere: how often. */
  readonly ended: readonly { readonly organisation: OrganisationRef; readonly places: number; readonly successors: readonly OrganisationRef[] }[]
  readonly mayDraft: boolean
}

export interface BodyPage extends WorkspaceFrame {
  readonly kind: 'body'
  readonly subject: Subject
  readonly view: BodyView
  /** Texts that are negotiated in it. */
  readonly texts: readonly ItemRef[]
  /** What this officer may do here. */
  readonly may: { readonly draft: boolean; readonly declare: boolean; readonly check: boolean }
}

export interface CharterValues {
  readonly text: Bilingual
  readonly tracking: Bilingual
  readonly adopted: string
  readonly coChairs: readonly ItemId[]
  readonly everyMonths: string
  readonly under: string
  readonly succeeds: readonly ItemId[]
}

/**
 * GET `template=yes` fills in the charter that is offered. POST: `base` (the version in force that the form was made from), `text.<language>`, `tracking.<language>`, `adopted`, `coChairs` (many),
 * `everyMonths`, `under`, `succeeds` (many). Goes to a draft.
 */
export interface CharterPage extends WorkspaceFrame {
  readonly kind: 'body-charter'
  readonly subject: Subject
  readonly base: string
  readonly values: CharterValues
  /** By party, own first. */
  readonly organisations: readonly { readonly party: PartyName | null; readonly options: readonly OrganisationRef[] }[]
  readonly bodies: readonly { readonly item: ItemId; readonly title: Bilingual }[]
  readonly isTemplate: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface DormancyValues {
  readonly from: string
  readonly until: string
  readonly reason: Bilingual
  readonly audience: Audience
}

/** POST: `do` (`declare`, `take-back`), `replaces` (statement or empty), `from`, `until`, `reason.<language>`, `audience`. */
export interface DormancyPage extends WorkspaceFrame {
  readonly kind: 'body-dormancy'
  readonly subject: Subject
  readonly status: LifeStatus
  readonly replaces: StatementId | null
  readonly values: DormancyValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface SuspensionValues {
  readonly from: string
  readonly until: string
  readonly cause: Bilingual
  readonly effect: Bilingual
  /** One row for each kind of effect: numbers of elements as typed, and how. */
  readonly affects: Readonly<Record<'work' | 'due' | 'target', { readonly numbers: string; readonly how: Bilingual }>>
  readonly source: string
  readonly audience: Audience
}

/**
 * GET `replaces`. POST: `once`, `replaces`, `from`, `until`, `cause.<language>`, `effect.<language>`, for each of `work`, `due`, `target`: `affects.<what>.numbers` (`I.1.a, I.2`) and
 * `affects.<what>.how.<language>`; `source`, `audience`.
 */
export interface SuspensionPage extends WorkspaceFrame {
  readonly kind: 'suspension'
  readonly subject: Subject
  readonly suspensions: readonly Suspension[]
  readonly once: string
  readonly replaces: StatementId | null
  readonly values: SuspensionValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface CheckValues {
  readonly asOf: string
  readonly answers: Readonly<Record<string, { readonly answer: CheckAnswer | ''; readonly note: Bilingual; readonly source: string }>>
  readonly audience: Audience
}

/** POST: `replaces`, `asOf`, for each practice `answer.<practice>`, `note.<practice>.<language>`, `source.<practice>`; `audience`. */
export interface SelfCheckPage extends WorkspaceFrame {
  readonly kind: 'self-check'
  readonly subject: Subject
  readonly view: SelfCheckView
  readonly list: PracticeList
  readonly replaces: StatementId | null
  readonly values: CheckValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

export interface SuccessionListPage extends WorkspaceFrame {
  readonly kind: 'successions'
  readonly ended: readonly { readonly organisation: OrganisationRef; readonly chain: readonly SuccessionLink[]; readonly places: number; readonly successors: readonly OrganisationRef[] }[]
}

/** POST: `successor` (many). Drafts, in one step, everything that moves. */
export interface SuccessionPage extends WorkspaceFrame {
  readonly kind: 'succession'
  readonly organisation: OrganisationRef
  readonly chain: readonly SuccessionLink[]
  readonly isEnded: boolean
  readonly successors: readonly OrganisationRef[]
  readonly places: readonly OpenPlace[]
  /** A proposal or a draft that moves some of it already: by which address. */
  readonly drafts: readonly { readonly id: string; readonly items: number }[]
  /** Colleagues who belong to it: their work is handed over by the side itself. */
  readonly people: readonly { readonly id: string; readonly name: Bilingual }[]
  /** Whether the clearance rules of this side ask it. */
  readonly isOnRoster: boolean
  readonly mayDraft: boolean
  readonly refusal: RefusalView | null
}
