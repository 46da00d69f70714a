// Every kind of instrument with what it shows.

import type { Instrument, SettingsOf } from '../dialogue/items/instruments/index.ts'
import { beforeAfterTool } from './before-after/view.ts'
import type { BeforeAfterTool } from './before-after/view.ts'
import { boardTool } from './board/view.ts'
import type { BoardTool } from './board/view.ts'
import { closureTool } from './closure/view.ts'
import type { ClosureTool } from './closure/view.ts'
import { consultationTool } from './consultation/view.ts'
import type { ConsultationTool } from './consultation/view.ts'
import { coverageTool } from './coverage/view.ts'
import type { CoverageTool } from './coverage/view.ts'
import { crossingsTool } from './crossings/view.ts'
import type { CrossingsTool } from './crossings/view.ts'
import { crosswalkTool } from './crosswalk/view.ts'
import type { CrosswalkTool } from './crosswalk/view.ts'
import { goodsTool } from './goods/view.ts'
import type { GoodsTool } from './goods/view.ts'
import { lanesTool } from './lanes/view.ts'
import type { LanesTool } from './lanes/view.ts'
import { protocolTool } from './protocol/view.ts'
import type { ProtocolTool } from './protocol/view.ts'
import { queueTool } from './queue/view.ts'
import type { QueueTool } from './queue/view.ts'
import { registerTool } from './register/view.ts'
import type { RegisterTool } from './register/view.ts'
import { rulesTool } from './rules/view.ts'
import type { RulesTool } from './rules/view.ts'
import { spectrumTool } from './spectrum/view.ts'
import type { SpectrumTool } from './spectrum/view.ts'
import { tradeTool } from './trade/view.ts'
import type { TradeTool } from './trade/view.ts'
import { upstreamTool } from './upstream/view.ts'
import type { UpstreamTool } from './upstream/view.ts'
import { waitsTool } from './waits/view.ts'
import type { WaitsTool } from './waits/view.ts'
import { watchTool } from './watch/view.ts'
import type { WatchTool } from './watch/view.ts'
import type { ToolContext } from './tool.ts'

export interface Tools {
  'before-after': BeforeAfterTool
  board: BoardTool
  closure: ClosureTool
  consultation: ConsultationTool
  coverage: CoverageTool
  crossings: CrossingsTool
  crosswalk: CrosswalkTool
  goods: GoodsTool
  lanes: LanesTool
  protocol: ProtocolTool
  queue: QueueTool
  register: RegisterTool
  rules: RulesTool
  spectrum: SpectrumTool
  trade: TradeTool
  upstream: UpstreamTool
  waits: WaitsTool
  watch: WatchTool
}
export type Tool = Tools[Instrument]

export const TOOLS: { readonly [I in Instrument]: (context: ToolContext, settings: SettingsOf<I>) => Tools[I] } = {
  'before-after': beforeAfterTool,
  board: boardTool,
  closure: closureTool,
  consultation: consultationTool,
  coverage: coverageTool,
  crossings: crossingsTool,
  crosswalk: crosswalkTool,
  goods: goodsTool,
  lanes: lanesTool,
  protocol: protocolTool,
  queue: queueTool,
  register: registerTool,
  rules: rulesTool,
  spectrum: spectrumTool,
  trade: tradeTool,
  upstream: upstreamTool,
  waits: waitsTool,
  watch: watchTool,
}
