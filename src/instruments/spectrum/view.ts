// What the public page of a pre-check of radio stations shows.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'

export interface SpectrumTool extends ToolBasis {
  readonly instrument: 'spectrum'
}

export function spectrumTool(_context: ToolContext, _settings: SettingsOf<'spectrum'>): SpectrumTool {
  return { instrument: 'spectrum', problems: [], notes: [], tables: [] }
}
