// What waits for a side in a tool of its own: entries that nobody has looked at, links that it has not checked, what
// blocks it, requests that it owes a reply, rooms that it has not closed.

import type { ViewContext } from '../dialogue/views/index.ts'
import { incidentsUnder, hasClosed, stepsOf } from '../dialogue/incidents/thread.ts'
import type { ConsultationSettings } from '../dialogue/consultations/find.ts'
import { readConsultation } from '../dialogue/consultations/reading.ts'
import type { PartyId } from '../record/index.ts'
import { boardTool } from './board/view.ts'
import { crosswalkTool } from './crosswalk/view.ts'
import type { Configured } from './headlines.ts'
import { findRequestEnd } from './request-end.ts'
import { statedEntries } from './register/entries.ts'
import type { ToolContext } from './tool.ts'

export const WAITING = ['stale-entries', 'links-to-review', 'tracks-blocked', 'requests-late', 'requests-open', 'rooms-open', 'no-contacts', 'contributions-late', 'contributions-unanswered'] as const
export type WaitingKind = (typeof WAITING)[number]

export interface Waiting {
  readonly kind: WaitingKind
  readonly count: number
}

export function waitingIn(context: ViewContext, { item, content: { settings } }: Configured): readonly Waiting[] {
  const tool: ToolContext = { ...context, parameters: {}, item }
  return counted(tool, context.self, settings).filter(({ count }) => count > 0)
}

function counted(tool: ToolContext, self: PartyId, settings: Configured['content']['settings']): readonly Waiting[] {
  const { rows, item } = tool
  switch (settings.instrument) {
    case 'register': return [{ kind: 'stale-entries', count: statedEntries(rows, item, settings, tool.today()).filter((entry) => entry.isStale && entry.party === self).length }]
    case 'crosswalk': return [{ kind: 'links-to-review', count: crosswalkTool(tool, settings).found?.links.unreviewed ?? 0 }]
    case 'board': return [{ kind: 'tracks-blocked', count: boardTool(tool, settings).tracks.filter(({ holds, party }) => !holds && (party === null || party === self)).length }]
    case 'queue': return requestsOwed(tool, self)
    case 'consultation': return answersOwed(tool, self, settings)
    case 'protocol': return [
      { kind: 'rooms-open', count: incidentsUnder(rows, item).filter(({ incident }) => !hasClosed(stepsOf(rows, incident), self)).length },
      { kind: 'no-contacts', count: (rows.find('about', item) ?? []).some((id) => { const row = rows.find('statement', id); return row?.type === 'contact' && row.made.party === self && row.replacedBy === null && row.content !== null }) ? 0 : 1 },
    ]
    default: return []
  }
}

/** What was published and has no answer of this side that is more than an interim one. */
function answersOwed({ rows, item, today }: ToolContext, self: PartyId, settings: ConsultationSettings): readonly Waiting[] {
  const { contributions, answered } = readConsultation(rows, item, settings)
  const own = answered.get(self)
  const open = contributions.filter(({ content }) => (own?.get(content.receipt)?.on ?? null) === null)
  const late = open.filter(({ due }) => due !== null && due < today())
  return [{ kind: 'contributions-late', count: late.length }, { kind: 'contributions-unanswered', count: open.length - late.length }]
}

function requestsOwed({ rows, item, today }: ToolContext, self: PartyId): readonly Waiting[] {
  const open = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.type === 'request' && row.replacedBy === null && row.content?.['to'] === self && findRequestEnd(rows, row) === null)
  const late = open.filter(({ content }) => typeof content?.['due'] === 'string' && content['due'] < today())
  return [{ kind: 'requests-late', count: late.length }, { kind: 'requests-open', count: open.length - late.length }]
}
