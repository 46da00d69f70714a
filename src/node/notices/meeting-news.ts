// What meetings are to the people of this side: duties that come due, told a week and a day before and once when they
// are late. Told by its meeting, duty, day and step, so that a postponed meeting reminds anew and nothing is told twice.

import type { ItemId } from '../../record/index.ts'
import { dutiesOf, findContent, isHeld, meetingLines, findCharter } from '../../dialogue/views/index.ts'
import type { MeetingDuty, ViewContext } from '../../dialogue/views/index.ts'
import type { PeopleRegister, PersonId } from '../people/index.ts'
import { newsOf } from './news.ts'
import type { News } from './news.ts'
import type { Topic } from './topics.ts'

/** Days before a duty is due on which it is told, the nearest first. */
const DAYS_BEFORE = [1, 7] as const
/** What has been late for longer than this was told of. */
const DAYS_LATE = 14
/** Duties end some time after the meeting; older meetings are not looked through. */
const DAYS_AFTER_MEETING = 120

/** Everything that is to be told on a day. */
export function newsOfMeetings(context: ViewContext, people: PeopleRegister, day: string): readonly News[] {
  const charter = findCharter(context)
  const oldest = Temporal.PlainDate.from(day).subtract({ days: DAYS_AFTER_MEETING }).toString()
  const lines = charter === null ? [] : meetingLines(context, charter).filter((line) => line.calledOff === null && (!isHeld(line, day) || line.date >= oldest))
  return lines.flatMap(({ item }) => dutiesOf(context, item).flatMap((duty) => newsOfDuty(context, people, item, duty, day)))
}

function newsOfDuty(context: ViewContext, people: PeopleRegister, item: ItemId, duty: MeetingDuty, day: string): readonly News[] {
  const { due, state, sides } = duty
  const hasSaid = sides.some(({ party, said }) => party === context.self && said !== null)
  if (due === null || state === 'done' || hasSaid) return []
  const left = Temporal.PlainDate.from(day).until(due, { largestUnit: 'days' }).days
  const step = left < 0 ? (left >= -DAYS_LATE ? 'late' : null) : (DAYS_BEFORE.find((days) => left <= days) ?? null)
  if (step === null) return []
  const addressed = new Map(responsible(context, people, item).map((person): [PersonId, Topic] => [person, 'meetings']))
  return [newsOf({ key: `duty/${item}/${duty.duty}/${due}/${step}`, code: 'duty-due', at: `${day}T00:00:00Z`, items: [item], by: due, addressed })]
}

/** The people of this side's organisations at the table; where it has none there, those who draft and sign for the whole side. */
function responsible({ rows, self }: ViewContext, people: PeopleRegister, item: ItemId): readonly PersonId[] {
  const roster = (findContent(rows, 'meeting', item)?.roster ?? []).map(({ organisation }) => organisation).filter((one) => findContent(rows, 'organisation', one)?.party === self)
  const isMeant = roster.length > 0 ? ({ organisation }: { readonly organisation: ItemId }) => roster.includes(organisation) : null
  return people.active().filter((person) => isMeant?.(person) ?? people.grantsOf(person).some(({ role, scope }) => scope === 'side' && (role === 'drafter' || role === 'signatory'))).map(({ id }) => id)
}
