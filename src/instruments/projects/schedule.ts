// What follows from the phases of a paired project: when each can end, what holds the joint opening up, across the border,
// how far each may slip, and what stands finished meanwhile. A pure function of what was agreed and what was said, in
// whatever order it was said. A day is a fact, or what must be reckoned with, or "not before", and then says for want of what.

import type { PartyId } from '../../record/index.ts'
import { ASSET_KINDS } from '../../dialogue/items/project.ts'
import type { ProjectContent } from '../../dialogue/items/project.ts'
import { dayNumber, dayOf, knownPhases } from './known.ts'
import type { KnownPhase, PhaseWord } from './known.ts'
import { backwardPass, forwardPass, inOrder } from './passes.ts'
import type { Reached } from './passes.ts'

export interface PhaseTimes {
  readonly phase: string
  /** Days as `2027-03-31`. */
  readonly start: string | null
  readonly end: string | null
  readonly latestEnd: string | null
  /** How many days it may still slip and move nothing of the opening; null where that cannot be told, where it has ended, or where the opening does not wait for it. */
  readonly floatInDays: number | null
  readonly state: 'ended' | 'begun' | 'ahead'
  /** For want of the dates of which phases its days are only "not before"; none where they are told. */
  readonly lacks: readonly string[]
  /** The phase that holds its beginning up. */
  readonly heldBy: string | null
  readonly leadsToOpening: boolean
  /** It is on the path that holds the opening up. */
  readonly isOnPath: boolean
}

export interface OpeningTimes {
  readonly state: 'opened' | 'told' | 'not-before' | 'cannot-be-told'
  readonly day: string | null
  readonly lacks: readonly string[]
}

/** What one side has finished and nobody uses, because the half of another is later. */
export interface Idle {
  readonly phase: string
  readonly party: PartyId
  /** From when: it is finished, and the half of its side could be opened. */
  readonly from: string
  readonly days: number
  /** The opening is only "not before": it can be longer. */
  readonly isAtLeast: boolean
  /** Phases of the others, on the path, that have not ended. */
  readonly waitsFor: readonly string[]
}

export interface ProjectSchedule {
  /** In the order of the project. */
  readonly phases: readonly PhaseTimes[]
  /** Null where the project names none. */
  readonly opening: OpeningTimes | null
  /** From the first phase to the opening: each holds the next one up. */
  readonly path: readonly string[]
  readonly idle: readonly Idle[]
}

/** As agreed where no words are given; as it must be expected with what the sides said since. */
export function scheduleOf(content: ProjectContent, words: readonly PhaseWord[]): ProjectSchedule {
  const ordered = inOrder(knownPhases(content, words))
  const reached = forwardPass(ordered)
  const { opening } = content
  const opens = opening === null ? null : openingFrom(reached.get(opening), ordered.find(({ phase }) => phase === opening), opening)
  const latest = opening === null ? new Map<string, number | null>() : backwardPass(ordered, reached, opening)
  const path = opening === null ? [] : pathTo(opening, reached)
  const leading = opening === null ? new Set<string>() : leadingTo(opening, ordered)
  const phases = content.phases.map(({ phase }) => timesOf(phase, { known: ordered.find((one) => one.phase === phase), reached: reached.get(phase), latest: latest.get(phase) ?? null, leading, path }))
  return { phases, opening: opens, path, idle: opens === null ? [] : idleIn(content, ordered, phases, opens, path) }
}

interface Found {
  readonly known: KnownPhase | undefined
  readonly reached: Reached | undefined
  readonly latest: number | null
  readonly leading: ReadonlySet<string>
  readonly path: readonly string[]
}

function timesOf(phase: string, { known, reached, latest, leading, path }: Found): PhaseTimes {
  const end = reached?.end ?? null
  const isEnded = known !== undefined && known.ended !== null
  return {
    phase, start: day(reached?.start), end: day(end), latestEnd: isEnded ? null : day(latest),
    floatInDays: isEnded || latest === null || end === null ? null : latest - end,
    state: isEnded ? 'ended' : known !== undefined && known.began !== null ? 'begun' : 'ahead',
    // What waits for itself in a circle is never reached, and neither is what waits for that.
    lacks: reached?.lacks ?? [phase], heldBy: reached?.heldBy ?? null, leadsToOpening: leading.has(phase), isOnPath: path.includes(phase),
  }
}

function day(number: number | null | undefined): string | null {
  return number === null || number === undefined ? null : dayOf(number)
}

function openingFrom(reached: Reached | undefined, known: KnownPhase | undefined, opening: string): OpeningTimes {
  const found = day(reached?.end)
  const lacks = reached?.lacks ?? [opening]
  if (known !== undefined && known.ended !== null) return { state: 'opened', day: found, lacks: [] }
  if (found === null) return { state: 'cannot-be-told', day: null, lacks }
  return { state: lacks.length === 0 ? 'told' : 'not-before', day: found, lacks }
}

function pathTo(opening: string, reached: ReadonlyMap<string, Reached>): readonly string[] {
  const path = [opening]
  for (let held = reached.get(opening)?.heldBy ?? null; held !== null; held = reached.get(held)?.heldBy ?? null) path.unshift(held)
  return path
}

function leadingTo(opening: string, ordered: readonly KnownPhase[]): ReadonlySet<string> {
  const leading = new Set([opening])
  for (const { phase, after } of [...ordered].reverse()) if (leading.has(phase)) for (const one of after) leading.add(one.phase)
  return leading
}

/** Against the day on which the half of its side could be opened if nothing of the others had to be waited for. */
function idleIn({ phases, opening }: ProjectContent, ordered: readonly KnownPhase[], times: readonly PhaseTimes[], opens: OpeningTimes, path: readonly string[]): readonly Idle[] {
  if (opens.day === null || opens.state === 'opened' || opening === null) return []
  const opensOn = dayNumber(opens.day)
  const halves = [...new Set(phases.flatMap(({ party }) => party ?? []))]
  return halves.flatMap((party) => {
    const isOther = (name: string) => { const other = phases.find(({ phase }) => phase === name)?.party ?? null; return other !== null && other !== party }
    const alone = forwardPass(ordered.map((one) => (isOther(one.phase) ? { ...one, began: null, ended: null, start: null, end: null, days: 0 } : one))).get(opening)?.end ?? null
    const waitsFor = path.filter((name) => isOther(name) && times.find(({ phase }) => phase === name)?.state !== 'ended')
    return phases.flatMap(({ phase, kind, party: own }): Idle[] => {
      const time = times.find((one) => one.phase === phase)
      if (own !== party || !ASSET_KINDS.includes(kind) || time === undefined || time.end === null || time.lacks.length > 0 || !time.leadsToOpening) return []
      const from = Math.max(dayNumber(time.end), alone ?? 0)
      return from < opensOn ? [{ phase, party, from: dayOf(from), days: opensOn - from, isAtLeast: opens.state === 'not-before', waitsFor }] : []
    })
  })
}
