// The tools of this dialogue, each configured in a file of its own; here in the order in which they are proposed.

import type { JointLink, JointTool, ToolWord } from '../joint-items.ts'
import { BEFORE_AFTER } from './before-after.ts'
import { CLOSURE } from './closure.ts'
import { CROSSINGS } from './crossings.ts'
import { CROSSWALK_LINKS, CROSSWALKS } from './crosswalks/index.ts'
import { GOODS } from './goods.ts'
import { LANES } from './lanes.ts'
import { TRADE } from './trade.ts'
import { UPSTREAM } from './upstream.ts'
import { WAITS } from './waits.ts'

export const TOOLS: readonly JointTool[] = [
  TRADE,
  CLOSURE,
  UPSTREAM,
  GOODS,
  CROSSINGS,
  WAITS,
  LANES,
  BEFORE_AFTER,
  ...CROSSWALKS,
]

/** Links of crosswalks that sources show, item by item. */
export const LINKS: readonly JointLink[] = [
  ...CROSSWALK_LINKS,
]

/** What each side says in them by itself when the record is founded. */
export const TOOL_WORDS: readonly ToolWord[] = [
]
