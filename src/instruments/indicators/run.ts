// Everything that was counted under one version of a definition: each series by itself, and beside each other what both
// sides agreed may be held against each other. Nothing here ever looks at another version.

import type { ItemId, PartyId, VersionId } from '../../record/index.ts'
import type { Column } from '../../dialogue/data/columns.ts'
import type { DataQuery, DataTable } from '../../dialogue/data/query.ts'
import type { Computation, IndicatorContent, IndicatorSeries } from '../../dialogue/items/index.ts'
import { findRef } from '../../dialogue/views/index.ts'
import type { ItemRef, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askVintage, noteOf } from '../asking.ts'
import type { DataNote } from '../asking.ts'
import { findVintage } from '../datasets/vintages.ts'
import type { Vintage } from '../datasets/vintages.ts'
import { baselineOf, differencesOf, progressOf, toldOf } from './compute.ts'
import type { Baseline, Difference, Progress, Told } from './compute.ts'
import { countedBy, countedFrom } from './counted.ts'
import type { Counted } from './counted.ts'
import { breakdownQuery, computedAs, presenceQuery, totalsQuery, wholesQuery } from './queries.ts'
import { reportsOf } from './reports.ts'

export interface ToldBreakdown {
  readonly breakdown: string
  readonly title: Bilingual
  /** By its code, with what the code means where that is said. */
  readonly groups: readonly { readonly group: string; readonly title: Bilingual | null }[]
  /** For each period in which any group has a value: the values in the order of the groups; null where a group has none. */
  readonly rows: readonly { readonly period: string; readonly values: readonly (number | null)[] }[]
}

export interface ToldSeries {
  readonly series: string
  readonly party: PartyId | null
  readonly organisation: ItemRef | null
  readonly title: Bilingual
  readonly definition: Bilingual | null
  readonly computed: Computation | null
  /** Of which dataset in which vintage; null where its side reports it. */
  readonly note: DataNote | null
  readonly values: readonly Told[]
  /** The last whole value. */
  readonly last: Told | null
  readonly baseline: Baseline | null
  readonly progress: readonly Progress[]
  readonly breakdowns: readonly ToldBreakdown[]
}

export interface ToldComparison {
  readonly series: string
  readonly against: string
  readonly explanation: Bilingual
  readonly sources: IndicatorContent['comparisons'][number]['sources']
  readonly differences: readonly Difference[]
}

/** One version of a definition, with its counts. */
export interface Run {
  readonly number: number
  readonly version: VersionId
  readonly content: IndicatorContent
  readonly series: readonly ToldSeries[]
  readonly comparisons: readonly ToldComparison[]
  /** Every period that any series tells of, in order. */
  readonly periods: readonly string[]
}

export interface DefinedVersion {
  readonly item: ItemId
  /** The day on which the last party signed it (YYYY-MM-DD), by the claims of the acts. */
  readonly agreed: string
  readonly number: number
  readonly version: VersionId
  readonly content: IndicatorContent
}

/** `isBrief`: without what it is broken down by, for lists. */
export function runOf(context: ViewContext, defined: DefinedVersion, isBrief = false): Run {
  const { content } = defined
  const series = content.series.map((one) => toldSeries(context, defined, one, isBrief))
  const valuesOf = (name: string) => series.find((one) => one.series === name)?.values ?? []
  return {
    number: defined.number, version: defined.version, content, series,
    comparisons: content.comparisons.map((one) => ({ ...one, differences: differencesOf(valuesOf(one.series), valuesOf(one.against), content.quantity) })),
    periods: [...new Set(series.flatMap(({ values }) => values.map(({ period }) => period)))].sort(),
  }
}

function toldSeries(context: ViewContext, { item, version, content }: DefinedVersion, series: IndicatorSeries, isBrief: boolean): ToldSeries {
  const reports = series.computed === null ? reportsOf(context.rows, item, version, series.series, series.party) : []
  const asked = series.computed === null ? null : askSeries(context, content, series.computed)
  const counts = asked === null ? (series.party === null ? [] : countedBy(reports, content, context.today())) : asked.counts
  const values = toldOf(counts, content, series.series)
  return {
    series: series.series, party: series.party, organisation: series.organisation === null ? null : findRef(context.rows, series.organisation), title: series.title, definition: series.definition,
    computed: series.computed, note: asked?.note ?? null, values, last: values.findLast(({ value }) => value !== null) ?? null, baseline: baselineOf(counts, content, series.series), progress: progressOf(values, content, series.series),
    breakdowns: isBrief ? [] : series.breakdowns.map((one) => (asked === null ? reportedBreakdown(one, counts, content) : computedBreakdown(context, asked, one, content, series.computed))),
  }
}

interface AskedSeries {
  readonly counts: readonly Counted[]
  readonly note: DataNote
  readonly vintage: Vintage | null
  readonly time: Column | null
  readonly wholes: DataTable | null
}

function askSeries(context: ViewContext, content: IndicatorContent, computation: Computation): AskedSeries {
  const vintage = findVintage(context.rows, computation.dataset)
  const time = vintage?.content.columns.find(({ name }) => name === computation.time) ?? null
  const none = (state: DataNote['state']) => ({ counts: [], note: { ref: computation.dataset, vintage, state }, vintage, time, wholes: null })
  if (vintage === null || time === null) return none(vintage === null ? 'no-dataset' : 'unknown-column')
  const ask = (query: DataQuery) => askVintage(context.figures, vintage, query)
  const [totals, wholes, presence] = [totalsQuery(content, computation, time), wholesQuery(content, computation, time), presenceQuery(content, computation, time)].map((query) => (query === null ? null : ask(query)))
  const unready = [totals, wholes, presence].find((asked) => asked != null && asked.state !== 'ready')
  if (totals == null || totals.table === null || unready != null) return none(unready?.state ?? 'making')
  const tables = { totals: totals.table, wholes: wholes?.table ?? null, presence: presence?.table ?? null }
  return { counts: countedFrom(tables, content, computation.dividedBy, time, vintage.content.covers), note: noteOf(computation.dataset, totals), vintage, time, wholes: tables.wholes }
}

function reportedBreakdown({ breakdown, title, groups }: IndicatorSeries['breakdowns'][number], counts: readonly Counted[], { quantity }: IndicatorContent): ToldBreakdown {
  const rows = counts.flatMap(({ period, report }) => {
    const parts = report?.content.parts.filter((part) => part.breakdown === breakdown) ?? []
    if (report === null || parts.length === 0) return []
    return [{ period, values: groups.map(({ group }) => { const part = parts.find((one) => one.group === group); return part === undefined ? null : computedAs(quantity, part.value, report.content.whole, 1) }) }]
  })
  return { breakdown, title, groups, rows }
}

/** Only of periods that are whole: the parts of what is not told are not told either. Largest groups of the last period first. */
function computedBreakdown(context: ViewContext, { vintage, time, counts, wholes }: AskedSeries, { breakdown, title, column, groups: named }: IndicatorSeries['breakdowns'][number], content: IndicatorContent, computation: Computation | null): ToldBreakdown {
  const table = vintage === null || time === null || column === null || computation === null ? null : askVintage(context.figures, vintage, breakdownQuery(content, computation, time, column)).table
  if (table === null || computation === null) return { breakdown, title, groups: [], rows: [] }
  const wholeOf = new Map((wholes?.rows ?? []).map((row) => [String(row[0]), row.at(-1)]))
  const cells = new Map<string, Map<string, number>>()
  for (const row of table.rows) {
    const [period, group, value] = [String(row[0]), String(row[1] ?? ''), row.at(-1)]
    const whole = wholeOf.get(period)
    const told = typeof value === 'number' ? computedAs(content.quantity, value, typeof whole === 'number' ? whole : null, computation.dividedBy) : null
    if (told !== null) cells.set(period, (cells.get(period) ?? new Map<string, number>()).set(group, told))
  }
  const whole = counts.filter(({ state }) => state === 'whole').map(({ period }) => period).filter((period) => cells.has(period))
  const last = cells.get(whole.at(-1) ?? '')
  const groups = [...new Set(whole.flatMap((period) => [...(cells.get(period)?.keys() ?? [])]))].sort((a, b) => (last?.get(b) ?? -Infinity) - (last?.get(a) ?? -Infinity) || (a < b ? -1 : 1))
  const codes = vintage?.content.columns.find(({ name }) => name === column)?.codes ?? []
  return {
    breakdown, title,
    groups: groups.map((group) => ({ group, title: named.find((one) => one.group === group)?.title ?? codes.find(({ code }) => code === group)?.title ?? null })),
    rows: whole.map((period) => ({ period, values: groups.map((group) => cells.get(period)?.get(group) ?? null) })),
  }
}
