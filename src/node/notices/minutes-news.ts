// The clock of records of decisions as news: that it runs, that it is about to run out, that it has, and how
// soon a record was agreed. Each under a name of its own, so that it is told once however often it is asked.

import { minutesClock } from '../../dialogue/views/index.ts'
import type { MinutesClock } from '../../dialogue/views/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { newsOf } from './news.ts'
import type { News } from './news.ts'
import type { NoticeCode } from './topics.ts'

/** Hours before it runs out in which that is told again. */
const HOURS_SOON = 12
/** What ran out longer ago is no news any more. */
const DAYS_OF_NEWS = 14

/** What is to be told now of the records of all meetings, to those who may sign or answer them. */
export function newsOfMinutes(node: Pick<DialogueNode, 'rows' | 'now'>): readonly News[] {
  const { rows } = node
  const at = node.now()
  return (rows.find('kind', 'meeting') ?? []).flatMap((meeting): readonly News[] => {
    const clock = minutesClock(rows, meeting, at)
    const code = clock === null || isOld(clock, at) ? null : codeOf(clock)
    return clock === null || code === null ? [] : [newsOf({ key: `${code}/${meeting}`, code, at, items: [meeting], by: clock.until.slice(0, 10), isForDecision: true })]
  })
}

function codeOf({ state, hoursLeft }: MinutesClock): NoticeCode | null {
  switch (state) {
    case 'ahead': return null
    case 'running': return hoursLeft !== null && hoursLeft < HOURS_SOON ? 'minutes-soon' : 'minutes-due'
    case 'over': return 'minutes-over'
    case 'agreed': return 'minutes-in-time'
    case 'agreed-late': return 'minutes-late'
  }
}

function isOld({ until }: MinutesClock, now: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(until).add({ hours: DAYS_OF_NEWS * 24 }), Temporal.Instant.from(now)) < 0
}
