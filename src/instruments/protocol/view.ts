// What the public page of a contact protocol shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface ProtocolTool extends ToolBasis {
  readonly instrument: 'protocol'
}

export function protocolTool(_context: ToolContext, _settings: SettingsOf<'protocol'>): ProtocolTool {
  return { instrument: 'protocol', problems: [], notes: [], tables: [] }
}
