// Crossings at the ports of a border, month by month since they are counted: one port or all of them, one measure,
// with what its season and level would have led one to expect, and what must be known before months are compared.
// Marks are made from the whole count, so that no choice of months makes or unmakes one.

import type { Remark } from '../../dialogue/items/instruments/crossings.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { DataTable } from '../../dialogue/data/query.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import { problemsOf, takeChoice, takeMonth } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { decompose, piecesOf } from './decompose.ts'
import type { DecomposedMonth, SeasonalIndex } from './decompose.ts'
import { monthsOf } from './months.ts'
import type { Month } from './months.ts'
import { placesOf } from './places.ts'
import type { Place } from './places.ts'
import { breaksIn, remarksOn } from './remarks.ts'
import { monthTable, placeTable, seasonTable, yearTable } from './tables.ts'
import { yearTotals } from './years.ts'
import type { YearTotal } from './years.ts'

/** What stands for all ports together in the address. */
export const ALL = 'all'

export interface CrossingsTool extends ToolBasis {
  readonly instrument: 'crossings'
  /** Null: all of them together. */
  readonly port: Place | null
  readonly ports: readonly (Place & { /** In the year of the map. */ readonly value: number | null })[]
  readonly measure: Measure
  readonly measures: readonly Measure[]
  /** The last year of which every month is there for all ports together; null while nothing is. */
  readonly mapYear: number | null
  /** The months that are shown, and those that there are. */
  readonly from: Month | null
  readonly to: Month | null
  readonly first: Month | null
  readonly last: Month | null
  /** Months that may be compared among themselves, piece by piece; cut where counts do not compare. */
  readonly pieces: readonly Piece[]
  readonly years: readonly YearTotal[]
  readonly remarks: readonly Remark[]
  /** Robust standard deviations from which on a month is marked. */
  readonly outlier: number
}

export interface Measure {
  readonly code: string
  readonly title: Bilingual
}

export interface Piece {
  readonly from: Month
  readonly to: Month
  readonly months: readonly DecomposedMonth[]
  readonly seasons: readonly SeasonalIndex[]
}

export function crossingsTool(context: ToolContext, settings: SettingsOf<'crossings'>): CrossingsTool {
  const { parameters } = context
  const { counts } = settings
  const { places, note: placesNote } = placesOf(context, settings.places)
  const port = takeChoice(parameters, 'port', [ALL, ...places.map(({ code }) => code)], ALL)
  const measure = takeChoice(parameters, 'measure', settings.measures.map(({ code }) => code), settings.first)
  const isOfMeasure = { column: counts.measure, in: [measure.value] }
  const place = places.find(({ code }) => code === port.value) ?? null

  const monthly = askDataset(context, counts.dataset, { values: [{ as: 'value', measure: counts.value, aggregate: 'sum' }], by: [{ column: counts.time }], where: [isOfMeasure, ...(place === null ? [] : [{ column: counts.place, in: [place.code] }])] })
  const byYear = askDataset(context, counts.dataset, { values: [{ as: 'value', measure: counts.value, aggregate: 'sum' }], by: [{ column: counts.place }, { column: counts.time, period: 'year' }], where: [isOfMeasure] })
  const span = askDataset(context, counts.dataset, { values: [{ as: 'first', measure: counts.time, aggregate: 'min' }, { as: 'last', measure: counts.time, aggregate: 'max' }], by: [], where: [isOfMeasure] })

  const all = monthly.table === null ? [] : monthsOf(monthly.table)
  const [first, last] = [all[0]?.month ?? null, all.at(-1)?.month ?? null]
  const from = takeMonth(parameters, 'from', { least: first ?? '', most: last ?? '9999-12', usual: first ?? '' })
  const to = takeMonth(parameters, 'to', { least: first === null ? '' : from.value, most: last ?? '9999-12', usual: last ?? '' })

  const remarks = first === null || last === null ? [] : remarksOn(settings.remarks, { place: place?.code ?? null, measure: measure.value, from: first, to: last })
  const breaks = breaksIn(remarks)
  const isShown = ({ month }: { readonly month: Month }) => month >= from.value && month <= to.value
  const pieces = piecesOf(all, breaks).flatMap((months): Piece[] => {
    const { months: decomposed, seasons } = decompose(months, settings.outlier)
    const shown = decomposed.filter(isShown)
    const [begins, ends] = [shown[0], shown.at(-1)]
    return begins === undefined || ends === undefined ? [] : [{ from: begins.month, to: ends.month, months: shown, seasons }]
  })
  const years = yearTotals(all, breaks)
  const mapYear = lastWholeYear(span.table)
  const ports = places.map((one) => ({ ...one, value: mapYear === null ? null : valueOf(byYear.table, one.code, mapYear) }))
  const chosen = settings.measures.find(({ code }) => code === measure.value) ?? { code: measure.value, title: {} }
  const isKnown = first !== null && last !== null
  return {
    instrument: 'crossings', port: place, ports, measure: chosen, measures: settings.measures, mapYear,
    from: isKnown ? from.value : null, to: isKnown ? to.value : null, first, last, pieces, years,
    remarks: remarks.filter((remark) => isKnown && (remark.to ?? (remark.kind === 'event' ? remark.from : '9999-12')) >= from.value && remark.from <= to.value),
    outlier: settings.outlier,
    problems: problemsOf(...(places.length === 0 ? [] : [port]), measure, ...(isKnown ? [from, to] : [])),
    notes: [...placesNote, noteOf(counts.dataset, monthly), noteOf(counts.dataset, byYear), noteOf(counts.dataset, span)],
    tables: [monthTable(pieces, chosen), yearTable(years, chosen), seasonTable(pieces), placeTable(ports, mapYear, chosen)],
  }
}

/** Of all ports together, judged by the last month that any of them reports. */
function lastWholeYear(span: DataTable | null): number | null {
  const last = span?.rows[0]?.[1]
  if (typeof last !== 'string') return null
  const year = Number(last.slice(0, 4))
  return last.endsWith('-12') ? year : year - 1
}

function valueOf(table: DataTable | null, code: string, year: number): number | null {
  const value = table?.rows.find(([place, of]) => place === code && Number(of) === year)?.[2]
  return typeof value === 'number' ? value : null
}
