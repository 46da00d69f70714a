// What a side still has to report: of each count that is its own the periods that are over and without a value.

import type { ItemId, PartyId } from '../../record/index.ts'
import { findDays } from '../../dialogue/data/periods.ts'
import type { IndicatorContent, IndicatorSeries } from '../../dialogue/items/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { countedBy } from './counted.ts'
import type { Counted } from './counted.ts'
import { reportsOf } from './reports.ts'
import type { DefinedVersion } from './run.ts'
import { findDefined } from './view.ts'

export interface DueValue {
  readonly item: ItemId
  readonly series: string
  readonly period: string
  /** YYYY-MM-DD; null where nothing was agreed. */
  readonly by: string | null
  readonly isLate: boolean
}

export interface OwnSeries {
  readonly series: IndicatorSeries
  /** Every period that is over, in order, with what was reported of it. */
  readonly counts: readonly Counted[]
  readonly due: readonly DueValue[]
}

/** The counts of an indicator that a side reports, under the definition in force. Without `since` what is due begins with the first report, or with the last period that is over. */
export function ownSeriesOf(context: ViewContext, { item, version, content, agreed }: DefinedVersion, party: PartyId): readonly OwnSeries[] {
  const today = context.today()
  return content.series.filter((one) => one.party === party && one.computed === null).map((series) => {
    const reports = reportsOf(context.rows, item, version, series.series, party)
    const counts = countedBy(reports, content, today)
    return { series, counts, due: counts.filter(({ state }) => state === 'missing').map(({ period }) => dueAt({ item, series: series.series, period }, content, agreed, today)) }
  })
}

/** Everything that a side has to report, what is late first. */
export function dueOf(context: ViewContext, party: PartyId): readonly DueValue[] {
  const all = (context.rows.find('kind', 'indicator') ?? []).flatMap((item) => { const defined = findDefined(context.rows, item); return defined === null ? [] : ownSeriesOf(context, defined, party).flatMap(({ due }) => due) })
  return all.sort((a, b) => ((a.by ?? '9999') < (b.by ?? '9999') ? -1 : Number((a.by ?? '9999') > (b.by ?? '9999'))))
}

/** So many days after the period; of what was over before the definition was agreed, after that. */
function dueAt(what: Pick<DueValue, 'item' | 'period' | 'series'>, { period: kind, dueInDays }: IndicatorContent, agreed: string, today: string): DueValue {
  const ended = findDays(kind, what.period)?.last.toString()
  if (dueInDays === null || ended === undefined) return { ...what, by: null, isLate: false }
  const by = Temporal.PlainDate.from(ended > agreed ? ended : agreed).add({ days: dueInDays }).toString()
  return { ...what, by, isLate: by < today }
}
