import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { saying } from '../issues.ts'

/** RFC 9557: the moment with its offset, and the zone in which people meant it. */
const ZONED = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)\[[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*\]$/

/**
 * By when a party that stands on a proposal would like to have an answer: `2026-12-05T17:00-06:00[America/Mexico_City]`. A wish, of which
 * both sides see the clock; nothing happens when it passes. The offset counts: rules of a zone may change after it was signed.
 */
export const answerByContent = z.strictObject({
  proposal: z.string().refine(isHash, saying('not-a-hash')),
  by: z.string().max(80).regex(ZONED).refine((value) => isRealDay(value.slice(0, 10)), saying('not-a-date')),
})
export type AnswerByContent = z.infer<typeof answerByContent>

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
