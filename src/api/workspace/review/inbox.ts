// The inbox: what awaits my side, what we await, what is due, what the other side did.

import type { PartyId } from '../../../record/index.ts'
import { actKey } from '../../../dialogue/rows.ts'
import type { ActRow, RowReader, StatementRow } from '../../../dialogue/rows.ts'
import { findRef, planView } from '../../../dialogue/views/index.ts'
import type { ElementLine } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { itemPath } from '../../../publication/routes.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { InboxPage, OtherSideDeed, PeerLine, ReportDue } from '../../../web/workspace/review/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { itemNames } from '../items.ts'
import { openAwaiting, openWaiting, proposalLine } from './proposals.ts'
import { currentAssessment } from '../reporting/reports.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const SHOWN_REPORTS = 8
const SHOWN_DEEDS = 12
const LOOKED_AT_DEEDS = 60
/** A reading older than this is asked for again. */
const MONTHS_BETWEEN_REPORTS = 6

export async function showInbox(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const awaiting = openAwaiting(running).map((row) => proposalLine(running, row))
  const waiting = openWaiting(running).map((row) => proposalLine(running, row))
  const due = reportsDue(running)
  const page: InboxPage = {
    ...(await frameFor(visit)), kind: 'inbox', awaiting, waiting, reportsDue: due.slice(0, SHOWN_REPORTS), reportsDueCount: due.length,
    otherSide: otherSide(visit), peers: peerLines(visit), missingFiles: running.blobFetch.status.missing.length, names: itemNames(running.node.rows, [...awaiting, ...waiting].flatMap((line) => line.items)),
  }
  return { page }
}

/** Elements without any below them that this side owns and has not assessed lately; late ones first. */
function reportsDue(running: RunningNode): readonly ReportDue[] {
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

function otherSide(visit: Visit): readonly OtherSideDeed[] {
  const { running, match, frame } = visit
  const { rows } = running.node
  const others = frame.parties.filter(({ party }) => party !== running.settings.party)
  const acts = others.flatMap(({ party }) => latestActs(rows, party))
  const deeds = acts.flatMap((act) => deedOf(rows, act, match.language) ?? [])
  return deeds.sort((a, b) => (a.made.at < b.made.at ? 1 : a.made.at > b.made.at ? -1 : b.made.sequence - a.made.sequence)).slice(0, SHOWN_DEEDS)
}

function latestActs(rows: RowReader, party: PartyId): readonly ActRow[] {
  const last = rows.find('party', party)?.sequence ?? 0
  const sequences = Array.from({ length: Math.min(last, LOOKED_AT_DEEDS) }, (_, index) => last - index)
  return sequences.flatMap((sequence) => rows.find('act', actKey(party, sequence)) ?? []).filter((act) => act.inadmissible === null)
}

function deedOf(rows: RowReader, act: ActRow, language: Language): OtherSideDeed | null {
  const made = { party: act.party, sequence: act.sequence, hash: act.hash, at: act.at }
  switch (act.kind) {
    case 'propose': return { made, deed: 'proposed', ...aboutProposal(rows, act.hash, language) }
    case 'sign': return { made, deed: 'signed', ...aboutProposal(rows, act.names, language) }
    case 'withdraw': return { made, deed: 'withdrew', ...aboutProposal(rows, act.names, language) }
    case 'state': return statementDeed(rows, made, rows.find('statement', act.hash), language)
    case 'release': return { made, deed: 'released', ...aboutProposal(rows, act.names, language) }
    case 'erase': return { made, deed: 'erased', about: null, path: null }
    case 'key': return { made, deed: 'changed-key', about: null, path: null }
    default: return null
  }
}

function statementDeed(rows: RowReader, made: OtherSideDeed['made'], row: StatementRow | undefined, language: Language): OtherSideDeed | null {
  if (row === undefined) return null
  const about = row.about === null ? null : findRef(rows, row.about)
  const deed = row.content === null ? 'retracted' : row.type === 'assessment' ? 'assessed' : 'reported-advance'
  return { made, deed, about: about === null ? null : { ...about, number: numberOf(rows, about.item) }, path: row.about === null ? null : itemPath(row.about, language) }
}

function aboutProposal(rows: RowReader, id: string | null, language: Language): Pick<OtherSideDeed, 'about' | 'path'> {
  const row = id === null ? undefined : rows.find('proposal', id)
  const item = row?.changes[0]?.item
  const about = item === undefined ? null : findRef(rows, item)
  return {
    about: about === null ? null : { ...about, number: numberOf(rows, about.item) },
    path: row === undefined ? null : workspacePath('proposal', language, row.proposal),
  }
}

function numberOf(rows: RowReader, item: string): string | null {
  const number = rows.find('item', item)?.versions.at(-1)?.content?.number
  return typeof number === 'string' ? number : null
}

function peerLines(visit: Visit): readonly PeerLine[] {
  const { running, frame } = visit
  return frame.parties.filter(({ party }) => party !== running.settings.party).map((name) => {
    const status = running.peers.find((peer) => peer.status.party === name.party)?.status
    return { ...name, sequence: running.node.ledger.chain(name.party).sequence, lastHeard: status?.answeredAt ?? null, trouble: running.transparency.splitBy(name.party) ?? status?.problem?.code ?? running.transparency.troubleWith(name.party) }
  })
}
