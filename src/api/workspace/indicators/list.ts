// What is counted, and what this side still has to report.

import type { ItemId } from '../../../record/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { ownSeriesOf } from '../../../instruments/indicators/due.ts'
import { elementOf, findDefined } from '../../../instruments/indicators/view.ts'
import type { OwnIndicator } from '../../../web/workspace/indicators/models.ts'
import { compareNumbers } from '../../../dialogue/views/index.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showIndicators(visit: Visit): Promise<Outcome> {
  const { running } = visit
  const indicators = (running.node.rows.find('kind', 'indicator') ?? []).flatMap((item) => ownIndicator(visit, item) ?? []).sort(byElement)
  const due = indicators.flatMap(({ own, content, slug }) => own.flatMap(({ series, due: values }) => (values.length === 0 ? [] : [{ slug, title: content.title, name: series.title, series: series.series, content, values }])))
  const sorted = due.sort((a, b) => compare(a.values[0]?.by ?? '9999', b.values[0]?.by ?? '9999'))
  return { page: { ...(await frameFor(visit)), kind: 'indicators', indicators, due: sorted, mayDraft: visit.may('draft') } }
}

function ownIndicator({ running }: Visit, item: ItemId): OwnIndicator | null {
  const context = contextOf(running)
  const defined = findDefined(context.rows, item)
  return defined === null ? null : { item, slug: slugOf(item), content: defined.content, element: elementOf(context.rows, defined.content.element), own: ownSeriesOf(context, defined, running.settings.party) }
}

function byElement(a: OwnIndicator, b: OwnIndicator): number {
  return compareNumbers(a.element?.number ?? '', b.element?.number ?? '') || compare(a.content.use, b.content.use) * -1 || compare(a.item, b.item)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
