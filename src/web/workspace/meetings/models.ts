// What the pages of meetings show, and the fields of their forms.

import type { Audience, ItemId, PartyId, ProposalId, StatementId } from '../../../record/index.ts'
import type { MeetingContent } from '../../../dialogue/items/index.ts'
import type { Aim, Rsvp } from '../../../dialogue/statements/index.ts'
import type { AgendaTopic, Backlog, BodyCount, FollowUp, ItemRef, MeetingCount, MeetingDuty, MeetingLine, OrganisationRef, PartyName, SideAttendance, Wish } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type MeetingsPage = MeetingListPage | MeetingRoomPage | AgendaPage | TopicsPage | TopicPage

export interface ListedMeeting extends MeetingLine {
  readonly bodyName: Bilingual | null
  /** RFC 9557; null where only the day is known. */
  readonly starts: string | null
  /** Organisations on the roster that have not answered. */
  readonly unanswered: number
  readonly lateDuties: number
  /** Proposals that would change it. */
  readonly open: number
}

export interface MeetingListPage extends WorkspaceFrame {
  readonly kind: 'meeting-list'
  /** The next one first. */
  readonly upcoming: readonly ListedMeeting[]
  readonly calledOff: readonly ListedMeeting[]
  /** The last one first. */
  readonly held: readonly ListedMeeting[]
  /** Offered by either side and not yet agreed: proposals that would bring a new meeting. */
  readonly offered: readonly { readonly proposal: ProposalId; readonly by: PartyId; readonly title: Bilingual; readonly date: string }[]
  readonly types: readonly MeetingCount[]
  readonly bodies: readonly BodyCount[]
  /** Wishes that wait for an agenda. */
  readonly waiting: number
  readonly mayDraft: boolean
}

/** One moment on the wall of each side. */
export interface Clock extends PartyName {
  readonly zone: string
  /** RFC 3339 instants. */
  readonly starts: string
  readonly ends: string | null
}

/** A topic of an agenda with what is known of it. */
export interface TopicLine {
  readonly topic: AgendaTopic
  readonly about: readonly ItemRef[]
  /** The wish that it came from; null where it was written into the agenda. */
  readonly wish: StatementId | null
}

export interface AttendanceValues {
  readonly organisation: ItemId | ''
  readonly form: 'answer' | 'attended'
  readonly answer: Rsvp | ''
  /** `yes`, `no`, or empty until chosen. */
  readonly hasAttended: string
  /** In each language as typed, a line each. */
  readonly people: Readonly<Record<string, string>>
  readonly note: Bilingual
  readonly audience: Audience
}

/**
 * POST `meeting-attendance`: `organisation`, `form` (`answer`, `attended`), `answer` or `attended` (`yes`, `no`), `people.<language>` (a line for each),
 * `note.<language>`, `audience`, `replaces` (statement or empty).
 */
export interface MeetingRoomPage extends WorkspaceFrame {
  readonly kind: 'meeting-room'
  readonly item: ItemId
  readonly slug: string
  readonly content: MeetingContent
  readonly type: { readonly type: string; readonly name: Bilingual }
  readonly body: ItemRef | null
  readonly version: number
  readonly isHeld: boolean
  /** On or after its first day. */
  readonly hasBegun: boolean
  readonly clocks: readonly Clock[]
  readonly agenda: readonly TopicLine[]
  readonly sides: readonly SideAttendance[]
  readonly duties: readonly MeetingDuty[]
  readonly followUp: FollowUp
  readonly previous: MeetingLine | null
  readonly next: MeetingLine | null
  readonly minutes: ItemRef | null
  readonly texts: readonly ItemRef[]
  readonly backlog: number
  readonly open: readonly { readonly proposal: ProposalId; readonly by: PartyId }[]
  /** Drafts of this side that change it. */
  readonly drafts: readonly string[]
  /** Organisations for which this officer may answer. */
  readonly mayAnswerFor: readonly OrganisationRef[]
  readonly mayReport: boolean
  readonly mayDraft: boolean
  readonly values: AttendanceValues
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/**
 * The agenda of a draft, or the one in force where none is begun. POST: `draft`, `revision`, `agenda` (its mark), `do`: `take` with `wish` (many) and
 * `left` (topics of the meeting before, many), `follow-up`, `up`, `down`, `remove` or `carry` with `topic`.
 */
export interface AgendaPage extends WorkspaceFrame {
  readonly kind: 'meeting-agenda'
  readonly item: ItemId
  readonly slug: string
  readonly title: Bilingual
  readonly date: string
  readonly agenda: readonly TopicLine[]
  /** Minutes that the topics take; null where one does not say. */
  readonly minutes: number
  readonly isWithoutMinutes: number
  readonly mark: string
  readonly draft: { readonly id: string; readonly revision: number; readonly isBegun: boolean }
  /** Other drafts of this side that change the meeting. */
  readonly others: readonly string[]
  readonly backlog: Backlog
  readonly followUp: FollowUp
  readonly isFollowUpThere: boolean
  readonly next: MeetingLine | null
  readonly mayDraft: boolean
  readonly refusal: RefusalView | null
}

export interface TopicValues {
  readonly title: Bilingual
  readonly aim: Aim | ''
  /** As typed. */
  readonly minutes: string
  /** Numbers of elements, as typed. */
  readonly about: string
  readonly why: Bilingual
  /** A meeting or a body; empty for the dialogue. */
  readonly for: ItemId | ''
  readonly audience: Audience
}

export interface TopicForm {
  readonly values: TopicValues
  readonly once: string
  readonly meetings: readonly { readonly item: ItemId; readonly title: Bilingual; readonly date: string }[]
  readonly bodies: readonly { readonly item: ItemId; readonly title: Bilingual }[]
}

/** GET `?for=` (an item). POST: `once`, `title.<language>`, `aim`, `minutes`, `about`, `why.<language>`, `for`, `audience`. */
export interface TopicsPage extends WorkspaceFrame {
  readonly kind: 'topics'
  readonly wishes: readonly Wish[]
  readonly about: Readonly<Record<ItemId, ItemRef & { readonly number: string | null }>>
  readonly form: TopicForm | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/**
 * One wish. POST `do`: `correct` with the fields of `TopicsPage`, `take-back`, both of one's own; `left` with `meeting` and `reason.<language>`. Always
 * `latest`, the statement that stood when the page was made.
 */
export interface TopicPage extends WorkspaceFrame {
  readonly kind: 'topic'
  readonly wish: Wish
  readonly about: Readonly<Record<ItemId, ItemRef & { readonly number: string | null }>>
  readonly isOwn: boolean
  /** Null where it is another side's, or the officer may not. */
  readonly form: TopicForm | null
  /** Meetings whose agenda could have held it. */
  readonly meetings: readonly MeetingLine[]
  readonly left: { readonly meeting: ItemId | ''; readonly reason: Bilingual }
  readonly mayReport: boolean
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}
