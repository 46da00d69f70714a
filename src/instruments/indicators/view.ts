// The indicators of a dialogue, and one of them.

import type { ItemId } from '../../record/index.ts'
import { ITEM_KINDS, slugOf } from '../../dialogue/items/index.ts'
import type { ElementContent, IndicatorContent } from '../../dialogue/items/index.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { RowReader, VersionRow } from '../../dialogue/rows.ts'
import { isCountedBy } from '../../dialogue/statements/index.ts'
import { compareNumbers, findRef, frameOf, historyOf } from '../../dialogue/views/index.ts'
import type { Frame, ItemRef, VersionView, ViewContext } from '../../dialogue/views/index.ts'
import { runOf } from './run.ts'
import type { DefinedVersion, Run } from './run.ts'

export interface IndicatorLine {
  readonly item: ItemId
  readonly slug: string
  readonly content: IndicatorContent
  readonly element: IndicatorElement | null
  /** What was counted under the definition in force. */
  readonly run: Run
}

export type IndicatorElement = ItemRef & { readonly number: string }

/** What an element of the plan is told by: results of the work and, apart from them, what surrounds it. */
export interface ElementIndicators {
  readonly results: readonly IndicatorLine[]
  readonly context: readonly IndicatorLine[]
}

export interface IndicatorGroup extends ElementIndicators {
  /** Null for what belongs to no element. */
  readonly element: IndicatorElement | null
}

export interface IndicatorsView {
  readonly frame: Frame
  readonly groups: readonly IndicatorGroup[]
}

export interface IndicatorView extends IndicatorLine {
  readonly frame: Frame
  /** Earlier definitions under which a side reported, newest first; each stands alone. */
  readonly earlier: readonly Run[]
  readonly history: readonly VersionView[]
}

export function indicatorsView(context: ViewContext): IndicatorsView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const lines = (context.rows.find('kind', 'indicator') ?? []).flatMap((item) => lineOf(context, item, true) ?? [])
  const elements = new Map(lines.map(({ element }) => [element?.item ?? '', element]))
  const groups = [...elements].map(([item, element]) => ({ element, ...byUse(lines.filter((line) => (line.element?.item ?? '') === item)) }))
  return { frame, groups: groups.sort((a, b) => (a.element === null || b.element === null ? Number(a.element === null) - Number(b.element === null) : compareNumbers(a.element.number, b.element.number))) }
}

export function indicatorView(context: ViewContext, item: ItemId): IndicatorView | null {
  const frame = frameOf(context)
  const line = lineOf(context, item, false)
  const row = context.rows.find('item', item)
  if (frame === null || line === null || row === undefined) return null
  const before = row.versions.slice(0, -1).reverse().filter(({ version }) => isCountedBy(context.rows, item, version))
  return { frame, ...line, earlier: before.flatMap((version) => { const defined = definedAs(item, version); return defined === null ? [] : [runOf(context, defined)] }), history: historyOf(row, context.rows) }
}

/** The indicators of one element, in the order of their titles' items. */
export function elementIndicators(context: ViewContext, element: ItemId): ElementIndicators {
  const own = (context.rows.find('kind', 'indicator') ?? []).filter((item) => findContent(context.rows, 'indicator', item)?.element === element)
  return byUse(own.flatMap((item) => lineOf(context, item, true) ?? []))
}

/** The definition in force; null where there is none that can be read. */
export function findDefined(rows: RowReader, item: ItemId): DefinedVersion | null {
  const version = rows.find('item', item)?.versions.at(-1)
  return version === undefined ? null : definedAs(item, version)
}

function definedAs(item: ItemId, { number, version, content, signed }: VersionRow): DefinedVersion | null {
  const read = content === null ? null : (readBy(ITEM_KINDS.indicator.schema, content) as IndicatorContent | null)
  return read === null ? null : { item, number, version, content: read, agreed: signed.map(({ at }) => at.slice(0, 10)).sort().at(-1) ?? '' }
}

function lineOf(context: ViewContext, item: ItemId, isBrief: boolean): IndicatorLine | null {
  const defined = findDefined(context.rows, item)
  return defined === null ? null : { item, slug: slugOf(item), content: defined.content, element: elementOf(context.rows, defined.content.element), run: runOf(context, defined, isBrief) }
}

/** What of the plan it belongs to. */
export function elementOf(rows: RowReader, item: ItemId | null): IndicatorElement | null {
  const ref = item === null ? null : findRef(rows, item)
  const content: ElementContent | null = item === null ? null : findContent(rows, 'element', item)
  return ref === null || content === null ? null : { ...ref, number: content.number }
}

function byUse(lines: readonly IndicatorLine[]): ElementIndicators {
  return { results: lines.filter(({ content }) => content.use === 'result'), context: lines.filter(({ content }) => content.use === 'context') }
}
