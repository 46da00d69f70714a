// What the public page of a queue of requests shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface QueueTool extends ToolBasis {
  readonly instrument: 'queue'
}

export function queueTool(_context: ToolContext, _settings: SettingsOf<'queue'>): QueueTool {
  return { instrument: 'queue', problems: [], notes: [], tables: [] }
}
