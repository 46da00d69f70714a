// The mid-year review: every commitment, by where it stands, with what each side has reported since the
// last meeting; beside each there is room for one word: keep, change or drop. The order is made for all
// of them at once and cheaply; what a reader sees of each is made part by part.

import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { findKind } from '../../items/index.ts'
import { STATEMENT_TYPES } from '../../statements/index.ts'
import type { AssessmentContent, Delivery } from '../../statements/index.ts'
import { readBy } from '../../read-by.ts'
import type { RowReader } from '../../rows.ts'
import { countCommitments, frozenSet } from '../commitments.ts'
import type { CommitmentCounts } from '../commitments.ts'
import { childrenOf } from '../element.ts'
import { findCharter, findContent, findPlan, findRef, frameOf } from '../frame.ts'
import type { Frame, ItemRef, ViewContext } from '../frame.ts'
import { changedFields } from '../history.ts'
import { dialogueStatus } from '../dormancy.ts'
import { meetingLines } from '../meetings.ts'
import type { MeetingLine } from '../meetings.ts'
import { advancesOn, deliveriesOf, scheduleBy } from '../progress.ts'
import type { Advance } from '../progress.ts'
import { citeAct, citeOf } from './cites.ts'
import type { ActCite, VersionCite } from './cites.ts'
import { paperCommitment } from './commitment.ts'
import type { PaperCommitment } from './commitment.ts'
import { partOf } from './stretch.ts'
import type { PaperPart } from './stretch.ts'
import { suspensionsIn } from './suspended.ts'
import type { PaperSuspension } from './suspended.ts'

/** Where a commitment stands, the most pressing first: each stands under the first that is true of it. */
export const REVIEW_STATUSES = ['suspended', 'late', 'divergent', 'unreported', 'due-soon', 'on-time', 'no-date', 'delivered'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** Something on offer that would change or end it. */
export interface OpenOffer {
  readonly cite: ActCite
  readonly effect: 'amended' | 'ended'
  readonly fields: readonly string[]
}

export interface ReviewRow extends PaperCommitment {
  readonly status: ReviewStatus
  /** What every side has said since the last meeting; its reading is among the `readings`. */
  readonly since: readonly { readonly advance: Advance; readonly cite: ActCite }[]
  /** The sides that have said nothing of it since. */
  readonly silent: readonly string[]
  readonly suspensions: readonly PaperSuspension[]
  readonly offers: readonly OpenOffer[]
}

export interface ReviewOrder {
  readonly lines: readonly { readonly item: ItemId; readonly status: ReviewStatus }[]
  readonly counts: Readonly<Record<ReviewStatus, number>>
  readonly commitments: CommitmentCounts | null
  /** Elements with others below them of which something was reported since. */
  readonly above: readonly ItemId[]
  /** The meeting since which reports count; null where none was held: then all count. */
  readonly since: MeetingLine | null
}

export interface ReviewView extends PaperPart {
  readonly frame: Frame
  /** The plan, or the element whose commitments are reviewed. */
  readonly subject: ItemRef & { readonly number: string | null; readonly cite: VersionCite }
  readonly order: Omit<ReviewOrder, 'above' | 'lines'>
  readonly sinceCite: VersionCite | null
  /** What was reported of whole branches; with the first part. */
  readonly above: readonly { readonly number: string; readonly title: Bilingual; readonly cite: VersionCite; readonly since: ReviewRow['since'] }[]
  readonly groups: readonly { readonly status: ReviewStatus; readonly rows: readonly ReviewRow[] }[]
}

/** Null where there is no plan, or no such element in it. */
export function reviewOrder(context: ViewContext, under: ItemId | null): ReviewOrder | null {
  const [frame, charter, subject] = [frameOf(context), findCharter(context), under ?? findPlan(context)]
  if (frame === null || charter === null || subject === null || findRef(context.rows, subject) === null) return null
  const since = dialogueStatus(context, charter, meetingLines(context, charter)).last
  const suspensionsOn = suspensionsIn(context)
  const { last, branches } = inOrderUnder(context, subject)
  const lines = last.flatMap((item) => {
    const content = findContent(context.rows, 'element', item)
    return content === null ? [] : [{ item, status: statusOfItem(context, frame, item, content.due, since?.date ?? '', suspensionsOn) }]
  })
  const above = branches.filter((item) => advancesOn(context.rows, item).some(({ made }) => isSince(made.at, since?.date ?? '')))
  const byStatus = Map.groupBy(lines, ({ status }) => status)
  const counts = Object.fromEntries(REVIEW_STATUSES.map((status) => [status, 0])) as Record<ReviewStatus, number>
  for (const [status, own] of byStatus) counts[status] = own.length
  const frozen = frozenSet(context, null, under)
  return { lines: REVIEW_STATUSES.flatMap((status) => byStatus.get(status) ?? []), counts, commitments: frozen === null ? null : countCommitments(frozen), above, since }
}

/** `order` as `reviewOrder` made it of the same rows, day and subject. */
export function reviewView(context: ViewContext, under: ItemId | null, order: ReviewOrder, part: number | null = null): ReviewView | null {
  const [frame, subject] = [frameOf(context), under ?? findPlan(context)]
  const ref = subject === null ? null : findRef(context.rows, subject)
  if (frame === null || subject === null || ref === null) return null
  const { lines, above, ...rest } = order
  const { shown, ...stretch } = partOf(lines, part)
  const suspensionsOn = suspensionsIn(context)
  const groups = REVIEW_STATUSES.flatMap((status) => {
    const rows = shown.filter((line) => line.status === status).flatMap(({ item }) => reviewRow(context, frame, item, status, order.since?.date ?? '', suspensionsOn) ?? [])
    return rows.length === 0 ? [] : [{ status, rows }]
  })
  return {
    frame, ...stretch, subject: { ...ref, number: findContent(context.rows, 'element', subject)?.number ?? null, cite: citeOf(context.rows, subject) },
    above: stretch.part > 1 ? [] : above.flatMap((item) => branchOf(context, item, order.since?.date ?? '') ?? []),
    order: rest, sinceCite: order.since === null ? null : citeOf(context.rows, order.since.item), groups,
  }
}

/** What has nothing below it, and what has, each in the order of the numbers; the subject too, where it is an element. */
function inOrderUnder(context: ViewContext, subject: ItemId): { readonly last: readonly ItemId[]; readonly branches: readonly ItemId[] } {
  const [last, branches, seen]: [ItemId[], ItemId[], Set<ItemId>] = [[], [], new Set()]
  const walk = (item: ItemId) => {
    if (seen.has(item)) return
    seen.add(item)
    const below = childrenOf(context, item)
    if (findKind(item) === 'element') (below.length === 0 ? last : branches).push(item)
    below.forEach(walk)
  }
  walk(subject)
  return { last, branches }
}

function branchOf(context: ViewContext, item: ItemId, since: string): ReviewView['above'][number] | null {
  const content = findContent(context.rows, 'element', item)
  return content === null ? null : { number: content.number, title: content.title, cite: citeOf(context.rows, item), since: sinceOn(context.rows, item, since) }
}

function sinceOn(rows: RowReader, item: ItemId, since: string): ReviewRow['since'] {
  return advancesOn(rows, item).filter(({ made }) => isSince(made.at, since)).map((advance) => ({ advance, cite: citeAct(advance.made, item) }))
}

function reviewRow(context: ViewContext, frame: Frame, item: ItemId, status: ReviewStatus, since: string, suspensionsOn: ReturnType<typeof suspensionsIn>): ReviewRow | null {
  const commitment = paperCommitment(context, frame, item)
  if (commitment === null) return null
  const reported = sinceOn(context.rows, item, since)
  const speakers = new Set([...reported.map(({ cite }) => cite.party), ...commitment.readings.flatMap(({ party, current }) => (current !== null && isSince(current.made.at, since) ? [party] : []))])
  return {
    ...commitment, status, since: reported, silent: frame.parties.map(({ party }) => party).filter((party) => !speakers.has(party)),
    suspensions: suspensionsOn(item), offers: offersOn(context.rows, item),
  }
}

function statusOfItem(context: ViewContext, frame: Frame, item: ItemId, due: string | null, since: string, suspensionsOn: ReturnType<typeof suspensionsIn>): ReviewStatus {
  if (suspensionsOn(item).length > 0) return 'suspended'
  if (context.rows.find('about', item) === undefined) return due !== null && due < context.today() ? 'late' : 'unreported'
  const deliveries = deliveriesOf(context.rows, item)
  const schedule = scheduleBy(due, frame.parties.every(({ party }) => deliveries.get(party) === 'complete'), context.today)
  if (schedule === 'late' || schedule === 'delivered') return schedule
  if (new Set<Delivery>(deliveries.values()).size > 1) return 'divergent'
  return hasReport(context.rows, item, since) ? schedule : 'unreported'
}

/** Whether any side has said anything of it since a day. */
function hasReport(rows: RowReader, item: ItemId, since: string): boolean {
  return (rows.find('about', item) ?? []).some((id) => {
    const row = rows.find('statement', id)
    if (row === undefined || row.replacedBy !== null || row.content === null || !isSince(row.made.at, since)) return false
    return row.type === 'advance' || (row.type === 'assessment' && (readBy(STATEMENT_TYPES.assessment.schema, row.content) as AssessmentContent | null) !== null)
  })
}

/** After the day of the meeting, which may be known by its month or year only. */
function isSince(at: string, date: string): boolean {
  return at.slice(0, date.length) > date
}

/** Proposals that lie open now and would change it. */
function offersOn(rows: RowReader, item: ItemId): readonly OpenOffer[] {
  const open = (rows.find('proposals', item) ?? []).flatMap((id) => rows.find('proposal', id) ?? []).filter(({ status }) => status === 'open')
  const inOrder = open.sort((a, b) => (a.made.party === b.made.party ? a.made.sequence - b.made.sequence : a.made.party < b.made.party ? -1 : 1))
  return inOrder.flatMap(({ made, changes }) => changes.filter((change) => change.item === item).map(({ base, content }): OpenOffer => {
    const before = rows.find('item', item)?.versions.find(({ version }) => version === base)?.content ?? null
    return { cite: citeAct(made, item), effect: content === null ? 'ended' : 'amended', fields: content === null ? [] : changedFields(before, content).map(({ field }) => field) }
  }))
}
