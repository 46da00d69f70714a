// The inbox: where it is our move, what we await, what is due, what the other side did since the last visit.

import { planView } from '../../../dialogue/views/index.ts'
import type { ElementLine } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { InboxPage, PeerLine, ReportDue } from '../../../web/workspace/review/models.ts'
import { itemNames } from '../items.ts'
import { currentAssessment } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { seenOf } from './events.ts'
import { proposalLine } from './lines.ts'
import { newsSince } from './news.ts'
import { headsOf, openAwaiting, openWaiting } from './open.ts'

const SHOWN_REPORTS = 8
const SHOWN_PROPOSALS = 20
/** A reading older than this is asked for again. */
const MONTHS_BETWEEN_REPORTS = 6

export async function showInbox(visit: Visit, request: Request): Promise<Outcome> {
  const { running, officer } = visit
  const [awaiting, waiting] = [openAwaiting(running), openWaiting(running)]
  const [ours, theirs] = [awaiting, waiting].map((all) => all.slice(0, SHOWN_PROPOSALS).map((one) => proposalLine(visit, one)))
  const due = reportsDue(running)
  // A page that refreshes itself beside somebody's other work is not a look.
  const mark = officer === null ? null : await running.lastVisits.look(officer.id, running.node.ledger.heads(), request.headers.has('alternat-refresh'))
  const lines = [...(ours ?? []), ...(theirs ?? [])]
  const page: InboxPage = {
    ...(await frameFor(visit)), kind: 'inbox', ours: ours ?? [], oursCount: awaiting.length, theirs: theirs ?? [], theirsCount: waiting.length, reportsDue: due.slice(0, SHOWN_REPORTS), reportsDueCount: due.length,
    news: newsSince(visit, mark), peers: peerLines(visit), missingFiles: running.blobFetch.status.missing.length, names: itemNames(running.node.rows, lines.flatMap((line) => line.items)), seen: seenOf(running),
  }
  return { page }
}

interface DueKept {
  /** The heads of all chains and the day: what the list depends on. */
  readonly key: string
  readonly due: readonly ReportDue[]
}
const DUE = new WeakMap<RunningNode, DueKept>()

/** Made again when an act arrives or the day changes: it reads the whole plan. */
function reportsDue(running: RunningNode): readonly ReportDue[] {
  const key = `${headsOf(running)} ${running.node.now().slice(0, 10)}`
  const kept = DUE.get(running)
  if (kept?.key === key) return kept.due
  const due = findReportsDue(running)
  DUE.set(running, { key, due })
  return due
}

/** Elements without any below them that this side owns and has not assessed lately; late ones first. */
function findReportsDue(running: RunningNode): readonly ReportDue[] {
  const stale = Temporal.PlainDate.from(running.node.now().slice(0, 10)).subtract({ months: MONTHS_BETWEEN_REPORTS }).toString()
  const leaves = leavesOf(planView(contextOf(running))?.elements ?? []).filter((line) => line.owners.some((owner) => owner.party === running.settings.party))
  const due = leaves.flatMap((line): ReportDue[] => {
    const last = currentAssessment(running, line.item)
    const lastAssessed = last?.content.asOf ?? null
    if (lastAssessed !== null && lastAssessed > stale) return []
    const ref = { item: line.item, kind: 'element' as const, slug: line.slug, title: line.title, number: line.number }
    return [{ ref, due: line.due, schedule: line.schedule, lastAssessed, delivery: last?.content.delivery ?? null }]
  })
  return due.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}

function leavesOf(lines: readonly ElementLine[]): readonly ElementLine[] {
  return lines.flatMap((line) => (line.children.length === 0 ? [line] : leavesOf(line.children)))
}

function peerLines(visit: Visit): readonly PeerLine[] {
  const { running, frame } = visit
  return frame.parties.filter(({ party }) => party !== running.settings.party).map((name) => {
    const status = running.peers.find((peer) => peer.status.party === name.party)?.status
    return { ...name, sequence: running.node.ledger.chain(name.party).sequence, lastHeard: status?.answeredAt ?? null, trouble: running.transparency.splitBy(name.party) ?? status?.problem?.code ?? running.transparency.troubleWith(name.party) }
  })
}
