// Before and after a change: what was published of it, every baseline beside the others, and any count of crossings
// around any month, held against baselines whose rules were agreed first.

import type { Remark } from '../../dialogue/items/instruments/crossings.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import { monthAfter, monthsOf } from '../crossings/months.ts'
import type { Month, MonthValue } from '../crossings/months.ts'
import { placesOf } from '../crossings/places.ts'
import type { Place } from '../crossings/places.ts'
import { breaksIn, remarksOn } from '../crossings/remarks.ts'
import type { Measure } from '../crossings/view.ts'
import { problemsOf, takeChoice, takeMonth } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { compareBy, placeboBy } from './compare.ts'
import type { BaselineRule, Compared, Placebo, Withheld } from './compare.ts'
import { checkBaseline } from './published.ts'
import type { CheckedBaseline, PublishedChange } from './published.ts'
import { baselineTable, publishedTable } from './tables.ts'

export interface BeforeAfterTool extends ToolBasis {
  readonly instrument: 'before-after'
  readonly published: readonly { readonly change: PublishedChange; readonly baselines: readonly CheckedBaseline[] }[]
  readonly series: SeriesBeforeAfter | null
}

export interface SeriesBeforeAfter {
  readonly place: Place | null
  readonly places: readonly Place[]
  readonly measure: Measure
  readonly measures: readonly Measure[]
  /** The first month after the change; null while there is no count. */
  readonly date: Month | null
  readonly first: Month | null
  readonly last: Month | null
  /** Months compared at most. */
  readonly months: number
  readonly baselines: readonly ComparedBaseline[]
  /** The count around the change: from the earliest month that a rule looks at. */
  readonly around: readonly MonthValue[]
  readonly remarks: readonly Remark[]
}

export interface ComparedBaseline {
  readonly rule: BaselineRule
  readonly title: Bilingual
  readonly result: Compared | Withheld
  readonly placebo: Placebo | null
}

export function beforeAfterTool(context: ToolContext, settings: SettingsOf<'before-after'>): BeforeAfterTool {
  const published = settings.published.map((change) => ({ change, baselines: change.baselines.map(checkBaseline) }))
  const asked = settings.series === null ? null : seriesOf(context, settings.series)
  return {
    instrument: 'before-after', published, series: asked?.series ?? null, problems: asked?.problems ?? [], notes: asked?.notes ?? [],
    tables: [...published.map(({ change, baselines }) => publishedTable(change, baselines)), ...(asked === null ? [] : [baselineTable(asked.series)])],
  }
}

function seriesOf(context: ToolContext, settings: NonNullable<SettingsOf<'before-after'>['series']>) {
  const { parameters } = context
  const { counts } = settings
  const { places, note } = placesOf(context, settings.places)
  const usual = places.some(({ code }) => code === settings.first.place) ? settings.first.place : (places[0]?.code ?? settings.first.place)
  const port = takeChoice(parameters, 'port', places.map(({ code }) => code), usual)
  const measure = takeChoice(parameters, 'measure', settings.measures.map(({ code }) => code), settings.first.measure)
  const asked = askDataset(context, counts.dataset, { values: [{ as: 'value', measure: counts.value, aggregate: 'sum' }], by: [{ column: counts.time }], where: [{ column: counts.place, in: [port.value] }, { column: counts.measure, in: [measure.value] }] })
  const months = asked.table === null ? [] : monthsOf(asked.table)
  const [first, last] = [months[0]?.month ?? null, months.at(-1)?.month ?? null]
  const isKnown = first !== null && last !== null
  const date = takeMonth(parameters, 'date', { least: first ?? '', most: last ?? '9999-12', usual: usualDate(settings.first.month, first, last) })
  const remarks = isKnown ? remarksOn(settings.remarks, { place: port.value, measure: measure.value, from: first, to: last }) : []
  const breaks = breaksIn(remarks)
  const baselines = settings.baselines.map((rule): ComparedBaseline => {
    const result = compareBy(rule, months, date.value, settings.months, breaks)
    return { rule, title: rule.title, result, placebo: placeboBy(result, rule, months, date.value, settings.months, breaks) }
  })
  const earliest = monthAfter(date.value, -Math.max(settings.months, ...settings.baselines.map(({ rule, years }) => (rule === 'months-before' ? 0 : 12 * years))))
  const around = isKnown ? months.filter(({ month }) => month >= earliest && month <= monthAfter(date.value, settings.months - 1)) : []
  const series: SeriesBeforeAfter = {
    place: places.find(({ code }) => code === port.value) ?? null, places, measure: settings.measures.find(({ code }) => code === measure.value) ?? { code: measure.value, title: {} }, measures: settings.measures,
    date: isKnown ? date.value : null, first, last, months: settings.months, baselines: isKnown ? baselines : [], around,
    remarks: remarks.filter(({ from, to, kind }) => around.length > 0 && from <= (around.at(-1)?.month ?? '') && (to ?? (kind === 'event' ? from : '9999-12')) >= (around[0]?.month ?? '')),
  }
  return { series, problems: problemsOf(...(places.length === 0 ? [] : [port]), measure, ...(isKnown ? [date] : [])), notes: [...note, noteOf(counts.dataset, asked)] }
}

/** What is agreed to be shown first, where the count reaches so far. */
function usualDate(agreed: Month, first: Month | null, last: Month | null): Month {
  return first === null || last === null || (agreed >= first && agreed <= last) ? agreed : last
}
