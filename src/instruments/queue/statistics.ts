// What was promised against what was done. Each request counts once, by its first reply: what was opened again later is
// told apart. Of fewer than the queue asks for nothing is told, and no total gives away what was left out.

import type { PartyId } from '../../record/index.ts'
import type { RequestThread } from '../../dialogue/requests/thread.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { quantile } from '../statistics/quantiles.ts'
import { daysUsed, onTime } from './line.ts'

export interface QueueCounts {
  /** Requests received. */
  readonly requests: number
  /** Replied to for the first time. */
  readonly replied: number
  readonly withdrawn: number
  readonly open: number
  /** Of the open ones, those whose term has passed. */
  readonly overdue: number
  readonly reopened: number
  /** Days from receipt to the first reply, in the unit of the term, without those on which the clock stood; null without a reply. */
  readonly median: number | null
  readonly ninetieth: number | null
  /** `days` also where terms of several kinds are counted together. */
  readonly unit: 'days' | 'working-days'
  /** Of those with a reply and a day that was promised: how many, and the share that came by that day. */
  readonly promised: number
  readonly onTime: number | null
}

export interface QueueGroup {
  /** The year of receipt, or null for all years. */
  readonly year: string | null
  /** The side that answers, or null for all sides. */
  readonly party: PartyId | null
  /** Null: fewer than are told of. */
  readonly counts: QueueCounts | null
}

export interface QueueStatistics {
  /** The first and last day of receipt among all that were counted; null where nothing is told. */
  readonly from: string | null
  readonly until: string | null
  readonly asOf: string
  readonly minimum: number
  readonly all: QueueCounts | null
  readonly groups: readonly QueueGroup[]
}

/** Exercises are counted only with their like: whoever calls hands in one kind. */
export function queueStatistics(rows: RowReader, threads: readonly RequestThread[], { minimum, today }: { readonly minimum: number; readonly today: string }): QueueStatistics {
  const years = [...new Set(threads.map(yearOf))].sort()
  const parties = [...new Set(threads.map(({ answering }) => answering))].sort()
  const isTold = threads.length >= minimum
  const days = threads.map(({ content }) => content.received).sort()
  const part = (year: string | null, party: PartyId | null) => ({ year, party, threads: threads.filter((one) => (year === null || yearOf(one) === year) && (party === null || one.answering === party)) })
  const partitions = [years.map((year) => part(year, null)), parties.map((party) => part(null, party))]
  return {
    from: isTold ? (days[0] ?? null) : null, until: isTold ? (days.at(-1) ?? null) : null, asOf: today, minimum,
    all: isTold ? countsOf(rows, threads, today) : null,
    groups: isTold ? partitions.flatMap((groups) => told(groups, minimum).map(({ year, party, threads: own, isTold: shown }): QueueGroup => ({ year, party, counts: shown ? countsOf(rows, own, today) : null }))) : [],
  }
}

interface Part {
  readonly year: string | null
  readonly party: PartyId | null
  readonly threads: readonly RequestThread[]
}

/** Those with enough; and where what is left out could be taken from the total, the smallest of the others is left out with it. */
function told(groups: readonly Part[], minimum: number): readonly (Part & { readonly isTold: boolean })[] {
  const kept = groups.filter(({ threads }) => threads.length >= minimum).sort((a, b) => b.threads.length - a.threads.length || ((a.year ?? '') + (a.party ?? '') < (b.year ?? '') + (b.party ?? '') ? -1 : 1))
  const left = () => groups.filter((one) => !kept.includes(one)).reduce((sum, { threads }) => sum + threads.length, 0)
  while (kept.length > 0 && left() > 0 && left() < minimum) kept.pop()
  return groups.map((one) => ({ ...one, isTold: kept.includes(one) }))
}

function countsOf(rows: RowReader, threads: readonly RequestThread[], today: string): QueueCounts {
  const first = threads.flatMap((thread) => { const [round] = thread.rounds; return round === undefined ? [] : [{ thread, round }] })
  const replied = first.filter(({ round }) => round.ended?.how === 'replied')
  const clocks = new Set(replied.map(({ round }) => (round.clock?.unit === 'working-days' ? `working-days ${round.clock.calendar}` : 'days')))
  const isWorking = clocks.size === 1 && !clocks.has('days')
  const used = replied.flatMap(({ thread, round }) => daysUsed(rows, thread, isWorking ? round : { ...round, clock: null }, round.ended?.on ?? today) ?? [])
  const judged = replied.flatMap(({ round }) => onTime(round) ?? [])
  const last = threads.flatMap((thread) => thread.rounds.at(-1) ?? [])
  const open = last.filter(({ ended }) => ended === null)
  return {
    requests: threads.length, replied: replied.length, withdrawn: threads.filter(({ status }) => status === 'withdrawn').length, open: open.length,
    overdue: open.filter(({ due, stops }) => due !== null && due < today && stops.every(({ until }) => until !== null)).length, reopened: threads.filter(({ rounds }) => rounds.length > 1).length,
    median: used.length === 0 ? null : quantile(used, 0.5), ninetieth: used.length === 0 ? null : quantile(used, 0.9), unit: isWorking ? 'working-days' : 'days',
    promised: judged.length, onTime: judged.length === 0 ? null : judged.filter(Boolean).length / judged.length,
  }
}

function yearOf({ content }: RequestThread): string {
  return content.received.slice(0, 4)
}
