// What the public page of a watch over weaknesses shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface WatchTool extends ToolBasis {
  readonly instrument: 'watch'
}

export function watchTool(_context: ToolContext, _settings: SettingsOf<'watch'>): WatchTool {
  return { instrument: 'watch', problems: [], notes: [], tables: [] }
}
