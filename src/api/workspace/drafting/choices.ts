// What the fields of a form may name: items of the right kinds, those that the draft itself brings among
// them, and the lists of the charter.

import type { ItemChange, ItemId } from '../../../record/index.ts'
import { formOf } from '../../../dialogue/forms/index.ts'
import type { FieldShape, FormField } from '../../../dialogue/forms/index.ts'
import type { DialogueContent, ElementContent, ItemKind } from '../../../dialogue/items/index.ts'
import { findKind } from '../../../dialogue/items/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import { compareNumbers, findCharter, findContent, findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { currentVintages } from '../../../instruments/datasets/vintages.ts'
import type { Vintage } from '../../../instruments/datasets/vintages.ts'
import type { Choices, Option } from '../../../web/workspace/drafting/models.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

export function choicesFor(visit: Visit, kind: ItemKind, changes: readonly ItemChange[], self: ItemId | null): Choices {
  const charter = findCharter(contextOf(visit.running))
  const references = formOf(kind).flatMap(({ name, shape }) => (shape.as === 'item' || shape.as === 'items' ? [[name, shape] as const] : shape.as === 'rows' ? organisationsIn(name, shape.fields) : []))
  return {
    items: Object.fromEntries(references.map(([name, shape]) => [name, groupsFor(visit, name, shape, changes, self)])), listed: listedIn(visit, charter),
    datasets: kind === 'indicator' || kind === 'instrument' ? datasetsIn(visit) : [],
  }
}

/** Of the rows of a list only organisations are offered, once for all rows: `roster.organisation`. */
function organisationsIn(name: string, fields: readonly FormField[]): readonly (readonly [string, Extract<FieldShape, { as: 'item' | 'items' }>])[] {
  return fields.flatMap((field) => ((field.shape.as === 'item' || field.shape.as === 'items') && field.shape.kinds.includes('organisation') ? [[`${name}.${field.name}`, field.shape] as const] : []))
}

function datasetsIn(visit: Visit): Choices['datasets'] {
  const vintages = currentVintages(visit.running.node.rows)
  const option = ({ party, content }: Vintage): Option => ({ value: `${party}/${content.dataset}`, short: null, name: content.title })
  return visit.frame.parties.map(({ party, name }) => ({ label: name, options: vintages.filter((one) => one.party === party).map(option) })).filter(({ options }) => options.length > 0)
}

function groupsFor(visit: Visit, name: string, { kinds }: Extract<FieldShape, { as: 'item' | 'items' }>, changes: readonly ItemChange[], self: ItemId | null): Choices['items'][string] {
  if (name === 'parent') return [{ party: null, options: parentsFor(visit, changes, self) }]
  const brought = (kind: ItemKind) => changes.flatMap(({ item, base, content }) => (base === null && content !== null && findKind(item) === kind ? [{ item, content }] : []))
  if (kinds.includes('organisation')) {
    const known = organisationRefs(contextOf(visit.running), visit.running.node.rows.find('kind', 'organisation') ?? []).map(({ item, party, acronym, title }) => ({ party, option: { value: item, short: acronym, name: title } }))
    const fresh = brought('organisation').map(({ item, content }) => ({ party: typeof content.party === 'string' ? content.party : null, option: { value: item, short: typeof content.acronym === 'string' ? content.acronym : null, name: namedIn(content) } }))
    const all = [...known, ...fresh].filter(({ option }) => option.value !== self)
    return [...visit.frame.parties, null].map((party) => ({ party, options: all.filter((one) => one.party === (party?.party ?? null)).map(({ option }) => option) })).filter(({ options }) => options.length > 0)
  }
  const options = kinds.flatMap((kind) => [
    ...(visit.running.node.rows.find('kind', kind) ?? []).map((item): Option => ({ value: item, short: null, name: findRef(visit.running.node.rows, item)?.title ?? {} })),
    ...brought(kind).map(({ item, content }): Option => ({ value: item, short: null, name: namedIn(content) })),
  ])
  return [{ party: null, options }]
}

/** Where an element may stand: the plan for the top level, otherwise any element of the level above its own; above a new one, any that is not of the last. */
function parentsFor(visit: Visit, changes: readonly ItemChange[], self: ItemId | null): readonly Option[] {
  const { rows } = visit.running.node
  const levels = findCharter(contextOf(visit.running))?.levels.map(({ level }) => level) ?? []
  const own = self === null ? null : (findContent(rows, 'element', self)?.level ?? null)
  const above = own === null ? null : (levels[levels.indexOf(own) - 1] ?? null)
  const plans = own !== null && above !== null ? [] : (rows.find('kind', 'plan') ?? []).map((item): Option => ({ value: item, short: null, name: findRef(rows, item)?.title ?? {} }))
  if (own !== null && above === null) return plans
  const isAbove = (level: string) => (above === null ? level !== levels.at(-1) : level === above)
  const inForce = (rows.find('kind', 'element') ?? []).flatMap((item) => (item === self ? [] : (elementOption(item, rows, isAbove) ?? [])))
  const fresh = changes.flatMap(({ item, base, content }) => {
    if (base !== null || content === null || item === self || findKind(item) !== 'element' || typeof content.level !== 'string' || !isAbove(content.level)) return []
    return [{ value: item, short: typeof content.number === 'string' ? content.number : null, name: namedIn(content) }]
  })
  return [...plans, ...[...inForce, ...fresh].sort((a, b) => compareNumbers(a.short ?? '', b.short ?? ''))]
}

function elementOption(item: ItemId, rows: RowReader, isAbove: (level: string) => boolean): Option | null {
  // Read as it is: a plan of thousands is not held to its schema for a list of names.
  const content = rows.find('item', item)?.versions.at(-1)?.content as unknown as ElementContent | null | undefined
  return content == null || !isAbove(content.level) ? null : { value: item, short: content.number, name: content.title }
}

function listedIn(visit: Visit, charter: DialogueContent | null): Choices['listed'] {
  const option = (value: string, name: Bilingual): Option => ({ value, short: null, name })
  return {
    level: (charter?.levels ?? []).map(({ level, one }) => option(level, one)),
    instrument: (charter?.instruments ?? []).map(({ instrument, name }) => option(instrument, name)),
    'meeting-type': (charter?.meetingTypes ?? []).map(({ type, name }) => option(type, name)),
    party: visit.frame.parties.map(({ party, name }) => option(party, name)),
    language: visit.running.desk.languages.map((language) => option(language, {})),
  }
}

function namedIn(content: { readonly [member: string]: unknown }): Bilingual {
  return (content.title ?? content.name ?? content.words ?? {}) as Bilingual
}
