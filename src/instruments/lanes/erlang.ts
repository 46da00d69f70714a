// The queue M/M/c in the steady state: arrivals at random, service at random, c lanes, one line (Erlang 1917; Gross
// and Harris, Fundamentals of Queueing Theory, 4th ed., section 2.3).
//
//   a = λ / μ, ρ = a / c       load and utilisation; with ρ ≥ 1 there is no steady state and no number
//   B(0) = 1, B(n) = a B(n − 1) / (n + a B(n − 1))     Erlang B by recursion, exact and stable for any c
//   C = B(c) / (1 − ρ (1 − B(c)))                      Erlang C: the probability that one who comes has to wait
//   Lq = C ρ / (1 − ρ), Wq = Lq / λ = C / (c μ − λ)

export interface MMc {
  readonly isStable: true
  readonly utilisation: number
  /** Erlang C, between 0 and 1. */
  readonly probabilityOfWait: number
  /** Vehicles that stand and wait, on average. */
  readonly queue: number
  readonly waitMinutes: number
  /** What 95 of 100 do not exceed; 0 where more than 95 do not wait. */
  readonly p95Minutes: number
}

export interface UnstableMMc {
  readonly isStable: false
  readonly utilisation: number
}

/** `arrivals`: vehicles in an hour; `service`: mean minutes that one lane spends on one vehicle. */
export function steadyState(arrivals: number, lanes: number, service: number): MMc | UnstableMMc {
  const load = (arrivals / 60) * service
  const utilisation = load / lanes
  if (utilisation >= 1) return { isStable: false, utilisation }
  const blocked = erlangB(load, lanes)
  const probabilityOfWait = blocked / (1 - utilisation * (1 - blocked))
  const queue = (probabilityOfWait * utilisation) / (1 - utilisation)
  const waitMinutes = (probabilityOfWait * service) / (lanes * (1 - utilisation))
  // P(wait > t) = C e^(−(c μ − λ) t)
  const p95Minutes = probabilityOfWait <= 0.05 ? 0 : Math.log(probabilityOfWait / 0.05) / (lanes / service - arrivals / 60)
  return { isStable: true, utilisation, probabilityOfWait, queue, waitMinutes, p95Minutes }
}

/** The probability that all of c servers are busy where nobody waits: `load` in Erlang. */
export function erlangB(load: number, lanes: number): number {
  let blocked = 1
  for (let number = 1; number <= lanes; number += 1) blocked = (load * blocked) / (number + load * blocked)
  return blocked
}
