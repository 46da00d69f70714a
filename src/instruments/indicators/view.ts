// The indicators of a dialogue, and one of them.

import type { ItemId } from '../../record/index.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import type { IndicatorContent } from '../../dialogue/items/index.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { findRef, frameOf, historyOf } from '../../dialogue/views/index.ts'
import type { Frame, ItemRef, VersionView, ViewContext } from '../../dialogue/views/index.ts'

export interface IndicatorLine {
  readonly item: ItemId
  readonly slug: string
  readonly content: IndicatorContent
  readonly element: ItemRef | null
}

export interface IndicatorsView {
  readonly frame: Frame
  readonly indicators: readonly IndicatorLine[]
}

export interface IndicatorView extends IndicatorLine {
  readonly frame: Frame
  readonly history: readonly VersionView[]
}

export function indicatorsView(context: ViewContext): IndicatorsView | null {
  const frame = frameOf(context)
  return frame === null ? null : { frame, indicators: (context.rows.find('kind', 'indicator') ?? []).flatMap((item) => lineOf(context, item) ?? []) }
}

export function indicatorView(context: ViewContext, item: ItemId): IndicatorView | null {
  const frame = frameOf(context)
  const line = lineOf(context, item)
  const row = context.rows.find('item', item)
  return frame === null || line === null || row === undefined ? null : { frame, ...line, history: historyOf(row, context.rows) }
}

function lineOf(context: ViewContext, item: ItemId): IndicatorLine | null {
  const content = findContent(context.rows, 'indicator', item)
  return content === null ? null : { item, slug: slugOf(item), content, element: content.element === null ? null : findRef(context.rows, content.element) }
}
