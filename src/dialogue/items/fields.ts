// Shapes that items and statements share. Content is strict: a member that no schema names is
// refused, since both parties would sign it.

import { z } from 'zod'
import { isItemId, isName } from '../../record/index.ts'
import { saying } from '../issues.ts'

/** A text of the record: composed Unicode (NFC), no blank ends. The languages it must have belong to the dialogue. */
export const text = z.string().max(20_000)
  .refine((value) => value !== '', saying('missing-language'))
  .refine((value) => value === value.normalize('NFC'), saying('not-nfc'))
  .refine((value) => value === value.trim(), saying('blank-ends'))
  .refine((value) => value.isWellFormed(), saying('lone-surrogate'))

export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const bilingual = z.record(languageTag, text).refine((value) => Object.keys(value).length > 0, saying('missing-language'))

export const itemId = z.string().refine(isItemId, saying('not-an-item'))
export const partyId = z.string().refine(isName, saying('not-a-party-name'))
export const slug = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)

/** `2021`, `2021-12` or `2021-12-13`: as exact as the source is. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/).refine(isRealDate, saying('not-a-date'))
export const fullDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isRealDate, saying('not-a-date'))

/** `2027-03-31T18:00:00-06:00[America/Mexico_City]` (RFC 9557): an hour on somebody's wall, and the one instant that it means. */
export const zonedTime = z.string().max(80).refine(isZonedTime, saying('not-a-time'))

/** `America/Mexico_City`: a zone that this program knows. */
export const timeZone = z.string().max(60).refine(isTimeZone, saying('zone-unknown'))

/** How far along the results chain of the OECD-DAC glossary what was delivered or counted stands: a training held is no result yet. */
export const RESULT_LEVELS = ['input', 'output', 'outcome', 'impact'] as const
export type ResultLevel = (typeof RESULT_LEVELS)[number]

/** Where a fact was read. `url` is null only where the place is not known; the note then says so. */
export const source = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000).nullable(), note: bilingual.nullable() })
export type Source = z.infer<typeof source>

/** That all parties have agreed not to meet, and until when; null while nobody knows. */
export const declaredDormancy = z.strictObject({ from: fullDate, until: fullDate.nullable(), reason: bilingual })

/** How the wording in each language came about. */
export const wording = z.record(languageTag, z.enum(['official', 'rendering', 'translation']))
export type Wording = z.infer<typeof wording>

/** A number that has canonical bytes: an integer beyond 2^53 - 1 has none. */
export const exactNumber = z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), saying('unsafe-number'))
export const figure = z.strictObject({ value: exactNumber, unit: bilingual, nature: z.enum(['target', 'result', 'pledge', 'context']) })
export type Figure = z.infer<typeof figure>

function isRealDate(value: string): boolean {
  const [year, month = '01', day = '01'] = value.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

function isTimeZone(value: string): boolean {
  try {
    // An offset is no zone: it knows no summer.
    return /^[A-Za-z]/.test(value) && new Temporal.ZonedDateTime(0n, value).timeZoneId !== ''
  } catch {
    return false
  }
}

function isZonedTime(value: string): boolean {
  try {
    // An offset that the zone does not have at that hour would mean two instants.
    Temporal.ZonedDateTime.from(value, { offset: 'reject' })
    return /\d(Z|[+-]\d{2}:\d{2})\[[A-Za-z]/.test(value)
  } catch {
    return false
  }
}
