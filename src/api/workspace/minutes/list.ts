// Meetings that were held, with where the record of each stands: agreed after how long, what is open and
// whose move it is, and how much of what was decided has become a commitment.

import type { ItemId } from '../../../record/index.ts'
import { decisionsOf, findCharter, findContent, findRef, meetingLines, minutesClock, sumCoverage, textRegister } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { MeetingRef, MinutesLine, MinutesListPage } from '../../../web/workspace/minutes/models.ts'
import { openOn } from '../review/open.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showMinutesList(visit: Visit): Promise<Outcome | null> {
  const { running } = visit
  const context = contextOf(running)
  const charter = findCharter(context)
  if (charter === null) return null
  const drafts = await running.drafts.summaries()
  const lines = meetingLines(context, charter).toReversed().flatMap(({ item }): MinutesLine[] => {
    const meeting = findMeetingRef(running, item)
    const clock = minutesClock(running.node.rows, item, running.node.now())
    if (meeting === null || !isHeld(running, item, clock?.state ?? null)) return []
    const minutes = minutesFor(item)
    const offers = openOn(running, minutes)
    const isOurMove = offers.some(({ moves }) => moves.moves.some(({ party }) => party === running.settings.party))
    return [{ meeting, clock, coverage: decisionsOf(context, item)?.coverage ?? null, offers: offers.length, isOurMove, drafts: drafts.filter(({ bases }) => bases.has(minutes)).length }]
  })
  const states = lines.flatMap(({ clock }) => clock?.state ?? [])
  const coverages = lines.flatMap(({ coverage }) => coverage ?? [])
  const count = (state: string) => states.filter((one) => one === state).length
  const page: MinutesListPage = {
    ...(await frameFor(visit)), kind: 'minutes', lines, texts: textsOf(visit), records: coverages.length, coverage: sumCoverage(coverages),
    clocks: { inTime: count('agreed'), late: count('agreed-late'), running: count('running'), over: count('over') },
  }
  return { page }
}

function textsOf({ running, match }: Visit): MinutesListPage['texts'] {
  const registers = (running.node.rows.find('kind', 'text') ?? []).flatMap((item) => textRegister(contextOf(running), item) ?? [])
  const titled = registers.filter(({ coverage }) => coverage.operative > 0).map(({ ref, coverage }) => ({ ref, coverage }))
  return titled.sort((a, b) => (a.ref.title[match.language] ?? '').localeCompare(b.ref.title[match.language] ?? '', match.language))
}

/** `meeting/2023-09-29` → `minutes/2023-09-29`. */
export function minutesFor(meeting: ItemId): ItemId {
  return meeting.replace(/^meeting\//, 'minutes/')
}

export function findMeetingRef({ node }: RunningNode, meeting: ItemId): MeetingRef | null {
  const ref = findRef(node.rows, meeting)
  const date = findContent(node.rows, 'meeting', meeting)?.date
  return ref === null || date === undefined ? null : { ...ref, date }
}

/** Its day has come; a record can be begun while it sits. */
function isHeld({ node }: RunningNode, meeting: ItemId, state: string | null): boolean {
  const content = findContent(node.rows, 'meeting', meeting)
  if (content === null || content.calledOff !== undefined) return false
  return state !== 'ahead' || content.date.padEnd(10, '-00') <= node.now().slice(0, 10)
}
