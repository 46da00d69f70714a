// Pages of this area, and what stands on pages of others: the notes and comments of the thing that a page is about.

import type { Comment } from '../../../dialogue/views/index.ts'
import type { Citation } from '../../../dialogue/rows.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { Choice, LeftOut, Mail, Notice, NoticeSubject, Topic } from '../../../node/notices/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView, WorkspaceFrame } from '../models.ts'

export type NoticesPages = CalendarPage | NoticesPage | OutgoingMailPage | SubscriptionsPage | TalkPage | UnsubscribePage

export interface NoticeLine {
  readonly notice: Notice
  /** What it says, in the language of the page. */
  readonly sentence: string
  readonly path: string
}

/** Notices about one thing, the newest first. */
export interface NoticeGroup {
  readonly key: string
  readonly subject: NoticeSubject
  readonly lines: readonly NoticeLine[]
}

/** POST `do` (`open` or `read` with `key`; `read-all` with `until`), and `csrf`. */
export interface NoticesPage extends WorkspaceFrame {
  readonly kind: 'notices'
  readonly unread: readonly NoticeGroup[]
  readonly read: readonly NoticeGroup[]
  readonly unreadCount: number
  readonly page: number
  readonly pages: number
  /** RFC 3339: everything until here is marked by "all". */
  readonly until: string
}

/** POST `shown.<topic>`, `mail.<topic>`, `zone`, `hour`, `revision`; or `do=unfollow` with `item`. */
export interface SubscriptionsPage extends WorkspaceFrame {
  readonly kind: 'subscriptions'
  readonly choices: Readonly<Record<Topic, Choice>>
  readonly zone: string
  readonly zones: readonly string[]
  readonly hour: number
  readonly revision: number
  readonly follows: readonly { readonly item: string; readonly ref: (ItemRef & { readonly number: string | null }) | null }[]
  /** Those that are not followed yet. */
  readonly bodies: readonly ItemRef[]
  readonly email: string | null
  /** Whether this node sends mail at all. */
  readonly isMailSent: boolean
  readonly refusal: RefusalView | null
  readonly issues: readonly FieldIssue[]
}

/** POST `do`: `renew` or `close`. */
export interface CalendarPage extends WorkspaceFrame {
  readonly kind: 'calendar'
  /** Absolute; null where none is open. */
  readonly address: string | null
  readonly madeAt: string | null
  readonly bodies: readonly { readonly ref: ItemRef; readonly address: string }[]
  readonly leftOut: readonly LeftOut[]
}

/** POST nothing but what the program of a reader sends: the address is enough. */
export interface UnsubscribePage extends WorkspaceFrame {
  readonly kind: 'unsubscribe'
  readonly token: string
  readonly isDone: boolean
}

export interface OutgoingMailPage extends WorkspaceFrame {
  readonly kind: 'outgoing-mail'
  readonly isMailSent: boolean
  readonly mails: Readonly<Record<Mail['status'], number>>
  /** What needs somebody: newest first, at most so many. */
  readonly troubled: readonly { readonly mail: Mail; readonly name: Bilingual }[]
}

export interface NoteView {
  readonly id: string
  readonly revision: number
  readonly text: string
  readonly by: Bilingual
  readonly at: string
  readonly editedAt: string | null
  readonly mentions: readonly { readonly id: string; readonly name: Bilingual }[]
  readonly resolved: { readonly by: Bilingual; readonly at: string } | null
  readonly isOwn: boolean
}

export interface CommentView extends Omit<Comment, 'replies'> {
  readonly made: Citation
  readonly isOurs: boolean
  readonly replies: readonly CommentView[]
}

/** What was typed, where the form came back. */
export interface TalkValues {
  readonly do: string
  readonly note: string
  readonly edits: string
  readonly text: Bilingual
  readonly room: string
  readonly replyTo: string
  readonly replaces: string
}

/** The rooms of a thing: what the side says to itself, what it says to the other side, what it says to everybody. */
export interface Talk {
  /** Where its forms are sent, and its own page stands. */
  readonly path: string
  /** The item that can be followed; null on a proposal. */
  readonly item: string | null
  readonly isFollowed: boolean
  readonly notes: readonly NoteView[]
  readonly comments: readonly CommentView[]
  readonly commentCount: number
  readonly colleagues: readonly { readonly id: string; readonly name: Bilingual }[]
  readonly languages: readonly string[]
  readonly may: { readonly note: boolean; readonly comment: boolean }
  /** Names the form: sent twice, it says one thing. */
  readonly once: string
  readonly values: TalkValues | null
  readonly issues: readonly FieldIssue[]
  readonly refusal: RefusalView | null
}

/** POST `do` and what goes with it: see `api/workspace/notices/talk.ts`. */
export interface TalkPage extends WorkspaceFrame {
  readonly kind: 'talk'
  /** What it is about; null where nothing is known of it but its id. */
  readonly subject: NoticeSubject
  readonly of: { readonly kind: 'item'; readonly item: string } | { readonly kind: 'proposal'; readonly proposal: string }
}
