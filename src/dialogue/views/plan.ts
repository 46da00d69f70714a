// The whole plan as one outline: as many levels as the dialogue has.

import type { ItemId } from '../../record/index.ts'
import { slugOf } from '../items/index.ts'
import type { PlanContent } from '../items/index.ts'
import { addCounts, childLines, fitLines, levelOf, MOST_LINES } from './element.ts'
import type { AdvanceCounts, ElementLine, Level } from './element.ts'
import { findCharter, findContent, findPlan, frameOf, organisationRefs, remembered } from './frame.ts'
import { frozenSet } from './commitments.ts'
import type { FrozenSet } from './commitments.ts'
import type { Frame, OrganisationRef, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'

export interface PlanView {
  readonly frame: Frame
  readonly item: ItemId
  readonly slug: string
  readonly content: PlanContent
  readonly presentedBy: readonly OrganisationRef[]
  readonly levels: readonly Level[]
  /** How many elements each level has, in the order of the levels. */
  readonly counts: readonly { readonly level: Level; readonly count: number }[]
  readonly advances: AdvanceCounts
  /** What became of the commitments that were agreed at the beginning; null where there are no acts to say when that was. */
  readonly commitments: FrozenSet | null
  readonly elements: readonly ElementLine[]
  readonly history: readonly VersionView[]
}

/** The plan as its page shows it. */
export function planPageView(context: ViewContext): PlanView | null {
  const plan = planView(context)
  return plan === null ? null : { ...plan, elements: fitLines(plan.elements, MOST_LINES) }
}

/** The whole plan. */
export function planView(context: ViewContext): PlanView | null {
  return remembered(context, 'plan', makePlan)
}

function makePlan(context: ViewContext): PlanView | null {
  const item = findPlan(context)
  const frame = frameOf(context)
  const charter = findCharter(context)
  const content = item === null ? null : findContent(context.rows, 'plan', item)
  const row = item === null ? undefined : context.rows.find('item', item)
  if (item === null || frame === null || charter === null || content === null || row === undefined) return null
  const elements = childLines(context, frame, item)
  const levels = charter.levels.map((level) => levelOf(charter, level.level))
  return {
    frame, item, slug: slugOf(item), content, presentedBy: organisationRefs(context, content.presentedBy), levels,
    counts: levels.map((level) => ({ level, count: countLevel(elements, level.level) })),
    advances: elements.map((element) => element.advances).reduce(addCounts, { done: 0, commitment: 0, statement: 0, context: 0 }),
    commitments: frozenSet(context), elements, history: historyOf(row, context.rows),
  }
}

function countLevel(lines: readonly ElementLine[], level: string): number {
  return lines.reduce((sum, line) => sum + Number(line.level === level) + countLevel(line.children, level), 0)
}
