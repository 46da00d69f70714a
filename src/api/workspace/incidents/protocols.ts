// The protocols in force, what is under way under each, and one of them with its directory and its pings.

import { randomUUID } from 'node:crypto'
import type { ItemId } from '../../../record/index.ts'
import { findProtocol } from '../../../dialogue/incidents/contacts.ts'
import { incidentsUnder } from '../../../dialogue/incidents/thread.ts'
import type { IncidentWord } from '../../../dialogue/incidents/thread.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import { directoryOf } from '../../../instruments/protocol/directory.ts'
import type { ContactLine } from '../../../instruments/protocol/directory.ts'
import { pingsOf } from '../../../instruments/protocol/pings.ts'
import { roomOf } from '../../../instruments/protocol/room.ts'
import type { ContactProtocolPage, DirectoryEntry, IncidentsListPage, ProtocolRef, RoomLine } from '../../../web/workspace/incidents/models.ts'
import { openRowsFor } from '../handling/open-rows.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showIncidents(visit: Visit): Promise<Outcome | null> {
  const rows = openRowsFor(visit)
  const now = visit.running.node.now()
  const protocols = (rows.find('kind', 'instrument') ?? []).flatMap((item) => protocolRef(rows, item) ?? []).map((protocol) => {
    const rooms = roomLines(visit, rows, protocol.item)
    const pings = pingsOf(rows, protocol.item, now)
    return { protocol, open: rooms.filter(({ isClosed }) => !isClosed), past: rooms.filter(({ isClosed }) => isClosed).length, contacts: directoryOf(rows, protocol.item, now).filter(({ standing }) => standing === 'stands').length, pings: { nextDue: pings?.nextDue ?? null, isOverdue: pings?.isOverdue ?? false } }
  })
  const page: IncidentsListPage = { ...(await frameFor(visit)), kind: 'incidents', ...clockOf(visit), protocols, mayReport: visit.may('report') }
  return { page }
}

export async function showProtocol(visit: Visit): Promise<Outcome | null> {
  const rows = openRowsFor(visit)
  const protocol = protocolIn(visit, rows)
  const now = visit.running.node.now()
  const pings = protocol === null ? null : pingsOf(rows, protocol.item, now)
  if (protocol === null || pings === null) return null
  const rooms = roomLines(visit, rows, protocol.item)
  const page: ContactProtocolPage = {
    ...(await frameFor(visit)), kind: 'contact-protocol', ...clockOf(visit), protocol, pings, open: rooms.filter(({ isClosed }) => !isClosed), past: rooms.filter(({ isClosed }) => isClosed),
    directory: directoryOf(rows, protocol.item, now).map((line) => entryOf(visit, rows, line)), mayReport: visit.may('report'), once: randomUUID(),
  }
  return { page }
}

export function clockOf({ running }: Visit): { readonly zone: string; readonly now: string } {
  return { zone: running.settings.zone, now: running.node.now() }
}

/** The protocol that an address of this area names. */
export function protocolIn({ match }: Visit, rows: RowReader): ProtocolRef | null {
  return protocolRef(rows, `instrument/${match.parameter}`)
}

export function protocolRef(rows: RowReader, item: ItemId): ProtocolRef | null {
  const [settings, content] = [findProtocol(rows, item), findContent(rows, 'instrument', item)]
  return settings === null || content === null ? null : { item, slug: slugOf(item), title: content.title, settings }
}

function roomLines(visit: Visit, rows: RowReader, protocol: ItemId): readonly RoomLine[] {
  const parties = visit.frame.parties.map(({ party }) => party)
  return incidentsUnder(rows, protocol).flatMap((incident: IncidentWord): RoomLine[] => {
    const room = roomOf(rows, incident.incident, parties, visit.running.node.now())
    if (room === null) return []
    const { nature, title } = incident.content
    const unanswered = room.calls.filter(({ acknowledged }) => acknowledged === null).length
    // A ping is over when everybody has answered, whether or not anybody closes it.
    return [{ incident: incident.incident, nature, title, openedAt: incident.made.at, opener: incident.made.party, mode: room.mode?.title ?? null, unanswered, isClosed: room.closedAt !== null || (nature === 'ping' && unanswered === 0) }]
  })
}

function entryOf({ running }: Visit, rows: RowReader, line: ContactLine): DirectoryEntry {
  const isOwn = line.party === running.settings.party
  const holders = isOwn ? running.handling.holdersOf(line.contact).flatMap((id) => { const person = running.people.find(id); return person === null ? [] : [person.name] }) : null
  const hasMail = running.settings.mail !== null && line.content.reach.some(({ way }) => way === 'mail')
  return { line, organisation: findContent(rows, 'organisation', line.content.organisation)?.name ?? {}, holders, isOwn, isUnreachable: holders !== null && holders.length === 0 && !hasMail }
}
