// The meeting that an address names, and what stands around it.

import type { ItemId } from '../../../record/index.ts'
import type { MeetingContent } from '../../../dialogue/items/index.ts'
import { findCharter, findContent, findRef, meetingLines, wishesOf } from '../../../dialogue/views/index.ts'
import type { AgendaTopic, MeetingLine, ViewContext } from '../../../dialogue/views/index.ts'
import type { TopicLine } from '../../../web/workspace/meetings/models.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

export interface FoundMeeting {
  readonly item: ItemId
  readonly slug: string
  readonly content: MeetingContent
  readonly line: MeetingLine
  readonly lines: readonly MeetingLine[]
  readonly context: ViewContext
}

/** Null where no meeting of that name is in force. */
export function findMeeting({ running, match }: Visit): FoundMeeting | null {
  const context = contextOf(running)
  const item = `meeting/${match.parameter}`
  const lines = linesOf(context)
  const line = lines.find((one) => one.item === item)
  const content = findContent(context.rows, 'meeting', item)
  return line === undefined || content === null ? null : { item, slug: match.parameter, content, line, lines, context }
}

export function linesOf(context: ViewContext): readonly MeetingLine[] {
  const charter = findCharter(context)
  return charter === null ? [] : meetingLines(context, charter)
}

export function topicLines(context: ViewContext, agenda: readonly AgendaTopic[]): readonly TopicLine[] {
  const wishes = new Map(wishesOf(context).map((wish) => [wish.topic, wish.statement]))
  return agenda.map((topic) => ({ topic, about: topic.about.flatMap((item) => findRef(context.rows, item) ?? []), wish: wishes.get(topic.topic) ?? null }))
}

/** Drafts of this side that change an item, last saved first. */
export async function draftsOn({ running }: Visit, item: ItemId): Promise<readonly string[]> {
  return (await running.drafts.summaries()).filter(({ bases }) => bases.has(item)).map(({ id }) => id)
}
