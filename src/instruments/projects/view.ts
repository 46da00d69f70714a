// The paired projects of a dialogue, and one of them: as agreed, as each side expects its half, and what follows.

import type { ItemId } from '../../record/index.ts'
import { slugOf } from '../../dialogue/items/index.ts'
import type { ProjectContent } from '../../dialogue/items/index.ts'
import { findContent } from '../../dialogue/items/in-force.ts'
import type { ProjectPhase } from '../../dialogue/items/project.ts'
import { findRef, frameOf, historyOf, lastDay, organisationRefs } from '../../dialogue/views/index.ts'
import type { Frame, ItemRef, OrganisationRef, VersionView, ViewContext } from '../../dialogue/views/index.ts'
import { between } from './consequence.ts'
import { scheduleOf } from './schedule.ts'
import type { Idle, OpeningTimes, PhaseTimes } from './schedule.ts'
import { allWords, lastWords } from './words.ts'
import type { SaidWord, WordThen } from './words.ts'

export interface PhaseLine extends ProjectPhase {
  readonly answering: readonly OrganisationRef[]
  readonly agreed: PhaseTimes
  readonly expected: PhaseTimes
  /** Days by which its end is later than agreed, its own doing or not; null where one of the two is not told. */
  readonly slipInDays: number | null
  /** Days later than agreed that its own side has said; what goes beyond it was pushed. Null where it has said no end, or none was agreed. */
  readonly ownSlipInDays: number | null
  /** The day on which it was expected to end is past, and nobody has said that it ended. */
  readonly isOverdue: boolean
  /** The last word of each side that has said something. */
  readonly said: readonly SaidWord[]
}

export interface ProjectLine {
  readonly item: ItemId
  readonly slug: string
  readonly content: ProjectContent
  readonly element: ItemRef | null
  readonly phases: readonly PhaseLine[]
  readonly opening: ProjectOpening | null
  readonly path: readonly string[]
  readonly idle: readonly Idle[]
}

export interface ProjectOpening {
  /** The day that was agreed for it, as exact as it was; null where none was. */
  readonly date: string | null
  /** What follows from all that was agreed. */
  readonly agreed: OpeningTimes
  readonly expected: OpeningTimes
  readonly slipInDays: number | null
  readonly isOverdue: boolean
}

export interface ProjectsView {
  readonly frame: Frame
  readonly projects: readonly ProjectLine[]
}

export interface ProjectView extends ProjectLine {
  readonly frame: Frame
  readonly today: string
  readonly body: ItemRef | null
  /** Everything that was said of its phases, the latest first. */
  readonly words: readonly WordThen[]
  readonly history: readonly VersionView[]
}

/** Those first whose opening moved most. */
export function projectsView(context: ViewContext): ProjectsView | null {
  const frame = frameOf(context)
  return frame === null ? null : { frame, projects: projectLines(context) }
}

export function projectLines(context: ViewContext): readonly ProjectLine[] {
  const lines = (context.rows.find('kind', 'project') ?? []).flatMap((item) => projectLine(context, item) ?? [])
  return lines.toSorted((a, b) => (b.opening?.slipInDays ?? 0) - (a.opening?.slipInDays ?? 0))
}

export function projectView(context: ViewContext, item: ItemId): ProjectView | null {
  const frame = frameOf(context)
  const line = projectLine(context, item)
  const row = context.rows.find('item', item)
  if (frame === null || line === null || row === undefined) return null
  const words = allWords(context.rows, item).toSorted((a, b) => (a.made.at < b.made.at ? 1 : a.made.at > b.made.at ? -1 : b.made.sequence - a.made.sequence))
  return { frame, today: context.today(), ...line, body: line.content.body === null ? null : findRef(context.rows, line.content.body), words, history: historyOf(row, context.rows) }
}

/** Null where there is no such project in force. */
export function projectLine(context: ViewContext, item: ItemId): ProjectLine | null {
  const content = findContent(context.rows, 'project', item)
  if (content === null) return null
  const words = lastWords(context.rows, item)
  const [agreed, expected] = [scheduleOf(content, []), scheduleOf(content, words)]
  const today = context.today()
  const phases = content.phases.map((phase, place) => lineOf(context, phase, { agreed: agreed.phases[place], expected: expected.phases[place], words, today }))
  return {
    item, slug: slugOf(item), content, element: content.element === null ? null : findRef(context.rows, content.element), phases: phases.flatMap((one) => one ?? []),
    opening: agreed.opening === null || expected.opening === null ? null : openingOf(content, agreed.opening, expected.opening, today),
    path: expected.path, idle: expected.idle,
  }
}

function openingOf({ phases, opening }: ProjectContent, agreed: OpeningTimes, found: OpeningTimes, today: string): ProjectOpening {
  const phase = phases.find((one) => one.phase === opening)
  const date = phase?.ends ?? phase?.starts ?? null
  const isPast = found.day !== null && found.day < today
  // That it was not before a day that is past tells nobody anything.
  const expected: OpeningTimes = found.state === 'not-before' && isPast ? { ...found, state: 'cannot-be-told', day: null } : found
  return {
    date, agreed, expected, slipInDays: between(date === null ? agreed.day : lastDay(date), expected.day),
    isOverdue: expected.state === 'told' && isPast,
  }
}

interface Times {
  readonly agreed: PhaseTimes | undefined
  readonly expected: PhaseTimes | undefined
  readonly words: readonly SaidWord[]
  readonly today: string
}

function lineOf(context: ViewContext, phase: ProjectPhase, { agreed, expected, words, today }: Times): PhaseLine | null {
  if (agreed === undefined || expected === undefined) return null
  const said = words.filter(({ party, content }) => content.phase === phase.phase && (phase.party === null || phase.party === party))
  return {
    ...phase, answering: organisationRefs(context, phase.owners), agreed, expected, slipInDays: between(agreed.end, expected.end), ownSlipInDays: ownSlip(phase, said),
    isOverdue: expected.state !== 'ended' && expected.lacks.length === 0 && expected.end !== null && expected.end < today, said,
  }
}

function ownSlip({ ends }: ProjectPhase, said: readonly SaidWord[]): number | null {
  const last = said.flatMap(({ content }) => content.ended ?? content.expectedEnd ?? []).map(lastDay).toSorted().at(-1) ?? null
  return ends === null ? null : between(lastDay(ends), last)
}
