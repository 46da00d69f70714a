import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface ClosureTool extends ToolBasis {
  readonly instrument: 'closure'
}

export function closureTool(_context: ToolContext, _settings: SettingsOf<'closure'>): ClosureTool {
  return { instrument: 'closure', problems: [], notes: [], tables: [] }
}
