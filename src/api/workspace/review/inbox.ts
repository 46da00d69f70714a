// The inbox: where it is our move, what we await, what is due, what the other side did since the last visit.

import { countOwedDates, findCharter, meetingLines } from '../../../dialogue/views/index.ts'
import type { AskedLine } from '../../../dialogue/views/index.ts'
import type { InboxPage, PeerLine, ReportDue } from '../../../web/workspace/review/models.ts'
import { itemNames } from '../items.ts'
import { linesFor, whoseOf } from '../reporting/asked.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { seenOf } from './events.ts'
import { proposalLine } from './lines.ts'
import { newsSince } from './news.ts'
import { openAwaiting, openWaiting } from './open.ts'

const SHOWN_REPORTS = 8
const SHOWN_PROPOSALS = 20

export async function showInbox(visit: Visit, request: Request): Promise<Outcome> {
  const { running, officer } = visit
  const [awaiting, waiting] = [openAwaiting(running), openWaiting(running)]
  const [ours, theirs] = [awaiting, waiting].map((all) => all.slice(0, SHOWN_PROPOSALS).map((one) => proposalLine(visit, one)))
  const due = linesFor(visit, whoseOf(visit))
  // A page that refreshes itself beside somebody's other work is not a look.
  const mark = officer === null ? null : await running.lastVisits.look(officer.id, running.node.ledger.heads(), request.headers.has('alternat-refresh'))
  const lines = [...(ours ?? []), ...(theirs ?? [])]
  const page: InboxPage = {
    ...(await frameFor(visit)), kind: 'inbox', ours: ours ?? [], oursCount: awaiting.length, theirs: theirs ?? [], theirsCount: waiting.length, reportsDue: due.slice(0, SHOWN_REPORTS).map(reportDue), reportsDueCount: due.length, datesOwed: datesOwed(visit),
    news: newsSince(visit, mark), peers: peerLines(visit), missingFiles: running.blobFetch.status.missing.length, names: itemNames(running.node.rows, lines.flatMap((line) => line.items)), seen: seenOf(running),
  }
  return { page }
}

function datesOwed({ running }: Visit): number {
  const context = contextOf(running)
  const charter = findCharter(context)
  return charter === null ? 0 : countOwedDates(context, charter, meetingLines(context, charter))
}

function reportDue({ item, slug, number, title, due, asks, last }: AskedLine): ReportDue {
  return { ref: { item, kind: 'element', slug, title, number }, due, ask: asks[0] ?? null, lastAssessed: last?.asOf ?? null, delivery: last?.delivery ?? null }
}

function peerLines(visit: Visit): readonly PeerLine[] {
  const { running, frame } = visit
  return frame.parties.filter(({ party }) => party !== running.settings.party).map((name) => {
    const status = running.peers.find((peer) => peer.status.party === name.party)?.status
    return { ...name, sequence: running.node.ledger.chain(name.party).sequence, lastHeard: status?.answeredAt ?? null, trouble: running.transparency.splitBy(name.party) ?? status?.problem?.code ?? running.transparency.troubleWith(name.party) }
  })
}
