// What the public page of a crosswalk shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface CrosswalkTool extends ToolBasis {
  readonly instrument: 'crosswalk'
}

export function crosswalkTool(_context: ToolContext, _settings: SettingsOf<'crosswalk'>): CrosswalkTool {
  return { instrument: 'crosswalk', problems: [], notes: [], tables: [] }
}
