// Who answers for what, as this side keeps it for itself.

import { slugOf } from '../../../dialogue/items/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { FocalPointsPage } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, optional } from '../fields.ts'
import { outlineOf, partiesOf } from '../outline.ts'
import type { OutlineLine } from '../outline.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { statusOf } from './people.ts'
import { personRef } from './refs.ts'

/** Shown at once: a plan of thousands is searched. */
const MOST_LINES = 100

export async function showFocalPoints(visit: Visit, refusal: RefusalView | null = null): Promise<Outcome> {
  const { running, url } = visit
  const query = (url.searchParams.get('q') ?? '').trim()
  const onlyWithout = url.searchParams.get('without') === 'yes'
  const mayAssign = visit.may('manage-people')
  const own = ownLines(running)
  const wanted = searchable(query)
  const found = own.filter((line) => (wanted === '' || searchable([line.number, ...Object.values(line.title), namesOf(visit, line.item)].join(' ')).includes(wanted)) && (!onlyWithout || running.people.responsibleFor(line.item) === null))
  const page: FocalPointsPage = {
    ...(await frameFor(visit)), kind: 'focal-points', query, onlyWithout, total: found.length, people: running.people.active().map(({ id }) => personRef(running, id)), refusal,
    lines: found.slice(0, MOST_LINES).map((line) => {
      const held = running.people.responsibleFor(line.item)
      return {
        ref: { item: line.item, kind: 'element', slug: slugOf(line.item), title: line.title }, number: line.number, isAssignable: mayAssign,
        focalPoint: held === null ? null : personRef(running, held.focalPoint), deputy: held === null || held.deputy === null ? null : personRef(running, held.deputy),
      }
    }),
  }
  return { page, status: statusOf([], refusal) }
}

export async function assignFocalPoint(visit: Visit): Promise<Outcome> {
  const { running, fields, match, url } = visit
  const item = field(fields, 'item')
  if (!ownLines(running).some((line) => line.item === item)) return showFocalPoints(visit, { code: 'item-unknown', facts: { item } })
  const outcome = await running.people.assign(item, optional(field(fields, 'focalPoint')), optional(field(fields, 'deputy')))
  if ('refused' in outcome) return showFocalPoints(visit, { code: outcome.refused, facts: outcome.facts })
  return { redirect: workspacePath('focal-points', match.language) + url.search, flash: { code: 'focal-point-set', path: null } }
}

function namesOf({ running }: Visit, item: string): string {
  const held = running.people.responsibleFor(item)
  return held === null ? '' : [held.focalPoint, held.deputy].flatMap((id) => (id === null ? [] : Object.values(personRef(running, id).name))).join(' ')
}

/** The elements that an organisation of this side is named for. */
function ownLines(running: RunningNode): readonly OutlineLine[] {
  const partyOf = partiesOf(running.node.rows)
  return outlineOf(running).filter(({ owners }) => owners.some((owner) => partyOf(owner) === running.settings.party))
}

function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
