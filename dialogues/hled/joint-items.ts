// What the founding proposes beside the compilation of the plan: indicators, tools, paired projects.

import type { CrosswalkEntryContent, IndicatorContent, InstrumentContent, ProjectContent } from '../../src/dialogue/items/index.ts'
import type { StatementContents } from '../../src/dialogue/statements/index.ts'
import type { Side } from './plan-file.ts'

interface Joint<Kind extends string, Content> {
  /** `indicator/trucks-northbound` */
  readonly item: `${Kind}/${string}`
  readonly content: Content
}

export type JointIndicator = Joint<'indicator', IndicatorContent>
export type JointTool = Joint<'instrument', InstrumentContent>
export type JointLink = Joint<'crosswalk-entry', CrosswalkEntryContent>
export type JointProject = Joint<'project', ProjectContent>

/** What a side says in an instrument: its law, its calendar, a fact, an entry. */
export type ToolWord = { readonly [T in 'calendar' | 'entry' | 'fact' | 'provision']: {
  readonly party: Side
  readonly about: `instrument/${string}`
  readonly type: T
  readonly content: StatementContents[T]
} }['calendar' | 'entry' | 'fact' | 'provision']
