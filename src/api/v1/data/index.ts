// Datasets as their sides stated them: what they are, their vintages, and their rows by conditions that are data.

import { z } from 'zod'
import { PLACE, ROW_OPERATORS } from '../../../dialogue/data/rows-query.ts'
import type { RowCondition, RowTest } from '../../../dialogue/data/rows-query.ts'
import { columnName } from '../../../dialogue/data/columns.ts'
import { slug } from '../../../dialogue/items/fields.ts'
import { currentVintages, numberedVintages } from '../../../instruments/datasets/vintages.ts'
import type { NumberedVintage } from '../../../instruments/datasets/vintages.ts'
import type { Json } from '../../../record/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { citation, citationOf, content, hash, partyId, texts } from '../schemas.ts'

const LARGEST_ROWS = 10_000

const vintage = z.strictObject({
  party: partyId, dataset: z.string(), number: z.number().int(), statement: hash, made: citation, title: texts, rows: z.number().int(), file: hash, bytes: z.number().int(),
  /** The whole description, as it was signed. */
  content,
}).meta({ id: 'Vintage' })

const cell = z.union([z.string(), z.number(), z.null()])
const row = z.strictObject({ place: z.number().int(), cells: z.record(z.string(), cell) }).meta({ id: 'DataRow' })

const PARTS = {
  party: { schema: partyId, about: words('Whose data.', 'De quién son los datos.') },
  dataset: { schema: slug, about: words('The name that this side gave them.', 'El nombre que les dio ese lado.') },
}
const NUMBER = { schema: z.number().int().min(1), about: words('1 is the first.', '1 es la primera.') }

const listDatasets = endpoint({
  id: 'listDatasets', method: 'GET', path: '/datasets', scope: 'public', answer: { list: vintage },
  summary: words('Datasets, each in its vintage in force', 'Conjuntos de datos, cada uno en su edición vigente'),
  query: { party: { schema: partyId.optional(), about: words('Of this side.', 'De este lado.') } },
  handle: ({ caller: { rows }, query: { party }, limit, after }) => {
    const found = currentVintages(rows).filter((one) => party === undefined || one.party === party).flatMap((one) => numberedVintages(rows, { party: one.party, dataset: one.content.dataset }).slice(0, 1))
    const named = new Map(found.map((one) => [keyOf(one), one]))
    return pageOf([...named.values()], keyOf, { after, limit }, vintageOf)
  },
})

const getDataset = endpoint({
  id: 'getDataset', method: 'GET', path: '/datasets/{party}/{dataset}', scope: 'public', parts: PARTS, answer: { schema: vintage },
  summary: words('One dataset in its vintage in force', 'Un conjunto de datos en su edición vigente'),
  handle: ({ caller: { rows }, path }) => {
    const [found] = numberedVintages(rows, path)
    return found === undefined ? null : { value: vintageOf(found), tag: found.statement }
  },
})

const listVintages = endpoint({
  id: 'listVintages', method: 'GET', path: '/datasets/{party}/{dataset}/vintages', scope: 'public', parts: PARTS, answer: { list: vintage },
  summary: words('The vintages of a dataset, oldest first', 'Las ediciones de un conjunto de datos, de la primera a la última'),
  handle: ({ caller: { rows }, path, limit, after }) => {
    const found = numberedVintages(rows, path)
    return found.length === 0 ? null : pageOf(found, ({ number }) => String(number).padStart(9, '0'), { after, limit }, vintageOf)
  },
})

const listRows = endpoint({
  id: 'listRows', method: 'GET', path: '/datasets/{party}/{dataset}/vintages/{number}/rows', scope: 'public', parts: { ...PARTS, number: NUMBER }, answer: { list: row }, largestPage: LARGEST_ROWS,
  summary: words('Rows of one vintage, as they stand in its file', 'Filas de una edición, tal como están en su archivo'),
  description: words('A vintage never changes, so a page is the same for ever. `where` holds conditions with semicolons between them, each `column:operator:value`; the operators are those of the SDMX REST API.', 'Una edición no cambia nunca: una página es siempre la misma. `where` contiene condiciones separadas por punto y coma, cada una `columna:operador:valor`; los operadores son los de la API REST de SDMX.'),
  query: {
    columns: { schema: z.array(columnName).max(60).optional(), about: words('Only these columns.', 'Solo estas columnas.') },
    where: { schema: z.string().max(2_000).optional(), about: words('`port_code:eq:2304;month:ge:2024-01`', '`port_code:eq:2304;month:ge:2024-01`') },
  },
  refuses: ['not-here', 'unknown-column', 'too-many-rows', 'took-too-long', 'data-unavailable', 'data-failed', 'where-unfit'],
  handle: async ({ running, caller: { rows }, path: { number, ...ref }, query: { columns, where }, limit, after }) => {
    const found = numberedVintages(rows, ref).find((one) => one.number === number)
    if (found === undefined) return null
    const conditions = conditionsIn(where ?? '', found)
    if (conditions === null) return { refused: 'where-unfit' as const }
    const names = columns ?? found.content.columns.map(({ name }) => name)
    const offset = typeof after === 'number' ? after : 0
    const table = await running.data.rowsOf(found.file, { columns: [PLACE, ...names], where: conditions, either: [], order: [PLACE], perSeries: null, offset, limit: limit + 1 })
    if ('refused' in table) return { refused: table.refused }
    const page = table.rows.slice(0, limit).map(([place, ...cells]) => ({ place: Number(place), cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])) }))
    return { page, next: table.rows.length > limit ? offset + limit : null }
  },
})

export const DATASETS: readonly Endpoint[] = [listDatasets, getDataset, listVintages, listRows]

function keyOf({ party, content: { dataset } }: NumberedVintage): string {
  return `${party}/${dataset}`
}

function vintageOf(one: NumberedVintage): z.input<typeof vintage> {
  const { party, number, statement, made, content: said, file, bytes } = one
  return { party, dataset: said.dataset, number, statement, made: citationOf(made), title: said.title, rows: said.rows, file, bytes, content: said as unknown as { readonly [key: string]: Json } }
}

/** Null where one is no condition, or speaks of a column that is not there. */
function conditionsIn(text: string, { content: { columns } }: NumberedVintage): readonly RowCondition[] | null {
  const found = text.split(';').filter((one) => one !== '').map((one): RowCondition | null => {
    const [, name, operator, typed = ''] = /^([a-z][a-z0-9_]{0,62}):([a-z]{2}):(.*)$/s.exec(one) ?? []
    const type = columns.find((column) => column.name === name)?.type
    const isKnown = ROW_OPERATORS.find((known) => known === operator)
    if (name === undefined || type === undefined || isKnown === undefined) return null
    const isNumber = type === 'integer' || type === 'decimal'
    const value: RowTest['value'] = typed === '' ? null : isNumber ? Number(typed) : typed
    if ((typeof value === 'number' && !Number.isFinite(value)) || (value === null && isKnown !== 'eq' && isKnown !== 'ne')) return null
    return { column: name, anyOf: [[{ operator: isKnown, value }]] }
  })
  return found.includes(null) ? null : (found as readonly RowCondition[])
}

