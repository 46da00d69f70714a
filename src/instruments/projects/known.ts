// What is known of each phase before anything is reckoned: what was agreed, and over it what its own side said since.
// Days are whole numbers here, counted from 1970-01-01.

import type { PartyId } from '../../record/index.ts'
import type { ProjectContent, ProjectPhase } from '../../dialogue/items/project.ts'
import type { PhaseContent } from '../../dialogue/statements/phase.ts'
import { firstDay, lastDay } from '../../dialogue/views/calendar-days.ts'

/** The last word of one side on one phase. */
export interface PhaseWord {
  readonly party: PartyId
  readonly content: PhaseContent
}

export interface KnownPhase {
  readonly phase: string
  readonly after: readonly { readonly phase: string; readonly lag: number }[]
  readonly began: number | null
  readonly ended: number | null
  /** It is not to begin earlier. */
  readonly start: number | null
  readonly end: number | null
  /** Whether its own side gave that end since: then it stands, whatever the agreed length would make of a beginning that is known. */
  readonly isEndSaid: boolean
  /** Days from its beginning to its end; null where nobody said. */
  readonly days: number | null
}

export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** Words of a party on phases of another's half count for nothing, and so do those on phases that the project no longer has. */
export function knownPhases({ phases }: Pick<ProjectContent, 'phases'>, words: readonly PhaseWord[]): readonly KnownPhase[] {
  return phases.map((phase) => {
    const said = words.filter(({ party, content }) => content.phase === phase.phase && (phase.party === null || phase.party === party)).map(({ content }) => content)
    return known(phase, said)
  })
}

/** Of what all do together each side may speak: what is latest counts, and it has ended once nobody says otherwise. */
function known(phase: ProjectPhase, said: readonly PhaseContent[]): KnownPhase {
  const [begins, ends] = [said.map((one) => firstOf(one.expectedStart)), said.map((one) => lastOf(one.expectedEnd))]
  const ended = said.length > 0 && said.every((one) => one.ended !== null) ? latest(said.map((one) => lastOf(one.ended))) : null
  // Where one side holds it for ended and the other does not, it is not over before the day of either.
  const expectedEnd = latest([...ends, ...said.map((one) => lastOf(one.ended))])
  const expectedStart = latest(begins)
  const [agreedStart, agreedEnd] = [firstOf(phase.starts), lastOf(phase.ends)]
  const [end, days] = [expectedEnd ?? agreedEnd, daysOf(phase, expectedStart, expectedEnd)]
  // An end and a length say the beginning, too.
  const start = expectedStart ?? agreedStart ?? (end === null || days === null ? null : end - days)
  return { phase: phase.phase, after: phase.after, began: earliest(said.map((one) => firstOf(one.began))), ended, start, end, isEndSaid: expectedEnd !== null, days }
}

/** A side that says both days says with them how long it takes; otherwise what was agreed holds. An opening is of one day unless something else was said. */
function daysOf({ days, starts, ends, kind }: ProjectPhase, expectedStart: number | null, expectedEnd: number | null): number | null {
  if (expectedStart !== null && expectedEnd !== null) return Math.max(0, expectedEnd - expectedStart)
  const [first, last] = [firstOf(starts), lastOf(ends)]
  return days ?? (first !== null && last !== null ? Math.max(0, last - first) : kind === 'opening' ? 0 : null)
}

function firstOf(date: string | null): number | null {
  return date === null ? null : dayNumber(firstDay(date).toString())
}

function lastOf(date: string | null): number | null {
  return date === null ? null : dayNumber(lastDay(date))
}

function latest(days: readonly (number | null)[]): number | null {
  const given = days.filter((day) => day !== null)
  return given.length === 0 ? null : Math.max(...given)
}

function earliest(days: readonly (number | null)[]): number | null {
  const given = days.filter((day) => day !== null)
  return given.length === 0 ? null : Math.min(...given)
}
