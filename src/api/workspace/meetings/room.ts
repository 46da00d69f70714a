// One meeting: all that either side has to know before it, in it and after it.

import type { ItemId } from '../../../record/index.ts'
import { attendanceOf, backlogFor, dutiesOf, findCharter, findContent, findRef, followUpOf, isHeld, organisationRefs, placeInSeries, textsOf } from '../../../dialogue/views/index.ts'
import type { OrganisationRef, SideAttendance } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { AttendanceValues, Clock, MeetingRoomPage } from '../../../web/workspace/meetings/models.ts'
import { field } from '../fields.ts'
import { NOTHING_WRONG, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { draftsOn, findMeeting, topicLines } from './found.ts'
import type { FoundMeeting } from './found.ts'

/** `typed` is an answer that was refused; the form then shows it again. */
export async function showMeeting(visit: Visit, typed: AttendanceValues | null = null, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const found = findMeeting(visit)
  if (found === null) return null
  const { item, slug, content, line, lines, context } = found
  const { rows } = context
  const today = context.today()
  const sides = attendanceOf(context, item, content)
  const mayAnswerFor = answerable(visit, found)
  const { previous, next } = placeInSeries(lines, item, today)
  const minutes = (rows.find('children', item) ?? []).find((child) => findContent(rows, 'minutes', child) !== null)
  const page: MeetingRoomPage = {
    ...(await frameFor(visit)), kind: 'meeting-room', item, slug, content, type: line.type, body: line.body === null ? null : findRef(rows, line.body), version: rows.find('item', item)?.versions.at(-1)?.number ?? 1,
    isHeld: isHeld(line, today), hasBegun: line.calledOff === null && line.date <= today.slice(0, line.date.length), clocks: clocksOf(found), agenda: topicLines(context, content.agenda ?? []), sides, duties: dutiesOf(context, item),
    followUp: followUpOf(context, item), previous, next, minutes: minutes === undefined ? null : findRef(rows, minutes), texts: textsOf(context, item).flatMap((text) => findRef(rows, text) ?? []),
    backlog: (({ wishes, leftOver }) => wishes.length + leftOver.length)(backlogFor(context, item, content.agenda ?? [])),
    open: (rows.find('open', item) ?? []).flatMap((proposal) => { const row = rows.find('proposal', proposal); return row === undefined ? [] : [{ proposal, by: row.made.party }] }),
    drafts: await draftsOn(visit, item), mayAnswerFor, mayReport: visit.may('report', []), mayDraft: visit.may('draft', coversOf(rows, item)), values: typed ?? saidBefore(visit, sides, mayAnswerFor, found), ...answer,
  }
  return { page, status: statusOf(answer) }
}

/** By the clock of every side that the charter names one for, own first; a meeting without hours has none. */
function clocksOf({ content, context }: FoundMeeting): readonly Clock[] {
  const { starts, ends } = content
  if (starts === undefined) return []
  const parties = findCharter(context)?.parties ?? []
  return [...parties].sort((a, b) => Number(b.party === context.self) - Number(a.party === context.self)).flatMap(({ party, name, zone }) => (zone === undefined ? [] : [{ party, name, zone, starts: instantOf(starts), ends: ends === undefined ? null : instantOf(ends) }]))
}

/** The offset counts: rules of a zone may change after it was signed. */
function instantOf(zoned: string): string {
  return Temporal.Instant.from(zoned.replace(/\[.*$/, '')).toString()
}

/** Own organisations on the roster, the officer's own, and those of no side; of them what the officer's role reaches. */
export function answerable(visit: Visit, { content, context }: FoundMeeting): readonly OrganisationRef[] {
  const { running, officer } = visit
  const own = officer === null ? undefined : running.people.find(officer.id)?.organisation
  const items: readonly ItemId[] = [...new Set([...(content.roster ?? []).map(({ organisation }) => organisation), ...(own === undefined ? [] : [own])])]
  return organisationRefs(context, items).filter(({ item, party }) => (party === null || party === running.settings.party) && visit.may('report', coversOf(context.rows, item)))
}

/** The form begins with what the organisation said last; the officer's own, if none is asked for. */
function saidBefore(visit: Visit, sides: readonly SideAttendance[], mayAnswerFor: readonly OrganisationRef[], { content }: FoundMeeting): AttendanceValues {
  const { running, officer, fields, frame } = visit
  const own = officer === null ? undefined : running.people.find(officer.id)?.organisation
  const asked = field(fields, 'organisation')
  const organisation = [asked, own ?? ''].find((item) => mayAnswerFor.some((one) => one.item === item)) ?? mayAnswerFor[0]?.item ?? ''
  const form = field(fields, 'form') === 'attended' ? 'attended' : 'answer'
  const line = sides.find(({ party }) => party === running.settings.party)?.organisations.find((one) => one.organisation.item === organisation)
  const said = form === 'attended' ? (line?.attended ?? line?.answer) : line?.answer
  const blank = Object.fromEntries(frame.languages.map((language) => [language, '']))
  const seats = content.roster?.find((one) => one.organisation === organisation)?.seats ?? []
  const people = said?.content.people ?? seats
  return {
    organisation, form, answer: line?.answer?.content.answer ?? '', hasAttended: line?.attended == null ? '' : line.attended.content.hasAttended ? 'yes' : 'no',
    people: Object.fromEntries(frame.languages.map((language) => [language, people.map((one) => one[language] ?? '').join('\n')])),
    note: said?.content.note ?? blank, audience: said?.audience ?? 'parties',
  }
}
