// The tools of this dialogue, each configured in a file of its own; here in the order in which they are proposed.

import type { JointTool } from '../joint-items.ts'

export const TOOLS: readonly JointTool[] = []
