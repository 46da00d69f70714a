// One day at a port of entry, event by event: vehicles come at random with the rate of the hour, stand in one line,
// and go to the first lane that is free; a lane serves one vehicle in an exponential time. Lanes open and close with
// the hour; a lane that closes finishes the vehicle it has. The same seed gives the same day.

import { quantileOfSorted } from '../statistics/quantiles.ts'
import { randomOf } from '../statistics/random.ts'
import type { Random } from '../statistics/random.ts'

export interface DaySettings {
  /** Vehicles in an hour, of 24 hours. */
  readonly arrivals: readonly number[]
  /** Lanes open in each hour, one at least. */
  readonly lanes: readonly number[]
  /** Mean minutes that one lane spends on one vehicle. */
  readonly serviceMinutes: number
  readonly queueAtStart: number
  readonly seed: number
  /** Days that are simulated, each from the same beginning. */
  readonly days: number
}

export interface SimulatedHour {
  readonly hour: number
  /** Vehicles that came in this hour, over all days that were simulated. */
  readonly n: number
  readonly medianMinutes: number | null
  readonly p95Minutes: number | null
  readonly meanMinutes: number | null
  /** Vehicles that wait when the hour ends, on average over the days. */
  readonly queueAtEnd: number
}

export interface SimulatedDay {
  readonly hours: readonly SimulatedHour[]
  /** Of all who came in the day. */
  readonly n: number
  readonly medianMinutes: number | null
  readonly p95Minutes: number | null
}

const HOURS = 24

export function simulateDays(settings: DaySettings): SimulatedDay {
  const random = randomOf(settings.seed)
  const waits: number[][] = Array.from({ length: HOURS }, () => [])
  const queues = new Float64Array(HOURS)
  for (let day = 0; day < settings.days; day += 1) oneDay(settings, random, waits, queues)
  const sorted = waits.map((of) => Float64Array.from(of).sort())
  const all = Float64Array.from(waits.flat()).sort()
  return {
    hours: sorted.map((of, hour) => ({ hour, n: of.length, ...spread(of), meanMinutes: of.length === 0 ? null : of.reduce((sum, wait) => sum + wait, 0) / of.length, queueAtEnd: (queues[hour] ?? 0) / settings.days })),
    n: all.length, ...spread(all),
  }
}

function spread(sorted: Float64Array): { readonly medianMinutes: number | null; readonly p95Minutes: number | null } {
  return sorted.length === 0 ? { medianMinutes: null, p95Minutes: null } : { medianMinutes: quantileOfSorted(sorted, 0.5), p95Minutes: quantileOfSorted(sorted, 0.95) }
}

/** Adds the waits of one day by hour of arrival, and the queue at the end of each hour. */
function oneDay({ arrivals, lanes, serviceMinutes, queueAtStart }: DaySettings, random: Random, waits: readonly number[][], queues: Float64Array): void {
  const free = new FreeLanes()
  const [arrived, started] = [new Float64Array(HOURS), new Float64Array(HOURS)]
  let now = 0
  /** One line: nobody is taken before who stood there before. */
  const serve = (arrival: number): number => {
    now = Math.max(now, arrival)
    free.open(openAt(lanes, now), now)
    // Where nobody is free before the hour turns, those are asked who are open then.
    while (free.next() >= hourEnd(now) && hourEnd(now) < HOURS * 60) {
      now = hourEnd(now)
      free.open(openAt(lanes, now), now)
    }
    now = Math.max(now, free.next())
    free.replace(now + random.exponential(serviceMinutes))
    const hour = Math.floor(now / 60)
    if (hour < HOURS) started[hour] = (started[hour] ?? 0) + 1
    return now
  }
  // Those who stand there as the day begins wait before all others, and so do those whom the lanes are serving; their waits are of the day before.
  const ahead = queueAtStart === 0 ? 0 : queueAtStart + (lanes[0] ?? 0)
  for (let number = 0; number < ahead; number += 1) serve(0)
  for (const [hour, perHour] of arrivals.entries()) {
    if (perHour <= 0) continue
    for (let minute = hour * 60 + random.exponential(60 / perHour); minute < (hour + 1) * 60; minute += random.exponential(60 / perHour)) {
      arrived[hour] = (arrived[hour] ?? 0) + 1
      waits[hour]?.push(serve(minute) - minute)
    }
  }
  let queue = ahead
  for (let hour = 0; hour < HOURS; hour += 1) {
    queue += (arrived[hour] ?? 0) - (started[hour] ?? 0)
    queues[hour] = (queues[hour] ?? 0) + queue
  }
}

function openAt(lanes: readonly number[], minute: number): number {
  return lanes[Math.min(HOURS - 1, Math.floor(minute / 60))] ?? 1
}

function hourEnd(minute: number): number {
  return (Math.floor(minute / 60) + 1) * 60
}

/** The minutes at which the open lanes are free, the earliest first: a binary heap. */
class FreeLanes {
  readonly #heap: number[] = []

  /** So many are open from now on: new ones are free at once, and of too many those close that are free first. */
  open(lanes: number, minute: number): void {
    while (this.#heap.length < lanes) this.#add(minute)
    while (this.#heap.length > lanes) this.#takeFirst()
  }

  next(): number {
    return this.#heap[0] ?? Infinity
  }

  /** The lane that is free first is free again at this minute. */
  replace(minute: number): void {
    this.#heap[0] = minute
    this.#sink()
  }

  #add(minute: number): void {
    const heap = this.#heap
    let at = heap.push(minute) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((heap[above] ?? 0) <= minute) break
      heap[at] = heap[above] ?? 0
      at = above
    }
    heap[at] = minute
  }

  #takeFirst(): void {
    const last = this.#heap.pop()
    if (last !== undefined && this.#heap.length > 0) this.replace(last)
  }

  #sink(): void {
    const heap = this.#heap
    const minute = heap[0] ?? 0
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below += 1
      if ((heap[below] ?? 0) >= minute) break
      heap[at] = heap[below] ?? 0
      at = below
    }
    heap[at] = minute
  }
}
