// What one word of a side changes: its phase, and the joint opening. Shown before it is signed, and told to whoever
// answers for either half once it is.

import type { ProjectContent } from '../../dialogue/items/project.ts'
import { dayNumber } from './known.ts'
import type { PhaseWord } from './known.ts'
import { scheduleOf } from './schedule.ts'
import type { Idle, OpeningTimes, ProjectSchedule } from './schedule.ts'

export interface Consequence {
  readonly phase: string
  /** Days that the end of the phase moves, later above zero; null where one of the two is not known. */
  readonly phaseInDays: number | null
  readonly before: OpeningTimes | null
  readonly after: OpeningTimes | null
  /** Days that the opening moves, or the day before which it cannot be; null where it could or can not be told at all. */
  readonly openingInDays: number | null
  /** What would stand idle longer than before, and by how many days. */
  readonly idle: readonly (Idle & { readonly more: number })[]
}

/** `words` without the one that `word` replaces; `before`, what stands in its place now, null where its side had said nothing. */
export function consequenceOf(content: ProjectContent, words: readonly PhaseWord[], before: PhaseWord | null, word: PhaseWord | null): Consequence {
  const [was, is] = [scheduleOf(content, [...words, ...given(before)]), scheduleOf(content, [...words, ...given(word)])]
  const phase = (word ?? before)?.content.phase ?? ''
  return {
    phase, phaseInDays: between(endOf(was, phase), endOf(is, phase)), before: was.opening, after: is.opening, openingInDays: between(was.opening?.day ?? null, is.opening?.day ?? null),
    idle: is.idle.flatMap((one) => {
      const more = one.days - (was.idle.find((other) => other.phase === one.phase)?.days ?? 0)
      return more > 0 ? [{ ...one, more }] : []
    }),
  }
}

/** Whether the opening is worse off: later, or no longer as sure. */
export function worsens({ before, after, openingInDays }: Consequence): boolean {
  if (before === null || after === null) return false
  return (openingInDays ?? 0) > 0 || (before.state === 'told' && after.state !== 'told' && after.state !== 'opened')
}

function endOf({ phases }: ProjectSchedule, name: string): string | null {
  return phases.find(({ phase }) => phase === name)?.end ?? null
}

function given(word: PhaseWord | null): readonly PhaseWord[] {
  return word === null ? [] : [word]
}

/** Days from one to the other; null where either is not known. */
export function between(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : dayNumber(to) - dayNumber(from)
}
