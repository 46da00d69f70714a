// From a published profile of average waits and a published number of vehicles to arrivals by hour.
//
// What is known: W(h), the average wait of those who come in hour h of a week, and V, how many came in a month. What
// is not: how many lanes were open in each hour, how long one vehicle takes, how many came in each hour. One
// assumption closes the gap, and it is said on the page: the lanes seen open were open in every hour. Then
//
//   1. Where the published wait never falls to nought, there was always a queue and no lane was ever idle, so the
//      vehicles served in an hour are the same in every hour: C = V per day ÷ 24, and one lane takes 60 × lanes ÷ C
//      minutes for one vehicle (the next thousandth of a minute below, which leaves the lanes the least bit of slack).
//   2. Who comes at the beginning of hour h waits W(h), so W(h) × C ÷ 60 vehicles stand before them. The queue changes
//      from hour to hour by what comes less what is served: λ(h) = C × (1 + (W(h + 1) − W(h)) ÷ 60).
//
// A wait that falls by more than an hour within an hour would ask for fewer than no arrivals: it is taken as none, and
// how many hours were cut is told.

export interface Calibration {
  /** Mean minutes that one lane spends on one vehicle: the next thousandth below what was reckoned. */
  readonly serviceMinutes: number
  /** Vehicles served in an hour by all lanes that were open. */
  readonly servedPerHour: number
  /** Vehicles that come in each hour of the day. */
  readonly arrivals: readonly number[]
  /** Vehicles that stand and wait as the day begins. */
  readonly queueAtStart: number
  /** Hours whose arrivals would have been fewer than none. */
  readonly cutHours: number
}

/** `waits`: minutes, of 24 hours and of the first hour of the day after; `perDay`: vehicles a day in these lanes. Null where a wait is missing or a number makes no queue. */
export function calibrate(waits: readonly (number | null)[], perDay: number, lanes: number): Calibration | null {
  const known = waits.filter((wait) => wait !== null)
  if (known.length !== 25 || waits.length !== 25 || !(perDay > 0)) return null
  const servedPerHour = perDay / 24
  const serviceMinutes = (Math.ceil(((60 * lanes) / servedPerHour) * 1000) - 1) / 1000
  // So many vehicles a lane that a thousandth of a minute is too long.
  if (serviceMinutes <= 0) return null
  const raw = Array.from({ length: 24 }, (_, hour) => servedPerHour * (1 + ((known[hour + 1] ?? 0) - (known[hour] ?? 0)) / 60))
  return {
    serviceMinutes,
    servedPerHour,
    arrivals: raw.map((vehicles) => Math.max(0, vehicles)),
    queueAtStart: Math.round(((known[0] ?? 0) * servedPerHour) / 60),
    cutHours: raw.filter((vehicles) => vehicles < 0).length,
  }
}
