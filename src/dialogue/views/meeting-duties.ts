// What is due before and after a meeting, counted back from its first day by the schedule of its type: by which
// day, and whether it is done. A duty is done when the record itself shows it, or when every side has said so.

import type { ItemId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { DialogueContent, MeetingContent, ShownBy } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, StatementRow } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { DutyContent } from '../statements/index.ts'
import { attendanceOf } from './attendance.ts'
import { alternat, findCharter, findContent } from './frame.ts'
import type { PartyName, ViewContext } from './frame.ts'

/** `undated`: the day of the meeting is not known yet; `soon`: within two weeks. */
export type DutyState = 'undated' | 'coming' | 'soon' | 'late' | 'done'
const DAYS_THAT_ARE_SOON = 14

export interface MeetingDuty {
  readonly duty: string
  readonly name: Bilingual
  /** Negative: after the first day. */
  readonly daysBefore: number
  /** YYYY-MM-DD; null while the day of the meeting is not known. */
  readonly due: string | null
  readonly state: DutyState
  readonly shownBy: ShownBy | null
  /** Whether the record shows it. */
  readonly isShown: boolean
  /** What each side says, own first. */
  readonly sides: readonly (PartyName & { readonly said: { readonly statement: StatementId; readonly made: Citation; readonly note: Bilingual | null } | null })[]
}

/** The first that is due first. None of a meeting that is called off. */
export function dutiesOf(context: ViewContext, item: ItemId): readonly MeetingDuty[] {
  const charter = findCharter(context)
  const content = findContent(context.rows, 'meeting', item)
  if (charter === null || content === null || content.calledOff !== undefined) return []
  const words = wordsOn(context, item)
  return scheduledDuties(charter, content).map(({ duty, name, daysBefore, due, shownBy }) => {
    const sides = alternat(charter.parties, context.self).map(({ party, name: called }) => ({ party, name: called, said: words.findLast((one) => one.made.party === party && one.duty === duty) ?? null }))
    const isShown = shownBy !== null && SHOWN[shownBy](context, item, content)
    const isDone = isShown || sides.every(({ said }) => said !== null)
    return { duty, name, daysBefore, due, shownBy, isShown, sides, state: isDone ? 'done' : stateOn(due, context.today()) }
  })
}

export interface ScheduledDuty {
  readonly duty: string
  readonly name: Bilingual
  readonly daysBefore: number
  readonly due: string | null
  readonly shownBy: ShownBy | null
}

/** What the charter asks for a meeting, with its days; what became of it is not asked. */
export function scheduledDuties(charter: DialogueContent, { type, date }: Pick<MeetingContent, 'type' | 'date'>): readonly ScheduledDuty[] {
  const first = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Temporal.PlainDate.from(date) : null
  const schedule = charter.meetingTypes.find((one) => one.type === type)?.schedule ?? []
  return schedule.map(({ duty, name, daysBefore, shownBy = null }) => ({ duty, name, daysBefore, due: first?.subtract({ days: daysBefore }).toString() ?? null, shownBy })).sort((a, b) => b.daysBefore - a.daysBefore)
}

function stateOn(due: string | null, today: string): DutyState {
  if (due === null) return 'undated'
  if (due < today) return 'late'
  return Temporal.PlainDate.from(today).until(due, { largestUnit: 'days' }).days <= DAYS_THAT_ARE_SOON ? 'soon' : 'coming'
}

const SHOWN: { readonly [S in ShownBy]: (context: ViewContext, item: ItemId, content: MeetingContent) => boolean } = {
  agenda: (_context, _item, { agenda }) => (agenda ?? []).length > 0,
  answers: (context, item, content) => (content.roster ?? []).length > 0 && attendanceOf(context, item, content).every(({ counts }) => counts.unanswered === 0),
  texts: (context, item) => {
    const clauses = textsOf(context, item).flatMap((text) => context.rows.find('children', text) ?? []).filter((child) => child.startsWith('clause/'))
    return clauses.length > 0 && clauses.every((clause) => (context.rows.find('open', clause) ?? []).length === 0)
  },
  minutes: ({ rows }, item) => (rows.find('children', item) ?? []).some((child) => findContent(rows, 'minutes', child)?.meeting === item),
  release: (context, item) => textsOf(context, item).some((text) => (context.rows.find('children', text) ?? []).some((child) => findContent(context.rows, 'joint-release', child)?.withdrawn === null)),
}

/** Texts under negotiation for a meeting. */
export function textsOf({ rows }: ViewContext, meeting: ItemId): readonly ItemId[] {
  return (rows.find('kind', 'text') ?? []).filter((text) => findContent(rows, 'text', text)?.meeting === meeting)
}

function wordsOn({ rows }: ViewContext, item: ItemId): readonly { readonly statement: StatementId; readonly made: Citation; readonly duty: string; readonly note: Bilingual | null }[] {
  return (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).flatMap((row: StatementRow) => {
    if (row.type !== 'duty' || row.replacedBy !== null || row.content === null) return []
    const content = readBy(STATEMENT_TYPES.duty.schema, row.content) as DutyContent | null
    return content === null ? [] : [{ statement: row.statement, made: row.made, ...content }]
  })
}
