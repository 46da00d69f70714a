import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface BeforeAfterTool extends ToolBasis {
  readonly instrument: 'before-after'
}

export function beforeAfterTool(_context: ToolContext, _settings: SettingsOf<'before-after'>): BeforeAfterTool {
  return { instrument: 'before-after', problems: [], notes: [], tables: [] }
}
