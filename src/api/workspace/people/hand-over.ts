// Somebody leaves: what it holds, and to whom it goes.

import { findRef } from '../../../dialogue/views/index.ts'
import { isRole } from '../../../node/access/index.ts'
import type { HeldThing } from '../../../node/people/index.ts'
import { isLanguage, LANGUAGES } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { HandOverPage, ThingLine } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { statusOf } from './people.ts'
import { colleaguesOf, personRef, scopeName } from './refs.ts'

export async function showHandOver(visit: Visit, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const person = running.people.find(match.parameter)
  if (person === null) return null
  const things = person.leftAt === null ? await running.handOvers.heldBy(person.id) : []
  const page: HandOverPage = {
    ...(await frameFor(visit)), kind: 'hand-over', person: personRef(running, person.id), things: things.map((thing) => thingLine(visit, thing)),
    colleagues: colleaguesOf(running, person.id), to: field(fields, 'to'), issues, refusal: refusal ?? (person.leftAt === null ? null : { code: 'person-left', facts: {} }),
  }
  return { page, status: statusOf(issues, page.refusal) }
}

export async function handOver(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const to = field(fields, 'to')
  if (field(fields, 'confirmed') !== 'yes') return showHandOver(visit, [{ field: 'confirmed', code: 'hand-over-unconfirmed' }])
  const outcome = await running.handOvers.handOver(match.parameter, to === '' ? null : to, officer?.id ?? '')
  if ('refused' in outcome) return showHandOver(visit, [], { code: outcome.refused, facts: outcome.facts })
  const gone = match.parameter === officer?.id
  return { redirect: gone ? workspacePath('sign-in', match.language) : workspacePath('person', match.language, match.parameter), flash: { code: 'handed-over', path: null } }
}

function thingLine({ running }: Visit, { what, id }: HeldThing): ThingLine {
  if (what === 'focal-point' || what === 'deputy') return { what, title: findRef(running.node.rows, id)?.title ?? plain(id) }
  if (what === 'saved-view') return { what, title: plain(running.savedViews.nameOf(id) ?? id.slice(0, 8)) }
  if (what !== 'grant') return { what, title: plain(id.slice(0, 8)) }
  const [role = '', scope = ''] = id.split(' ')
  const { title } = scopeName(running, scope)
  return { what, title: Object.fromEntries(LANGUAGES.map((language) => {
    const words = MESSAGES[language].workspace.people
    const named = scope === 'side' ? words.wholeSide : (title[language] ?? scope)
    return [language, `${isRole(role) && isLanguage(language) ? words.role[role] : role}: ${named}`]
  })) }
}

function plain(text: string) {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text]))
}
