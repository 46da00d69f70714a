import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface UpstreamTool extends ToolBasis {
  readonly instrument: 'upstream'
}

export function upstreamTool(_context: ToolContext, _settings: SettingsOf<'upstream'>): UpstreamTool {
  return { instrument: 'upstream', problems: [], notes: [], tables: [] }
}
