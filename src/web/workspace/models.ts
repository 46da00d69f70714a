// What the workspace shows, as plain data: the server makes a `WorkspacePage`, the components
// only render it. Each area has its own pages in its folder; here is what they share. Beside every
// form stand the names of its fields; every form also carries `csrf`.
//
// A text in the dialogue's languages is one field per language: `title.en`, `title.es`. A refused
// form comes back as the same page with `values` as typed, `issues` by field name and `refusal`.

import type { SilenceCode } from '../../dialogue/decide.ts'
import type { FieldChange, Frame, ItemRef, PartyName } from '../../dialogue/views/index.ts'
import type { Grant } from '../../node/access/index.ts'
import type { ReleaseAlarm } from '../../node/releases/index.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import type { Finding } from '../../text/concordance/finding.ts'
import type { Messages } from '../../text/messages/index.ts'
import type { BodiesPage } from './bodies/models.ts'
import type { BriefPage } from './brief/models.ts'
import type { ConsultationsPage } from './consultations/models.ts'
import type { CoveragePage } from './coverage/models.ts'
import type { CrosswalksPage } from './crosswalks/models.ts'
import type { DatasetsPage } from './datasets/models.ts'
import type { DraftingPage } from './drafting/models.ts'
import type { FindingPage } from './finding/models.ts'
import type { HandlingPage } from './handling/models.ts'
import type { IncidentsPage } from './incidents/models.ts'
import type { IndicatorsPage } from './indicators/models.ts'
import type { LanguagesPage } from './languages/models.ts'
import type { MeetingsPage } from './meetings/models.ts'
import type { MinutesPage } from './minutes/models.ts'
import type { OriginalsPage } from './originals/models.ts'
import type { PapersPage } from './papers/models.ts'
import type { ProcedurePage } from './procedure/models.ts'
import type { ProjectsPage } from './projects/models.ts'
import type { RegistersPage } from './registers/models.ts'
import type { ReleasesPage } from './releases/models.ts'
import type { RequestsPage } from './requests/models.ts'
import type { RulesPage } from './rules/models.ts'
import type { SourcesPages } from './sources/models.ts'
import type { TextsPage } from './texts/models.ts'
import type { ToolsPage } from './tools/models.ts'
import type { NoticesPages, Talk } from './notices/models.ts'
import type { PeoplePage } from './people/models.ts'
import type { PlanPage } from './plan/models.ts'
import type { RecordPage } from './record/models.ts'
import type { ReportingPage } from './reporting/models.ts'
import type { ReviewPage } from './review/models.ts'
import type { WorkspaceRoute } from './routes.ts'

export type WorkspacePage =
  | BodiesPage
  | BriefPage
  | ConsultationsPage
  | CoveragePage
  | CrosswalksPage
  | DatasetsPage
  | DraftingPage
  | FindingPage
  | HandlingPage
  | IncidentsPage
  | IndicatorsPage
  | LanguagesPage
  | MeetingsPage
  | MinutesPage
  | NoticesPages
  | OriginalsPage
  | PapersPage
  | PeoplePage
  | PlanPage
  | ProblemPage
  | ProcedurePage
  | ProjectsPage
  | RecordPage
  | RegistersPage
  | ReleasesPage
  | ReportingPage
  | RequestsPage
  | ReviewPage
  | RulesPage
  | SourcesPages
  | TextsPage
  | ToolsPage
export type WorkspaceKind = WorkspacePage['kind']

/** What every page of the workspace knows. */
export interface WorkspaceFrame {
  readonly route: WorkspaceRoute
  readonly language: Language
  readonly path: string
  /** The same place in every interface language, with its query: `workspaceAlternates`. */
  readonly alternates: Readonly<Record<Language, string>>
  readonly frame: Frame
  /** Null where nobody is signed in. */
  readonly officer: Officer | null
  /** Goes into every form as the hidden field `csrf`. */
  readonly csrf: string
  readonly flash: Flash | null
  /** For the navigation; null where nobody is signed in. */
  readonly counts: { readonly awaiting: number; readonly drafts: number; readonly clearances: number; readonly unread: number; readonly requests: number; readonly consultations: number } | null
  /** Notes and comments on what the page is about; null where it is about nothing in particular. */
  readonly talk: Talk | null
  /** What every page must say to whoever is signed in; null where all is well. */
  readonly alarm: Alarm | null
}

export interface Alarm {
  /** Why this node signs nothing now. */
  readonly silence: SilenceCode | null
  /** Chains that are followed no further, by the place at which their party signed twice. */
  readonly contested: readonly (PartyName & { readonly sequence: number })[]
  /** What is wrong with texts that are let out. */
  readonly releases: readonly ReleaseAlarm[]
}

export interface Officer {
  readonly id: string
  readonly name: Bilingual
  readonly role: Bilingual | null
  readonly grants: readonly Grant[]
  readonly organisation: { readonly acronym: string; readonly name: Bilingual }
}

/** What has just been done, said once on the next page. */
export type FlashCode = keyof Messages['workspace']['flash']

export interface Flash {
  readonly code: FlashCode
  /** Where what was done can be seen; null where there is nothing to see. */
  readonly path: string | null
}

/** Well formed, but not possible now: the code has its sentence in the table of codes. */
export interface RefusalView {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** One thing wrong with one field of a form. */
export interface FieldIssue {
  /** The name of the field: `title.es`, `due`, `owners`. */
  readonly field: string
  readonly code: string
}

/** An element named with its number: `I.1.a`. */
export type ElementRef = ItemRef & { readonly number: string }

/** What a proposal or a draft would do to one item, against the version it is based on. */
export interface ItemDiff {
  readonly ref: ItemRef
  /** `I.1.a` for an element, null for other kinds. */
  readonly number: string | null
  readonly effect: 'new' | 'amended' | 'ended'
  /** The number of the version it is based on; null for a new item. */
  readonly baseNumber: number | null
  /** `changedFields(base content, proposed content)`. */
  readonly changes: readonly FieldChange[]
  /** Values stand that were counted by the version it is based on: what changes begins anew. */
  readonly isCountedBy?: true
}

/** A difference between the languages of one text, with the text it stands in. */
export interface FindingView {
  /** The item; null for the cover note. */
  readonly ref: ItemRef | null
  /** `I.1.a` for an element, null otherwise. */
  readonly number: string | null
  /** The member of the content: `title`, `aim`, `sources.0.note`, `cover`. */
  readonly field: string
  readonly text: Bilingual
  readonly finding: Finding
}

/** Whether a deed is open to this officer now; where it is not, the code says why. */
export type Possibility = { readonly isPossible: true } | { readonly isPossible: false; readonly code: string }

/** What an error looks like: a code with its sentence, and a way on. */
export interface ProblemPage extends WorkspaceFrame {
  readonly kind: 'problem'
  readonly status: number
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly issues: readonly FieldIssue[]
  /** Where the person came from, a path of this site; null where it is not known. */
  readonly back: string | null
}
