import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface WaitsTool extends ToolBasis {
  readonly instrument: 'waits'
}

export function waitsTool(_context: ToolContext, _settings: SettingsOf<'waits'>): WaitsTool {
  return { instrument: 'waits', problems: [], notes: [], tables: [] }
}
