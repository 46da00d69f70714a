// An alert as CAP 1.2 and a room as STIX 2.1, for other programs: if the label lets it out to this officer in a file.

import { frameOf } from '../../../dialogue/views/index.ts'
import type { Handling } from '../../../dialogue/handling/label.ts'
import { findAlert } from '../../../publication/alerts/alert-step.ts'
import { capMessageOf } from '../../../publication/alerts/cap-message.ts'
import { stixOfRoom } from '../../../publication/alerts/stix-bundle.ts'
import { renderCap } from '../../../text/alerts/cap-write.ts'
import { labelsOf } from '../../../dialogue/handling/handled-rows.ts'
import { problem } from '../problem-page.ts'
import { contextOf } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function exportAlert(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  // Judged with every word in hand: of what was withheld by the rows it could not be told that it is there.
  const rows = running.node.wholeRows
  const found = findAlert(rows, match.parameter)
  const frame = frameOf(contextOf(running))
  if (found === null || frame === null) return null
  const kept = await refusedFile(visit, labelsOf(rows, found.row), `alert ${match.parameter}`)
  if (kept !== null) return kept
  const message = capMessageOf(rows, running.settings.dialogue, frame, match.parameter)
  return message === null ? null : { file: { bytes: Buffer.from(renderCap(message)), mediaType: 'application/cap+xml', name: `${message.identifier}.cap.xml` } }
}

export async function exportRoom(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const frame = frameOf(contextOf(running))
  const made = frame === null ? null : stixOfRoom(running.node.wholeRows, running.settings.dialogue, frame, match.parameter)
  if (made === null) return null
  // Strictest of all that is in the room: with one RED word in it the whole leaves in no file.
  const kept = await refusedFile(visit, made.labels, `incident ${match.parameter}`)
  return kept ?? { file: { bytes: Buffer.from(`${JSON.stringify(made.bundle, null, 2)}\n`), mediaType: 'application/stix+json;version=2.1', name: `${running.settings.dialogue}-${match.parameter.slice(0, 16)}.stix.json` } }
}

async function refusedFile(visit: Visit, labels: readonly Handling[], what: string): Promise<Outcome | null> {
  const { running, officer } = visit
  const recipient = officer === null ? ({ to: 'public' } as const) : running.handling.recipientOf(officer.id)
  const judged = await running.handling.letOut({ labels, exit: 'export', recipient, who: officer?.id ?? null, what })
  return judged.isAllowed ? null : problem(visit, judged.code)
}
