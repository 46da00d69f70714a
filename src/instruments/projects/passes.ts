// The two passes of the critical path method over what is known of the phases (Kelley and Walker 1959; ISO 21508 uses
// the same terms). Forward: the earliest day of each phase. Backward from the opening: the latest, and so how far it may
// slip. What nobody said is not made up: a day that rests on an unknown length is a bound, and names the phase.

import type { KnownPhase } from './known.ts'

export interface Reached {
  readonly start: number | null
  readonly end: number | null
  /** The phases for want of whose dates `start` and `end` are only "not before"; none where they are told. */
  readonly lacks: readonly string[]
  /** The phase that holds its beginning up; null where a date of its own does, or nothing. */
  readonly heldBy: string | null
}

const NOT_REACHED: Reached = { start: null, end: null, lacks: [], heldBy: null }

/** In an order in which every phase comes after those it waits for. Those that wait for each other in a circle are left out. */
export function inOrder(phases: readonly KnownPhase[]): readonly KnownPhase[] {
  const left = new Map(phases.map((one) => [one.phase, one]))
  const ordered: KnownPhase[] = []
  for (let found = true; found;) {
    found = false
    for (const one of left.values()) {
      if (one.after.some(({ phase }) => left.has(phase))) continue
      left.delete(one.phase)
      ordered.push(one)
      found = true
    }
  }
  return ordered
}

export function forwardPass(ordered: readonly KnownPhase[]): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>()
  for (const one of ordered) reached.set(one.phase, reach(one, reached))
  return reached
}

function reach(one: KnownPhase, reached: ReadonlyMap<string, Reached>): Reached {
  const { began, ended, start, end, phase } = one
  if (ended !== null) return { start: began ?? (start === null ? null : Math.min(start, ended)), end: ended, lacks: [], heldBy: null }
  if (began !== null) return finish(one, { ...NOT_REACHED, start: began }, true)
  const before = one.after.flatMap((wait) => { const found = reached.get(wait.phase); return found === undefined ? [] : [{ ...wait, found }] })
  const lacks = [...new Set(before.flatMap(({ found }) => found.lacks))]
  const held = before.flatMap(({ phase: by, lag, found }) => (found.end === null ? [] : [{ by, day: found.end + lag }]))
  const latest = held.reduce<(typeof held)[number] | null>((best, here) => (best === null || here.day > best.day ? here : best), null)
  // A date of its own that is later than all it waits for holds it; on the same day both do, and what it waits for is named.
  const isHeld = latest !== null && (start === null || latest.day >= start)
  const begins = isHeld ? latest.day : start
  if (begins === null) return { start: null, end, lacks: end === null ? [...lacks, phase] : lacks, heldBy: null }
  return finish(one, { start: begins, end: null, lacks, heldBy: isHeld ? latest.by : null }, !isHeld || (start !== null && latest.day <= start))
}

/** `isAsSaid`: it begins when its side said, so that the end its side said holds as it is. */
function finish({ end, days, isEndSaid, phase }: KnownPhase, from: Reached, isAsSaid: boolean): Reached {
  const start = from.start ?? 0
  if (end !== null && isEndSaid && isAsSaid) return { ...from, end: Math.max(end, start) }
  if (days !== null) return { ...from, end: Math.max(end ?? start + days, start + days) }
  return end !== null && start <= end ? { ...from, end } : { ...from, end: start, lacks: [...from.lacks, phase] }
}

/** For each phase the opening waits for, at whatever distance: the latest day on which it may end; null where that cannot be told. */
export function backwardPass(ordered: readonly KnownPhase[], reached: ReadonlyMap<string, Reached>, opening: string): ReadonlyMap<string, number | null> {
  const opens = reached.get(opening)
  const latest = new Map<string, number | null>()
  if (opens === undefined || opens.end === null || opens.lacks.length > 0) return latest
  latest.set(opening, opens.end)
  for (const one of [...ordered].reverse()) {
    const end = latest.get(one.phase)
    // What has begun or ended waits for nothing any more.
    if (end === undefined || one.began !== null || one.ended !== null) continue
    const begins = end === null ? null : lastBeginning(one, end)
    for (const { phase, lag } of one.after) {
      const known = latest.get(phase)
      latest.set(phase, begins === null || known === null ? null : Math.min(known ?? begins - lag, begins - lag))
    }
  }
  return latest
}

/** The latest day on which it may begin to end by then. Begun when its side said, it ends when its side said. */
function lastBeginning({ days, start, isEndSaid }: KnownPhase, end: number): number | null {
  if (days === null) return null
  return isEndSaid && start !== null ? Math.max(end - days, start) : end - days
}
