// The room as this officer may read it.

import { randomUUID } from 'node:crypto'
import { isWithheld } from '../../../dialogue/handling/handled-rows.ts'
import { findLiveContact } from '../../../dialogue/incidents/contacts.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import { lastRefOf } from '../../../dialogue/views/side-deeds.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import { roomOf } from '../../../instruments/protocol/room.ts'
import type { Room } from '../../../instruments/protocol/room.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RoomPage } from '../../../web/workspace/incidents/models.ts'
import { choicesFor } from '../drafting/choices.ts'
import { openRowsFor } from '../handling/open-rows.ts'
import { NOTHING_WRONG, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { clockOf, protocolRef } from './protocols.ts'

export async function showRoom(visit: Visit): Promise<Outcome | null> {
  return roomPage(visit, {}, NOTHING_WRONG)
}

/** The room that an address of this area names, as this officer may read it; null where there is none for that eye. */
export function roomIn(visit: Visit, rows: RowReader): Room | null {
  return roomOf(rows, visit.match.parameter, visit.frame.parties.map(({ party }) => party), visit.running.node.now())
}

export async function roomPage(visit: Visit, typed: Readonly<Record<string, string>>, answer: Answer): Promise<Outcome | null> {
  const { running, officer } = visit
  const rows = openRowsFor(visit)
  const room = roomIn(visit, rows)
  const protocol = room === null ? null : protocolRef(rows, room.incident.protocol)
  if (room === null || protocol === null) return null
  const self = running.settings.party
  const mine = new Set(officer === null ? [] : running.handling.contactsOf(officer.id).map(({ contact }) => contact))
  const answerable = room.calls.filter(({ party, acknowledged }) => party === self && acknowledged === null).map(({ contact, office, called }) => {
    const telephone = findLiveContact(rows, protocol.item, self, contact)?.content.reach.find(({ way }) => way === 'telephone')?.address ?? null
    return { contact, office, isMine: mine.has(contact), isCalled: called !== null, telephone }
  }).toSorted((a, b) => Number(b.isMine) - Number(a.isMine))
  const elements = (rows.find('kind', 'element') ?? []).flatMap((item) => { const content = findContent(rows, 'element', item); return content === null ? [] : [{ item, number: content.number, title: content.title }] })
  const page: RoomPage = {
    ...(await frameFor(visit)), kind: 'room', ...clockOf(visit), protocol, room, once: randomUUID(), mayReport: visit.may('report'), mayDraft: visit.may('draft'), answerable,
    withheld: (rows.find('thread', room.incident.incident) ?? []).filter((id) => { const row = rows.find('statement', id); return row !== undefined && isWithheld(row) }).length,
    hasClosed: room.closes.some(({ made }) => made.party === self), organisations: ownOrganisations(visit, rows), names: namesFor(visit, rows, room), elements,
    parents: (choicesFor(visit, 'element', [], null).items.parent ?? []).flatMap(({ options }) => options.map(({ value, name }) => ({ item: value, title: name }))), typed, ...answer,
  }
  return { page, status: statusOf(answer) }
}

function ownOrganisations({ running }: Visit, rows: RowReader): RoomPage['organisations'] {
  return (rows.find('kind', 'organisation') ?? []).flatMap((item) => {
    const content = findContent(rows, 'organisation', item)
    return content === null || content.party !== running.settings.party || content.until !== null ? [] : [{ item, name: content.name }]
  })
}

/** Of the sides, of who does something, and of what lessons became. */
export function namesFor({ frame }: Visit, rows: RowReader, { actions, lessons }: Room): Readonly<Record<string, Bilingual>> {
  const items = [...actions.map(({ owner }) => owner), ...lessons.flatMap(({ became }) => became ?? [])]
  return Object.fromEntries([...frame.parties.map(({ party, name }) => [party, name] as const), ...items.map((item) => [item, lastRefOf(rows, item)?.title ?? {}] as const)])
}
