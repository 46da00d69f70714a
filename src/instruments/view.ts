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
  const tool = (TOOLS[settings.instrument] as (context: ToolContext, settings: unknown) => Tool)({ ...context, parameters, item }, settings)
  return { frame, ...line, parameters, tool, history: historyOf(row, context.rows) }
}

function lineOf(context: ViewContext, item: ItemId): InstrumentLine | null {
  const content = findContent(context.rows, 'instrument', item)
  if (content === null) return null
  return { item, slug: slugOf(item), instrument: content.settings.instrument, content, elements: content.elements.flatMap((one) => findRef(context.rows, one) ?? []) }
}

export interface InstrumentGroup {
  /** Null for those that serve nothing of the plan by name. */
  readonly element: ItemRef | null
  readonly instruments: readonly InstrumentLine[]
}

/** By what of the plan they serve, in its order; one that serves two stands under both. */
export function groupsByElement(instruments: readonly InstrumentLine[]): readonly InstrumentGroup[] {
  const elements = new Map(instruments.flatMap(({ elements }) => elements.map((element) => [element.item, element] as const)))
  const named = [...elements.values()].sort((a, b) => compareNumbers(a.slug, b.slug))
  const groups = named.map((element) => ({ element, instruments: instruments.filter((one) => one.elements.some(({ item }) => item === element.item)) }))
  const others = instruments.filter((one) => one.elements.length === 0)
  return others.length === 0 ? groups : [...groups, { element: null, instruments: others }]
}

/** `I.2` before `I.10`, `II` after both. */
function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
