import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface CrossingsTool extends ToolBasis {
  readonly instrument: 'crossings'
}

export function crossingsTool(_context: ToolContext, _settings: SettingsOf<'crossings'>): CrossingsTool {
  return { instrument: 'crossings', problems: [], notes: [], tables: [] }
}
