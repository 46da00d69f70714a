import type { ViewContext } from '../dialogue/views/index.ts'
import type { ItemId } from '../record/index.ts'
import type { DataNote, ParameterProblem, Parameters, ShownTable } from './asking.ts'

export interface ToolContext extends ViewContext {
  /** The instrument that is at work: what was said in it is said about this item. */
  readonly item: ItemId
  readonly parameters: Parameters
}

/** What every tool answers besides its own. */
export interface ToolBasis {
  readonly problems: readonly ParameterProblem[]
  /** Every dataset that it read, with its vintage. */
  readonly notes: readonly DataNote[]
  readonly tables: readonly ShownTable[]
  /** What else can be taken away: a model for anybody's solver. */
  readonly files?: readonly ToolFile[]
}

/** In the address of the page: `/en/instruments/closure/model.lp`. */
export interface ToolFile {
  readonly name: string
  /** `lp`: a linear programme in the CPLEX LP format; `jsonld`: a graph in JSON-LD 1.1; `xml`: activities in IATI 2.03. */
  readonly extension: 'lp' | 'jsonld' | 'xml'
  readonly text: string
}
