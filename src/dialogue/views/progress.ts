// Progress is four fields, never one number: delivery and assessment as each side says it,
// schedule as the calendar says it, result as an indicator says it. Nothing is averaged.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { DELIVERY, STATEMENT_TYPES } from '../statements/index.ts'
import type { AdvanceContent, AssessmentContent, Delivery } from '../statements/index.ts'
import { alternat } from './frame.ts'
import type { Frame, ViewContext } from './frame.ts'

/** `late`: due before today; `due-soon`: within 60 days; `delivered`: complete in every side's reading. */
export type Schedule = 'no-date' | 'on-time' | 'due-soon' | 'late' | 'delivered'

export interface Assessment extends AssessmentContent {
  readonly statement: StatementId
  readonly made: Citation
}

/** One side's reading: what it says now and what it said before, newest first. `current` is null if it has not said. */
export interface Reading {
  readonly party: PartyId
  readonly name: Bilingual
  readonly current: Assessment | null
  /** Not complete, and nobody has looked at it for months: `MONTHS_UNTIL_STALE`. */
  readonly isStale: boolean
  readonly earlier: readonly Assessment[]
}

export interface Advance extends AdvanceContent {
  readonly statement: StatementId
  readonly made: Citation
  readonly replaces: StatementId | null
}

export function readingsOf(context: ViewContext, frame: Frame, item: ItemId): readonly Reading[] {
  const rows = statementsAbout(context.rows, item, 'assessment')
  return alternat(frame.parties, context.self).map(({ party, name }) => {
    const own = rows.filter((row) => row.made.party === party).map((row) => ({ ...parse<AssessmentContent>('assessment', row), row }))
    const all = own.flatMap(({ content, row }) => (content === null ? [] : [{ assessment: { ...content, statement: row.statement, made: row.made }, isLive: row.replacedBy === null }]))
    const current = all.findLast((one) => one.isLive)?.assessment ?? null
    return { party, name, current, isStale: current !== null && isStale(current, context.today()), earlier: all.map((one) => one.assessment).filter((one) => one !== current).reverse() }
  })
}

/** A reading older than this is asked for again. */
export const MONTHS_UNTIL_STALE = 6

export function staleFrom(asOf: string): string {
  return Temporal.PlainDate.from(asOf).add({ months: MONTHS_UNTIL_STALE }).toString()
}

function isStale({ delivery, asOf }: Assessment, today: string): boolean {
  return delivery !== 'complete' && staleFrom(asOf) <= today
}

/** What each side says of the delivery of an item now; a side that has not said is not in it. */
export function deliveriesOf(rows: RowReader, item: ItemId): ReadonlyMap<PartyId, Delivery> {
  const live = statementsAbout(rows, item, 'assessment').filter((row) => row.replacedBy === null)
  return new Map(live.flatMap((row) => { const { content } = parse<AssessmentContent>('assessment', row); return content === null ? [] : [[row.made.party, content.delivery] as const] }))
}

/** Every reading that one side has given of an item and not taken back, in the order in which it gave them. */
export function assessmentsBy(rows: RowReader, item: ItemId, party: PartyId): readonly (Assessment & { readonly isLive: boolean })[] {
  // A reading as of the same day is a correction: with it goes what it corrected.
  const isRetracted = (row: StatementRow): boolean => {
    const next = row.replacedBy === null ? undefined : rows.find('statement', row.replacedBy)
    return next !== undefined && (next.content === null || (next.content.asOf === row.content?.asOf && isRetracted(next)))
  }
  return statementsAbout(rows, item, 'assessment').filter((row) => row.made.party === party && row.content !== null && !isRetracted(row)).flatMap((row) => {
    const { content } = parse<AssessmentContent>('assessment', row)
    return content === null ? [] : [{ ...content, statement: row.statement, made: row.made, isLive: row.replacedBy === null }]
  })
}

/** Two sides that both assessed, and not alike: what the next meeting should talk about. */
export function isDivergent(readings: readonly Reading[]): boolean {
  const said = readings.flatMap((reading) => (reading.current === null ? [] : [reading.current.delivery]))
  return new Set(said).size > 1
}

/** How far apart the readings are, in steps of the scale; null unless at least two sides rated a delivery. */
export function divergenceInSteps(readings: readonly Reading[]): number | null {
  const steps = readings.flatMap(({ current }) => (current === null || current.delivery === 'no-evidence' ? [] : [DELIVERY.indexOf(current.delivery)]))
  return steps.length < 2 ? null : Math.max(...steps) - Math.min(...steps)
}

/** Live advances on an item by every side, newest first, undated last. */
export function advancesOn(rows: RowReader, item: ItemId): readonly Advance[] {
  const live = statementsAbout(rows, item, 'advance').filter((row) => row.replacedBy === null)
  const advances = live.flatMap((row): Advance[] => {
    const { content } = parse<AdvanceContent>('advance', row)
    return content === null ? [] : [{ ...content, statement: row.statement, made: row.made, replaces: row.replaces }]
  })
  return advances.sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.statement, b.statement))
}

export function scheduleOf(due: string | null, readings: readonly Reading[], today: () => string): Schedule {
  return scheduleBy(due, readings.length > 0 && readings.every((reading) => reading.current?.delivery === 'complete'), today)
}

/** The same, where it is known whether every side reads it as complete. */
export function scheduleBy(due: string | null, isDelivered: boolean, today: () => string): Schedule {
  if (isDelivered) return 'delivered'
  if (due === null) return 'no-date'
  const now = today()
  if (due < now) return 'late'
  return Temporal.PlainDate.from(now).until(due).days <= 60 ? 'due-soon' : 'on-time'
}

function statementsAbout(rows: RowReader, item: ItemId, type: string): readonly StatementRow[] {
  return idsOfType(rows, rows.find('about', item) ?? [], type).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.type === type)
}

/** A list is never changed but replaced, and a statement keeps its type: what was sorted once stays so. */
const sorted = new WeakMap<readonly StatementId[], ReadonlyMap<string, readonly StatementId[]>>()

/** Those of a list that may be of a type: a plan has many times as many advances as readings. */
function idsOfType(rows: RowReader, ids: readonly StatementId[], type: string): readonly StatementId[] {
  const known = sorted.get(ids)
  if (known !== undefined) return known.get(type) ?? []
  const found = ids.map((id) => rows.find('statement', id))
  // What a reader may not see, another may: only what was seen whole is remembered.
  if (found.includes(undefined)) return ids
  const byType = new Map([...Map.groupBy(found, (row) => row?.type ?? '')].map(([of, all]) => [of, all.flatMap((row) => row?.statement ?? [])]))
  sorted.set(ids, byType)
  return byType.get(type) ?? []
}

function parse<C>(type: keyof typeof STATEMENT_TYPES, row: StatementRow): { content: C | null } {
  return { content: row.content === null ? null : (readBy(STATEMENT_TYPES[type].schema, row.content) as C | null) }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export type { Delivery }
