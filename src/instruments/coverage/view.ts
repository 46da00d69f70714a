// What the public page of coverage shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface CoverageTool extends ToolBasis {
  readonly instrument: 'coverage'
}

export function coverageTool(_context: ToolContext, _settings: SettingsOf<'coverage'>): CoverageTool {
  return { instrument: 'coverage', problems: [], notes: [], tables: [] }
}
