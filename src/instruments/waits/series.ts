// Waiting times with the method by which they were measured. A posted estimate, an average of estimates and the
// time between two readings of a tag begin and end at other places: put together they would mean nothing. So a
// series has one method, by type and at run time, and only series of the same one can be pooled.

import type { WaitMethod } from '../../dialogue/items/instruments/waits.ts'
import { quantile } from '../statistics/quantiles.ts'

export interface WaitSeries<M extends WaitMethod = WaitMethod> {
  readonly method: M
  readonly minutes: readonly number[]
}

/** One method, or nothing: a union of methods is no method. */
type Single<M, All = M> = M extends unknown ? ([All] extends [M] ? M : never) : never

/** The observations of series that were measured alike. A fault where they were not: no reader can bring it about. */
export function pooled<M extends WaitMethod>(first: WaitSeries<Single<M>> & WaitSeries<M>, ...others: readonly WaitSeries<NoInfer<M>>[]): WaitSeries<M> {
  const other = others.find(({ method }) => method !== first.method)
  if (other !== undefined) throw new TypeError(`Waits by ${first.method} and by ${other.method} are not put together`)
  return { method: first.method, minutes: [first, ...others].flatMap(({ minutes }) => minutes) }
}

/** What is told of a series. Withheld means that the numbers are not there, for programs neither. */
export type WaitSummary<M extends WaitMethod = WaitMethod> =
  | { readonly told: true; readonly method: M; readonly n: number; readonly medianMinutes: number; readonly p95Minutes: number }
  | { readonly told: false; readonly method: M; readonly n: number; readonly minimum: number }

/** Withheld below `minimum` observations. */
export function summaryOf<M extends WaitMethod>({ method, minutes }: WaitSeries<M>, minimum: number): WaitSummary<M> {
  if (minutes.length < minimum) return { told: false, method, n: minutes.length, minimum }
  return { told: true, method, n: minutes.length, medianMinutes: quantile(minutes, 0.5), p95Minutes: quantile(minutes, 0.95) }
}
