import type { ViewContext } from '../dialogue/views/index.ts'
import type { DataNote, ParameterProblem, Parameters, ShownTable } from './asking.ts'

export interface ToolContext extends ViewContext {
  readonly parameters: Parameters
}

/** What every tool answers besides its own. */
export interface ToolBasis {
  readonly problems: readonly ParameterProblem[]
  /** Every dataset that it read, with its vintage. */
  readonly notes: readonly DataNote[]
  readonly tables: readonly ShownTable[]
}
