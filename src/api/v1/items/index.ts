// What is joint, as the caller may read it.

import { z } from 'zod'
import { coversOf } from '../../../node/access/index.ts'
import { findKind, ITEM_KINDS, parentOf } from '../../../dialogue/items/index.ts'
import type { ItemKind } from '../../../dialogue/items/index.ts'
import type { ItemRow, RowReader } from '../../../dialogue/rows.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { orderedPage } from '../order.ts'
import type { Keys } from '../order.ts'
import { pageOf } from '../paging.ts'
import { day, itemId, itemKind, slugPart } from '../schemas.ts'
import { agreedAt, item, itemOf, version, versionOf } from './shapes.ts'

/** Deeper than any plan. */
const MOST_LEVELS = 20

const PARTS = {
  kind: { schema: itemKind, about: words('The part of the id before the slash.', 'La parte del identificador antes de la diagonal.') },
  name: { schema: slugPart, about: words('The part of the id after it: `I.1.a`.', 'La parte que sigue: `I.1.a`.') },
}

const FILTERS = {
  kind: { schema: z.array(itemKind).optional(), about: words('Of these kinds.', 'De estas clases.') },
  status: { schema: z.enum(['in-force', 'ended']).optional(), about: words('In force, or ended.', 'Vigente o terminado.') },
  parent: { schema: itemId.optional(), about: words('Directly under this item.', 'Directamente bajo este elemento.') },
  under: { schema: itemId.optional(), about: words('Anywhere under this item: a plan, a pillar, an initiative.', 'En cualquier nivel bajo este elemento: un plan, un pilar, una iniciativa.') },
  organisation: { schema: itemId.optional(), about: words('What belongs to this organization or body.', 'Lo que corresponde a esta organización u órgano.') },
  dueFrom: { schema: day.optional(), about: words('Due on this day or later.', 'Con plazo este día o después.') },
  dueUntil: { schema: day.optional(), about: words('Due on this day or earlier.', 'Con plazo este día o antes.') },
  changedSince: { schema: z.iso.datetime({ offset: true }).optional(), about: words('Agreed at this moment or later, by the claims of the acts.', 'Acordado en este momento o después, según lo que dicen los actos.') },
}

const ORDERS: Keys<ItemRow> = {
  agreedAt: ({ versions }) => { const last = versions.at(-1); return last === undefined ? null : agreedAt(last) },
  due: ({ versions }) => { const due = versions.at(-1)?.content?.due; return typeof due === 'string' ? due : null },
}

type Filters = { readonly [K in keyof typeof FILTERS]: z.output<(typeof FILTERS)[K]['schema']> }

const listItems = endpoint({
  id: 'listItems', method: 'GET', path: '/items', scope: 'public', query: FILTERS, answer: { list: item }, orders: ['item', ...Object.keys(ORDERS)],
  summary: words('Items, by id', 'Elementos, por identificador'),
  description: words('Every item of the dialogue with the content in force. `content` is as it was signed; the shapes by kind stand among the schemas of this document (`ElementContent`, `MeetingContent` …).', 'Todos los elementos del diálogo con el contenido vigente. `content` está tal como se firmó; las formas de cada clase figuran entre los esquemas de este documento (`ElementContent`, `MeetingContent`…).'),
  handle: ({ caller: { rows }, query, limit, after, order }) => {
    const found = candidates(rows, query).filter((row) => fits(rows, row, query))
    return orderedPage(found, (row) => row.item, ORDERS, { after, limit, order }, (row) => itemOf(rows, row)) as { page: z.input<typeof item>[]; next: string | null; total: number }
  },
})

const getItem = endpoint({
  id: 'getItem', method: 'GET', path: '/items/{kind}/{name}', scope: 'public', parts: PARTS, answer: { schema: item },
  summary: words('One item', 'Un elemento'),
  handle: ({ caller: { rows }, path: { kind, name } }) => {
    const row = rows.find('item', `${kind}/${name}`)
    const value = row === undefined ? null : itemOf(rows, row)
    return value === null ? null : { value, tag: value.version }
  },
})

const listVersions = endpoint({
  id: 'listVersions', method: 'GET', path: '/items/{kind}/{name}/versions', scope: 'public', parts: PARTS, answer: { list: version },
  summary: words('The versions of an item, oldest first', 'Las versiones de un elemento, de la primera a la última'),
  handle: ({ caller: { rows }, path: { kind, name }, limit, after }) => {
    const row = rows.find('item', `${kind}/${name}`)
    return row === undefined ? null : pageOf(row.versions, ({ number }) => String(number).padStart(9, '0'), { after, limit }, versionOf)
  },
})

const getVersion = endpoint({
  id: 'getVersion', method: 'GET', path: '/items/{kind}/{name}/versions/{number}', scope: 'public',
  parts: { ...PARTS, number: { schema: z.number().int().min(1), about: words('1 is the first.', '1 es la primera.') } }, answer: { schema: version },
  summary: words('One version of an item', 'Una versión de un elemento'),
  handle: ({ caller: { rows }, path: { kind, name, number } }) => {
    const found = rows.find('item', `${kind}/${name}`)?.versions.find((one) => one.number === number)
    return found === undefined ? null : { value: versionOf(found) }
  },
})

export const ITEMS: readonly Endpoint[] = [listItems, getItem, listVersions, getVersion]

function candidates(rows: RowReader, { kind, parent, status }: Filters): readonly ItemRow[] {
  const kinds: readonly ItemKind[] = kind ?? (Object.keys(ITEM_KINDS) as ItemKind[])
  const inForce = status === 'ended' ? [] : parent === undefined ? kinds.flatMap((one) => rows.find('kind', one) ?? []) : (rows.find('children', parent) ?? []).filter((id) => kinds.some((one) => id.startsWith(`${one}/`)))
  const ended = status === 'in-force' ? [] : kinds.flatMap((one) => rows.find('ended', one) ?? [])
  return [...new Set([...inForce, ...ended])].flatMap((id) => rows.find('item', id) ?? []).filter(({ item: id }) => findKind(id) !== null)
}

function fits(rows: RowReader, row: ItemRow, { parent, under, organisation, dueFrom, dueUntil, changedSince }: Filters): boolean {
  const last = row.versions.at(-1)
  const due = last?.content?.due
  if (parent !== undefined && parentIn(row) !== parent) return false
  if (under !== undefined && !isUnder(rows, row, under)) return false
  if (organisation !== undefined && !coversOf(rows, row.item).includes(organisation)) return false
  if (dueFrom !== undefined && !(typeof due === 'string' && due >= dueFrom)) return false
  if (dueUntil !== undefined && !(typeof due === 'string' && due <= dueUntil)) return false
  return changedSince === undefined || (last !== undefined && Temporal.Instant.compare(agreedAt(last), changedSince) >= 0)
}

function parentIn(row: ItemRow): string | null {
  const kind = findKind(row.item)
  const last = row.versions.findLast(({ content }) => content !== null)?.content ?? null
  return kind === null ? null : parentOf(kind, last)
}

function isUnder(rows: RowReader, row: ItemRow, above: string): boolean {
  let here: ItemRow | undefined = row
  for (let level = 0; here !== undefined && level < MOST_LEVELS; level++) {
    const parent: string | null = parentIn(here)
    if (parent === null) return false
    if (parent === above) return true
    here = rows.find('item', parent)
  }
  return false
}

