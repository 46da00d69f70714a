// Reporting rounds: who was asked for what, and who has reported. What a round asks for is what was
// in force in its author's view when it opened it: what is added later is not missing, and what is
// withdrawn later stays asked. Whether a report was on time is said by its act's own claim of its time.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import { momentOfPlaces, placesOf, rowsAt } from '../moment.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { Delivery, RoundContent } from '../statements/index.ts'
import { commitmentsUnder } from './commitments.ts'
import { compareNumbers } from './element.ts'
import { findContent, findPlan, frameOf, organisationRefs } from './frame.ts'
import type { OrganisationRef, PartyName, ViewContext } from './frame.ts'
import { assessmentsBy } from './progress.ts'
import { answeringAll } from './succession.ts'

export interface Round {
  /** The statement that opened it: its name, whatever is said of it later. */
  readonly round: StatementId
  /** The statement that is to be replaced where more is said of it. */
  readonly latest: StatementId
  readonly opened: Citation
  readonly party: PartyId
  readonly content: RoundContent
  readonly audience: 'parties' | 'public'
  /** The act that closed it; null while it is open. */
  readonly closed: Citation | null
}

/** `pending`: not reported, and not due yet. */
export type ReportStatus = 'on-time' | 'late' | 'missing' | 'pending'

export interface AskedItem {
  readonly item: ItemId
  readonly slug: string
  readonly number: string
  readonly title: Bilingual
  readonly status: ReportStatus
  /** What was reported; null where nothing was. */
  readonly delivery: Delivery | null
  readonly reported: Citation | null
}

export type ReportCounts = Readonly<Record<ReportStatus, number>> & { readonly asked: number }

export interface RoundOrganisation {
  /** Null for what no organisation of this side owns. */
  readonly organisation: OrganisationRef | null
  readonly counts: ReportCounts
  readonly items: readonly AskedItem[]
}

export interface RoundSide extends PartyName {
  /** Each commitment once, whoever shares it. */
  readonly counts: ReportCounts
  /** Those with the most missing first. */
  readonly organisations: readonly RoundOrganisation[]
}

export interface RoundBoard {
  readonly round: Round
  readonly isDue: boolean
  readonly sides: readonly RoundSide[]
}

/** Every round that was opened and not retracted, the one due last first. */
export function roundsOf(rows: RowReader): readonly Round[] {
  const live = (rows.find('about', 'dialogue') ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter((row) => row.type === 'round' && row.replacedBy === null)
  return live.flatMap((row) => roundOf(rows, row) ?? []).sort((a, b) => (a.content.due < b.content.due ? 1 : -1))
}

function roundOf(rows: RowReader, row: StatementRow): Round | null {
  const content = readRound(row)
  if (content === null) return null
  let [first, closed] = [row, content.isClosed ? row : null]
  for (let before = earlier(rows, first); before !== undefined; before = earlier(rows, before)) {
    if (closed !== null && readRound(before)?.isClosed === true) closed = before
    first = before
  }
  return { round: first.statement, latest: row.statement, opened: first.made, party: row.made.party, content, audience: row.audience, closed: closed?.made ?? null }
}

function earlier(rows: RowReader, row: StatementRow): StatementRow | undefined {
  return row.replaces === null ? undefined : rows.find('statement', row.replaces)
}

function readRound(row: StatementRow): RoundContent | null {
  return row.content === null ? null : (readBy(STATEMENT_TYPES.round.schema, row.content) as RoundContent | null)
}

/** A commitment as it was when a round was opened that asks for it. */
export interface FrozenItem {
  readonly item: ItemId
  readonly number: string
  readonly title: Bilingual
  readonly owners: readonly OrganisationRef[]
}

/** What a round asks for: the commitments in its scope when it was opened. It never changes. */
export function askedBy(context: ViewContext, round: Round): readonly FrozenItem[] {
  const places = placesOf(context.rows, round.opened)
  if (places === null) return []
  const then = { ...context, rows: rowsAt(context.rows, momentOfPlaces(places)) }
  return inScope(then, round.content.scope).flatMap((item) => {
    const content = findContent(then.rows, 'element', item)
    return content === null ? [] : [{ item, number: content.number, title: content.title, owners: organisationRefs(then, content.owners) }]
  })
}

function inScope(context: ViewContext, scope: RoundContent['scope']): readonly ItemId[] {
  const { rows } = context
  if (scope.kind === 'list') return scope.items.filter((item) => findContent(rows, 'element', item) !== null)
  if (scope.kind === 'plan') return commitmentsUnder(rows, scope.item)
  const plan = findPlan(context)
  const names = (item: ItemId) => {
    const content = findContent(rows, 'element', item)
    return content !== null && (scope.kind === 'body' ? content.body === scope.item : content.owners.includes(scope.item))
  }
  return plan === null ? [] : commitmentsUnder(rows, plan).filter(names)
}

/** Who has reported in a round, side by side. `now` is RFC 3339; a closed round is told as it was when it was closed. */
export function roundBoard(context: ViewContext, round: Round, now: string, asked: readonly FrozenItem[] = askedBy(context, round)): RoundBoard | null {
  const frame = frameOf(context)
  const end = round.closed === null ? null : placesOf(context.rows, round.closed)
  const rows = end === null ? context.rows : rowsAt(context.rows, momentOfPlaces(end))
  if (frame === null) return null
  const due = Temporal.ZonedDateTime.from(round.content.due).toInstant()
  const isDue = round.closed !== null || Temporal.Instant.compare(Temporal.Instant.from(now), due) > 0
  // Who answers today is asked, as long as anybody is: an organisation that has ended reports nothing any more.
  const present = round.closed === null ? asked.map((one) => ({ ...one, owners: answeringNow(context, one.owners) })) : asked
  const sides = frame.parties.map((name) => sideOf(rows, name, present, { asOf: round.content.asOf, due, isDue }))
  return { round, isDue, sides }
}

function answeringNow(context: ViewContext, owners: readonly OrganisationRef[]): readonly OrganisationRef[] {
  const items = owners.map(({ item }) => item)
  const now = answeringAll(context.rows, items, context.today())
  return now.length === items.length && now.every((item, index) => item === items[index]) ? owners : organisationRefs(context, now)
}

interface Terms {
  readonly asOf: string
  readonly due: Temporal.Instant
  readonly isDue: boolean
}

function sideOf(rows: RowReader, name: PartyName, frozen: readonly FrozenItem[], terms: Terms): RoundSide {
  // What nobody owns is asked of every side; what only others own is not asked of this one.
  const own = frozen.filter(({ owners }) => owners.length === 0 || owners.some((owner) => owner.party === name.party || owner.party === null))
  const items = own.map((one) => ({ ...askedItem(rows, one, name.party, terms), owners: one.owners.filter((owner) => owner.party === name.party) }))
  const groups = new Map<string, { organisation: OrganisationRef | null; items: AskedItem[] }>()
  for (const { owners, ...asked } of items) {
    for (const organisation of owners.length === 0 ? [null] : owners) {
      const key = organisation?.item ?? ''
      const group = groups.get(key) ?? { organisation, items: [] }
      group.items.push(asked)
      groups.set(key, group)
    }
  }
  const organisations = [...groups.values()].map(({ organisation, items }): RoundOrganisation => ({ organisation, counts: countOf(items), items: items.sort((a, b) => compareNumbers(a.number, b.number)) }))
  const open = ({ counts }: RoundOrganisation) => counts.missing + counts.pending
  return { ...name, counts: countOf(items), organisations: organisations.sort((a, b) => open(b) - open(a) || ((a.organisation?.acronym ?? '~') < (b.organisation?.acronym ?? '~') ? -1 : 1)) }
}

function askedItem(rows: RowReader, { item, number, title }: FrozenItem, party: PartyId, { asOf, due, isDue }: Terms): AskedItem {
  const answering = assessmentsBy(rows, item, party).filter((one) => one.asOf >= asOf)
  const [first, last] = [answering[0], answering.at(-1)]
  // Corrected later, a report is still as early as it first was.
  const isOnTime = first !== undefined && Temporal.Instant.compare(Temporal.Instant.from(first.made.at), due) <= 0
  const status = first === undefined ? (isDue ? 'missing' : 'pending') : isOnTime ? 'on-time' : 'late'
  return { item, slug: slugOf(item), number, title, status, delivery: last?.delivery ?? null, reported: first?.made ?? null }
}

/** How many of what a side was asked for it has reported. */
export function sideTotals(side: RoundSide | undefined): { readonly asked: number; readonly reported: number } {
  return { asked: side?.counts.asked ?? 0, reported: (side?.counts['on-time'] ?? 0) + (side?.counts.late ?? 0) }
}

function countOf(items: readonly { readonly status: ReportStatus }[]): ReportCounts {
  const counts = { 'on-time': 0, late: 0, missing: 0, pending: 0, asked: items.length }
  for (const { status } of items) counts[status] += 1
  return counts
}

/**
 * Which reminders of a round are due: the days before its end, as the round lists them, whose hour has come and that were not
 * sent. `now` is RFC 3339. The last is the one to send; those before it were missed and are sent no more.
 */
export function remindersDue(round: Round, now: string, sent: ReadonlySet<number>): readonly number[] {
  if (round.closed !== null || round.content.opens > now.slice(0, 10)) return []
  const due = Temporal.ZonedDateTime.from(round.content.due)
  const hasCome = (days: number) => Temporal.Instant.compare(due.subtract({ days }).toInstant(), Temporal.Instant.from(now)) <= 0
  return [...new Set(round.content.reminders)].filter((days) => hasCome(days) && !sent.has(days)).sort((a, b) => b - a)
}
