// An element of the plan as the public reads it: what the parties say of it, and beside that what is counted.

import type { ItemId } from '../../record/index.ts'
import { elementView } from '../../dialogue/views/index.ts'
import type { ElementView, ViewContext } from '../../dialogue/views/index.ts'
import { elementIndicators } from './view.ts'
import type { ElementIndicators } from './view.ts'

export interface ElementPageView extends ElementView {
  readonly indicators: ElementIndicators
}

export function elementPageView(context: ViewContext, item: ItemId): ElementPageView | null {
  const view = elementView(context, item)
  return view === null ? null : { ...view, indicators: elementIndicators(context, item) }
}
