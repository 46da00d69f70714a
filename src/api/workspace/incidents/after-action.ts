// The sheet after the action, as a page and as data. What leaves as a file is asked for like any export.

import { afterAction } from '../../../instruments/protocol/after-action.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { AfterActionPage } from '../../../web/workspace/incidents/models.ts'
import { openRowsFor } from '../handling/open-rows.ts'
import { problem } from '../problem-page.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { clockOf, protocolRef } from './protocols.ts'
import { namesFor, roomIn } from './room.ts'

export async function showAfterAction(visit: Visit): Promise<Outcome | null> {
  const { running, officer, url } = visit
  const rows = openRowsFor(visit)
  const room = roomIn(visit, rows)
  const protocol = room === null ? null : protocolRef(rows, room.incident.protocol)
  if (room === null || protocol === null) return null
  const sheet = afterAction(room)
  if (url.searchParams.get('as') === 'json') {
    const { incident, content } = room.incident
    const judged = officer === null ? null : await running.handling.letOut({ labels: content.handling, exit: 'export', recipient: running.handling.recipientOf(officer.id), who: officer.id, what: `after-action ${incident.slice(0, 12)}` })
    if (judged?.isAllowed !== true) return problem(visit, judged?.code ?? 'not-permitted')
    const { nature, title, handling } = content
    const data = { nature, isExercise: nature !== 'incident', exercise: Object.fromEntries(visit.frame.languages.flatMap((tag) => (tag === 'en' || tag === 'es' ? [[tag, MESSAGES[tag].workspace.incidents.banner[nature]]] : []))), incident, protocol: protocol.item, title, handling, units: 'minutes', sheet, calls: room.calls, lessons: room.lessons }
    return { file: { bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`), mediaType: 'application/json', name: `after-action-${nature}-${incident.slice(0, 12)}.json` } }
  }
  const page: AfterActionPage = { ...(await frameFor(visit)), kind: 'after-action', ...clockOf(visit), protocol, room, sheet, names: namesFor(visit, rows, room) }
  return { page }
}
