// A joint opening that moves, as news: one word of a side on one phase of its half is one alert to whoever answers for
// either half, on every node, under the name of that word, so that it is told once whenever and however often it is asked.

import type { ActRow } from '../../dialogue/rows.ts'
import type { ItemId } from '../../record/index.ts'
import type { ProjectContent } from '../../dialogue/items/index.ts'
import { findContent } from '../../dialogue/views/index.ts'
import { consequenceOf, worsens } from '../../instruments/projects/consequence.ts'
import { allWords, wordsBefore } from '../../instruments/projects/words.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { PeopleRegister, PersonId } from '../people/index.ts'
import { newsOf } from './news.ts'
import type { News } from './news.ts'
import type { Topic } from './topics.ts'

/** Null where the act is no word on a phase, or the opening is no worse off by it. */
export function newsOfOpening({ rows, party: self }: Pick<DialogueNode, 'rows' | 'party'>, people: PeopleRegister, { kind, party, sequence, hash, at }: ActRow): News | null {
  const row = kind === 'state' ? rows.find('statement', hash) : undefined
  const project = row?.type === 'phase' ? row.about : null
  const content = project === null ? null : findContent(rows, 'project', project)
  if (row === undefined || project === null || content === null) return null
  const stood = wordsBefore(rows, project, { party, sequence })
  const word = allWords(rows, project).find(({ statement }) => statement === row.statement) ?? null
  // A word that is taken back leaves what was agreed.
  const phase = word?.content.phase ?? stood.find(({ statement }) => statement === row.replaces)?.content.phase
  const before = stood.find((one) => one.party === party && one.content.phase === phase) ?? null
  const consequence = consequenceOf(content, stood.filter((one) => one !== before), before, word)
  // That the opening was not to be before a day that is past already is nothing to be alarmed at.
  if (phase === undefined || !worsens(consequence) || (consequence.after?.day ?? at) < at.slice(0, 10)) return null
  const addressed = new Map(answering(content, phase, self, people).map((person): [PersonId, Topic] => [person, 'own-items']))
  return newsOf({ key: `opening/${hash}`, code: 'opening-moved', at, party, items: [project], statement: row.statement, addressed })
}

/**
 * Of this side: the people of the organisations that answer for the phase that slipped, for the opening, and for what of its half
 * leads to it; where none of these has anybody here, whoever signs for the whole side.
 */
function answering({ phases, opening }: ProjectContent, slipped: string, self: string, people: PeopleRegister): readonly PersonId[] {
  const owners = new Set<ItemId>(phases.filter(({ phase, party }) => party === self || phase === slipped || phase === opening).flatMap((one) => one.owners))
  const own = people.active().filter(({ organisation }) => owners.has(organisation))
  const found = own.length > 0 ? own : people.active().filter((person) => people.grantsOf(person).some(({ role, scope }) => scope === 'side' && role === 'signatory'))
  return found.map(({ id }) => id)
}
