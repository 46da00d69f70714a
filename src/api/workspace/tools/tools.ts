// The tools of the plan as a side works with them: by element, with what waits there for this side.

import { findContent } from '../../../dialogue/items/in-force.ts'
import { findKind } from '../../../dialogue/items/index.ts'
import type { Instrument } from '../../../dialogue/items/instruments/index.ts'
import { compareNumbers, findCharter, findRef } from '../../../dialogue/views/index.ts'
import type { ViewContext } from '../../../dialogue/views/index.ts'
import { headlineOf } from '../../../instruments/headlines.ts'
import { elementIndicators } from '../../../instruments/indicators/view.ts'
import { waitingIn } from '../../../instruments/waiting.ts'
import type { Waiting } from '../../../instruments/waiting.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { DeskTool, ElementState, ElementToolsPage, OpenOnElement, ToolsListPage } from '../../../web/workspace/tools/models.ts'
import { isMoveOf, openProposals } from '../review/open.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showTools(visit: Visit): Promise<Outcome | null> {
  const context = deskContext(visit)
  const serving = toolsByElement(context)
  const levels = new Set([...serving.keys()].flatMap((element) => findContent(context.rows, 'element', element)?.level ?? []))
  const elements = elementsOf(context)
  const groups = (findCharter(context)?.levels ?? []).filter(({ level }) => levels.has(level)).map(({ level, many }) => ({
    level: many, elements: elements.filter((item) => findContent(context.rows, 'element', item)?.level === level).flatMap((item) => stateOf(visit, context, item, serving.get(item) ?? []) ?? []),
  }))
  const others = instrumentsOf(context).filter((item) => findContent(context.rows, 'instrument', item)?.elements.length === 0).flatMap((item) => deskTool(visit, context, item) ?? [])
  const page: ToolsListPage = { ...(await frameFor(visit)), kind: 'tools', groups, others }
  return { page }
}

export async function showElementTools(visit: Visit): Promise<Outcome | null> {
  const context = deskContext(visit)
  const item: ItemId = `element/${visit.match.parameter}`
  const [content, element] = [findContent(context.rows, 'element', item), findRef(context.rows, item)]
  if (content === null || element === null) return null
  const tools = toolsByElement(context).get(item) ?? []
  const { results, context: beside } = elementIndicators(context, item)
  const page: ElementToolsPage = {
    ...(await frameFor(visit)), kind: 'element-tools', element, number: content.number, mayConsult: visit.may('draft', coversOf(context.rows, item)), tools: tools.flatMap((one) => deskTool(visit, context, one) ?? []), indicators: [...results, ...beside],
    projects: projectsOf(context, item).flatMap((one) => findRef(context.rows, one) ?? []), proposals: openOn(visit, context, item, tools),
  }
  return { page }
}

function deskContext({ running }: Visit): ViewContext {
  return { ...contextOf(running), figures: running.data.figures }
}

function instrumentsOf({ rows }: ViewContext): readonly ItemId[] {
  return rows.find('kind', 'instrument') ?? []
}

function elementsOf({ rows }: ViewContext): readonly ItemId[] {
  const numbered = (rows.find('kind', 'element') ?? []).flatMap((item) => { const number = findContent(rows, 'element', item)?.number; return number === undefined ? [] : [{ item, number }] })
  return numbered.sort((a, b) => compareNumbers(a.number, b.number)).map(({ item }) => item)
}

function toolsByElement(context: ViewContext): ReadonlyMap<ItemId, readonly ItemId[]> {
  const pairs = instrumentsOf(context).flatMap((item) => (findContent(context.rows, 'instrument', item)?.elements ?? []).map((element) => ({ item, element })))
  return new Map([...Map.groupBy(pairs, ({ element }) => element)].map(([element, own]) => [element, own.map(({ item }) => item)]))
}

function projectsOf({ rows }: ViewContext, element: ItemId): readonly ItemId[] {
  return (rows.find('kind', 'project') ?? []).filter((item) => findContent(rows, 'project', item)?.element === element)
}

function stateOf(visit: Visit, context: ViewContext, item: ItemId, tools: readonly ItemId[]): ElementState | null {
  const [content, ref] = [findContent(context.rows, 'element', item), findRef(context.rows, item)]
  if (content === null || ref === null) return null
  const { results, context: beside } = elementIndicators(context, item)
  const waiting = tools.flatMap((one) => { const settings = findContent(context.rows, 'instrument', one); return settings === null ? [] : waitingIn(context, { item: one, content: settings }) })
  return { ref, number: content.number, tools: tools.length, indicators: results.length + beside.length, projects: projectsOf(context, item).length, proposals: openOn(visit, context, item, tools).length, waiting: together(waiting) }
}

function together(waiting: readonly Waiting[]): readonly Waiting[] {
  return [...Map.groupBy(waiting, ({ kind }) => kind)].map(([kind, own]) => ({ kind, count: own.reduce((sum, { count }) => sum + count, 0) }))
}

function deskTool(visit: Visit, context: ViewContext, item: ItemId): DeskTool | null {
  const [content, ref] = [findContent(context.rows, 'instrument', item), findRef(context.rows, item)]
  if (content === null || ref === null) return null
  const { instrument } = content.settings
  const configured = { item, content }
  return { ref, instrument, purpose: content.purpose, headline: headlineOf(context, configured), waiting: waitingIn(context, configured), desk: deskOf(instrument, ref.slug, visit.match.language) }
}

/** Where a side works with a tool of this kind; null where it only reads. */
function deskOf(instrument: Instrument, slug: string, language: Language): string | null {
  switch (instrument) {
    case 'board': case 'rules': return workspacePath('rules-tool', language, slug)
    case 'consultation': return workspacePath('answering', language, slug)
    case 'crosswalk': return workspacePath('crosswalk', language, slug)
    case 'protocol': return workspacePath('contact-protocol', language, slug)
    case 'queue': return workspacePath('requests', language)
    case 'register': return workspacePath('desk-register', language, slug)
    default: return null
  }
}

/** Open proposals on the element, on what serves it, or on what hangs directly under it. */
function openOn({ running }: Visit, { rows }: ViewContext, element: ItemId, tools: readonly ItemId[]): readonly OpenOnElement[] {
  const touches = (item: ItemId) => item === element || tools.includes(item) || (findKind(item) === 'element' && findContent(rows, 'element', item)?.parent === element)
  return openProposals(running).filter(({ row }) => row.changes.some(({ item }) => touches(item))).map(({ row, moves }) => ({
    proposal: row.proposal, cover: row.cover, items: row.changes.flatMap(({ item }) => findRef(rows, item) ?? []).slice(0, 10), isOurs: isMoveOf(moves, running.settings.party),
  }))
}
