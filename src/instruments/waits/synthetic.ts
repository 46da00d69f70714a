// Readings of tags that nobody took, made from a queue whose every wait is known: what the method above must give
// back. Vehicles come in as a Poisson process that rises and falls over a day, stand in one queue before the lanes
// that are open, and are served in turn. Only some carry a tag; readers miss some; some stand under the antenna and
// are read again; some stop on the way; some come through twice; the clock at the exit is ahead.

import { randomOf } from '../statistics/random.ts'
import type { Random } from '../statistics/random.ts'
import type { TagReading } from './tag-match.ts'

export interface SyntheticSettings {
  readonly seed: number
  /** Vehicles in an hour, by hour of the day. */
  readonly arrivals: readonly number[]
  /** Vehicles that the lanes can serve in an hour, by hour of the day. */
  readonly capacity: readonly number[]
  /** From the reader at the entry to the end of the queue, from the lane to the reader at the exit, on a free road. */
  readonly freeMinutes: number
  /** Shares between 0 and 1. */
  readonly tagged: number
  readonly missed: number
  readonly readAgain: number
  readonly stopped: number
  readonly secondTrip: number
  readonly exitAheadMinutes: number
}

export interface TrueTrip {
  readonly entryMinute: number
  /** From reader to reader, without a stop on the way: what is to be found. */
  readonly minutes: number
}

export interface SyntheticDay {
  readonly readings: readonly TagReading[]
  /** Of every vehicle, with or without a tag. */
  readonly trips: readonly TrueTrip[]
}

export function syntheticDay(settings: SyntheticSettings): SyntheticDay {
  const random = randomOf(settings.seed)
  const trips = tripsOf(settings, random)
  const readings: TagReading[] = []
  const gone: { readonly tag: string; readonly minute: number }[] = []
  for (const [number, { entryMinute, minutes }] of trips.entries()) {
    if (random.uniform() >= settings.tagged) continue
    const returned = random.uniform() < settings.secondTrip ? gone.findIndex(({ minute }) => minute + 60 < entryMinute) : -1
    const tag = returned < 0 ? `T${number}` : (gone.splice(returned, 1)[0]?.tag ?? `T${number}`)
    const stop = random.uniform() < settings.stopped ? 25 + random.uniform() * 60 : 0
    readAt('entry', tag, entryMinute, settings, random, readings)
    readAt('exit', tag, entryMinute + minutes + stop + settings.exitAheadMinutes, settings, random, readings)
    gone.push({ tag, minute: entryMinute + minutes + stop })
  }
  return { readings: readings.sort((a, b) => a.minute - b.minute), trips }
}

/** One queue, served in the order of arrival; the service of one vehicle takes a random time whose mean is what the capacity of that hour allows. */
function tripsOf({ arrivals, capacity, freeMinutes }: SyntheticSettings, random: Random): readonly TrueTrip[] {
  const trips: TrueTrip[] = []
  let free = 0
  for (const [hour, perHour] of arrivals.entries()) {
    for (let minute = hour * 60 + random.exponential(60 / perHour); minute < (hour + 1) * 60; minute += random.exponential(60 / perHour)) {
      const start = Math.max(minute, free)
      const ends = start + random.exponential(60 / (capacity[Math.min(arrivals.length - 1, Math.floor(start / 60))] ?? perHour))
      free = ends
      // Drivers differ a little on a free road.
      trips.push({ entryMinute: minute, minutes: ends - minute + freeMinutes * (0.9 + 0.2 * random.uniform()) })
    }
  }
  return trips
}

function readAt(station: TagReading['station'], tag: string, minute: number, { missed, readAgain }: SyntheticSettings, random: Random, readings: TagReading[]): void {
  if (random.uniform() >= missed) readings.push({ tag, station, minute })
  // A vehicle that stands under the antenna is read again within three minutes.
  if (random.uniform() < readAgain) readings.push({ tag, station, minute: minute + random.uniform() * 3 })
}

/** A day at a large port of entry: a queue that builds in the morning, stands, and clears at night; some 8,000 vehicles. */
export const SYNTHETIC_DAY: Omit<SyntheticSettings, 'seed'> = {
  arrivals: [100, 60, 60, 100, 190, 380, 530, 560, 550, 540, 525, 510, 480, 465, 455, 445, 430, 415, 400, 350, 255, 190, 130, 100],
  capacity: Array.from({ length: 24 }, () => 480),
  freeMinutes: 4, tagged: 0.85, missed: 0.02, readAgain: 0.1, stopped: 0.02, secondTrip: 0.02, exitAheadMinutes: 0.5,
}
