// Requests as news: what another side asks or does in one, to whoever answers for it here, under the name of that act;
// and the day on which a reply is due, told before it, on it and once when it has passed.

import { queuesOf } from '../../dialogue/requests/queues.ts'
import { requestRows } from '../../dialogue/requests/numbers.ts'
import { threadOf } from '../../dialogue/requests/thread.ts'
import type { RequestThread } from '../../dialogue/requests/thread.ts'
import { answeringToday } from '../../dialogue/views/succession.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import type { ActRow } from '../../dialogue/rows.ts'
import { lineOf } from '../../instruments/queue/line.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { PeopleRegister, PersonId } from '../people/index.ts'
import { newsOf } from './news.ts'
import type { News } from './news.ts'
import type { Topic } from './topics.ts'

/** Days before a reply is due on which it is told, the nearest first. */
const DAYS_BEFORE = [0, 3, 10] as const
/** What has been late for longer than this was told of. */
const DAYS_LATE = 30

/** Null where the act is no word of another side in a request. */
export function newsOfRequest({ rows, party: self }: Pick<DialogueNode, 'rows' | 'party'>, people: PeopleRegister, { kind, party, hash, at }: ActRow): News | null {
  const row = kind === 'state' && party !== self ? rows.find('statement', hash) : undefined
  if (row?.type !== 'request' && row?.type !== 'request-step') return null
  const named = row.type === 'request' ? hash : row.content?.thread
  const thread = typeof named === 'string' ? threadOf(rows, named) : null
  if (thread === null) return null
  return newsOf({ key: `request/${hash}`, code: row.type === 'request' ? 'request-made' : 'request-step', at, party, items: [thread.item], statement: thread.request, addressed: addressed({ rows, self }, people, thread, at.slice(0, 10)) })
}

/** What is due of this side, on a day. */
export function newsOfRequestsDue(context: ViewContext, people: PeopleRegister, day: string): readonly News[] {
  return queuesOf(context.rows).flatMap(({ item }) => requestRows(context.rows, item)).flatMap(({ row, content }): readonly News[] => {
    const thread = content.to === context.self && content.due !== null ? threadOf(context.rows, row.statement) : null
    const line = thread === null ? null : lineOf(context, thread)
    if (thread === null || line?.isOpen !== true || line.due === null) return []
    const left = Temporal.PlainDate.from(day).until(line.due, { largestUnit: 'days' }).days
    const step = left < 0 ? (left >= -DAYS_LATE ? 'late' : null) : (DAYS_BEFORE.find((days) => left <= days) ?? null)
    if (step === null) return []
    return [newsOf({ key: `request-due/${thread.request}/${line.due}/${step}`, code: step === 'late' ? 'request-late' : 'request-due', at: `${day}T00:00:00Z`, items: [thread.item], statement: thread.request, by: line.due, addressed: addressed(context, people, thread, day) })]
  })
}

/** The people of the body that answers today, or that asked; where it has nobody here, those who draft and sign for the whole side. */
function addressed({ rows, self }: Pick<ViewContext, 'rows' | 'self'>, people: PeopleRegister, thread: RequestThread, day: string): ReadonlyMap<PersonId, Topic> {
  const bodies = thread.answering === self ? answeringToday(rows, thread.organisation, day) : []
  const own = people.active().filter(({ organisation }) => bodies.includes(organisation))
  const found = own.length > 0 ? own : people.active().filter((person) => people.grantsOf(person).some(({ role, scope }) => scope === 'side' && (role === 'drafter' || role === 'signatory')))
  return new Map(found.map(({ id }): [PersonId, Topic] => [id, 'own-items']))
}
