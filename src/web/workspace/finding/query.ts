// What is asked of the search, as it stands in an address: `?q=water&status=open&status=in-force&mine=1`. The
// page, the saved searches and the links between them read and write it here only.

import { FACETS } from '../../../node/finding/facets.ts'
import type { Chosen, Facet } from '../../../node/finding/facets.ts'
import type { Language } from '../../../text/bilingual.ts'
import { workspacePath } from '../routes.ts'

export const ORDERS = ['best', 'newest', 'due'] as const
export type Order = (typeof ORDERS)[number]

export interface FindQuery {
  readonly typed: string
  readonly chosen: Chosen
  /** Days, both included; null where none is set. */
  readonly from: string | null
  readonly to: string | null
  readonly isMine: boolean
  readonly order: Order
  /** From 1. */
  readonly page: number
}

const LONGEST_TYPED = 400
const MOST_VALUES = 20
const MOST_PAGES = 500

export function readQuery(params: URLSearchParams): FindQuery {
  const chosen = FACETS.flatMap((facet): [Facet, string[]][] => {
    const values = [...new Set(params.getAll(facet))].filter((value) => value !== '' && value.length <= 200).slice(0, MOST_VALUES)
    return values.length === 0 ? [] : [[facet, values]]
  })
  const order = ORDERS.find((one) => one === params.get('order')) ?? 'best'
  const page = Number(params.get('page') ?? 1)
  return {
    typed: (params.get('q') ?? '').slice(0, LONGEST_TYPED).trim(), chosen: Object.fromEntries(chosen), from: dayIn(params.get('from')), to: dayIn(params.get('to')),
    isMine: params.get('mine') === '1', order, page: Number.isInteger(page) && page > 0 ? Math.min(page, MOST_PAGES) : 1,
  }
}

/** Without what is as usual, so that the same question has the same address. */
export function writeQuery(query: FindQuery): string {
  const params = new URLSearchParams()
  if (query.typed !== '') params.set('q', query.typed)
  for (const facet of FACETS) for (const value of query.chosen[facet] ?? []) params.append(facet, value)
  if (query.from !== null) params.set('from', query.from)
  if (query.to !== null) params.set('to', query.to)
  if (query.isMine) params.set('mine', '1')
  if (query.order !== 'best') params.set('order', query.order)
  if (query.page !== 1) params.set('page', String(query.page))
  return params.toString()
}

export function findPath(query: FindQuery, language: Language): string {
  const written = writeQuery(query)
  return workspacePath('find', language) + (written === '' ? '' : `?${written}`)
}

/** With a value of a facet more, or, where it was chosen, less; from the first page on. */
export function toggled(query: FindQuery, facet: Facet, value: string): FindQuery {
  const before = query.chosen[facet] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  const { [facet]: _, ...others } = query.chosen
  return { ...query, page: 1, chosen: after.length === 0 ? others : { ...others, [facet]: after } }
}

/** Whether anything is asked at all. */
export function isAsked({ typed, chosen, from, to, isMine }: FindQuery): boolean {
  return typed !== '' || Object.keys(chosen).length > 0 || from !== null || to !== null || isMine
}

/** Whether anything but words is asked. */
export function isSifted(query: FindQuery): boolean {
  return isAsked({ ...query, typed: '' })
}

function dayIn(value: string | null): string | null {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const date = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value) ? null : value
}
