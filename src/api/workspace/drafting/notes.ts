// Red notes, and who is in a draft: small things that never leave this side.

import type { Json } from '../../../record/index.ts'
import { LONGEST_NOTE } from '../../../node/drafting/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { plain } from '../../../web/reading.ts'
import { field } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { contentHash } from '../../../node/drafts.ts'
import { liveRound } from '../../../node/clearance/index.ts'
import { presentIn } from './edit-page.ts'
import { isDraftId, itemField, returnField } from './fields.ts'

export async function addNote(visit: Visit): Promise<Outcome | null> {
  const { running, fields, officer } = visit
  const item = itemField(fields)
  if (item === null || officer === null) return null
  const text = field(fields, 'text').slice(0, LONGEST_NOTE)
  if (text === '') return { redirect: back(visit), flash: { code: 'note-empty', path: null } }
  await running.notes.add({ item, field: field(fields, 'field').slice(0, 100), text, by: officer.id, at: running.node.now() }, field(fields, 'once'))
  return { redirect: back(visit), flash: { code: 'note-added', path: null } }
}

export async function turnNote(visit: Visit): Promise<Outcome | null> {
  const { running, match, officer } = visit
  if (officer === null || !isDraftId(match.parameter) || !(await running.notes.turn(match.parameter, officer.id, running.node.now()))) return null
  return { redirect: back(visit), flash: { code: 'note-turned', path: null } }
}

/** For the script: says that this officer is here, at this field, and asks who else is, and whether the draft was saved meanwhile. */
export async function answerPresence(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  if (officer === null || !isDraftId(match.parameter)) return null
  const item = itemField(fields)
  if (field(fields, 'leaving') === 'yes') running.presence.leave(match.parameter, officer.id)
  else running.presence.touch(match.parameter, officer.id, item, field(fields, 'field'))
  const draft = await running.drafts.find(match.parameter)
  const others = presentIn(visit, match.parameter).map((one) => ({ name: plain(one.name, match.language), item: one.item, title: one.title === null ? null : plain(one.title, match.language), field: one.field }))
  const isInClearance = draft !== null && liveRound(running.clearances.find(draft.id), contentHash(draft)) !== null
  return { data: { revision: draft?.revision ?? 0, isGone: draft === null, isInClearance, others } as unknown as Json }
}

function back({ fields, match }: Visit): string {
  return returnField(fields, workspacePath('drafts', match.language))
}
