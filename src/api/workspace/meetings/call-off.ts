// Begins the draft in which a meeting is postponed, cancelled, or stands again. Both sides sign it, as they signed the meeting.

import { randomUUID } from 'node:crypto'
import { versionInForce } from '../../../dialogue/decide.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { findMeeting } from './found.ts'
import { showMeeting } from './room.ts'
import { rosterOf } from './meeting-draft.ts'

export async function callOff(visit: Visit): Promise<Outcome | null> {
  const { running, fields, officer, match } = visit
  const found = findMeeting(visit)
  const how = field(fields, 'how')
  if (found === null || (how !== 'postponed' && how !== 'cancelled' && how !== 'stands')) return null
  const refused = (code: string) => showMeeting(visit, null, { issues: [], refusal: { code, facts: {} } })
  if (!visit.may('draft', coversOf(running.node.rows, found.item))) return refused('not-permitted')
  const { calledOff: _before, ...standing } = found.content
  const typed = (how === 'stands' ? standing : { ...standing, calledOff: how }) as unknown as FormContent
  const edited = await running.desk.saveItem({
    draft: randomUUID(), revision: 0, by: officer?.id ?? '', kind: 'meeting', item: found.item, base: versionInForce(running.node.rows, found.item), isIn: false, typed, known: {}, taken: [], counters: null, forMeeting: rosterOf(visit, found.item),
  })
  if ('refused' in edited) return refused(edited.refused)
  return { redirect: workspacePath('draft', match.language, edited.draft.id), flash: { code: 'meeting-drafted', path: null } }
}
