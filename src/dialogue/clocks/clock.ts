// Terms: so many working days, days or months from a day. Working days are counted on the calendar that a side has
// stated with its sources; where the calendar ends, so does the reckoning, and no day is guessed.

import { z } from 'zod'
import type { StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slug } from '../items/fields.ts'
import type { Source } from '../items/fields.ts'

export const clock = z.strictObject({
  length: z.number().int().min(0).max(3660),
  unit: z.enum(['working-days', 'days', 'months']),
  /** Whose working days. For days and months: on whose calendar a last day that is closed moves to the next working day; null: it stays where it falls. */
  calendar: slug.nullable(),
  /** Whether the day on which it starts is the first that counts. */
  counts: z.enum(['from-that-day', 'from-next-day']),
  /** Of months, where the last has no day of that number, as 31 January and a month: its last day, or the first of the next (LFPA art. 29). Absent: its last day. */
  missingDay: z.enum(['last-of-month', 'first-of-next']).exactOptional(),
})
export type Clock = z.infer<typeof clock>

/** A day on which offices do not count, and who says so. */
export interface ClosedDay {
  readonly day: string
  readonly title: Bilingual
  readonly source: Source
  readonly statement: StatementId
}

/** A calendar as it is known: every day of the span is a working day or is told why not. */
export interface WorkingCalendar {
  readonly calendar: string
  /** The span that was stated, without a gap; days outside are unknown. */
  readonly from: string
  readonly until: string
  /** ISO 8601: 1 is Monday. */
  readonly weekend: readonly number[]
  readonly closed: ReadonlyMap<string, ClosedDay>
  /** What it is read from: in the order of its days. */
  readonly statements: readonly StatementId[]
}
