// The catalogue of datasets, and one dataset in one vintage.

import { findContent } from '../../dialogue/items/in-force.ts'
import { findRef, frameOf } from '../../dialogue/views/index.ts'
import type { Frame, ItemRef, ViewContext } from '../../dialogue/views/index.ts'
import type { DatasetRef } from '../../dialogue/data/dataset-ref.ts'
import type { DataTable, QueryRefusal } from '../../dialogue/data/query.ts'
import type { ItemId, Json, PartyId } from '../../record/index.ts'
import type { ParameterProblem, Parameters } from '../asking.ts'
import { differencesOf } from './differences.ts'
import type { ShownDifferences } from './differences.ts'
import { currentVintages, numberedVintages } from './vintages.ts'
import type { NumberedVintage } from './vintages.ts'

export interface DataView {
  readonly frame: Frame
  /** Those of the side that was asked for, or of all; the side of this site first. */
  readonly datasets: readonly DatasetLine[]
  /** How many each side states, also where one of them is shown. */
  readonly sides: readonly { readonly party: PartyId; readonly count: number }[]
  /** Null: of every side. */
  readonly party: PartyId | null
  readonly problems: readonly ParameterProblem[]
}

export interface DatasetLine {
  readonly vintage: NumberedVintage
  /** How many indicators and instruments rest on it. */
  readonly uses: number
}

export interface DatasetView {
  readonly frame: Frame
  readonly vintage: NumberedVintage
  /** Whether the address is that of one vintage for ever, and not of the dataset. */
  readonly isNumbered: boolean
  /** Every one, newest first. */
  readonly vintages: readonly NumberedVintage[]
  /** As they stand in the file; null while they are made. */
  readonly firstRows: DataTable | QueryRefusal | null
  /** Against the vintage before, with the first rows that differ; a file of all of them stands beside. */
  readonly differences: Omit<ShownDifferences, 'before'>
  readonly uses: readonly ItemRef[]
}

/** Rows that a page shows of a dataset. */
const SHOWN_ROWS = 15
const SHOWN_DIFFERENCES = 50

export function dataView(context: ViewContext, { party: asked }: Parameters = {}): DataView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const sides = frame.parties.map(({ party }) => ({ party, refs: refsOf(context, party) }))
  const party = sides.find((side) => side.party === asked)?.party ?? null
  const shown = sides.filter((side) => party === null || side.party === party).flatMap(({ refs }) => refs)
  const uses = usesOf(context)
  return {
    frame, party, sides: sides.map((side) => ({ party: side.party, count: side.refs.length })),
    problems: asked === undefined || party !== null ? [] : [{ parameter: 'party', code: 'parameter-unknown' }],
    datasets: shown.flatMap((ref) => numberedVintages(context.rows, ref).slice(0, 1).map((vintage) => ({ vintage, uses: uses.get(nameOf(ref))?.length ?? 0 }))),
  }
}

/** Null where there is no such dataset, or it never had so many vintages. */
export function datasetView(context: ViewContext, ref: DatasetRef, number: number | null = null): DatasetView | null {
  const frame = frameOf(context)
  const vintages = numberedVintages(context.rows, ref)
  const vintage = number === null ? vintages[0] : vintages.find((one) => one.number === number)
  if (frame === null || vintage === undefined) return null
  const firstRows = context.figures?.find(vintage.file, { first: SHOWN_ROWS }) ?? null
  const { state, differences } = differencesOf(context, vintage)
  const shown = differences === null ? null : { ...differences, listed: differences.listed.slice(0, SHOWN_DIFFERENCES) }
  return { frame, vintage, isNumbered: number !== null, vintages, firstRows, differences: { state, differences: shown }, uses: (usesOf(context).get(nameOf(ref)) ?? []).flatMap((item) => findRef(context.rows, item) ?? []) }
}

function refsOf({ rows }: ViewContext, party: PartyId): readonly DatasetRef[] {
  const names = currentVintages(rows).filter((one) => one.party === party).map(({ content }) => content.dataset)
  return [...new Set(names)].map((dataset) => ({ party, dataset }))
}

/** Dataset → the indicators and instruments whose content names it, wherever it stands there. */
function usesOf({ rows }: ViewContext): ReadonlyMap<string, readonly ItemId[]> {
  const uses = new Map<string, ItemId[]>()
  for (const kind of ['indicator', 'instrument'] as const) {
    for (const item of rows.find('kind', kind) ?? []) {
      const named = new Set(refsIn(findContent(rows, kind, item) as unknown as Json).map(nameOf))
      for (const name of named) uses.set(name, [...(uses.get(name) ?? []), item])
    }
  }
  return uses
}

function refsIn(content: Json): readonly DatasetRef[] {
  if (content === null || typeof content !== 'object') return []
  if (Array.isArray(content)) return content.flatMap((one: Json) => refsIn(one))
  const { party, dataset } = content as { readonly [key: string]: Json }
  const own = typeof party === 'string' && typeof dataset === 'string' ? [{ party, dataset }] : []
  return [...own, ...Object.values(content as { readonly [key: string]: Json }).flatMap(refsIn)]
}

function nameOf({ party, dataset }: DatasetRef): string {
  return `${party}/${dataset}`
}
