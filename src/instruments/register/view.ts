// What the public page of a register shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface RegisterTool extends ToolBasis {
  readonly instrument: 'register'
}

export function registerTool(_context: ToolContext, _settings: SettingsOf<'register'>): RegisterTool {
  return { instrument: 'register', problems: [], notes: [], tables: [] }
}
