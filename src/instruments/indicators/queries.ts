// From the declared computation of a series to what is asked of its dataset, and from a cell of the answer to a value.

import type { Column } from '../../dialogue/data/columns.ts'
import { findDays, isAsLongAs } from '../../dialogue/data/periods.ts'
import type { Condition, DataQuery } from '../../dialogue/data/query.ts'
import type { Computation, IndicatorContent, Quantity } from '../../dialogue/items/index.ts'

type Definition = Pick<IndicatorContent, 'period' | 'quantity' | 'since'>

/** The value of every period; of a share its part. */
export function totalsQuery(definition: Definition, computation: Computation, time: Column): DataQuery {
  return { values: [valueOf(computation)], by: [periodOf(definition, computation)], where: [...computation.where, ...sinceOf(definition, time)] }
}

/** What the parts of a share are of; null where it is no share. */
export function wholesQuery(definition: Definition, computation: Computation, time: Column): DataQuery | null {
  return definition.quantity !== 'share' ? null : { ...totalsQuery(definition, computation, time), where: [...computation.shareOf, ...sinceOf(definition, time)] }
}

/** Which months or quarters of a longer period have any row; null where none could be missed: events have days on which there are none. */
export function presenceQuery(definition: Definition, computation: Computation, time: Column): DataQuery | null {
  if (time.type === 'day' || isAsLongAs(time.type, definition.period) || (time.type !== 'month' && time.type !== 'quarter')) return null
  return { values: [{ as: 'value', measure: computation.measure, aggregate: 'count' }], by: [{ column: computation.time }], where: [...computation.where, ...sinceOf(definition, time)] }
}

/** The value of every period in each group of a column. */
export function breakdownQuery(definition: Definition, computation: Computation, time: Column, column: string): DataQuery {
  const totals = totalsQuery(definition, computation, time)
  return { ...totals, by: [...totals.by, { column }] }
}

/** In the unit of the indicator; null where a share has no whole. */
export function computedAs(quantity: Quantity, total: number, whole: number | null, dividedBy: number): number | null {
  if (quantity !== 'share') return tidy(total / dividedBy)
  return whole === null || whole === 0 ? null : tidy((total / whole) * 100)
}

/** Twelve digits: what is reckoned here carries no noise of binary fractions into files and pages. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

/** The name of the value's column; none of a file is called so twice in one answer. */
function valueOf({ measure, aggregate }: Computation): DataQuery['values'][number] {
  return { as: 'told_value', measure, aggregate }
}

function periodOf({ period }: Definition, { time }: Computation): DataQuery['by'][number] {
  return { column: time, period }
}

/** Nothing from before the first period that is told. */
function sinceOf({ since, period }: Definition, time: Column): readonly Condition[] {
  const days = since === null ? null : findDays(period, since)
  if (days === null || since === null) return []
  const day = days.first.toString()
  const from = isAsLongAs(time.type, period) ? since : time.type === 'day' ? day : time.type === 'month' ? day.slice(0, 7) : time.type === 'quarter' ? `${day.slice(0, 4)}-Q${Math.ceil(days.first.month / 3)}` : day.slice(0, 4)
  return [{ column: time.name, from, to: null }]
}
