// What the public page of a board of what rests on what shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface BoardTool extends ToolBasis {
  readonly instrument: 'board'
}

export function boardTool(_context: ToolContext, _settings: SettingsOf<'board'>): BoardTool {
  return { instrument: 'board', problems: [], notes: [], tables: [] }
}
