// Who is told. It costs what is addressed: each item is looked up with what stands above it, and nobody's
// list is walked.

import type { ItemId } from '../../record/index.ts'
import { findContent } from '../../dialogue/views/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { coversOf, permits } from '../access/index.ts'
import type { PeopleRegister, PersonId } from '../people/index.ts'
import type { News } from './news.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Topic } from './topics.ts'

/** Deeper than any plan. */
const MOST_LEVELS = 20
/** Of a package, as many are asked whose they are: who may decide on these may decide on it. */
const MOST_ITEMS_FOR_DECISION = 200

/** Everybody whom the news concerns, with every reason. People who left, and who caused it, are not told. */
export function recipientsOf(news: News, rows: RowReader, people: PeopleRegister, subscriptions: Subscriptions): ReadonlyMap<PersonId, ReadonlySet<Topic>> {
  const found = new Map<PersonId, Set<Topic>>()
  const add = (person: PersonId | null | undefined, topic: Topic) => {
    if (person === null || person === undefined || person === news.person) return
    if (people.find(person)?.leftAt !== null) return
    found.set(person, (found.get(person) ?? new Set()).add(topic))
  }
  const seen = new Set<ItemId>()
  for (const item of news.items) {
    const responsible = people.responsibleFor(item)
    add(responsible?.focalPoint, 'own-items')
    add(responsible?.deputy, 'own-items')
    for (const above of placesOf(rows, item, seen)) for (const person of subscriptions.followersOf(above)) add(person, 'followed')
  }
  for (const [person, topic] of news.addressed) add(person, topic)
  if (news.isForDecision) for (const person of decidersOf(news, rows, people)) add(person, 'proposals')
  return found
}

/** The item, everything above it, and the bodies that look after any of these; what was seen before is left out. */
function placesOf(rows: RowReader, item: ItemId, seen: Set<ItemId>): readonly ItemId[] {
  const places: ItemId[] = []
  let here: ItemId | null = item
  for (let level = 0; here !== null && level < MOST_LEVELS && !seen.has(here); level++) {
    seen.add(here)
    places.push(here)
    const content: { readonly parent: ItemId; readonly body: ItemId | null } | null = findContent(rows, 'element', here)
    const body = content?.body ?? null
    if (body !== null && !seen.has(body)) { seen.add(body); places.push(body) }
    here = content?.parent ?? null
  }
  return places
}

function decidersOf({ items }: News, rows: RowReader, people: PeopleRegister): readonly PersonId[] {
  const covers = [...new Set(items.slice(0, MOST_ITEMS_FOR_DECISION).flatMap((item) => coversOf(rows, item)))]
  return people.active().filter((person) => {
    const grants = people.grantsOf(person).map(({ role, scope }) => ({ role, scope: scope === 'side' ? null : scope }))
    return permits(grants, 'sign', covers) || permits(grants, 'answer', covers)
  }).map(({ id }) => id)
}
