// The tools of a dialogue, and one of them at work.

import type { ItemId } from '../record/index.ts'
import { slugOf } from '../dialogue/items/index.ts'
import type { InstrumentContent } from '../dialogue/items/index.ts'
import type { Instrument } from '../dialogue/items/instruments/index.ts'
import { findContent } from '../dialogue/items/in-force.ts'
import { findRef, frameOf, historyOf } from '../dialogue/views/index.ts'
import type { Frame, ItemRef, VersionView, ViewContext } from '../dialogue/views/index.ts'
import type { Parameters } from './asking.ts'
import type { ToolContext } from './tool.ts'
import { TOOLS } from './tools.ts'
import type { Tool } from './tools.ts'

export interface InstrumentLine {
  readonly item: ItemId
  readonly slug: string
  readonly instrument: Instrument
  readonly content: InstrumentContent
  readonly elements: readonly ItemRef[]
}

export interface InstrumentsView {
  readonly frame: Frame
  readonly instruments: readonly InstrumentLine[]
}

export interface InstrumentView extends InstrumentLine {
  readonly frame: Frame
  /** As the reader asked; the address with them makes this page again. */
  readonly parameters: Parameters
  readonly tool: Tool
  readonly history: readonly VersionView[]
}

export function instrumentsView(context: ViewContext): InstrumentsView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  return { frame, instruments: (context.rows.find('kind', 'instrument') ?? []).flatMap((item) => lineOf(context, item) ?? []) }
}

export function instrumentView(context: ViewContext, item: ItemId, parameters: Parameters = {}): InstrumentView | null {
  const frame = frameOf(context)
  const line = lineOf(context, item)
  const row = context.rows.find('item', item)
  if (frame === null || line === null || row === undefined) return null
  const { settings } = line.content
  const tool = (TOOLS[settings.instrument] as (context: ToolContext, settings: unknown) => Tool)({ ...context, parameters }, settings)
  return { frame, ...line, parameters, tool, history: historyOf(row, context.rows) }
}

function lineOf(context: ViewContext, item: ItemId): InstrumentLine | null {
  const content = findContent(context.rows, 'instrument', item)
  if (content === null) return null
  return { item, slug: slugOf(item), instrument: content.settings.instrument, content, elements: content.elements.flatMap((one) => findRef(context.rows, one) ?? []) }
}
