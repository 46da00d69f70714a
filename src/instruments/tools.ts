// Every kind of instrument with what it shows.

import type { Instrument, SettingsOf } from '../dialogue/items/instruments/index.ts'
import { beforeAfterTool } from './before-after/view.ts'
import type { BeforeAfterTool } from './before-after/view.ts'
import { closureTool } from './closure/view.ts'
import type { ClosureTool } from './closure/view.ts'
import { crossingsTool } from './crossings/view.ts'
import type { CrossingsTool } from './crossings/view.ts'
import { goodsTool } from './goods/view.ts'
import type { GoodsTool } from './goods/view.ts'
import { lanesTool } from './lanes/view.ts'
import type { LanesTool } from './lanes/view.ts'
import type { ToolContext } from './tool.ts'
import { tradeTool } from './trade/view.ts'
import type { TradeTool } from './trade/view.ts'
import { upstreamTool } from './upstream/view.ts'
import type { UpstreamTool } from './upstream/view.ts'
import { waitsTool } from './waits/view.ts'
import type { WaitsTool } from './waits/view.ts'

export interface Tools {
  'before-after': BeforeAfterTool
  closure: ClosureTool
  crossings: CrossingsTool
  goods: GoodsTool
  lanes: LanesTool
  trade: TradeTool
  upstream: UpstreamTool
  waits: WaitsTool
}
export type Tool = Tools[Instrument]

export const TOOLS: { readonly [I in Instrument]: (context: ToolContext, settings: SettingsOf<I>) => Tools[I] } = {
  'before-after': beforeAfterTool,
  closure: closureTool,
  crossings: crossingsTool,
  goods: goodsTool,
  lanes: lanesTool,
  trade: tradeTool,
  upstream: upstreamTool,
  waits: waitsTool,
}
