// A room: what a thread adds up to. Reckoned anew from the record each time, alike on both nodes; nothing is kept of it.

import type { PartyId } from '../../record/index.ts'
import { findProtocol } from '../../dialogue/incidents/contacts.ts'
import { heldModes, modeAt, modeSpans } from '../../dialogue/incidents/modes.ts'
import type { Mode, ModeSpan } from '../../dialogue/incidents/modes.ts'
import { findIncident, lastBy, stepsOf, stepsThat } from '../../dialogue/incidents/thread.ts'
import type { IncidentWord, StepWord } from '../../dialogue/incidents/thread.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { StepOf } from '../../dialogue/statements/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { alertChains } from './alerts.ts'
import type { AlertChain } from './alerts.ts'
import { actionsOf, boardOf, lessonsOf } from './board.ts'
import type { ActionLine, Board, LessonLine } from './board.ts'
import { callLines } from './calls.ts'
import type { CallLine } from './calls.ts'

export interface SituationWord {
  readonly party: PartyId
  /** Its latest words; null where it has said nothing of this section. */
  readonly latest: StepWord<StepOf<'situation'>> | null
  /** How often it spoke of it before. */
  readonly earlier: number
}

export interface SituationSection {
  readonly section: string
  readonly title: Bilingual
  readonly help: Bilingual | null
  /** One of each side, side by side. */
  readonly words: readonly SituationWord[]
}

export interface Room {
  readonly incident: IncidentWord
  readonly settings: SettingsOf<'protocol'>
  /** Null only where the opening names a mode that the protocol has not any more. */
  readonly mode: Mode | null
  /** What each side holds at last; null where it has said nothing. */
  readonly held: readonly { readonly party: PartyId; readonly mode: string | null }[]
  readonly modes: readonly ModeSpan[]
  readonly calls: readonly CallLine[]
  readonly sections: readonly SituationSection[]
  readonly board: Board
  readonly actions: readonly ActionLine[]
  readonly alerts: readonly AlertChain[]
  readonly lessons: readonly LessonLine[]
  readonly closes: readonly StepWord<StepOf<'closed'>>[]
  /** When every side had closed; null before. */
  readonly closedAt: string | null
  /** Everything in its order, the latest first. */
  readonly log: readonly StepWord[]
}

/** `parties` are those of the dialogue; `now` decides what is late or over. Null where there is no such room. */
export function roomOf(rows: RowReader, incident: string, parties: readonly PartyId[], now: string): Room | null {
  const word = findIncident(rows, incident)
  const settings = word === null ? null : findProtocol(rows, word.protocol)
  if (word === null || settings === null) return null
  const steps = stepsOf(rows, incident)
  const held = heldModes(word, steps)
  const closes = stepsThat(steps, 'closed')
  const isClosed = parties.every((party) => closes.some(({ made }) => made.party === party))
  return {
    incident: word, settings, mode: modeAt(settings.modes, held), modes: modeSpans(settings.modes, held),
    held: parties.map((party) => ({ party, mode: held.findLast((one) => one.party === party)?.mode ?? null })),
    calls: callLines(rows, word, steps, settings.modes, now), sections: sectionsOf(settings, parties, stepsThat(steps, 'situation')),
    board: boardOf(steps, now), actions: actionsOf(steps, now), alerts: alertChains(steps, now), lessons: lessonsOf(steps),
    closes, closedAt: isClosed ? (closes.at(-1)?.at ?? null) : null, log: steps.toReversed(),
  }
}

function sectionsOf({ sections }: SettingsOf<'protocol'>, parties: readonly PartyId[], words: readonly StepWord<StepOf<'situation'>>[]): readonly SituationSection[] {
  const last = lastBy(words, ({ section }) => section)
  return sections.map(({ section, title, help }) => ({
    section, title, help,
    words: parties.map((party) => {
      const count = words.filter(({ made, step }) => made.party === party && step.section === section).length
      return { party, latest: last.find((one) => one.last.made.party === party && one.last.step.section === section)?.last ?? null, earlier: Math.max(0, count - 1) }
    }),
  }))
}
