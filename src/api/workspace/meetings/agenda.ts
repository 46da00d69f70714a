// The agenda of a meeting, made from the backlog of both sides. Every step is kept in a draft of the meeting, which
// goes the way of all drafts: cleared, signed, and signed by the other side.

import { randomUUID } from 'node:crypto'
import type { ItemId, Json } from '../../../record/index.ts'
import { versionInForce } from '../../../dialogue/decide.ts'
import { markOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { backlogFor, FOLLOW_UP, findContent, followUpOf, isHeld, placeInSeries } from '../../../dialogue/views/index.ts'
import type { AgendaTopic } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { Draft } from '../../../node/drafts.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { AgendaPage } from '../../../web/workspace/meetings/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { isDraftId } from '../drafting/fields.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { draftsOn, findMeeting, topicLines } from './found.ts'
import type { FoundMeeting } from './found.ts'
import { rosterOf } from './meeting-draft.ts'

export async function showAgenda(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome | null> {
  const found = findMeeting(visit)
  if (found === null) return null
  const { item, slug, content, line, lines, context } = found
  const { held, others } = await draftOf(visit, item)
  const agenda = agendaIn(visit, held, item)
  const said = agenda.flatMap(({ minutes }) => minutes ?? [])
  const page: AgendaPage = {
    ...(await frameFor(visit)), kind: 'meeting-agenda', item, slug, title: content.title, date: content.date, agenda: topicLines(context, agenda), minutes: said.reduce((sum, one) => sum + one, 0), isWithoutMinutes: agenda.length - said.length,
    mark: markOf(agenda as unknown as Json), draft: { id: held?.id ?? randomUUID(), revision: held?.revision ?? 0, isBegun: held !== null }, others, backlog: backlogFor(context, item, agenda), followUp: followUpOf(context, item),
    isFollowUpThere: agenda.some(({ topic }) => topic === FOLLOW_UP), next: placeInSeries(lines, item, context.today()).next, mayDraft: visit.may('draft', coversOf(context.rows, item)) && !isHeld(line, context.today()) && line.calledOff === null, refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

export async function changeAgenda(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const found = findMeeting(visit)
  if (found === null) return null
  if (!visit.may('draft', coversOf(running.node.rows, found.item))) return showAgenda(visit, { code: 'not-permitted', facts: {} })
  const named = field(fields, 'draft')
  const held = await running.drafts.find(named)
  const agenda = agendaIn(visit, held, found.item)
  if (markOf(agenda as unknown as Json) !== field(fields, 'agenda')) return showAgenda(visit, { code: 'agenda-changed-meanwhile', facts: {} })
  const next = nextAgenda(visit, found, agenda)
  if (next === null) return null
  if ('refused' in next) return showAgenda(visit, { code: next.refused, facts: {} })
  const draft = isDraftId(named) ? named : randomUUID()
  for (const [item, topics] of next.agendas) {
    const kept = await keep(visit, draft, item, topics)
    if (kept !== null) return showAgenda(visit, { code: kept, facts: {} })
  }
  return { redirect: `${workspacePath('meeting-agenda', match.language, found.slug)}?draft=${draft}`, flash: { code: 'agenda-drafted', path: workspacePath('draft', match.language, draft) } }
}

type Next = { readonly agendas: readonly (readonly [ItemId, readonly AgendaTopic[]])[] } | { readonly refused: string }

/** The agendas that one step of the form leads to; null where it asks for nothing that there is. */
function nextAgenda(visit: Visit, found: FoundMeeting, agenda: readonly AgendaTopic[]): Next | null {
  const { fields } = visit
  const { item } = found
  const place = agenda.findIndex(({ topic }) => topic === field(fields, 'topic'))
  const topic = agenda[place]
  switch (field(fields, 'do')) {
    case 'take': return { agendas: [[item, [...agenda, ...takenFrom(visit, found, agenda)]]] }
    case 'follow-up': return agenda.some((one) => one.topic === FOLLOW_UP) ? { refused: 'topic-already-there' } : { agendas: [[item, [followUpTopic(visit, found), ...agenda]]] }
    case 'up': return topic === undefined ? null : { agendas: [[item, moved(agenda, place, place - 1)]] }
    case 'down': return topic === undefined ? null : { agendas: [[item, moved(agenda, place, place + 1)]] }
    case 'remove': return topic === undefined ? null : { agendas: [[item, agenda.filter((one) => one !== topic)]] }
    case 'carry': return topic === undefined ? null : carried(found, agenda, topic)
    default: return null
  }
}

function takenFrom({ fields }: Visit, { context, item }: FoundMeeting, agenda: readonly AgendaTopic[]): readonly AgendaTopic[] {
  const { wishes, leftOver } = backlogFor(context, item, agenda)
  const wanted = new Set(fields.getAll('wish'))
  const left = new Set(fields.getAll('left'))
  return [
    ...leftOver.flatMap(({ topic }) => (left.has(topic.topic) ? [topic] : [])),
    ...wishes.filter(({ statement }) => wanted.has(statement)).map(({ topic, made, content: { title, aim, minutes, about } }): AgendaTopic => ({ topic, title, aim, from: made.party, minutes, about: [...about] })),
  ]
}

/** What became of the last decisions, named in the languages that this program speaks; the others are asked for before the draft can be sent. */
function followUpTopic({ frame }: Visit, { context, item }: FoundMeeting): AgendaTopic {
  const { meetings } = followUpOf(context, item)
  const last = meetings.at(-1)?.meeting
  const title = Object.fromEntries(LANGUAGES.filter((language) => frame.languages.includes(language)).map((language) => [language, MESSAGES[language].workspace.agenda.followUpTitle(nameIn(last?.title ?? {}, language))]))
  return { topic: FOLLOW_UP, title, aim: 'discuss', from: null, minutes: null, about: meetings.map(({ meeting }) => meeting.item) }
}

function nameIn(text: Bilingual, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

function moved(agenda: readonly AgendaTopic[], from: number, to: number): readonly AgendaTopic[] {
  const topic = agenda[from]
  const others = agenda.filter((one) => one !== topic)
  return topic === undefined ? agenda : others.toSpliced(Math.max(0, to), 0, topic)
}

/** Off this agenda and onto that of the next meeting of the series, in one draft: both change together or neither does. */
function carried({ context, item, lines }: FoundMeeting, agenda: readonly AgendaTopic[], topic: AgendaTopic): Next {
  const { next } = placeInSeries(lines, item, context.today())
  if (next === null) return { refused: 'next-meeting-missing' }
  const there = findContent(context.rows, 'meeting', next.item)?.agenda ?? []
  if (there.some((one) => one.topic === topic.topic)) return { refused: 'topic-already-there' }
  return { agendas: [[next.item, [...there, topic]], [item, agenda.filter((one) => one !== topic)]] }
}

/** Null when it is kept; the code of why not. */
async function keep(visit: Visit, draft: string, item: ItemId, agenda: readonly AgendaTopic[]): Promise<string | null> {
  const { running, officer } = visit
  const held = await running.drafts.find(draft)
  const change = held?.changes.find((one) => one.item === item)
  const { agenda: _before, ...others } = running.desk.contentOf('meeting', item, change)
  const typed = (agenda.length === 0 ? others : { ...others, agenda }) as unknown as FormContent
  const edited = await running.desk.saveItem({
    draft, revision: held?.revision ?? 0, by: officer?.id ?? '', kind: 'meeting', item, base: versionInForce(running.node.rows, item), isIn: change !== undefined, typed, known: {}, taken: [], counters: null, forMeeting: rosterOf(visit, item),
  })
  return 'refused' in edited ? (edited.refused === 'nothing-changed' ? null : edited.refused) : edited.conflicts.length > 0 ? 'agenda-changed-meanwhile' : null
}

/** The draft that the address names, or the one that was saved last; none where nobody has begun one. */
async function draftOf(visit: Visit, item: ItemId): Promise<{ readonly held: Draft | null; readonly others: readonly string[] }> {
  const ids = await draftsOn(visit, item)
  const named = field(visit.fields, 'draft')
  const id = isDraftId(named) && (await visit.running.drafts.find(named)) !== null ? named : ids[0]
  return { held: id === undefined ? null : await visit.running.drafts.find(id), others: ids.filter((one) => one !== id) }
}

function agendaIn({ running }: Visit, held: Draft | null, item: ItemId): readonly AgendaTopic[] {
  const content = running.desk.contentOf('meeting', item, held?.changes.find((one) => one.item === item))
  return Array.isArray(content.agenda) ? (content.agenda as unknown as readonly AgendaTopic[]) : []
}
