// Which organisations and which body a thing belongs to: what a role of one of them reaches.

import { findContent } from '../../dialogue/views/index.ts'
import type { ItemId } from '../../record/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'

/** Deeper than any plan. */
const MOST_LEVELS = 20

/**
 * The owners of an element, or of the nearest one above that has some, with the organisations that have succeeded them; and the nearest
 * body. An organisation or a body is its own. Empty for what is joint and nobody's in particular.
 */
export function coversOf(rows: RowReader, item: ItemId): readonly string[] {
  if (/^(organisation|body)\//.test(item)) return withSuccessors(rows, [item])
  if (/^(text|clause)\//.test(item)) return coversOfText(rows, item)
  if (/^(meeting|minutes)\//.test(item)) return bodyOfMeeting(rows, item)
  if (/^indicator\//.test(item)) return coversOfIndicator(rows, item)
  if (/^project\//.test(item)) return coversOfProject(rows, item)
  if (/^crosswalk-entry\//.test(item)) return coversOfLink(rows, item)
  let owners: readonly ItemId[] = []
  let body: ItemId | null = null
  let here: ItemId | null = item
  for (let level = 0; here !== null && level < MOST_LEVELS; level++) {
    const element: { readonly owners: readonly ItemId[]; readonly body: ItemId | null; readonly parent: ItemId } | null = findContent(rows, 'element', here)
    if (element === null) break
    if (owners.length === 0) owners = element.owners
    body ??= element.body
    here = element.parent
  }
  return [...withSuccessors(rows, owners), ...(body === null ? [] : [body])]
}

/** Who counts, and whoever has to do with what of the plan it belongs to. */
function coversOfIndicator(rows: RowReader, item: ItemId): readonly string[] {
  const indicator = findContent(rows, 'indicator', item)
  const counting = indicator?.series.flatMap(({ organisation }) => organisation ?? []) ?? []
  return [...new Set([...withSuccessors(rows, counting), ...(indicator?.element == null ? [] : coversOf(rows, indicator.element))])]
}

/** Whoever answers for a phase of it, on whichever side, and the body that looks after it. */
function coversOfProject(rows: RowReader, item: ItemId): readonly string[] {
  const project = findContent(rows, 'project', item)
  return project === null ? [] : [...withSuccessors(rows, project.phases.flatMap(({ owners }) => owners)), ...(project.body === null ? [] : [project.body])]
}

/** Whoever answers for what of the plan its crosswalk serves. */
function coversOfLink(rows: RowReader, item: ItemId): readonly string[] {
  const crosswalk = findContent(rows, 'crosswalk-entry', item)?.crosswalk
  const elements = crosswalk === undefined ? [] : (findContent(rows, 'instrument', crosswalk)?.elements ?? [])
  return [...new Set(elements.flatMap((element) => coversOf(rows, element)))]
}

/** The body that negotiates the text, its own or the one that meets. */
function coversOfText(rows: RowReader, item: ItemId): readonly string[] {
  const text = findContent(rows, 'text', findContent(rows, 'clause', item)?.text ?? item)
  const meeting = text?.meeting == null ? null : findContent(rows, 'meeting', text.meeting)
  return [text?.body, meeting?.body].filter((body): body is string => typeof body === 'string')
}

/** The body that meets; a record of decisions bears the name of its meeting, also before it is agreed. */
function bodyOfMeeting(rows: RowReader, item: ItemId): readonly ItemId[] {
  const body = findContent(rows, 'meeting', item.replace(/^minutes\//, 'meeting/'))?.body
  return body === undefined ? [] : [body]
}

/** Who answers today for what an organisation took on before it was succeeded. */
function withSuccessors(rows: RowReader, organisations: readonly ItemId[]): readonly ItemId[] {
  const found = new Set(organisations)
  const all = (rows.find('kind', 'organisation') ?? []).map((item) => [item, findContent(rows, 'organisation', item)?.succeeds ?? []] as const).filter(([, succeeds]) => succeeds.length > 0)
  // A set that grows while it is walked is walked to its end: successors of successors too.
  for (const one of found) for (const [successor, succeeds] of all) if (succeeds.includes(one)) found.add(successor)
  return [...found]
}
