// Before and after, as it was published: every baseline under its own name, the percentage reckoned from the numbers
// beside it, and what was published held against that. Baselines are never averaged and none is the right one.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'

export type PublishedChange = SettingsOf<'before-after'>['published'][number]
export type PublishedBaseline = PublishedChange['baselines'][number]

export interface CheckedBaseline {
  readonly baseline: PublishedBaseline
  /** Reduction in percent; both ends the same where the numbers are no spans. Null where before is nought. */
  readonly reductionPercent: { readonly from: number; readonly to: number } | null
  /** `agrees`: within half a point of what the numbers give; `corrected`: not; `none`: nothing was published to hold against them. */
  readonly outcome: 'agrees' | 'corrected' | 'none'
}

/** Printed percentages are whole numbers. */
const ROUNDING = 0.5

export function checkBaseline(baseline: PublishedBaseline): CheckedBaseline {
  const { before, after, publishedPercent } = baseline
  const reductionPercent = before.from <= 0 ? null : { from: (1 - after.to / before.from) * 100, to: (1 - after.from / before.to) * 100 }
  const agrees = reductionPercent !== null && publishedPercent !== null && publishedPercent >= reductionPercent.from - ROUNDING && publishedPercent <= reductionPercent.to + ROUNDING
  return { baseline, reductionPercent, outcome: publishedPercent === null || reductionPercent === null ? 'none' : agrees ? 'agrees' : 'corrected' }
}
