// This side says that it has done what the schedule of a meeting asks, or takes that back.

import type { Json } from '../../../record/index.ts'
import { dutiesOf } from '../../../dialogue/views/index.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { oneAtATime, say } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import type { Outcome, Visit } from '../visit.ts'
import { findMeeting } from './found.ts'
import { showMeeting } from './room.ts'

export async function sayDuty(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match, frame } = visit
  const found = findMeeting(visit)
  if (found === null) return null
  if (!visit.may('report', [])) return showMeeting(visit, null, { issues: [], refusal: { code: 'not-permitted', facts: {} } })
  const answer = await oneAtATime(running, (): Promise<Answer | null> => {
    const duty = dutiesOf(found.context, found.item).find((one) => one.duty === field(fields, 'duty'))
    const own = duty?.sides.find(({ party }) => party === running.settings.party)?.said ?? null
    if (duty === undefined) return Promise.resolve({ issues: [], refusal: { code: 'duty-unknown', facts: {} } })
    const isDone = field(fields, 'do') !== 'undone'
    // Said already, or never said: the second of a double click.
    if (isDone === (own !== null)) return Promise.resolve(null)
    const content: { readonly [key: string]: Json } | null = isDone ? { duty: duty.duty, note: optionalText(bilingualField(fields, 'note', frame.languages)) } : null
    return say(running, { name: 'state', about: found.item, type: 'duty', content, replaces: own?.statement ?? null, audience: 'parties' })
  })
  if (answer !== null) return showMeeting(visit, null, answer)
  return { redirect: `${workspacePath('meeting', match.language, found.slug)}#schedule`, flash: { code: 'duty-said', path: null } }
}
