import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface GoodsTool extends ToolBasis {
  readonly instrument: 'goods'
}

export function goodsTool(_context: ToolContext, _settings: SettingsOf<'goods'>): GoodsTool {
  return { instrument: 'goods', problems: [], notes: [], tables: [] }
}
