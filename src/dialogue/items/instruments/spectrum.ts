// What can be reckoned of a radio station near the border before an engineer looks at it: its distance, the field that
// it could make there in free space, and what the protocol of its band says of both.

import { z } from 'zod'
import { bilingual, slug, source } from '../fields.ts'

export const spectrumSettings = z.strictObject({
  instrument: z.literal('spectrum'),
  /** A line of the land border that this program has: `us-mx`. */
  border: slug,
  bands: z.array(z.strictObject({
    band: slug,
    title: bilingual,
    /** In MHz, both included. */
    from: z.number().positive(),
    to: z.number().positive(),
    /** Within so many kilometres of the border a station is coordinated; null where the protocol knows no distance. */
    coordinationKilometres: z.number().positive().nullable(),
    /** The strongest field at the border that needs no consent, in dB(µV/m); null where the protocol sets none. */
    limit: z.strictObject({ decibels: z.number(), /** Per so many kHz of bandwidth; null for the whole emission. */ perKilohertz: z.number().positive().nullable(), heightMetres: z.number().positive().nullable() }).nullable(),
    protocol: bilingual,
    sources: z.array(source).min(1).max(10),
  })).min(1).max(60),
})
