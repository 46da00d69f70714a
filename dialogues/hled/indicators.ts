// What this dialogue counts: for each initiative what the work is to bring about, reported by each side, and apart from it
// what surrounds the work, computed from the data at hand.

import { BORDER_INDICATORS } from './indicators/border.ts'
import { DIGITAL_AND_PEOPLE_INDICATORS } from './indicators/digital-and-people.ts'
import { MIGRATION_INDICATORS } from './indicators/migration.ts'
import { RESULT_INDICATORS } from './indicators/results.ts'
import { TRADE_INDICATORS } from './indicators/trade.ts'
import type { JointIndicator } from './joint-items.ts'

export const INDICATORS: readonly JointIndicator[] = [...RESULT_INDICATORS, ...TRADE_INDICATORS, ...BORDER_INDICATORS, ...MIGRATION_INDICATORS, ...DIGITAL_AND_PEOPLE_INDICATORS]
