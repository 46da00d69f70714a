// What can be reckoned of a radio station near the border before an engineer looks at it: its distance, the field that
// it could make there in free space, and what the protocol of its band says of both.

import { z } from 'zod'
import { bilingual, slug, source } from '../fields.ts'

/** Field strength, or power flux density. */
export const LIMIT_UNITS = ['dB(µV/m)', 'dB(W/m²)'] as const

export const spectrumSettings = z.strictObject({
  instrument: z.literal('spectrum'),
  /** A line of the land border that this program has: `us-mx`. */
  border: slug,
  bands: z.array(z.strictObject({
    band: slug,
    title: bilingual,
    /** In MHz, both included. */
    ranges: z.array(z.strictObject({ from: z.number().positive(), to: z.number().positive() })).min(1).max(12),
    /** Within so many kilometres of the border a station is coordinated; null where no distance of the protocol is known here. */
    coordinationKilometres: z.number().positive().nullable(),
    /** The strongest field or flux density at the border that needs no consent, as the protocol states it; null where none is known here. */
    limit: z.strictObject({
      decibels: z.number(),
      unit: z.enum(LIMIT_UNITS),
      /** Per so many kHz of bandwidth; null for the whole emission. */
      perKilohertz: z.number().positive().nullable(),
      /** At so many metres above ground; null where the protocol does not say. */
      heightMetres: z.number().positive().nullable(),
      /** To which stations it applies, where not to all. */
      appliesTo: bilingual.nullable(),
    }).nullable(),
    /** What else is to be known of it. */
    note: bilingual.nullable(),
    protocol: bilingual,
    sources: z.array(source).min(1).max(10),
  })).min(1).max(60),
})
