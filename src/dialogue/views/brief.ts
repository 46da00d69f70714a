// What a principal must know in five minutes before a meeting: what we promised, what they promised,
// what is late and why, what waits for a decision, when the sides meet. Every line names the acts it
// rests on. A brief stays a brief however large the plan: the most urgent first, the rest counted.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { ElementContent } from '../items/index.ts'
import { momentOfDay, rowsAt } from '../moment.ts'
import { actKey } from '../rows.ts'
import type { Citation, RowReader } from '../rows.ts'
import { DELIVERY } from '../statements/index.ts'
import { openLines } from './brief-open.ts'
import type { Cut, OpenLine } from './brief-open.ts'
import { commitmentsUnder, countCommitments, frozenSet } from './commitments.ts'
import type { CommitmentCounts } from './commitments.ts'
import { compareNumbers, levelOf } from './element.ts'
import type { Level } from './element.ts'
import { findCharter, findContent, findPlan, frameOf, organisationRefs } from './frame.ts'
import type { Frame, OrganisationRef, PartyName, ViewContext } from './frame.ts'
import { dialogueStatus } from './dormancy.ts'
import { meetingLines } from './meetings.ts'
import type { DialogueStatus } from './meetings.ts'
import { isDivergent, readingsOf, scheduleOf } from './progress.ts'
import type { Delivery, Reading, Schedule } from './progress.ts'
import { suspensionFinder } from './suspensions.ts'
import type { Suspended } from './suspensions.ts'

export interface BriefLine {
  readonly item: ItemId
  readonly slug: string
  readonly level: string
  readonly number: string
  readonly title: Bilingual
  /** Own side first. Those of the nearest element above where it names none itself. */
  readonly owners: readonly OrganisationRef[]
  /** The number of that element above; null where the owners are its own, or where nobody is named. */
  readonly ownersOf: string | null
  readonly due: string | null
  readonly schedule: Schedule
  /** Since the due date; 0 where it is not late. */
  readonly daysLate: number
  /** What stops the work on it now; beside the delay, never instead of it. */
  readonly suspended: readonly Suspended[]
  /** Own side first. */
  readonly readings: readonly Reading[]
  readonly isDivergent: boolean
  /** The version in force and the acts by which every party signed it. */
  readonly version: number
  readonly agreed: readonly Citation[]
}

export interface LateLine extends BriefLine {
  /** What the sides that answer for it say: all sides where nobody is named. Silent ones have no `current`. */
  readonly why: readonly Reading[]
  /** Others that read it differently. */
  readonly otherwise: readonly Reading[]
}

/** Commitments by who answers for them: one party alone, several together, or nobody named. */
export interface BriefGroup {
  readonly kind: 'own' | 'other' | 'together' | 'nobody'
  /** The party, where it is one alone. */
  readonly party: PartyName | null
  readonly total: number
  /** How many of them are in the list of late ones, and not here. */
  readonly late: number
  readonly lines: Cut<BriefLine>
}

export type DeliveryCounts = Readonly<Record<Delivery | 'silent', number>>

export interface BriefView {
  readonly frame: Frame
  readonly plan: { readonly item: ItemId; readonly title: Bilingual }
  /** The acts by which the plan itself was agreed: most lines rest on the same. */
  readonly agreedWith: readonly Citation[]
  /** YYYY-MM-DD: the day for which it is made. */
  readonly asOf: string
  /** Where each chain ended in the record that it is made from. */
  readonly heads: readonly Citation[]
  /** What a commitment is called: the last level of the plan. */
  readonly level: Level
  /** All that there ever were, and how many of those agreed with the plan stand in a later version now. */
  readonly commitments: CommitmentCounts & { readonly changed: number }
  /** Elements with others below them that have a due date of their own: they are among the lines. */
  readonly datedAbove: number
  /** Of all lines, by the calendar. */
  readonly schedule: Readonly<Record<Schedule, number>>
  readonly divergent: number
  /** What each side says, counted; own side first. */
  readonly says: readonly (PartyName & { readonly counts: DeliveryCounts })[]
  readonly late: Cut<LateLine>
  /** Null for a day in the past: which proposals lay open then the rows do not tell. */
  readonly open: Cut<OpenLine> | null
  readonly groups: readonly BriefGroup[]
  readonly meetings: DialogueStatus
}

/** How many of each a brief shows. */
export interface BriefLimits {
  readonly late: number
  readonly open: number
  /** Over all groups together. */
  readonly lines: number
}
export const BRIEF_LIMITS: BriefLimits = { late: 8, open: 5, lines: 36 }

/** For `day` (YYYY-MM-DD), today or in the past, by what acts claim of their time. Null where there was no plan. */
export function briefView(present: ViewContext, limits: BriefLimits = BRIEF_LIMITS, day: string = present.today()): BriefView | null {
  const isPast = day < present.today()
  const context: ViewContext = { ...present, today: () => day, rows: isPast ? rowsAt(present.rows, momentOfDay(day)) : present.rows }
  const [frame, charter, item, frozen] = [frameOf(context), findCharter(context), findPlan(context), frozenSet(context)]
  const plan = item === null ? null : findContent(context.rows, 'plan', item)
  if (frame === null || charter === null || item === null || plan === null || frozen === null) return null
  const above = datedAbove(context.rows, item)
  const silent = frame.parties.map((name) => ({ ...name, current: null, isStale: false, earlier: [] }))
  const stubs = [...commitmentsUnder(context.rows, item), ...above].flatMap((one) => stubOf(context, frame, silent, one) ?? [])
  const late = stubs.filter((stub) => stub.schedule === 'late')
  const rest = stubs.filter((stub) => stub.schedule !== 'late')
  return {
    frame, plan: { item, title: plan.title }, agreedWith: context.rows.find('item', item)?.versions[0]?.signed ?? [], asOf: day, heads: headsOf(context, frame),
    level: levelOf(charter, charter.levels.at(-1)?.level ?? ''), commitments: { ...countCommitments(frozen), changed: frozen.changed.length }, datedAbove: above.length,
    schedule: countSchedules(stubs), divergent: stubs.filter((stub) => isDivergent(stub.readings)).length, says: countReadings(frame, stubs),
    late: cut(late, limits.late, (stub) => lateLine(context, stub)), open: isPast ? null : openLines(context, limits.open),
    groups: groupsOf(context, frame, late, rest, limits.lines), meetings: dialogueStatus(context, charter, meetingLines(context, charter), day),
  }
}

/** Elements with others below them that have a due date of their own. */
function datedAbove(rows: RowReader, parent: ItemId, above: readonly ItemId[] = []): readonly ItemId[] {
  const path = [...above, parent]
  return (rows.find('children', parent) ?? []).filter((item) => !path.includes(item) && rows.find('children', item) !== undefined).flatMap((item) => {
    const below = datedAbove(rows, item, path)
    return findContent(rows, 'element', item)?.due == null ? below : [item, ...below]
  })
}

/** As much of a line as counting and ordering need: a large plan has thousands, a brief shows few. */
interface Stub {
  readonly item: ItemId
  readonly content: ElementContent
  readonly owners: readonly ItemId[]
  readonly ownersOf: string | null
  /** The parties that answer for it. */
  readonly parties: readonly PartyId[]
  readonly readings: readonly Reading[]
  readonly schedule: Schedule
}

function stubOf(context: ViewContext, frame: Frame, silent: readonly Reading[], item: ItemId): Stub | null {
  const content = findContent(context.rows, 'element', item)
  if (content === null) return null
  const { owners, ownersOf } = ownersFor(context, item, content)
  const parties = [...new Set(owners.flatMap((owner) => findContent(context.rows, 'organisation', owner)?.party ?? []))]
  const readings = context.rows.find('about', item) === undefined ? silent : readingsOf(context, frame, item)
  return { item, content, owners, ownersOf, parties, readings, schedule: scheduleOf(content.due, readings, context.today) }
}

/** Its own, or those of the nearest element above that names any. `below` keeps an element that hangs under itself from hanging the page. */
export function ownersFor(context: ViewContext, item: ItemId, content: ElementContent, below: readonly ItemId[] = []): Pick<Stub, 'owners' | 'ownersOf'> {
  if (content.owners.length > 0) return { owners: content.owners, ownersOf: below.length === 0 ? null : content.number }
  const parent = findContent(context.rows, 'element', content.parent)
  return parent === null || below.includes(item) ? { owners: [], ownersOf: null } : ownersFor(context, content.parent, parent, [...below, item])
}

/** The longest late first, then the soonest due, then where the sides differ, then by number. */
function compareStubs(a: Stub, b: Stub): number {
  return compareText(a.content.due ?? '9999', b.content.due ?? '9999') || Number(isDivergent(b.readings)) - Number(isDivergent(a.readings))
    || compareNumbers(a.content.number, b.content.number) || compareText(a.item, b.item)
}

function cut<T>(stubs: readonly Stub[], limit: number, lineOf: (stub: Stub) => T): Cut<T> {
  const shown = first(stubs, limit)
  return { shown: shown.map(lineOf), leftOut: stubs.length - shown.length }
}

/** The first few in order, without sorting the rest. */
function first(stubs: readonly Stub[], limit: number): readonly Stub[] {
  const found: Stub[] = []
  for (const stub of stubs) {
    const last = found.at(-1)
    if (found.length >= limit && (last === undefined || compareStubs(stub, last) >= 0)) continue
    let place = found.length
    for (let before = found[place - 1]; before !== undefined && compareStubs(stub, before) < 0; before = found[place - 1]) place -= 1
    found.splice(place, 0, stub)
    if (found.length > limit) found.pop()
  }
  return found
}

function lineOf(context: ViewContext, stub: Stub): BriefLine {
  const { item, content, ownersOf, schedule, readings } = stub
  const version = context.rows.find('item', item)?.versions.at(-1)
  return {
    item, slug: slugOf(item), level: content.level, number: content.number, title: content.title, owners: organisationRefs(context, stub.owners), ownersOf, due: content.due, schedule,
    suspended: suspensionFinder(context)(item),
    daysLate: schedule === 'late' && content.due !== null ? Temporal.PlainDate.from(content.due).until(context.today()).days : 0,
    readings, isDivergent: isDivergent(readings), version: version?.number ?? 0, agreed: version?.signed ?? [],
  }
}

function lateLine(context: ViewContext, stub: Stub): LateLine {
  const line = lineOf(context, stub)
  const why = stub.parties.length === 0 ? line.readings : line.readings.filter(({ party }) => stub.parties.includes(party))
  const said = new Set(why.flatMap(({ current }) => current?.delivery ?? []))
  const otherwise = line.readings.filter((reading) => !why.includes(reading) && reading.current !== null && !said.has(reading.current.delivery))
  return { ...line, why, otherwise }
}

function groupsOf(context: ViewContext, frame: Frame, late: readonly Stub[], rest: readonly Stub[], lines: number): readonly BriefGroup[] {
  const together = { kind: 'together' as const, party: null }
  const nobody = { kind: 'nobody' as const, party: null }
  const alone = frame.parties.map((party) => ({ kind: party.party === context.self ? 'own' as const : 'other' as const, party }))
  const placeOf = ({ parties: [one, ...others] }: Stub) => (one === undefined ? nobody : others.length > 0 ? together : (alone.find(({ party }) => party.party === one) ?? nobody))
  const groups = [...alone, together, nobody].map((group) => ({ ...group, late: late.filter((stub) => placeOf(stub) === group).length, stubs: rest.filter((stub) => placeOf(stub) === group) }))
  const shares = sharesOf(groups.map(({ stubs }) => stubs.length), lines)
  return groups.map(({ kind, party, late: lateHere, stubs }, index) => ({
    kind, party, total: stubs.length + lateHere, late: lateHere, lines: cut(stubs, shares[index] ?? 0, (stub) => lineOf(context, stub)),
  }))
}

/** How many of each may be shown: all where they fit, and otherwise as evenly as there are; no side's promises push out the other's. */
export function sharesOf(wanted: readonly number[], limit: number): readonly number[] {
  const shares = wanted.map(() => 0)
  for (let left = limit; left > 0;) {
    const hungry = wanted.flatMap((count, index) => (count > (shares[index] ?? 0) ? [index] : []))
    if (hungry.length === 0) break
    for (const index of hungry.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
    left -= Math.min(left, hungry.length)
  }
  return shares
}

function countSchedules(stubs: readonly Stub[]): BriefView['schedule'] {
  const counts = { 'no-date': 0, 'on-time': 0, 'due-soon': 0, late: 0, delivered: 0 }
  for (const { schedule } of stubs) counts[schedule] += 1
  return counts
}

function countReadings(frame: Frame, stubs: readonly Stub[]): BriefView['says'] {
  return frame.parties.map((name) => {
    const counts = Object.fromEntries([...DELIVERY, 'silent'].map((value) => [value, 0])) as Record<Delivery | 'silent', number>
    for (const { readings } of stubs) counts[readings.find(({ party }) => party === name.party)?.current?.delivery ?? 'silent'] += 1
    return { ...name, counts }
  })
}

/** On a day in the past, the last act that claims to be of that day or earlier. */
function headsOf({ rows }: ViewContext, frame: Frame): readonly Citation[] {
  return frame.parties.flatMap(({ party }) => {
    for (let sequence = rows.find('party', party)?.sequence ?? 0; sequence > 0; sequence -= 1) {
      const row = rows.find('act', actKey(party, sequence))
      if (row !== undefined) return [{ party, sequence, hash: row.hash, at: row.at }]
    }
    return []
  })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
