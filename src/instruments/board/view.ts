// A board on a day that the reader chooses: each track with what holds and what does not and why, the facts that decide it
// with their sources, and how it changed in time.

import { organisationRefs } from '../../dialogue/views/index.ts'
import type { OrganisationRef } from '../../dialogue/views/index.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { PartyId } from '../../record/index.ts'
import { problemsOf, takeDay } from '../parameters.ts'
import { endOfDay } from '../rules/view.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { changesOf, factsOf, statusesOn } from './derive.ts'
import type { Fact, StepChange, StepStatus } from './derive.ts'
import { statusSays, trackSays } from './sentences.ts'
import { boardTables } from './tables.ts'

export interface BoardStepLine extends StepStatus {
  readonly says: Bilingual
}

export interface BoardTrack {
  readonly track: string
  readonly title: Bilingual
  readonly party: PartyId | null
  /** In one sentence: what blocks it at the root, or that every step holds. */
  readonly says: Bilingual
  readonly holds: boolean
  readonly steps: readonly BoardStepLine[]
}

export interface BoardChange extends StepChange {
  readonly says: Bilingual
}

export interface BoardTool extends ToolBasis {
  readonly instrument: 'board'
  readonly choice: { readonly day: string; /** The last day of which acts are read; null: all of them. */ readonly known: string | null }
  readonly tracks: readonly BoardTrack[]
  readonly facts: readonly Fact[]
  /** The latest first. */
  readonly changes: readonly BoardChange[]
  readonly organisations: readonly OrganisationRef[]
}

export function boardTool(context: ToolContext, settings: SettingsOf<'board'>): BoardTool {
  const { rows, item, parameters } = context
  const [day, known] = [takeDay(parameters, 'day', context.today()), takeDay(parameters, 'known', null)]
  const facts = factsOf(rows, item, settings, endOfDay(known.value))
  const statuses = statusesOn(rows, settings, facts, day.value)
  const lines = statuses.map((status): BoardStepLine => ({ ...status, says: statusSays(rows, status, statuses) }))
  const tracks = settings.tracks.map(({ track, title, party }): BoardTrack => {
    const steps = lines.filter(({ step }) => step.track === track)
    return { track, title, party, steps, says: trackSays(rows, track, statuses), holds: steps.every(({ state }) => state === 'holds') }
  })
  const changes = changesOf(rows, settings, facts).map((change): BoardChange => ({ ...change, says: statusSays(rows, change.status, change.all) }))
  const named = [...facts.flatMap(({ content }) => content.organisation ?? []), ...statuses.flatMap(({ step }) => step.organisation ?? [])]
  const tool = { instrument: 'board' as const, choice: { day: day.value, known: known.value }, tracks, facts, changes, organisations: organisationRefs(context, [...new Set(named)]) }
  return { ...tool, problems: problemsOf(day, known), notes: [], tables: boardTables(tool) }
}
