// What is asked of a request and of a step before a side signs it. What others have said is read by its shape, and by
// the same order of steps on every node.

import type { Issue } from '../issues.ts'
import { findContent } from '../items/in-force.ts'
import type { RowReader } from '../rows.ts'
import type { RequestContent, RequestStepContent } from '../statements/request.ts'
import type { Said } from '../statements/said.ts'
import { valueIssues } from '../typed/values.ts'
import { answeringToday, hasEnded } from '../views/succession.ts'
import type { ItemId, PartyId } from '../../record/index.ts'
import { nextNumber } from './numbers.ts'
import { findQueue, queueSeenBy } from './queues.ts'
import type { QueueSettings } from './queues.ts'
import { termOn } from './term.ts'
import { problemOfDeed, threadOf } from './thread.ts'
import type { RequestThread } from './thread.ts'

export function requestRules(content: RequestContent, rows: RowReader, { self, about, replaces, audience }: Said): readonly Issue[] {
  const settings = about === null ? null : findQueue(rows, about)
  if (settings === null) return [{ code: 'not-about-this', path: 'about' }]
  const { from, to, organisation, received, number, isExercise } = content
  const term = termOn(rows, settings, to, received, content.values)
  const isToFit = from === 'public' ? to === self : to !== self && settings.competent.some(({ party }) => party === to)
  return [
    ...(replaces === null ? [] : [issue('request-not-replaced', 'replaces')]),
    ...(settings.from.includes(from === 'party' ? 'parties' : 'public') ? [] : [issue('not-from-these', 'content.from')]),
    ...(isToFit ? [] : [issue('not-to-this-side', 'content.to')]),
    ...(competentOn(rows, settings, to, received).includes(organisation) ? [] : [issue('body-not-competent', 'content.organisation')]),
    ...(number === nextNumber(rows, settings.prefix, self, received.slice(0, 4)) ? [] : [issue('number-not-next', 'content.number')]),
    ...(content.due === term.due && content.provision === term.provision ? [] : [issue('due-not-by-term', 'content.due')]),
    ...(isExercise && audience === 'public' ? [issue('request-exercise-public', 'content.isExercise')] : []),
    ...valueIssues(settings.fields, settings.lists, content.values).map(({ code, path }): Issue => ({ code, path: `content.values.${path}` })),
  ]
}

/** Who could answer for a side on a day: those that the queue names, or their successors by then. Themselves where the record names no successor. */
export function competentOn(rows: RowReader, settings: QueueSettings, to: PartyId, day: string): readonly ItemId[] {
  const named = settings.competent.filter(({ party }) => party === to).map(({ organisation }) => organisation)
  return [...new Set(named.flatMap((one) => { const now = answeringToday(rows, one, day); return now.length === 0 ? [one] : now }))]
}

export function requestStepRules(content: RequestStepContent, rows: RowReader, { self, about, replaces, audience }: Said): readonly Issue[] {
  const thread = threadOf(rows, content.thread)
  // What was agreed when the request was made holds for all of it.
  const settings = thread === null ? null : queueSeenBy(rows, thread.item, thread.made)
  if (thread === null || settings === null || thread.item !== about) return [issue('request-unknown', 'content.thread')]
  const problem = problemOfDeed(rows, thread, self, content.step.did, content.on)
  const last = [thread.rounds.at(-1)?.from ?? thread.content.received, ...thread.steps.filter((step) => step.problem === null).map((step) => step.content.on)].reduce((a, b) => (a > b ? a : b))
  return [
    ...(replaces === null ? [] : [issue('request-not-replaced', 'replaces')]),
    ...((audience === 'public') === thread.isPublic ? [] : [issue('thread-between-parties', 'audience')]),
    ...(problem === null ? [] : [issue(problem, 'content.step.did')]),
    ...(content.on < last ? [issue('day-before-last', 'content.on')] : []),
    ...stepIssues(content, thread, settings, rows),
  ]
}

function stepIssues({ step, on }: RequestStepContent, thread: RequestThread, settings: QueueSettings, rows: RowReader): readonly Issue[] {
  switch (step.did) {
    case 'handed-over': return takesOver(rows, step.organisation, thread, on) ? [] : [issue('body-not-competent', 'content.step.organisation')]
    case 'asked': return step.stopsClock && !settings.stops ? [issue('clock-not-stopped', 'content.step.stopsClock')] : []
    case 'reopened': {
      const term = termOn(rows, settings, thread.answering, on, thread.content.values)
      return step.due === term.due && step.provision === term.provision ? [] : [issue('due-not-by-term', 'content.step.due')]
    }
    default: return []
  }
}

/** Another body of the side that answers, there on that day. */
function takesOver(rows: RowReader, organisation: ItemId, thread: RequestThread, on: string): boolean {
  const content = findContent(rows, 'organisation', organisation)
  return content !== null && content.party === thread.answering && organisation !== thread.organisation && !hasEnded(content.until, on)
}

function issue(code: Issue['code'], path: string): Issue {
  return { code, path }
}
