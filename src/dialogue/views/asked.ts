// What is asked of one side now, commitment by commitment: reports of an open round, what is late, what
// nobody has looked at for long. Each line says why it is there and by when; nothing is asked twice.

import type { ItemId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { Delivery } from '../statements/index.ts'
import { compareNumbers } from './element.ts'
import { commitmentsUnder } from './commitments.ts'
import { findContent, findPlan, frameOf, organisationRefs } from './frame.ts'
import type { OrganisationRef, ViewContext } from './frame.ts'
import { assessmentsBy, staleFrom } from './progress.ts'
import { askedBy, roundsOf } from './rounds.ts'
import type { FrozenItem, Round } from './rounds.ts'

/** What is late is asked about again after so long. */
const DAYS_BETWEEN_LATE_REPORTS = 30

/** `unsaid`: this side has never said how far it is delivered. */
export type AskCode = 'round' | 'late' | 'stale' | 'unsaid'

export interface Ask {
  readonly code: AskCode
  /** The day by which; null where none was ever set. */
  readonly by: string | null
  readonly round: { readonly round: StatementId; readonly title: Bilingual; readonly due: string; readonly asOf: string } | null
}

export interface AskedLine {
  readonly item: ItemId
  readonly slug: string
  readonly number: string
  readonly title: Bilingual
  /** Of this side only; empty where nobody of it is named. */
  readonly owners: readonly OrganisationRef[]
  readonly body: ItemId | null
  readonly due: string | null
  /** The earliest first. */
  readonly asks: readonly Ask[]
  readonly last: { readonly delivery: Delivery; readonly asOf: string; readonly reason: Bilingual | null; readonly statement: StatementId } | null
}

/** A round of this side that asks now, with what it asks for. */
export interface AskingRound {
  readonly round: Round
  readonly items: ReadonlySet<ItemId>
}

/** The rounds that ask this side now. `frozen` answers what a round asks for. */
export function askingRounds(context: ViewContext, frozen: (round: Round) => readonly FrozenItem[] = (round) => askedBy(context, round)): readonly AskingRound[] {
  const today = context.today()
  const rounds = roundsOf(context.rows).filter((round) => round.party === context.self && round.closed === null && round.content.opens <= today)
  return rounds.map((round) => ({ round, items: new Set(frozen(round).map(({ item }) => item)) }))
}

/** Everything that is asked of the side whose node this is, by the day it is asked for. */
export function askedOf(context: ViewContext, asking: readonly AskingRound[] = askingRounds(context)): readonly AskedLine[] {
  const plan = findPlan(context)
  if (plan === null || frameOf(context) === null) return []
  return commitmentsUnder(context.rows, plan).flatMap((item) => askedAbout(context, item, asking) ?? []).sort(byDay)
}

/** By the day by which, then by number; what has no day comes last. */
export function byDay(a: AskedLine, b: AskedLine): number {
  return compareDays(a.asks[0]?.by ?? null, b.asks[0]?.by ?? null) || compareNumbers(a.number, b.number)
}

/** What is asked of one commitment; null where nothing is, or another side alone is to answer. */
export function askedAbout(context: ViewContext, item: ItemId, asking: readonly AskingRound[]): AskedLine | null {
  const today = context.today()
  const content = findContent(context.rows, 'element', item)
  if (content === null) return null
  const all = organisationRefs(context, content.owners)
  const owners = all.filter((owner) => owner.party === context.self)
  if (all.length > 0 && owners.length === 0 && all.every((owner) => owner.party !== null)) return null
  const said = assessmentsBy(context.rows, item, context.self).findLast(({ isLive }) => isLive)
  const inRounds = asking.filter(({ round, items }) => items.has(item) && (said === undefined || said.asOf < round.content.asOf)).map(({ round }): Ask => askOfRound(round))
  const asks = [...inRounds, ...asksOf(content.due, said ?? null, today)].sort((a, b) => compareDays(a.by, b.by))
  if (asks.length === 0) return null
  const last = said === undefined ? null : { delivery: said.delivery, asOf: said.asOf, reason: said.reason, statement: said.statement }
  return { item, slug: slugOf(item), number: content.number, title: content.title, owners, body: content.body, due: content.due, asks, last }
}

function askOfRound({ round, content }: Round): Ask {
  return { code: 'round', by: Temporal.ZonedDateTime.from(content.due).toPlainDate().toString(), round: { round, title: content.title, due: content.due, asOf: content.asOf } }
}

function asksOf(due: string | null, said: { readonly asOf: string; readonly delivery: Delivery } | null, today: string): readonly Ask[] {
  if (said === null) return [{ code: 'unsaid', by: due, round: null }]
  if (said.delivery === 'complete') return []
  const isLate = due !== null && due < today
  if (isLate) {
    const by = Temporal.PlainDate.from(said.asOf).add({ days: DAYS_BETWEEN_LATE_REPORTS }).toString()
    return by <= today ? [{ code: 'late', by: due, round: null }] : []
  }
  const by = staleFrom(said.asOf)
  return by <= today ? [{ code: 'stale', by, round: null }] : []
}

/** Days in their order; what has none comes last. */
function compareDays(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
}
