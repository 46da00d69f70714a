// The tools of this dialogue, each configured in a file of its own; here in the order in which they are proposed.

import type { JointTool } from '../joint-items.ts'
import { CLOSURE } from './closure.ts'
import { GOODS } from './goods.ts'
import { TRADE } from './trade.ts'
import { UPSTREAM } from './upstream.ts'

export const TOOLS: readonly JointTool[] = [TRADE, CLOSURE, UPSTREAM, GOODS]
