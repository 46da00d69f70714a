// Topics that the sides wish to see on an agenda, and what became of each: on which agendas it stood, which
// agenda was agreed without it, and what either side said of that. A wish keeps one name for ever, made of the first
// statement that made it: under that name it stands on an agenda, so that the two find each other.

import type { Audience, ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { TopicContent, WishContent } from '../statements/index.ts'
import { findCharter, findContent, findRef } from './frame.ts'
import type { ItemRef, ViewContext } from './frame.ts'
import { placeInSeries } from './meeting-series.ts'
import { isHeld, meetingLines } from './meetings.ts'
import type { AgendaTopic, MeetingLine } from './meetings.ts'

export interface Wish {
  /** As it stands now. */
  readonly statement: StatementId
  /** Its name on an agenda: `topic` there. */
  readonly topic: string
  readonly made: Citation
  readonly audience: Audience
  readonly content: WishContent
  /** The meeting or body that it is for; null for the dialogue. */
  readonly for: ItemRef | null
  /** Meetings on whose agenda it stands, earliest first; one that was called off took nothing up. */
  readonly onAgendas: readonly MeetingLine[]
  /** Why it is not on an agenda; a meeting that was held without it and of which nobody said why has no reason. */
  readonly left: readonly { readonly meeting: MeetingLine; readonly by: PartyId | null; readonly reason: Bilingual | null; readonly statement: StatementId | null }[]
  /** `taken`: on the agenda of a meeting to come; `dealt-with`: on that of one held; otherwise it waits. */
  readonly standing: 'waiting' | 'taken' | 'dealt-with'
}

/** The name of a wish on an agenda: `t-3f2a9c1d04b57e68`. */
export function topicOf(rows: RowReader, statement: StatementId): string {
  let first = statement
  for (let row = rows.find('statement', statement); row !== undefined && row.replaces !== null; row = rows.find('statement', row.replaces)) first = row.replaces
  return `t-${first.slice(0, 16)}`
}

/** Every wish that stands, those that were made first at the top. */
export function wishesOf(context: ViewContext): readonly Wish[] {
  const { rows } = context
  const charter = findCharter(context)
  if (charter === null) return []
  const lines = meetingLines(context, charter)
  const agendas = new Map(lines.map((line) => [line.item, new Set((findContent(rows, 'meeting', line.item)?.agenda ?? []).map(({ topic }) => topic))]))
  const said = topicsIn(rows)
  const left = said.flatMap(({ row, content }) => (content.form === 'left' && row.about !== null ? [{ row, about: row.about, content, topic: topicOf(rows, content.wish) }] : []))
  const wishes = said.flatMap(({ row, content }): Wish[] => {
    if (content.form !== 'wish') return []
    const topic = topicOf(rows, row.statement)
    const onAgendas = lines.filter((line) => line.calledOff === null && agendas.get(line.item)?.has(topic) === true)
    const reasons = left.filter((one) => one.topic === topic).flatMap(({ row: by, about, content: { reason } }) => { const meeting = lines.find(({ item }) => item === about); return meeting === undefined ? [] : [{ meeting, by: by.made.party, reason, statement: by.statement }] })
    const passed = lines.filter((line) => isMeantBy(row, line) && isHeld(line, context.today()) && line.date >= row.made.at.slice(0, line.date.length) && (agendas.get(line.item)?.size ?? 0) > 0 && !onAgendas.includes(line) && !reasons.some(({ meeting }) => meeting === line))
    const standing = onAgendas.some((line) => !isHeld(line, context.today())) ? 'taken' : onAgendas.length > 0 ? 'dealt-with' : 'waiting'
    return [{
      statement: row.statement, topic, made: row.made, audience: row.audience, content, for: row.about === null ? null : findRef(rows, row.about), onAgendas, standing,
      left: [...reasons, ...passed.map((meeting) => ({ meeting, by: null, reason: null, statement: null }))].sort((a, b) => (a.meeting.date < b.meeting.date ? -1 : 1)),
    }]
  })
  return wishes.sort((a, b) => (a.made.at === b.made.at ? (a.statement < b.statement ? -1 : 1) : a.made.at < b.made.at ? -1 : 1))
}

/** What could be taken into the agenda of a meeting. */
export interface Backlog {
  /** Wishes that wait and may belong to this meeting. */
  readonly wishes: readonly Wish[]
  /** Topics of the meeting before in the series of which its record of decisions, once agreed, says nothing. */
  readonly leftOver: readonly { readonly meeting: MeetingLine; readonly topic: AgendaTopic }[]
}

export function backlogFor(context: ViewContext, item: ItemId, agenda: readonly AgendaTopic[]): Backlog {
  const { rows } = context
  const charter = findCharter(context)
  const lines = charter === null ? [] : meetingLines(context, charter)
  const own = lines.find((line) => line.item === item)
  if (own === undefined) return { wishes: [], leftOver: [] }
  const isThere = new Set(agenda.map(({ topic }) => topic))
  const wishes = wishesOf(context).filter((wish) => wish.standing === 'waiting' && !isThere.has(wish.topic) && isFor(wish, own, lines))
  const { previous } = placeInSeries(lines, item, context.today())
  return { wishes, leftOver: previous === null ? [] : untouchedOf(rows, previous).filter(({ topic }) => topic !== FOLLOW_UP && !isThere.has(topic)).map((topic) => ({ meeting: previous, topic })) }
}

/** The first topic of a meeting: what became of what was decided before. */
export const FOLLOW_UP = 'follow-up'

/** Also one that was meant for an earlier meeting of the body or for one that was called off. */
function isFor(wish: Wish, own: MeetingLine, lines: readonly MeetingLine[]): boolean {
  if (wish.for === null) return own.body === null
  if (wish.for.kind !== 'meeting') return wish.for.item === own.body
  const meant = lines.find(({ item }) => item === wish.for?.item)
  return meant !== undefined && (meant.item === own.item || (meant.body === own.body && meant.date <= own.date))
}

function isMeantBy({ about }: StatementRow, line: MeetingLine): boolean {
  return about === line.item || (about === line.body)
}

function untouchedOf(rows: RowReader, meeting: MeetingLine): readonly AgendaTopic[] {
  const minutes = findContent(rows, 'minutes', `minutes/${meeting.slug}`)
  if (minutes === null) return []
  const touched = new Set(minutes.paragraphs.map(({ topic }) => topic))
  return (findContent(rows, 'meeting', meeting.item)?.agenda ?? []).filter(({ topic }) => !touched.has(topic))
}

function topicsIn(rows: RowReader): readonly { readonly row: StatementRow; readonly content: TopicContent }[] {
  const places = ['dialogue', ...(rows.find('kind', 'body') ?? []), ...(rows.find('kind', 'meeting') ?? [])]
  return places.flatMap((place) => rows.find('about', place) ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    if (row === undefined || row.type !== 'topic' || row.replacedBy !== null || row.content === null) return []
    const content = readBy(STATEMENT_TYPES.topic.schema, row.content) as TopicContent | null
    return content === null ? [] : [{ row, content }]
  })
}
