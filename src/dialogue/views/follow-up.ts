// What became of what was decided: for every decision of the meetings before, the commitments of the plan that
// name it as their origin and what every side says of them now, or why there is none, or that nobody has made one
// yet. A pure view; it is the first topic of the meeting that follows.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ElementContent } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import type { Delivery } from '../statements/index.ts'
import { alternat, findCharter, findContent } from './frame.ts'
import type { PartyName, ViewContext } from './frame.ts'
import { placeInSeries } from './meeting-series.ts'
import { meetingLines } from './meetings.ts'
import type { MeetingLine } from './meetings.ts'
import { lastContent } from './names.ts'
import { deliveriesOf, scheduleBy } from './progress.ts'
import type { Schedule } from './progress.ts'
import { lastRefOf } from './side-deeds.ts'
import type { CitedRef } from './side-deeds.ts'

export interface DecidedCommitment {
  readonly ref: CitedRef
  readonly due: string | null
  readonly schedule: Schedule
  /** What each side says, own first; null where it has not said. */
  readonly readings: readonly (PartyName & { readonly delivery: Delivery | null })[]
  /** It was in force and is no longer. */
  readonly isEnded: boolean
}

export interface Decision {
  readonly minutes: ItemId
  readonly paragraph: string
  readonly words: Bilingual
  /** `committed`; `none`: the parties recorded that there is no commitment, and why; `owed`: nothing yet. */
  readonly standing: 'committed' | 'none' | 'owed'
  readonly noCommitment: Bilingual | null
  readonly commitments: readonly DecidedCommitment[]
}

export interface FollowUp {
  readonly meetings: readonly { readonly meeting: MeetingLine; /** Null where no record of decisions is agreed. */ readonly minutes: ItemId | null; readonly decisions: readonly Decision[] }[]
  readonly counts: { readonly decisions: number; readonly committed: number; readonly none: number; readonly owed: number; readonly late: number }
}

/** Of the meetings of the same body since the previous one of the series, that one among them. */
export function followUpOf(context: ViewContext, item: ItemId): FollowUp {
  const charter = findCharter(context)
  const { since } = placeInSeries(charter === null ? [] : meetingLines(context, charter), item, context.today())
  const origins = since.length === 0 ? new Map<string, ItemId[]>() : commitmentsByOrigin(context.rows)
  const meetings = since.map((meeting) => ({ meeting, ...decisionsOf(context, meeting.item, origins) }))
  const all = meetings.flatMap(({ decisions }) => decisions)
  const count = (standing: Decision['standing']) => all.filter((one) => one.standing === standing).length
  return {
    meetings,
    counts: { decisions: all.length, committed: count('committed'), none: count('none'), owed: count('owed'), late: all.flatMap(({ commitments }) => commitments).filter(({ schedule, isEnded }) => schedule === 'late' && !isEnded).length },
  }
}

function decisionsOf(context: ViewContext, meeting: ItemId, origins: ReadonlyMap<string, readonly ItemId[]>): { readonly minutes: ItemId | null; readonly decisions: readonly Decision[] } {
  const { rows } = context
  const minutes = (rows.find('children', meeting) ?? []).find((child) => findContent(rows, 'minutes', child) !== null) ?? null
  const paragraphs = minutes === null ? [] : (findContent(rows, 'minutes', minutes)?.paragraphs ?? [])
  const decisions = paragraphs.filter(({ form }) => form === 'decision').map(({ paragraph, words, noCommitment }): Decision => {
    const commitments = (origins.get(`${minutes}#${paragraph}`) ?? []).flatMap((item) => commitmentOf(context, item) ?? [])
    return { minutes: minutes ?? '', paragraph, words, noCommitment, commitments, standing: commitments.length > 0 ? 'committed' : noCommitment !== null ? 'none' : 'owed' }
  })
  return { minutes, decisions }
}

/** `minutes/2023-09-29#3` → the elements that name it, those that ended too. Read as they are: a plan of thousands is not held to its schema for a list of names. */
function commitmentsByOrigin(rows: RowReader): ReadonlyMap<string, readonly ItemId[]> {
  const found = new Map<string, ItemId[]>()
  for (const item of [...(rows.find('kind', 'element') ?? []), ...(rows.find('ended', 'element') ?? [])]) {
    const origin = (lastContent(rows.find('item', item)) as unknown as ElementContent | null)?.origin
    if (origin === undefined || origin.paragraph === null) continue
    const key = `${origin.item}#${origin.paragraph}`
    found.set(key, [...(found.get(key) ?? []), item])
  }
  return found
}

function commitmentOf(context: ViewContext, item: ItemId): DecidedCommitment | null {
  const { rows } = context
  const [ref, row] = [lastRefOf(rows, item), rows.find('item', item)]
  if (ref === null || row === undefined) return null
  const content = lastContent(row) as unknown as ElementContent | null
  const said = deliveriesOf(rows, item)
  const readings = alternat(findCharter(context)?.parties ?? [], context.self).map(({ party, name }) => ({ party, name, delivery: said.get(party as PartyId) ?? null }))
  const isDelivered = readings.length > 0 && readings.every(({ delivery }) => delivery === 'complete')
  return { ref, due: content?.due ?? null, schedule: scheduleBy(content?.due ?? null, isDelivered, context.today), readings, isEnded: row.versions.at(-1)?.content === null }
}
