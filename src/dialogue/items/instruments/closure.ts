// A port closes for some days: what value waits, where it can go, and what remains.

import { z } from 'zod'
import { columnName } from '../../data/columns.ts'
import { datasetRef } from '../../data/dataset-ref.ts'
import { bilingual, source } from '../fields.ts'

const code = z.string().min(1).max(100)
/** A number that nobody counted, with what it is taken from. */
const assumption = z.strictObject({ value: z.number().min(0).max(1_000_000), note: bilingual, sources: z.array(source).max(6) })

export const closureSettings = z.strictObject({
  instrument: z.literal('closure'),
  /** Value by port, mode, direction and year. */
  trade: z.strictObject({ dataset: datasetRef, time: columnName, port: columnName, mode: columnName, direction: columnName, value: columnName }),
  directions: z.array(z.strictObject({ code, title: bilingual, /** Whether the crossings are counted in this direction. */ isCounted: z.boolean() })).min(1).max(4),
  /** What is counted where a mode crosses, and can go another way. */
  modes: z.array(z.strictObject({ code, title: bilingual, measure: code, unit: bilingual })).min(1).max(6),
  /** Modes that are told of a closed port but go no other way here. */
  others: z.array(z.strictObject({ code, title: bilingual })).max(20),
  /** Crossings by port, measure and month: what a port has handled at most is what it can handle. */
  crossings: z.strictObject({ dataset: datasetRef, time: columnName, port: columnName, measure: columnName, value: columnName }),
  places: z.strictObject({ dataset: datasetRef, code: columnName, name: columnName, region: columnName, latitude: columnName, longitude: columnName }),
  /** Months before the closure among which the highest is sought. */
  peakMonths: z.number().int().min(12).max(240),
  /** Kilometres of road for each kilometre as the crow flies, on one side of the border. */
  roadFactor: assumption,
  /** US dollars a kilometre. */
  costPerKm: assumption,
  /** What a day of waiting costs, in percent of the value that waits. */
  waitingPercent: assumption,
  /** What the page shows first. */
  first: z.strictObject({ port: code, days: z.number().int().min(1).max(30), month: z.string().regex(/^\d{4}-\d{2}$/) }),
})
