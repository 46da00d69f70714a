// Terms: so many working days, days or months from a day. Working days are counted on the calendar that a side has
// stated with its sources; where the calendar ends, so does the reckoning, and no day is guessed.

import { z } from 'zod'
import { slug } from '../items/fields.ts'

export const clock = z.strictObject({
  length: z.number().int().min(0).max(3660),
  unit: z.enum(['working-days', 'days', 'months']),
  /** Whose working days; null for the other units. */
  calendar: slug.nullable(),
  /** Whether the day on which it starts is the first that counts. */
  counts: z.enum(['from-that-day', 'from-next-day']),
})
export type Clock = z.infer<typeof clock>

/** A calendar as it is known: every day of the span is a working day or is told why not. */
export interface WorkingCalendar {
  readonly calendar: string
  /** The span that was stated, without a gap; days outside are unknown. */
  readonly from: string
  readonly until: string
  /** ISO 8601: 1 is Monday. */
  readonly weekend: readonly number[]
  readonly closed: ReadonlySet<string>
}
