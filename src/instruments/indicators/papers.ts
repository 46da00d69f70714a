// Indicators as a generated paper tells them: the last two values of every count, each with what it rests on. Of a moment:
// the rows say which definition and which vintage stood then.

import type { ItemId } from '../../record/index.ts'
import type { IndicatorContent } from '../../dialogue/items/index.ts'
import { childrenOf, citeAct, citeOf, compareNumbers } from '../../dialogue/views/index.ts'
import type { RecordCite, Some, ViewContext } from '../../dialogue/views/index.ts'
import type { Told } from './compute.ts'
import { runOf } from './run.ts'
import type { ToldSeries } from './run.ts'
import { elementOf, findDefined } from './view.ts'

export interface PaperCount {
  readonly content: IndicatorContent
  /** Of the element that it belongs to; null where it belongs to none. */
  readonly number: string | null
  readonly series: ToldSeries
  /** The last whole value and the one before it, newest first; none where nothing was counted. */
  readonly values: readonly Told[]
  /** The version of the definition, and the dataset or the reports. */
  readonly cites: Some<RecordCite>
}

/** Of an element and everything below it, or of all there are; results before context, in the order of the numbers. */
export function paperCounts(context: ViewContext, subject: ItemId | null): readonly PaperCount[] {
  const within = subject === null || !subject.startsWith('element/') ? null : new Set(elementsUnder(context, subject))
  const items = (context.rows.find('kind', 'indicator') ?? []).flatMap((item) => findDefined(context.rows, item) ?? []).filter(({ content }) => within === null || (content.element !== null && within.has(content.element)))
  const counts = items.flatMap((defined) => {
    const number = elementOf(context.rows, defined.content.element)?.number ?? null
    return runOf(context, defined, true).series.map((series): PaperCount => {
      const values = series.values.filter(({ value }) => value !== null).slice(-2).reverse()
      return { content: defined.content, number, series, values, cites: [citeOf(context.rows, defined.item), ...restsOn(series, values, defined.item)] }
    })
  })
  return counts.sort((a, b) => Number(a.content.use === 'context') - Number(b.content.use === 'context') || compareNumbers(a.number ?? '', b.number ?? ''))
}

function restsOn({ note }: ToldSeries, values: readonly Told[], item: ItemId): readonly RecordCite[] {
  if (note !== null) return note.vintage === null ? [] : [citeAct(note.vintage.made, null)]
  return values.flatMap(({ report }) => (report === null ? [] : [citeAct(report.made, item)]))
}

function elementsUnder(context: ViewContext, top: ItemId, above: readonly ItemId[] = []): readonly ItemId[] {
  return above.includes(top) ? [] : [top, ...childrenOf(context, top).flatMap((item) => elementsUnder(context, item, [...above, top]))]
}
