// What this dialogue counts.

import type { JointIndicator } from './joint-items.ts'

export const INDICATORS: readonly JointIndicator[] = []
