// An element of the plan as the public reads it: what the parties say of it, and beside that what is counted.

import type { ItemId } from '../../record/index.ts'
import { elementView } from '../../dialogue/views/index.ts'
import type { Instrument } from '../../dialogue/items/instruments/index.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import type { ElementView, ItemRef, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { headlineOf } from '../headlines.ts'
import { peopleSaid } from '../consultation/on-item.ts'
import type { PeopleSaid } from '../consultation/on-item.ts'
import { elementIndicators } from './view.ts'
import type { ElementIndicators } from './view.ts'

/** A tool that serves it: what it answers, and what it tells now. */
export interface ElementTool {
  readonly ref: ItemRef
  readonly instrument: Instrument
  readonly purpose: Bilingual
  readonly headline: Bilingual
}

export interface ElementPageView extends ElementView {
  readonly indicators: ElementIndicators
  readonly tools: readonly ElementTool[]
  /** Of consultations; null where there was none. */
  readonly peopleSaid: PeopleSaid | null
}

export function elementPageView(context: ViewContext, item: ItemId): ElementPageView | null {
  const view = elementView(context, item)
  const said = peopleSaid(context, item)
  return view === null ? null : { ...view, peopleSaid: said.consultations.length + said.changes.length === 0 ? null : said, indicators: elementIndicators(context, item), tools: view.instruments.flatMap((ref) => toolOf(context, ref)) }
}

function toolOf(context: ViewContext, ref: ItemRef): readonly ElementTool[] {
  const content = findContent(context.rows, 'instrument', ref.item)
  return content === null ? [] : [{ ref, instrument: content.settings.instrument, purpose: content.purpose, headline: headlineOf(context, { item: ref.item, content }) }]
}
