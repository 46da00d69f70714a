// The tools of this dialogue, each configured in a file of its own; here in the order in which they are proposed.

import type { JointLink, JointTool, ToolWord } from '../joint-items.ts'
import { BEFORE_AFTER } from './before-after.ts'
import { CBPR_BOARD, CBPR_WORDS } from './cbpr-board.ts'
import { CAMPAIGN, CAMPAIGN_WORDS } from './campaign.ts'
import { CAMPUSES } from './campuses.ts'
import { CERTIFIED_FIRMS } from './certified-firms.ts'
import { CLOSURE } from './closure.ts'
import { ASSISTANCE, COORDINATION, DEVICE_SUBMISSIONS } from './coordination.ts'
import { COVERAGE } from './coverage.ts'
import { CROSSINGS } from './crossings.ts'
import { DEVICE_RULES, DEVICE_WORDS } from './device-rules.ts'
import { CROSSWALK_LINKS, CROSSWALKS } from './crosswalks/index.ts'
import { GOODS } from './goods.ts'
import { LANES } from './lanes.ts'
import { MSME_DIRECTORY, MSME_WORDS } from './msme-directory.ts'
import { PATENT_GRANT, PATENT_WORDS } from './patent-grant.ts'
import { SPECTRUM } from './spectrum.ts'
import { TECHNOLOGIES } from './technologies.ts'
import { PROTOCOLS } from './protocols.ts'
import { TRADE } from './trade.ts'
import { TRAINING } from './training.ts'
import { UPSTREAM } from './upstream.ts'
import { WAITS } from './waits.ts'
import { WATCH } from './watch.ts'

export const TOOLS: readonly JointTool[] = [
  TRADE,
  CLOSURE,
  UPSTREAM,
  GOODS,
  CROSSINGS,
  WAITS,
  LANES,
  BEFORE_AFTER,
  DEVICE_RULES,
  CBPR_BOARD,
  DEVICE_SUBMISSIONS,
  SPECTRUM,
  COORDINATION,
  ASSISTANCE,
  ...CROSSWALKS,
  TECHNOLOGIES,
  CERTIFIED_FIRMS,
  CAMPAIGN,
  PATENT_GRANT,
  MSME_DIRECTORY,
  TRAINING,
  CAMPUSES,
  ...PROTOCOLS,
  ...WATCH,
  COVERAGE,
]

/** Links of crosswalks that sources show, item by item. */
export const LINKS: readonly JointLink[] = [
  ...CROSSWALK_LINKS,
]

/** What each side says in them by itself when the record is founded. */
export const TOOL_WORDS: readonly ToolWord[] = [
  ...DEVICE_WORDS,
  ...CBPR_WORDS,
  ...MSME_WORDS,
  ...PATENT_WORDS,
  ...CAMPAIGN_WORDS,
]
