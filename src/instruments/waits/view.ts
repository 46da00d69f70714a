// Waiting times: every source by itself, with its method, how many observations it has, the median and the P95.
// Nothing is withheld on the page that stands in the data beside it.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { DataNote, ParameterProblem } from '../asking.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { postedDelays } from './posted.ts'
import type { PostedDelays } from './posted.ts'
import { postedAverages } from './profile.ts'
import type { PostedAverages } from './profile.ts'
import { hourTable, intervalTable, readingTable, summaryTable, syntheticTable } from './tables.ts'
import { syntheticPart, tagPart } from './tag-sets.ts'
import type { SyntheticPart, TagPart } from './tag-sets.ts'

export type WaitPart = PostedDelays | PostedAverages | TagPart

export interface WaitsTool extends ToolBasis {
  readonly instrument: 'waits'
  /** Below so many observations nothing is told. */
  readonly minimum: number
  /** One a source, never more than one method in one. */
  readonly parts: readonly WaitPart[]
  readonly synthetic: SyntheticPart
}

export function waitsTool(context: ToolContext, settings: SettingsOf<'waits'>): WaitsTool {
  const asked = settings.sources.map((source) => partOf(context, source, settings))
  const parts = asked.map(({ part }) => part)
  const { part: synthetic, problems } = syntheticPart(context, settings)
  return {
    instrument: 'waits', minimum: settings.minimum, parts, synthetic,
    problems: onceEach([...asked.flatMap((one) => one.problems), ...problems]),
    notes: asked.flatMap(({ notes }) => notes),
    tables: [summaryTable(parts), ...parts.map(tableOf), syntheticTable(synthetic)],
  }
}

function partOf(context: ToolContext, source: SettingsOf<'waits'>['sources'][number], settings: SettingsOf<'waits'>): { readonly part: WaitPart; readonly notes: readonly DataNote[]; readonly problems: readonly ParameterProblem[] } {
  switch (source.method) {
    case 'posted-delay': return { ...postedDelays(context, source, settings.minimum), problems: [] }
    case 'posted-average': return postedAverages(context, source, settings.minimum)
    case 'tag-match': return { ...tagPart(context, source, settings), problems: [] }
  }
}

function tableOf(part: WaitPart) {
  switch (part.method) {
    case 'posted-delay': return readingTable(part)
    case 'posted-average': return hourTable(part)
    case 'tag-match': return intervalTable(part)
  }
}

/** Two sources may read the same parameter. */
function onceEach(problems: readonly ParameterProblem[]): readonly ParameterProblem[] {
  return [...new Map(problems.map((problem) => [problem.parameter, problem])).values()]
}
