// What the founding proposes beside the compilation of the plan: indicators, tools, paired projects.

import type { IndicatorContent, InstrumentContent, ProjectContent } from '../../src/dialogue/items/index.ts'

interface Joint<Kind extends string, Content> {
  /** `indicator/trucks-northbound` */
  readonly item: `${Kind}/${string}`
  readonly content: Content
}

export type JointIndicator = Joint<'indicator', IndicatorContent>
export type JointTool = Joint<'instrument', InstrumentContent>
export type JointProject = Joint<'project', ProjectContent>
