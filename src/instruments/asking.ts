// What a view asks of a dataset: the table, where it is made, and what must stand beside it.

import type { DatasetRef } from '../dialogue/data/dataset-ref.ts'
import type { DataQuery, DataTable, FigureQuery, QueryCode } from '../dialogue/data/query.ts'
import type { ViewContext } from '../dialogue/views/index.ts'
import { findVintage } from './datasets/vintages.ts'
import type { Vintage } from './datasets/vintages.ts'

export interface Asked {
  /** Null unless the state is `ready`. */
  readonly table: DataTable | null
  /** Of which vintage; null where no side has stated the dataset. */
  readonly vintage: Vintage | null
  /** `making`: ask again; `no-dataset`: nobody has stated it. */
  readonly state: 'ready' | 'making' | 'no-dataset' | QueryCode
}

export function askDataset({ rows, figures }: Pick<ViewContext, 'rows' | 'figures'>, ref: DatasetRef, query: DataQuery): Asked {
  const vintage = findVintage(rows, ref)
  return vintage === null ? { table: null, vintage, state: 'no-dataset' } : askVintage(figures, vintage, query)
}

export function askVintage(figures: ViewContext['figures'], vintage: Vintage, query: FigureQuery): Asked {
  const found = figures?.find(vintage.file, query) ?? null
  if (found === null) return { table: null, vintage, state: 'making' }
  return 'refused' in found ? { table: null, vintage, state: found.refused } : { table: found, vintage, state: 'ready' }
}

/** What stands beside every figure: whose data, in which state, under which caveats. */
export interface DataNote {
  readonly ref: DatasetRef
  readonly vintage: Vintage | null
  readonly state: Asked['state']
}

export function noteOf(ref: DatasetRef, { vintage, state }: Asked): DataNote {
  return { ref, vintage, state }
}

/** What a reader typed or followed: `?port=2304&days=7`. */
export type Parameters = Readonly<Record<string, string>>

/** A parameter that could not be used as it came; the page says so beside its field and goes on with what it usually takes. */
export interface ParameterProblem {
  readonly parameter: string
  readonly code: 'parameter-unknown' | 'parameter-invalid' | 'parameter-too-large' | 'parameter-too-small'
}

/** A table that a tool shows, for people and for programs: the same rows on the page and in the files. */
export interface ShownTable {
  /** `flows`: in the address of its file. */
  readonly name: string
  readonly title: Readonly<Record<string, string>>
  readonly columns: readonly ShownColumn[]
  readonly rows: DataTable['rows']
}

export interface ShownColumn {
  readonly name: string
  readonly title: Readonly<Record<string, string>>
  readonly unit: Readonly<Record<string, string>> | null
  /** How many decimals a page shows; programs get the number as it is. Absent: as many as it has. */
  readonly decimals?: number
  /** A number that names and does not count, a year or a code: written without separators. */
  readonly isName?: true
  /** In which language its cells are words; absent: they are names, numbers or codes. */
  readonly language?: string
  /** What the cells mean, where they are codes: a page shows the words, programs get the codes. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
}
