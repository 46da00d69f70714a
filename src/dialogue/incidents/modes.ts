// In which mode the sides work. Each side holds one; the room works in the highest that any side holds. So either
// side may raise it at once and alone, and nobody lowers what another still needs. No order of arrival can matter.

import type { PartyId } from '../../record/index.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import { stepsThat } from './thread.ts'
import type { IncidentWord, StepWord } from './thread.ts'

export type Mode = SettingsOf<'protocol'>['modes'][number]

export interface HeldMode {
  readonly party: PartyId
  readonly mode: string
  /** RFC 3339 UTC: from when on, as its side says; never before its own word before. */
  readonly from: string
}

/** Every mode that a side came to hold, in the order of their hours. The opening is the first word of the side that opened. */
export function heldModes({ made, content }: IncidentWord, steps: readonly StepWord[]): readonly HeldMode[] {
  const opening: HeldMode = { party: made.party, mode: content.mode, from: made.at }
  const last = new Map<PartyId, string>([[made.party, made.at]])
  const later = stepsThat(steps, 'mode').toSorted((a, b) => a.made.sequence - b.made.sequence).map(({ made: { party }, at, step }): HeldMode => {
    const before = last.get(party) ?? made.at
    const from = isBefore(at, before) ? before : at
    last.set(party, from)
    return { party, mode: step.mode, from }
  })
  return [opening, ...later].sort((a, b) => compare(a.from, b.from) || (a.party < b.party ? -1 : a.party > b.party ? 1 : 0))
}

/** The mode at a moment, or at last; null where no word names one that the protocol knows. */
export function modeAt(modes: readonly Mode[], held: readonly HeldMode[], at: string | null = null): Mode | null {
  const words = new Map<PartyId, string>()
  for (const { party, mode, from } of held) if (at === null || !isBefore(at, from)) words.set(party, mode)
  const first = held[0]
  const places = [...(words.size === 0 && first !== undefined ? [first.mode] : words.values())].map((word) => modes.findIndex(({ mode }) => mode === word))
  return modes[Math.max(-1, ...places)] ?? null
}

export interface ModeSpan {
  readonly mode: Mode
  readonly from: string
  /** Whose word made it so. */
  readonly party: PartyId
}

/** The modes of the room over time: each change once. */
export function modeSpans(modes: readonly Mode[], held: readonly HeldMode[]): readonly ModeSpan[] {
  const spans: ModeSpan[] = []
  for (const { from, party } of held) {
    const mode = modeAt(modes, held, from)
    if (mode !== null && mode.mode !== spans.at(-1)?.mode.mode) spans.push({ mode, from, party })
  }
  return spans
}

function isBefore(a: string, b: string): boolean {
  return compare(a, b) < 0
}

function compare(a: string, b: string): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b))
}
