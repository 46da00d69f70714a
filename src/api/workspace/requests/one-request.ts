// One request with its thread, and the steps of this side in it.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { queueSeenBy } from '../../../dialogue/requests/queues.ts'
import { findProvision, termOn } from '../../../dialogue/requests/term.ts'
import { stepsOpenTo, threadOf } from '../../../dialogue/requests/thread.ts'
import type { RequestDeed, RequestStep, RequestThread } from '../../../dialogue/requests/thread.ts'
import type { RequestStepContent } from '../../../dialogue/statements/index.ts'
import { findContent, findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import { hasEnded } from '../../../dialogue/views/succession.ts'
import { lineOf, REQUEST_OUTCOMES } from '../../../instruments/queue/line.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { RequestPage, StepValues } from '../../../web/workspace/requests/models.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { fieldIssue, NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { keepFile } from './files.ts'
import { headOf } from './lists.ts'
import { dayIssues } from './new-request.ts'

/** The queue in which a request stands: what its deeds must reach. */
export function queueOfRequest({ running, match }: Pick<Visit, 'running' | 'match'>): string | null {
  return threadOf(running.node.rows, match.parameter)?.item ?? null
}

export async function showRequest(visit: Visit): Promise<Outcome | null> {
  const thread = threadOf(visit.running.node.rows, visit.match.parameter)
  const today = contextOf(visit.running).today()
  return thread === null ? null : requestPage(visit, thread, { did: '', on: today, organisation: '', outcome: '', stopsClock: true, says: {} }, NOTHING_WRONG)
}

export async function takeStep(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const thread = threadOf(running.node.rows, match.parameter)
  if (thread === null) return null
  const values = typed(visit)
  const file = await keepFile(visit)
  const step = stepOf(visit, thread, values)
  const wrong: readonly FieldIssue[] = [...(file !== null && 'code' in file ? [file] : []), ...dayIssues(visit, values.on, 'on'), ...(step === null ? [{ code: 'invalid', field: 'outcome' } as const] : [])]
  if (wrong.length > 0 || step === null) return requestPage(visit, thread, values, { issues: wrong.map((one) => inForm(one, values.did)), refusal: null })
  const audience = thread.isPublic ? 'public' as const : 'parties' as const
  const content: RequestStepContent = { thread: thread.request, on: values.on, step, ...(file === null || 'code' in file ? {} : { attachments: [{ ...file, label: { audience, marking: null } }] }) }
  const command: Statement = { name: 'state', about: thread.item, type: 'request-step', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return requestPage(visit, thread, values, { ...answer, issues: answer.issues.map((one) => inForm(one, values.did)) })
  return { redirect: workspacePath('request', match.language, thread.request), flash: { code: 'step-taken', path: null } }
}

/** A field of the content by the name of its field in the form. */
function inForm({ field: name, code }: FieldIssue, did: string): FieldIssue {
  return { code, field: `${did}.` + name.replace(/^step\.(reason|question|answer|reply|note)/, 'says').replace(/^step\./, '').replace(/^(did|due|audience|replaces)$/, 'on') }
}

async function requestPage(visit: Visit, thread: RequestThread, values: StepValues, answer: Answer): Promise<Outcome | null> {
  const { running } = visit
  const context = contextOf(running)
  const { rows } = context
  const [queue, today, self] = [headOf(running, thread.item), context.today(), running.settings.party]
  const known = queueSeenBy(rows, thread.item, thread.made)
  if (queue === null || known === null) return null
  const provision = thread.rounds.at(-1)?.provision ?? null
  const organisations = (rows.find('kind', 'organisation') ?? []).flatMap((item) => findRef(rows, item) ?? [])
  const others = organisations.map(({ item }) => item).filter((item) => { const one = findContent(rows, 'organisation', item); return one?.party === self && item !== thread.organisation && !hasEnded(one.until, today) })
  const named = [thread.content.organisation, ...thread.steps.flatMap(({ content: { step } }) => (step.did === 'handed-over' ? [step.organisation] : []))]
  const page: RequestPage = {
    ...(await frameFor(visit)), kind: 'request', queue: { ...queue, settings: known }, thread, line: lineOf(context, thread), provision: provision === null ? null : (findProvision(rows, provision)?.title ?? null),
    bodies: organisationRefs(context, named), organisations, open: visit.may('report', coversOf(rows, thread.item)) ? stepsOpenTo(rows, thread, self, today) : [], others: organisationRefs(context, others), once: randomUUID(), values, today, ...answer,
  }
  return { page, status: statusOf(answer) }
}

function typed({ fields, frame }: Visit): StepValues {
  const did = field(fields, 'do')
  const at = (name: string) => field(fields, `${did}.${name}`)
  return { did, on: at('on'), organisation: at('organisation'), outcome: at('outcome'), stopsClock: at('stops') === 'yes', says: bilingualField(fields, `${did}.says`, frame.languages) }
}

/** Null where it is none, or a choice that it needs was not made. */
function stepOf({ running }: Visit, thread: RequestThread, { did, on, organisation, outcome, stopsClock, says }: StepValues): RequestStep | null {
  switch (did as RequestDeed) {
    case 'acknowledged': return { did: 'acknowledged', note: optionalText(says) }
    case 'handed-over': return { did: 'handed-over', organisation, reason: says }
    case 'asked': return { did: 'asked', question: says, stopsClock }
    case 'answered': return { did: 'answered', answer: says }
    case 'replied': { const chosen = REQUEST_OUTCOMES.find((one) => one === outcome); return chosen === undefined ? null : { did: 'replied', outcome: chosen, reply: says } }
    case 'withdrawn': return { did: 'withdrawn', reason: says }
    case 'reopened': {
      const settings = queueSeenBy(running.node.rows, thread.item, thread.made)
      if (settings === null || !/^\d{4}-\d{2}-\d{2}$/.test(on)) return { did: 'reopened', reason: says, due: null, provision: null }
      const { due, provision } = termOn(running.node.rows, settings, thread.answering, on, thread.content.values)
      return { did: 'reopened', reason: says, due, provision }
    }
    default: return null
  }
}
