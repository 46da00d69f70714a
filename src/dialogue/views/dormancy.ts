// Whether the dialogue, or one of its bodies, lives. One mechanism for both: it has a rhythm, meetings
// and what was declared of it; the rest is the calendar. Such bodies are hardly ever abolished, they
// just stop meeting, so that silence has to count as much as a word.
//
// Dormant by declaration: from its first day until its last, or until they met again. What all parties
// wrote into the item and what one of them declared for itself are told apart.
// Dormant by silence: no meeting is set, and the next was due. Of a body of which no meeting was ever
// recorded nobody can say since when it is silent: there a date is owed, and nothing more is claimed.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { DialogueContent } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { DormancyContent } from '../statements/index.ts'
import { findContent } from './frame.ts'
import type { ViewContext } from './frame.ts'
import { firstDay, lastDay } from './calendar-days.ts'
import type { MeetingLine } from './meetings.ts'

/** That somebody has said that there will be no meetings. */
export interface Declaration {
  readonly from: string
  /** The last day; null while nobody knows. */
  readonly until: string | null
  readonly reason: Bilingual
  /** Null where all parties have agreed on it in the item itself. */
  readonly by: PartyId | null
  readonly statement: StatementId | null
  readonly made: Citation | null
}

export interface Dormancy {
  readonly because: 'agreed' | 'declared' | 'silence'
  /** The first day of it. */
  readonly since: string
  /** What was declared; none where it is silence alone. Those of all parties first, then the earliest. */
  readonly declarations: readonly Declaration[]
}

/** `unknown`: it is neither dormant nor does the record show that it meets. */
export type LifeState = 'active' | 'dormant' | 'ended' | 'unknown'

export interface LifeStatus {
  readonly state: LifeState
  readonly last: MeetingLine | null
  readonly next: MeetingLine | null
  readonly isDormant: boolean
  /** The day after which the next meeting is late, as the last one and the rhythm have it. */
  readonly dueSince: string | null
  readonly today: string
  /** Months; null where it has no rhythm. */
  readonly everyMonths: number | null
  readonly dormancy: Dormancy | null
  /** Everything that was ever declared and not taken back, the latest first. */
  readonly declarations: readonly Declaration[]
  /** It has a rhythm, and neither is the next meeting set nor a dormancy declared: one of both is owed. */
  readonly isNextOwed: boolean
  /** It has ended for good. */
  readonly isEnded: boolean
}

interface Life {
  readonly meetings: readonly MeetingLine[]
  readonly everyMonths: number | null
  /** Whether a meeting keeps the rhythm; a declaration of presidents does not. */
  readonly keepsRhythm: (meeting: MeetingLine) => boolean
  readonly declarations: readonly Declaration[]
  readonly until: string | null
}

/** Pure: what the calendar makes of a life on a day. `meetings` by date, the earliest first. */
export function lifeStatus({ meetings, everyMonths, keepsRhythm, declarations, until }: Life, today: string): LifeStatus {
  const there = meetings.filter((meeting) => meeting.calledOff === null)
  const held = there.filter((meeting) => lastDay(meeting.date) <= today)
  const next = there.find((meeting) => lastDay(meeting.date) > today) ?? null
  const lastInRhythm = held.findLast(keepsRhythm)
  const dueSince = lastInRhythm === undefined || everyMonths === null ? null : firstDay(lastInRhythm.date).add({ months: everyMonths }).toString()
  const isEnded = until !== null && lastDay(until) < today
  const waking = everyMonths === null ? held : held.filter(keepsRhythm)
  const live = declarations.filter((one) => holds(one, waking, today))
  const dormancy = isEnded ? null : dormancyOf(live, next === null ? dueSince : null, today)
  const keepsOn = next !== null || (dueSince !== null && dueSince >= today)
  return {
    state: isEnded ? 'ended' : dormancy !== null ? 'dormant' : keepsOn ? 'active' : 'unknown',
    last: held.at(-1) ?? null, next, dueSince, today, everyMonths, isEnded, dormancy, isDormant: dormancy !== null,
    declarations: [...declarations].sort((a, b) => compareText(b.from, a.from)),
    isNextOwed: everyMonths !== null && next === null && live.length === 0 && !isEnded,
  }
}

/** From its first day until its last, and no longer than until they met again in the way in which they are to meet. */
function holds({ from, until }: Declaration, waking: readonly MeetingLine[], today: string): boolean {
  return from <= today && (until === null || until >= today) && !waking.some((meeting) => firstDay(meeting.date).toString() > from)
}

function dormancyOf(live: readonly Declaration[], dueSince: string | null, today: string): Dormancy | null {
  const declarations = [...live].sort((a, b) => Number(a.by !== null) - Number(b.by !== null) || compareText(a.from, b.from))
  const [first] = declarations
  if (first !== undefined) return { because: first.by === null ? 'agreed' : 'declared', since: declarations.map(({ from }) => from).sort()[0] ?? first.from, declarations }
  return dueSince !== null && dueSince < today ? { because: 'silence', since: dueSince, declarations: [] } : null
}

/** Of the dialogue: its own meetings, in the shortest rhythm of its types of meeting. */
export function dialogueStatus(context: ViewContext, charter: DialogueContent, meetings: readonly MeetingLine[], today = context.today()): LifeStatus {
  const rhythms = charter.meetingTypes.flatMap((type) => type.everyMonths ?? [])
  return lifeStatus({
    meetings: meetings.filter((meeting) => meeting.body === null), everyMonths: rhythms.length === 0 ? null : Math.min(...rhythms), keepsRhythm: (meeting) => hasRhythm(charter, meeting),
    declarations: [...agreed(charter.dormancy), ...declaredOf(context.rows, `dialogue/${context.dialogue}`)], until: null,
  }, today)
}

/** Of a body: every meeting of its own keeps its rhythm. Null where there is no such body. */
export function bodyStatus(context: ViewContext, body: ItemId, meetings: readonly MeetingLine[], today = context.today()): LifeStatus | null {
  const content = findContent(context.rows, 'body', body)
  if (content === null) return null
  return lifeStatus({
    meetings: meetings.filter((meeting) => meeting.body === body), everyMonths: content.everyMonths ?? null, keepsRhythm: () => true,
    declarations: [...agreed(content.dormancy), ...declaredOf(context.rows, body)], until: content.until,
  }, today)
}

/** How many dates are owed: of the dialogue and of every body that has a rhythm, neither set nor declared dormant. */
export function countOwedDates(context: ViewContext, charter: DialogueContent, meetings: readonly MeetingLine[]): number {
  const bodies = (context.rows.find('kind', 'body') ?? []).flatMap((item) => bodyStatus(context, item, meetings) ?? [])
  return [dialogueStatus(context, charter, meetings), ...bodies].filter(({ isNextOwed }) => isNextOwed).length
}

export function hasRhythm(charter: DialogueContent, meeting: MeetingLine): boolean {
  return charter.meetingTypes.some((type) => type.type === meeting.type.type && type.everyMonths !== null)
}

function agreed(dormancy: DialogueContent['dormancy']): readonly Declaration[] {
  return (dormancy ?? []).map((one) => ({ ...one, by: null, statement: null, made: null }))
}

function declaredOf(rows: RowReader, item: ItemId): readonly Declaration[] {
  const live = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.type === 'dormancy' && row.replacedBy === null && row.content !== null)
  return live.flatMap((row): Declaration[] => {
    const content = row.content === null ? null : (readBy(STATEMENT_TYPES.dormancy.schema, row.content) as DormancyContent | null)
    return content === null ? [] : [{ ...content, by: row.made.party, statement: row.statement, made: row.made }]
  })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
