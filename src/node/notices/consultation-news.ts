// Consultations as news: on which day answers of this side are due, told before it, on it and once when it has passed;
// and that something waits to be read. One notice each for a consultation, however many people wrote.

import { consultationsOf } from '../../dialogue/consultations/find.ts'
import { readConsultation } from '../../dialogue/consultations/reading.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import type { PeopleRegister, PersonId } from '../people/index.ts'
import { newsOf } from './news.ts'
import type { News } from './news.ts'
import type { Topic } from './topics.ts'

/** Days before answers are due on which it is told, the nearest first. */
const DAYS_BEFORE = [0, 3, 10] as const
/** What has been late for longer than this was told of. */
const DAYS_LATE = 30

/** What of the answers of this side is due on a day. */
export function newsOfAnswersDue(context: ViewContext, people: PeopleRegister, day: string): readonly News[] {
  return consultationsOf(context.rows).flatMap(({ item, settings }) => {
    const { contributions, answered } = readConsultation(context.rows, item, settings)
    const own = answered.get(context.self)
    const open = contributions.filter(({ content }) => (own?.get(content.receipt)?.on ?? null) === null)
    return [...new Set(open.flatMap(({ due }) => due ?? []))].sort().flatMap((due): readonly News[] => {
      const left = Temporal.PlainDate.from(day).until(due, { largestUnit: 'days' }).days
      const step = left < 0 ? (left >= -DAYS_LATE ? 'late' : null) : (DAYS_BEFORE.find((days) => left <= days) ?? null)
      return step === null ? [] : [newsOf({ key: `answers-due/${item}/${due}/${step}`, code: step === 'late' ? 'answers-late' : 'answers-due', at: `${day}T00:00:00Z`, items: [item], by: due, addressed: addressed(people) })]
    })
  })
}

/** Those who report for the whole side; where it has none, those who draft for it. */
function addressed(people: PeopleRegister): ReadonlyMap<PersonId, Topic> {
  const holding = (roles: readonly string[]) => people.active().filter((person) => people.grantsOf(person).some(({ role, scope }) => scope === 'side' && roles.includes(role)))
  const reporting = holding(['data-officer', 'drafter'])
  return new Map((reporting.length > 0 ? reporting : holding(['signatory'])).map(({ id }): [PersonId, Topic] => [id, 'own-items']))
}
