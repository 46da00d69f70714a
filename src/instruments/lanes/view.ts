import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface LanesTool extends ToolBasis {
  readonly instrument: 'lanes'
}

export function lanesTool(_context: ToolContext, _settings: SettingsOf<'lanes'>): LanesTool {
  return { instrument: 'lanes', problems: [], notes: [], tables: [] }
}
