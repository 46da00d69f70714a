// What people of a side can ask to be told of, and how.

/** Why something is told to somebody. */
export const TOPICS = [
  /** An item that the person answers for, as focal point or deputy. */
  'own-items',
  /** An item, what hangs under it, or what a body looks after, that the person follows. */
  'followed',
  /** A colleague named the person in a note. */
  'mentions',
  /** Proposals that the person may sign or answer. */
  'proposals',
  /** Clearances that are asked of the person's organisation, and what became of those it asked for. */
  'clearances',
  /** Reporting rounds that ask for something of the person. */
  'rounds',
  /** Texts that are let out, and what is wrong with that: to those who sign for the side and to its legal advisers. */
  'releases',
  /** What is due before and after meetings of the person's organisation, what the other side says of a meeting, and its topics. */
  'meetings',
  /** Calls of a contact point that the person holds, and where nobody could be reached. */
  'incidents',
] as const
export type Topic = (typeof TOPICS)[number]

/** How soon it goes by mail, the soonest first. */
export const PACES = ['immediately', 'daily', 'weekly', 'never'] as const
export type Pace = (typeof PACES)[number]

/** What has happened, in a word; each has its sentence in both languages. */
export const NOTICE_CODES = [
  'proposed', 'signed', 'adopted', 'withdrew', 'declined', 'question', 'reply', 'reserved', 'ad-referendum', 'countered', 'asked-by', 'certified', 'silence-asked', 'silence-accepted', 'silence-broken', 'silence-interpreted', 'silence-missed', 'gate-said', 'initialled',
  'advance', 'assessed', 'commented', 'mention', 'clearance-asked', 'clearance-refused', 'clearance-given', 'round-opened', 'reminder', 'due-soon', 'answer-due', 'handed-over', 'duty-due', 'attendance', 'topic', 'release-published', 'release-alarm',
  'minutes-due', 'minutes-soon', 'minutes-over', 'minutes-in-time', 'minutes-late', 'phase-said', 'value-said', 'opening-moved', 'request-made', 'request-step', 'request-due', 'request-late', 'answers-due', 'answers-late',
  'incident-call', 'drill-call', 'ping-call', 'call-unreached', 'call-unanswered', 'call-held', 'webhook-disabled',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

/** The soonest of several. */
export function soonestOf(paces: readonly Pace[]): Pace {
  return PACES.find((pace) => paces.includes(pace)) ?? 'never'
}
