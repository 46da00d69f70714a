// What changed since a day, a meeting or the last visit.

import { markOfDay, meetingsView, sinceView } from '../../../dialogue/views/index.ts'
import type { SinceGroup, SinceView } from '../../../dialogue/views/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Seen } from '../../../record/index.ts'
import type { SincePage } from '../../../web/workspace/finding/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const LINES_A_PAGE = 40
const MEETINGS_SHOWN = 8
const LONGEST_ENTRIES = 30

export async function showSince(visit: Visit): Promise<Outcome | null> {
  const { running, officer, url } = visit
  const context = contextOf(running)
  // A look at this page is no visit to the inbox: what is new there stays new.
  const mark = officer === null ? null : await running.lastVisits.look(officer.id, running.node.ledger.heads(), true)
  const meetings = meetingsHeld(visit)
  const typed = url.searchParams.get('at')
  const isDay = typed !== null && isRealDay(typed)
  const from = typed === null && mark !== null && (url.searchParams.get('visit') === '1' || !url.searchParams.has('visit')) ? 'visit' as const : 'day' as const
  const day = isDay ? typed : (meetings[0]?.day ?? null)
  const view = viewSince(running, from === 'visit' && mark !== null ? mark.heads : day === null ? {} : markOfDay(context, day))
  if (view === null) return null
  const lines = view.groups.flatMap((group) => group.lines.map((line) => ({ group, line })))
  const pages = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE))
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1), pages)
  const shown: SincePage = {
    ...(await frameFor(visit)), kind: 'since', from, at: from === 'visit' ? (mark?.at ?? null) : day, hasVisit: mark !== null, meetings: meetings.slice(0, MEETINGS_SHOWN),
    view: { sides: view.sides, adopted: view.adopted }, acknowledgements: view.acknowledgements.length, total: lines.length,
    groups: regrouped(lines.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE)), page, pages, issues: typed === null || isDay ? [] : [{ field: 'at', code: 'day-malformed' }],
  }
  return { page: shown, status: shown.issues.length === 0 ? 200 : 422 }
}

/** What was told last, as long as no chain has grown: from the beginning of a large record it takes a quarter of a second. */
const TOLD = new WeakMap<RowReader, Map<string, SinceView | null>>()
const MOST_TOLD = 4

function viewSince(running: RunningNode, mark: Seen): SinceView | null {
  const told = TOLD.get(running.node.rows) ?? new Map<string, SinceView | null>()
  const key = JSON.stringify([mark, running.node.ledger.heads()])
  const known = told.get(key)
  if (known !== undefined) return known
  const view = sinceView(contextOf(running), mark)
  const [oldest] = told.keys()
  if (told.size >= MOST_TOLD && oldest !== undefined) told.delete(oldest)
  TOLD.set(running.node.rows, told.set(key, view))
  return view
}

/** The lines of one page under their groups again; of what happened very often to one item, the last. */
function regrouped(lines: readonly { readonly group: SinceGroup; readonly line: SinceGroup['lines'][number] }[]): readonly SinceGroup[] {
  return [...Map.groupBy(lines, ({ group }) => group)].map(([group, own]) => ({ ...group, lines: own.map(({ line }) => ({ ...line, entries: line.entries.slice(-LONGEST_ENTRIES) })) }))
}

/** Held until today, the last first. */
function meetingsHeld({ running }: Visit): SincePage['meetings'] {
  const context = contextOf(running)
  const today = context.today()
  const meetings = (meetingsView(context)?.timeline ?? []).flatMap((entry) => ('meeting' in entry ? [{ title: entry.meeting.title, day: `${entry.meeting.date}-01-01`.slice(0, 10) }] : []))
  return meetings.filter(({ day }) => day <= today).reverse()
}

function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
