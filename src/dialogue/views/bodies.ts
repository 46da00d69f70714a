// The bodies of the dialogue: what each is to do, who chairs it, whether it meets, what it answers for.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { inForce } from '../decide.ts'
import { slugOf } from '../items/index.ts'
import type { BodyContent } from '../items/index.ts'
import { bodyStatus } from './dormancy.ts'
import type { LifeStatus } from './dormancy.ts'
import { alternat, findCharter, findContent, findRef, frameOf, organisationRefs } from './frame.ts'
import type { Frame, ItemRef, OrganisationRef, PartyName, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'
import { tallyMeetings } from './meeting-tally.ts'
import { meetingLines } from './meetings.ts'
import type { MeetingLine } from './meetings.ts'
import { elementsWhere } from './people.ts'
import type { NumberedRef } from './people.ts'
import { selfCheckView } from './self-checks.ts'
import type { SelfCheckView } from './self-checks.ts'
import { suspensionsAbout } from './suspensions.ts'
import type { Suspension } from './suspensions.ts'

/** Its meetings, by what the calendar makes of them. */
export interface BodyMeetings {
  readonly held: number
  /** Held later than its rhythm asks after the one before. */
  readonly late: number
  readonly calledOff: number
}

export interface BodyLine {
  readonly item: ItemId
  readonly slug: string
  readonly name: Bilingual
  readonly relation: Bilingual
  readonly since: string | null
  readonly until: string | null
  readonly participants: readonly OrganisationRef[]
  readonly coChairs: readonly OrganisationRef[]
  readonly status: LifeStatus
  readonly meetings: BodyMeetings
  /** How many elements of the plan name it. */
  readonly elements: number
  readonly isSuspended: boolean
}

export interface BodiesView {
  readonly frame: Frame
  readonly bodies: readonly BodyLine[]
}

/** The co-chairs of one side. */
export interface SideChairs {
  /** Null for those of no party. */
  readonly party: PartyName | null
  readonly organisations: readonly OrganisationRef[]
}

export interface BodyView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly content: BodyContent
  readonly participants: readonly OrganisationRef[]
  /** Own side first; sides without any are not in it. */
  readonly coChairs: readonly SideChairs[]
  readonly status: LifeStatus
  readonly counts: BodyMeetings
  /** Its own, the latest first. */
  readonly meetings: readonly MeetingLine[]
  /** Elements of the plan that name it. */
  readonly elements: readonly NumberedRef[]
  /** The body it belongs to, those that belong to it, those before it and after it. */
  readonly under: ItemRef | null
  readonly parts: readonly ItemRef[]
  readonly predecessors: readonly ItemRef[]
  readonly successors: readonly ItemRef[]
  readonly suspensions: readonly Suspension[]
  readonly selfCheck: SelfCheckView
  readonly history: readonly VersionView[]
}

export function bodiesView(context: ViewContext): BodiesView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  if (frame === null || charter === null) return null
  const meetings = meetingLines(context, charter)
  const elements = elementsByBody(context)
  const bodies = bodiesOf(context).flatMap((item): BodyLine[] => {
    const content = findContent(context.rows, 'body', item)
    const status = bodyStatus(context, item, meetings)
    if (content === null || status === null) return []
    const { name, relation, since, until, participants, coChairs = [] } = content
    return [{
      item, slug: slugOf(item), name, relation, since, until, participants: organisationRefs(context, participants), coChairs: organisationRefs(context, coChairs), status,
      meetings: countMeetings(ownMeetings(meetings, item), status), elements: elements.get(item) ?? 0, isSuspended: suspensionsAbout(context, item).some(({ isLive }) => isLive),
    }]
  })
  return { frame, bodies }
}

export function bodyView(context: ViewContext, item: ItemId): BodyView | null {
  const frame = frameOf(context)
  const charter = findCharter(context)
  const content = findContent(context.rows, 'body', item)
  const row = context.rows.find('item', item)
  if (frame === null || charter === null || content === null || row === undefined) return null
  const all = meetingLines(context, charter)
  const status = bodyStatus(context, item, all)
  if (status === null) return null
  const refsOf = (items: readonly ItemId[]) => items.flatMap((other) => findRef(context.rows, other) ?? [])
  const others = (fits: (other: BodyContent) => boolean) => refsOf(bodiesOf(context).filter((other) => { const read = other === item ? null : findContent(context.rows, 'body', other); return read !== null && fits(read) }))
  const meetings = ownMeetings(all, item)
  return {
    frame, item, slug: slugOf(item), content, participants: organisationRefs(context, content.participants), coChairs: chairsBySide(context, frame, content.coChairs ?? []),
    status, counts: countMeetings(meetings, status), meetings: [...meetings].reverse(), elements: elementsWhere(context, (element) => element.body === item),
    under: content.under === undefined ? null : findRef(context.rows, content.under), parts: others((other) => other.under === item), predecessors: refsOf(content.succeeds ?? []),
    successors: others((other) => other.succeeds?.includes(item) === true), suspensions: suspensionsAbout(context, item), selfCheck: selfCheckView(context, frame, item), history: historyOf(row, context.rows),
  }
}

/** The co-chairs of the dialogue or of a body, by side. */
export function chairsBySide(context: ViewContext, frame: Frame, items: readonly ItemId[]): readonly SideChairs[] {
  const refs = organisationRefs(context, items)
  const sides = [...alternat(frame.parties, context.self), null].map((party): SideChairs => ({ party, organisations: refs.filter((ref) => ref.party === (party?.party ?? null)) }))
  return sides.filter(({ organisations }) => organisations.length > 0)
}

function bodiesOf(context: ViewContext): readonly ItemId[] {
  return context.rows.find('kind', 'body') ?? []
}

function ownMeetings(meetings: readonly MeetingLine[], body: ItemId): readonly MeetingLine[] {
  return meetings.filter((meeting) => meeting.body === body)
}

function countMeetings(meetings: readonly MeetingLine[], { everyMonths, today }: LifeStatus): BodyMeetings {
  const { held, heldLate: late, calledOff } = tallyMeetings(meetings, everyMonths, today)
  return { held, late, calledOff }
}

/** Elements that name each body: read as they are, since thousands are only counted. */
function elementsByBody({ rows }: ViewContext): ReadonlyMap<ItemId, number> {
  const counts = new Map<ItemId, number>()
  for (const item of rows.find('kind', 'element') ?? []) {
    const body = inForce(rows, item)?.body
    if (typeof body === 'string') counts.set(body, (counts.get(body) ?? 0) + 1)
  }
  return counts
}
