// Every meeting: to come, called off, held; how faithfully each series is kept.

import { attendanceOf, dutiesOf, findCharter, findContent, findRef, isHeld, meetingsView, wishesOf } from '../../../dialogue/views/index.ts'
import type { MeetingLine, ViewContext } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ListedMeeting, MeetingListPage } from '../../../web/workspace/meetings/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { linesOf } from './found.ts'

export async function showMeetings(visit: Visit): Promise<Outcome | null> {
  const context = contextOf(visit.running)
  const view = meetingsView(context)
  if (view === null || findCharter(context) === null) return null
  const today = context.today()
  const lines = linesOf(context)
  const standing = lines.filter(({ calledOff }) => calledOff === null)
  const page: MeetingListPage = {
    ...(await frameFor(visit)), kind: 'meeting-list',
    upcoming: standing.filter((line) => !isHeld(line, today)).map((line) => listed(context, line)), calledOff: lines.filter(({ calledOff }) => calledOff !== null).map((line) => listed(context, line)).reverse(),
    held: standing.filter((line) => isHeld(line, today)).map((line) => listed(context, line)).reverse(), offered: offeredIn(context),
    types: view.counts, bodies: view.bodies, waiting: wishesOf(context).filter(({ standing: now }) => now === 'waiting').length, mayDraft: visit.may('draft', []),
  }
  return { page }
}

function listed(context: ViewContext, line: MeetingLine): ListedMeeting {
  const content = findContent(context.rows, 'meeting', line.item)
  const isToCome = line.calledOff === null && !isHeld(line, context.today())
  return {
    ...line, bodyName: line.body === null ? null : (findRef(context.rows, line.body)?.title ?? null), starts: content?.starts ?? null,
    unanswered: content === null || !isToCome ? 0 : attendanceOf(context, line.item, content).reduce((sum, { counts }) => sum + counts.unanswered, 0),
    lateDuties: isToCome ? dutiesOf(context, line.item).filter(({ state }) => state === 'late').length : 0, open: context.rows.find('open', line.item)?.length ?? 0,
  }
}

/** Meetings that a side has offered and that are in force for nobody yet. */
function offeredIn({ rows }: ViewContext): MeetingListPage['offered'] {
  return (rows.find('open', 'all') ?? []).flatMap((id) => {
    const row = rows.find('proposal', id)
    return (row?.changes ?? []).flatMap(({ item, base, content }) => {
      if (row === undefined || base !== null || content === null || !item.startsWith('meeting/')) return []
      return [{ proposal: id, by: row.made.party, title: (content.title ?? {}) as unknown as Bilingual, date: typeof content.date === 'string' ? content.date : '' }]
    })
  })
}
