// The state of play of any day, for those who prepare a meeting or answer for one.

import { findCharter, meetingLines, stateLine } from '../../../dialogue/views/index.ts'
import type { StateOfPlayPage } from '../../../web/workspace/reporting/models.ts'
import { field } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { stretchOf } from './asked.ts'

const LINES_A_PAGE = 100

export async function showStateOfPlay(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const today = running.node.now().slice(0, 10)
  const day = field(fields, 'at') || today
  const code = problemWith(day, today)
  const state = code === null ? running.reporting.stateOfPlay(day) : null
  const { stretch, shown } = stretchOf(state?.lines ?? [], field(fields, 'page'), LINES_A_PAGE)
  const context = contextOf(running)
  const charter = findCharter(context)
  const begins = running.reporting.stateOfPlay(today)?.recordBegins ?? today
  const meetings = charter === null ? [] : meetingLines(context, charter).filter(({ date }) => date.length === 10 && date >= begins && date <= today)
  const { lines: _lines, ...bare } = state ?? { lines: [] }
  const page: StateOfPlayPage = {
    ...(await frameFor(visit)), kind: 'state-of-play', day, today, issues: code === null ? [] : [{ field: 'at', code }],
    state: 'frame' in bare ? bare : null, lines: shown.flatMap((item) => stateLine(context, day, item) ?? []), total: state?.lines.length ?? 0, stretch, meetings,
  }
  return { page, status: code === null ? 200 : 422 }
}

function problemWith(day: string, today: string): 'not-a-date' | 'day-to-come' | null {
  try {
    if (Temporal.PlainDate.from(day).toString() !== day) return 'not-a-date'
  } catch {
    return 'not-a-date'
  }
  return day > today ? 'day-to-come' : null
}
