// An element of the plan, alone and as a line in a tree. Levels are data: the same view serves a
// pillar, an initiative and an activity.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { DialogueContent, ElementContent } from '../items/index.ts'
import { findCharter, findContent, findRef, frameOf, organisationRefs } from './frame.ts'
import type { Frame, ItemRef, OrganisationRef, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'
import { commentsOn } from './comments.ts'
import { originOf } from './origin.ts'
import type { OriginView } from './origin.ts'
import type { Comment } from './comments.ts'
import { advancesOn, divergenceInSteps, isDivergent, readingsOf, scheduleOf } from './progress.ts'
import type { Advance, Delivery, Reading, Schedule } from './progress.ts'
import { suspensionFinder, suspensionsAbout } from './suspensions.ts'
import type { Suspended, Suspension } from './suspensions.ts'

export interface Level {
  readonly level: string
  readonly one: Bilingual
  readonly many: Bilingual
}

export interface AdvanceCounts {
  readonly done: number
  readonly commitment: number
  readonly statement: number
  /** Counted apart: related events that no source ties to the dialogue. */
  readonly context: number
}

/** An element as a line. */
export interface ElementLine {
  readonly item: ItemId
  readonly slug: string
  readonly level: string
  readonly number: string
  readonly title: Bilingual
  readonly owners: readonly OrganisationRef[]
  readonly due: string | null
  readonly schedule: Schedule
  /** What each side says of its delivery; null where it has not said. Own side first. */
  readonly delivery: readonly { readonly party: string; readonly delivery: Delivery | null }[]
  readonly isDivergent: boolean
  /** Of this element itself and of everything below it. */
  readonly advances: AdvanceCounts
  readonly versions: number
  readonly children: readonly ElementLine[]
  /** How many elements hang below it that are not told of here, since there are too many (`fitLines`). */
  readonly untold?: number
}

export interface ElementView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly level: Level
  readonly content: ElementContent
  /** The plan and the elements above, from the top. */
  readonly path: readonly (ItemRef & { readonly number: string | null })[]
  readonly owners: readonly OrganisationRef[]
  readonly body: ItemRef | null
  /** The paragraph of the joint record that made it a commitment; null where none is named. */
  readonly origin: OriginView | null
  readonly schedule: Schedule
  /** What stops the work on it now, said of it or of what stands above it; beside the schedule, never instead of it. */
  readonly suspended: readonly Suspended[]
  /** What was said of it itself and is over. */
  readonly pastSuspensions: readonly Suspension[]
  readonly readings: readonly Reading[]
  readonly isDivergent: boolean
  readonly divergenceInSteps: number | null
  /** On this element itself, newest first. */
  readonly advances: readonly Advance[]
  /** What the parties have remarked on it, by conversation. */
  readonly comments: readonly Comment[]
  readonly childLevel: Level | null
  readonly children: readonly ElementLine[]
  /** The tools of the dialogue that serve it by name. */
  readonly instruments: readonly ItemRef[]
  readonly previous: ItemRef | null
  readonly next: ItemRef | null
  readonly history: readonly VersionView[]
}

export function elementView(context: ViewContext, item: ItemId): ElementView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  const content = findContent(context.rows, 'element', item)
  const row = context.rows.find('item', item)
  if (frame === null || charter === null || content === null || row === undefined) return null
  const readings = readingsOf(context, frame, item)
  const children = childLines(context, frame, item)
  const siblings = childrenOf(context, content.parent)
  const place = siblings.indexOf(item)
  return {
    frame, item, slug: slugOf(item), level: levelOf(charter, content.level), content, path: pathTo(context, content.parent),
    owners: organisationRefs(context, content.owners), body: content.body === null ? null : findRef(context.rows, content.body), origin: originOf(context.rows, content.origin),
    schedule: scheduleOf(content.due, readings, context.today), suspended: suspensionFinder(context)(item), pastSuspensions: suspensionsAbout(context, item).filter(({ isLive }) => !isLive),
    readings, isDivergent: isDivergent(readings), divergenceInSteps: divergenceInSteps(readings),
    advances: advancesOn(context.rows, item), comments: commentsOn(context.rows, { kind: 'item', item }), childLevel: children[0] === undefined ? null : levelOf(charter, children[0].level), children: fitLines(children, MOST_LINES),
    instruments: instrumentsServing(context, item),
    previous: refAt(context, siblings[place - 1]), next: refAt(context, siblings[place + 1]), history: historyOf(row, context.rows),
  }
}

function instrumentsServing(context: ViewContext, element: ItemId): readonly ItemRef[] {
  const serving = (context.rows.find('kind', 'instrument') ?? []).filter((item) => findContent(context.rows, 'instrument', item)?.elements.includes(element))
  return serving.flatMap((item) => findRef(context.rows, item) ?? [])
}

/**
 * The elements under an item as a tree, in the order of their numbers. `above` holds the items on the way down: what two
 * parties signed may hang an element under itself, and must not hang the page.
 */
export function childLines(context: ViewContext, frame: Frame, parent: ItemId, above: readonly ItemId[] = []): readonly ElementLine[] {
  const path = [...above, parent]
  return childrenOf(context, parent).filter((item) => !path.includes(item)).flatMap((item) => elementLine(context, frame, item, path) ?? [])
}

export function childrenOf(context: ViewContext, parent: ItemId): readonly ItemId[] {
  const children = (context.rows.find('children', parent) ?? []).map((item) => ({ item, parts: partsOf(findContent(context.rows, 'element', item)?.number ?? '') }))
  return children.sort((a, b) => compareParts(a.parts, b.parts)).map(({ item }) => item)
}

export function levelOf(charter: DialogueContent, level: string): Level {
  return charter.levels.find((one) => one.level === level) ?? { level, one: {}, many: {} }
}

/** One element as a line, with the tree under it. */
export function elementLine(context: ViewContext, frame: Frame, item: ItemId, above: readonly ItemId[] = []): ElementLine | null {
  // Where it hangs under itself the line depends on where one comes from, and is nobody else's.
  if (context.remember === undefined || hangsUnderItself(context, item)) return makeLine(context, frame, item, above)
  return context.remember(`line/${item}`, (inner) => { const own = frameOf(inner); return own === null ? null : makeLine(inner, own, item, []) })
}

function hangsUnderItself(context: ViewContext, item: ItemId): boolean {
  const path = new Set<ItemId>()
  for (let parent = findContent(context.rows, 'element', item)?.parent; parent !== undefined && !path.has(parent); parent = findContent(context.rows, 'element', parent)?.parent) {
    if (parent === item) return true
    path.add(parent)
  }
  return false
}

/** Lines on one page; of a larger plan the lower levels stand on the pages of their elements. */
export const MOST_LINES = 400

/**
 * Lines with as many levels as make no more than `most` of them, and always the first: a page stays readable, and one change in a
 * plan of ten thousand does not make all of them again.
 */
export function fitLines(lines: readonly ElementLine[], most: number): readonly ElementLine[] {
  let levels = 1
  for (let [all, level] = [lines.length, lines]; level.length > 0; levels += 1) {
    level = level.flatMap(({ children }) => children)
    all += level.length
    if (all > most) break
  }
  return withLevels(lines, levels)
}

/** Lines with so many levels. */
function withLevels(lines: readonly ElementLine[], levels: number): readonly ElementLine[] {
  return lines.map((line) => (line.children.length === 0 ? line : levels > 1 ? { ...line, children: withLevels(line.children, levels - 1) } : { ...line, children: [], untold: countLines(line.children) }))
}

function countLines(lines: readonly ElementLine[]): number {
  return lines.reduce((sum, { children }) => sum + 1 + countLines(children), 0)
}

function makeLine(context: ViewContext, frame: Frame, item: ItemId, above: readonly ItemId[]): ElementLine | null {
  const content = findContent(context.rows, 'element', item)
  if (content === null) return null
  const readings = readingsOf(context, frame, item)
  const children = childLines(context, frame, item, above)
  return {
    item, slug: slugOf(item), level: content.level, number: content.number, title: content.title,
    owners: organisationRefs(context, content.owners), due: content.due, schedule: scheduleOf(content.due, readings, context.today),
    delivery: readings.map(({ party, current }) => ({ party, delivery: current?.delivery ?? null })), isDivergent: isDivergent(readings),
    advances: children.map((child) => child.advances).reduce(addCounts, countAdvances(advancesOn(context.rows, item))),
    versions: context.rows.find('item', item)?.versions.length ?? 0, children,
  }
}

export function countAdvances(advances: readonly Advance[]): AdvanceCounts {
  const tied = advances.filter((advance) => advance.link === 'dialogue')
  const count = (nature: Advance['nature']) => tied.filter((advance) => advance.nature === nature).length
  return { done: count('done'), commitment: count('commitment'), statement: count('statement'), context: advances.length - tied.length }
}

export function addCounts(a: AdvanceCounts, b: AdvanceCounts): AdvanceCounts {
  return { done: a.done + b.done, commitment: a.commitment + b.commitment, statement: a.statement + b.statement, context: a.context + b.context }
}

function pathTo(context: ViewContext, parent: ItemId, below: readonly ItemId[] = []): ElementView['path'] {
  const ref = below.includes(parent) ? null : findRef(context.rows, parent)
  if (ref === null) return []
  const content = findContent(context.rows, 'element', parent)
  return [...(content === null ? [] : pathTo(context, content.parent, [...below, parent])), { ...ref, number: content?.number ?? null }]
}

function refAt(context: ViewContext, item: ItemId | undefined): ItemRef | null {
  return item === undefined ? null : findRef(context.rows, item)
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/**
 * `I.2` before `I.10`, `IV` before `IX`, `2a` before `10a`: part by part, as number, Roman numeral or letters.
 * Two single letters are in the order of the alphabet, so that a plan of A, B, C … I is one; for I, V and X that is
 * the order of the numerals too.
 */
export function compareNumbers(a: string, b: string): number {
  return compareParts(partsOf(a), partsOf(b))
}

function compareParts(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = comparePart(left[i], right[i])
    if (order !== 0) return order
  }
  return 0
}

function partsOf(number: string): readonly string[] {
  return number.match(/\d+|[A-Za-z]+/g) ?? []
}

function comparePart(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  const [left, right] = a.length === 1 && b.length === 1 ? [digitOf(a), digitOf(b)] : [valueOf(a), valueOf(b)]
  if (left !== null && right !== null) return left - right
  return a < b ? -1 : a > b ? 1 : 0
}

function digitOf(part: string): number | null {
  return /^\d+$/.test(part) ? Number(part) : null
}

function valueOf(part: string): number | null {
  if (!/^([IVXLCDM]+|[ivxlcdm]+)$/.test(part)) return digitOf(part)
  const values = [...part.toUpperCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
