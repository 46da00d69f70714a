// What an organisation that has ended still holds, and the one draft that moves it to whoever comes after.

import type { ItemId } from '../../../record/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import { countOpenPlaces, endedOrganisations, findContent, movedTo, openPlacesOf, organisationRefs, successionChain, successorsOf } from '../../../dialogue/views/index.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { SuccessionListPage, SuccessionPage } from '../../../web/workspace/bodies/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showSuccessions(visit: Visit): Promise<Outcome> {
  const context = contextOf(visit.running)
  const ended = endedOrganisations(context).flatMap((item) => {
    const [organisation] = organisationRefs(context, [item])
    return organisation === undefined ? [] : [{ organisation, chain: successionChain(context, item), places: countOpenPlaces(context, item), successors: organisationRefs(context, successorsOf(context.rows, item)) }]
  })
  const page: SuccessionListPage = { ...(await frameFor(visit)), kind: 'successions', ended }
  return { page }
}

export function showSuccession(visit: Visit): Promise<Outcome | null> {
  return successionPage(visit, null)
}

export async function draftSuccession(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const context = contextOf(running)
  const item = organisationIn(visit)
  if (item === null || officer === null) return null
  const known = successorsOf(context.rows, item)
  const chosen = fields.getAll('successor').filter((one) => known.includes(one))
  if (chosen.length === 0) return successionPage(visit, { code: 'no-successor', facts: {} })
  const changes = movedTo(context, item, chosen)
  if (changes.length === 0) return successionPage(visit, { code: 'nothing-to-move', facts: {} })
  if (!mayMove(visit, changes.map((change) => change.item))) return successionPage(visit, { code: 'not-permitted', facts: {} })
  const draft = await running.drafts.save({ changes, cover: null, counters: null, savedAt: running.node.now(), savedBy: officer.id }, null)
  if (draft === null) return successionPage(visit, { code: 'draft-changed-meanwhile', facts: {} })
  return { redirect: workspacePath('draft', match.language, draft.id), flash: { code: 'succession-drafted', path: null } }
}

async function successionPage(visit: Visit, refusal: RefusalView | null): Promise<Outcome | null> {
  const { running } = visit
  const context = contextOf(running)
  const item = organisationIn(visit)
  const [organisation] = item === null ? [] : organisationRefs(context, [item])
  if (item === null || organisation === undefined) return null
  const chain = successionChain(context, item)
  const places = openPlacesOf(context, item)
  const moved = new Set(places.map(({ ref }) => ref.item))
  const drafts = (await running.drafts.summaries()).map(({ id, bases }) => ({ id, items: [...bases.keys()].filter((one) => moved.has(one)).length })).filter(({ items }) => items > 0)
  const { roster, meetings } = running.clearances.rules.now
  const page: SuccessionPage = {
    ...(await frameFor(visit)), kind: 'succession', organisation, chain, isEnded: chain.find((link) => link.item === item)?.isEnded === true, places, drafts,
    successors: organisationRefs(context, successorsOf(context.rows, item)),
    people: running.people.active().filter((person) => person.organisation === item).map(({ id, name }) => ({ id, name })),
    isOnRoster: [roster, ...Object.values(meetings)].some(({ organisations }) => organisations.includes(item)),
    mayDraft: mayMove(visit, places.map(({ ref }) => ref.item)), refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

/** Whoever may draft anything, or every single item that would move. */
function mayMove(visit: Visit, items: readonly ItemId[]): boolean {
  return visit.may('draft', []) || (items.length > 0 && items.every((item) => visit.may('draft', coversOf(visit.running.node.rows, item))))
}

function organisationIn({ running, match }: Visit): ItemId | null {
  const item = `organisation/${match.parameter}`
  return findContent(running.node.rows, 'organisation', item) === null ? null : item
}
