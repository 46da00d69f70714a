// The tools of rules and the boards, and what stands in one of them.

import { standingAbout } from '../../../dialogue/clocks/index.ts'
import { stepsOf } from '../../../dialogue/items/instruments/board.ts'
import type { InstrumentContent } from '../../../dialogue/items/index.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import { calendarContent } from '../../../dialogue/statements/calendar.ts'
import { factContent } from '../../../dialogue/statements/fact.ts'
import { provisionContent } from '../../../dialogue/statements/provision.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import type { RulesListPage, RulesToolPage, RulesToolRef, SaidLine, SaidType } from '../../../web/workspace/rules/models.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

/** The instrument that an address of this area names. */
export function toolItemOf({ match }: Pick<Visit, 'match'>): ItemId {
  return `instrument/${match.parameter}`
}

export interface OpenTool {
  readonly ref: RulesToolRef
  readonly content: InstrumentContent
}

/** Null where the address names none of this area. */
export function toolOf(visit: Visit): OpenTool | null {
  return toolAt(visit.running.node.rows, toolItemOf(visit))
}

export function settingsOf<I extends 'rules' | 'board'>(tool: OpenTool, instrument: I): SettingsOf<I> | null {
  return tool.content.settings.instrument === instrument ? (tool.content.settings as SettingsOf<I>) : null
}

export async function showRules(visit: Visit): Promise<Outcome | null> {
  const { rows } = visit.running.node
  const tools = (rows.find('kind', 'instrument') ?? []).flatMap((item) => toolAt(rows, item) ?? []).map(({ ref }) => {
    const said = saidIn(visit, ref)
    return { ...ref, own: said.filter(({ isOwn }) => isOwn).length, others: said.filter(({ isOwn }) => !isOwn).length }
  })
  const page: RulesListPage = { ...(await frameFor(visit)), kind: 'rules', tools }
  return { page }
}

export async function showTool(visit: Visit): Promise<Outcome | null> {
  const tool = toolOf(visit)
  if (tool === null) return null
  const page: RulesToolPage = { ...(await frameFor(visit)), kind: 'rules-tool', tool: tool.ref, said: saidIn(visit, tool.ref), may: visit.may('report', coversOf(visit.running.node.rows, tool.ref.item)) ? enterable(visit, tool) : [] }
  return { page }
}

function toolAt(rows: RowReader, item: ItemId): OpenTool | null {
  const content = findContent(rows, 'instrument', item)
  const instrument = content?.settings.instrument
  if (content === null || (instrument !== 'rules' && instrument !== 'board')) return null
  return { ref: { item, slug: item.slice(item.indexOf('/') + 1), title: content.title, instrument }, content }
}

/** Each side enters what is its own: where a tool asks nothing of it, nothing. */
function enterable({ running }: Visit, { content: { settings } }: OpenTool): readonly SaidType[] {
  const self = running.settings.party
  if (settings.instrument === 'board') return stepsOf(settings).some(({ party }) => party === null || party === self) ? ['fact'] : []
  if (settings.instrument !== 'rules') return []
  return [...(settings.questions.some(({ party }) => party === self) ? ['provision' as const] : []), ...(settings.calendars.some(({ party }) => party === self) ? ['calendar' as const] : [])]
}

function saidIn({ running }: Visit, { item, instrument }: RulesToolRef): readonly SaidLine[] {
  const { rows } = running.node
  const line = (type: SaidType, one: { readonly statement: string; readonly party: string; readonly made: { readonly at: string } }, title: SaidLine['title'], from: string, until: string | null): SaidLine =>
    ({ type, statement: one.statement, party: one.party, isOwn: one.party === running.settings.party, title, from, until, at: one.made.at })
  if (instrument === 'board') return standingAbout(rows, item, 'fact', factContent).map((one) => line('fact', one, one.content.says, one.content.from, one.content.until))
  const calendars = findContent(rows, 'instrument', item)?.settings
  const titleOf = (name: string) => (calendars?.instrument === 'rules' ? calendars.calendars.find(({ calendar }) => calendar === name)?.title : undefined) ?? {}
  return [
    ...standingAbout(rows, item, 'provision', provisionContent).map((one) => line('provision', one, one.content.title, one.content.from, one.content.until)),
    ...standingAbout(rows, item, 'calendar', calendarContent).map((one) => line('calendar', one, titleOf(one.content.calendar), one.content.from, one.content.until)),
  ]
}
