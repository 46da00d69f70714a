// What the public page of versions of rules shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface RulesTool extends ToolBasis {
  readonly instrument: 'rules'
}

export function rulesTool(_context: ToolContext, _settings: SettingsOf<'rules'>): RulesTool {
  return { instrument: 'rules', problems: [], notes: [], tables: [] }
}
