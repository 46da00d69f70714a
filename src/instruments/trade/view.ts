import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface TradeTool extends ToolBasis {
  readonly instrument: 'trade'
}

export function tradeTool(_context: ToolContext, _settings: SettingsOf<'trade'>): TradeTool {
  return { instrument: 'trade', problems: [], notes: [], tables: [] }
}
