// A step in a room, from one of its forms. What is typed comes back where it is refused; what was said is said once.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { blankContent, formOf } from '../../../dialogue/forms/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { IncidentStepContent, Step } from '../../../dialogue/statements/index.ts'
import type { Room } from '../../../instruments/protocol/room.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { placeUnder } from '../drafting/edit.ts'
import { field } from '../fields.ts'
import { openRowsFor } from '../handling/open-rows.ts'
import { problem } from '../problem-page.ts'
import { oneAtATime } from '../reporting/saying.ts'
import type { Outcome, Visit } from '../visit.ts'
import { roomIn, roomPage } from './room.ts'
import { sayInThread } from './saying.ts'
import { stepFrom } from './step-form.ts'

export async function sayStep(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const room = roomIn(visit, openRowsFor(visit))
  if (room === null) return null
  const form = field(fields, 'do')
  if (form === 'lesson-plan') return draftLesson(visit, room)
  const step = stepFrom(visit, room, form)
  if (step === null) return problem(visit, 'room-form-unknown')
  const { incident } = room
  const content: IncidentStepContent = { thread: incident.incident, at: running.node.now(), handling: incident.content.handling, step, attachments: [] }
  const said = await oneAtATime(running, () => sayInThread(running, field(fields, 'once'), { about: incident.protocol, type: 'incident-step', content: content as unknown as { readonly [key: string]: Json } }))
  if ('statement' in said) return { redirect: workspacePath('room', match.language, incident.incident), flash: { code: step.did === 'acknowledged' ? 'acknowledged' : 'step-said', path: null } }
  // Two who answer for one contact point at once have both answered.
  if (isSaidAlready(step, said.issues.map(({ code }) => code))) return { redirect: workspacePath('room', match.language, incident.incident) }
  return roomPage(visit, { ...Object.fromEntries(fields), do: form }, { ...said, issues: said.issues.map(({ field: name, code }) => ({ field: name.replace(/^step(\.|$)/, `${form}.`), code })) })
}

function isSaidAlready({ did }: Step, codes: readonly string[]): boolean {
  return (did === 'acknowledged' && codes.includes('already-acknowledged')) || (did === 'called' && codes.includes('already-called'))
}

/** A lesson becomes an element of a draft, with its words in every language and where it comes from. */
async function draftLesson(visit: Visit, room: Room): Promise<Outcome | null> {
  const { running, fields, match, officer, frame } = visit
  const lesson = room.lessons.find((one) => one.party === field(fields, 'party') && one.lesson === field(fields, 'lesson'))
  const parent = field(fields, 'parent')
  if (lesson === undefined || !isItemId(parent)) return problem(visit, 'room-form-unknown')
  if (!visit.may('draft', coversOf(running.node.rows, parent))) return problem(visit, 'not-permitted')
  const draft = randomUUID()
  const { title } = room.incident.content
  const basis = Object.fromEntries(frame.languages.flatMap((tag) => (isLanguage(tag) ? [[tag, MESSAGES[tag].workspace.incidents.lessonBasis(room.incident.content.nature, title[tag] ?? '', room.incident.made.at.slice(0, 10))]] : [])))
  const typed = { ...blankContent(formOf('element')), ...placeUnder(visit, parent, null), title: lesson.what, basis }
  const saved = await running.desk.saveItem({ draft, revision: 0, by: officer?.id ?? '', kind: 'element', item: null, base: null, isIn: false, typed, known: {}, taken: [], counters: null })
  if ('refused' in saved) return problem(visit, saved.refused)
  return { redirect: workspacePath('draft', match.language, draft), flash: { code: 'lesson-drafted', path: null } }
}
