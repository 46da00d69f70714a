// Opens a room: an incident, a drill, or with one button a ping of all contact points.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { INCIDENT_NATURES } from '../../../dialogue/statements/index.ts'
import type { IncidentContent } from '../../../dialogue/statements/index.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { OpenRoomPage, ProtocolRef } from '../../../web/workspace/incidents/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field } from '../fields.ts'
import { handlingChoices, handlingFieldIssue, handlingFrom, handlingValues, USUAL_HANDLING } from '../handling/handling-form.ts'
import { NOTHING_WRONG, oneAtATime, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { hourFrom } from './hours.ts'
import { clockOf, protocolIn } from './protocols.ts'
import { sayInThread } from './saying.ts'

type Values = OpenRoomPage['values']

export async function showOpenRoom(visit: Visit): Promise<Outcome | null> {
  const protocol = protocolIn(visit, visit.running.node.rows)
  if (protocol === null) return null
  const nature = INCIDENT_NATURES.find((one) => one === visit.url.searchParams.get('nature')) ?? 'drill'
  const values: Values = { nature, title: {}, says: {}, mode: protocol.settings.modes[0]?.mode ?? '', categories: [], began: '' }
  return openPage(visit, protocol, values, NOTHING_WRONG)
}

export async function openRoom(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const protocol = protocolIn(visit, running.node.rows)
  if (protocol === null) return null
  const values = field(fields, 'do') === 'ping' ? pingValues(visit, protocol) : typed(visit)
  const began = hourFrom(values.began, running.settings.zone) ?? running.node.now()
  const label = field(fields, 'do') === 'ping' ? USUAL_HANDLING : handlingValues(fields)
  const content: IncidentContent = { nature: values.nature, title: values.title, says: values.says, mode: values.mode, began, handling: handlingFrom(label, running.settings.party), categories: [...values.categories], attachments: [] }
  const said = await oneAtATime(running, () => sayInThread(running, field(fields, 'once'), { about: protocol.item, type: 'incident', content: content as unknown as { readonly [key: string]: Json } }))
  if ('statement' in said) return { redirect: workspacePath('room', match.language, said.statement), flash: { code: 'room-opened', path: null } }
  return openPage(visit, protocol, values, { ...said, issues: said.issues.map((issue) => handlingFieldIssue(issue, label.tlp)) })
}

async function openPage(visit: Visit, protocol: ProtocolRef, values: Values, answer: Answer): Promise<Outcome> {
  const { running, fields } = visit
  const label = field(fields, 'tlp') === '' ? USUAL_HANDLING : handlingValues(fields)
  const page: OpenRoomPage = { ...(await frameFor(visit)), kind: 'open-room', ...clockOf(visit), protocol, once: randomUUID(), values, handling: { values: label, choices: handlingChoices(running) }, ...answer }
  return { page, status: statusOf(answer) }
}

/** In every language that this program speaks; a dialogue of others says it in a form. */
function pingValues({ frame }: Visit, { settings }: ProtocolRef): Values {
  const inAll = (name: 'pingTitle' | 'pingSays') => Object.fromEntries(frame.languages.flatMap((tag) => (isLanguage(tag) ? [[tag, MESSAGES[tag].workspace.incidents.open[name]]] : [])))
  return { nature: 'ping', title: inAll('pingTitle'), says: inAll('pingSays'), mode: settings.modes[0]?.mode ?? '', categories: [], began: '' }
}

function typed({ fields, frame }: Visit): Values {
  return {
    nature: INCIDENT_NATURES.find((one) => one === field(fields, 'nature')) ?? 'drill', title: bilingualField(fields, 'title', frame.languages), says: bilingualField(fields, 'says', frame.languages),
    mode: field(fields, 'mode'), categories: fields.getAll('category'), began: field(fields, 'began'),
  }
}
