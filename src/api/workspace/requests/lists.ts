// Every queue with what waits for this side in it, and how many that are: for the list and for the navigation.

import { findRef } from '../../../dialogue/views/index.ts'
import { queuesOf } from '../../../dialogue/requests/queues.ts'
import { requestLines } from '../../../instruments/queue/line.ts'
import type { RequestLine } from '../../../instruments/queue/line.ts'
import { takesPublic } from '../../../instruments/queue/view.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Submission } from '../../../node/requests/index.ts'
import type { QueueHead, RequestsListPage, SubmissionLine } from '../../../web/workspace/requests/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

/** Ended requests that are listed; all of them stand on the page of the queue. */
const MOST_ENDED = 50

export async function showRequests(visit: Visit): Promise<Outcome | null> {
  const { running } = visit
  const context = contextOf(running)
  const queues = queuesOf(context.rows).flatMap(({ item }) => {
    const queue = headOf(running, item)
    if (queue === null) return []
    const lines = requestLines(context, item)
    const [open, ended] = [lines.filter(({ isOpen }) => isOpen), lines.filter(({ isOpen }) => !isOpen)]
    const waiting = open.filter((line) => waitsFor(line, running.settings.party)).sort(byDue)
    const mayReport = visit.may('report', coversOf(context.rows, item))
    return [{
      queue, waiting, elsewhere: open.filter((line) => !waiting.includes(line)).sort(byDue), ended: ended.slice(0, MOST_ENDED), countEnded: ended.length,
      submissions: mayReport && takesPublic(queue.settings, running.settings.party) ? running.submissions.waitingIn(item).map(submissionLine) : [], mayAsk: mayReport,
    }]
  })
  const page: RequestsListPage = { ...(await frameFor(visit)), kind: 'requests', queues, today: context.today() }
  return { page }
}

export function headOf({ node }: Pick<RunningNode, 'node'>, item: string): QueueHead | null {
  const settings = queuesOf(node.rows).find((one) => one.item === item)?.settings
  const ref = settings === undefined ? null : findRef(node.rows, item)
  return settings === undefined || ref === null ? null : { item, slug: ref.slug, title: ref.title, settings }
}

export function submissionLine({ id, receipt, received }: Submission): SubmissionLine {
  return { id, receipt, received }
}

/** Whose move it is: of whoever owes an answer to a question, otherwise of the side that replies. */
export function waitsFor({ status, asking, answering, isOpen }: RequestLine, party: string): boolean {
  return isOpen && party === (status === 'asked' ? asking : answering)
}

const counted = new WeakMap<RunningNode, { readonly at: string; readonly count: number }>()

/** What waits for this side in all queues; reckoned once for the same acts on the same day. */
export function countWaiting(running: RunningNode): number {
  const context = contextOf(running)
  const at = `${context.today()} ${running.node.ledger.chains().map(({ party, sequence }) => `${party}${sequence}`).join(' ')}`
  const known = counted.get(running)
  const inRecord = known?.at === at ? known.count : queuesOf(context.rows).flatMap(({ item }) => requestLines(context, item)).filter((line) => waitsFor(line, running.settings.party)).length
  counted.set(running, { at, count: inRecord })
  return inRecord + running.submissions.all().filter(({ status }) => status === 'new').length
}

/** The soonest first; those without a day last. */
function byDue(a: RequestLine, b: RequestLine): number {
  const [one, other] = [a.due ?? '9999', b.due ?? '9999']
  return one < other ? -1 : one > other ? 1 : a.number < b.number ? -1 : 1
}
