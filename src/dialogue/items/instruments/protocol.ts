// A contact protocol: by which modes the sides work together when something happens, how soon a call is answered,
// and what a report of the situation tells.

import { z } from 'zod'
import { bilingual, slug } from '../fields.ts'

export const protocolSettings = z.strictObject({
  instrument: z.literal('protocol'),
  /** From the calmest to full activation; each with how soon a contact point answers, in minutes, and after how many its deputy is called. */
  modes: z.array(z.strictObject({ mode: slug, title: bilingual, says: bilingual, answerWithinMinutes: z.number().int().min(1).max(20_160), deputiesAfterMinutes: z.number().int().min(1).max(20_160) })).min(2).max(10),
  categories: z.array(z.strictObject({ category: slug, title: bilingual })).min(1).max(20),
  /** What a report of the situation tells, in its order. */
  sections: z.array(z.strictObject({ section: slug, title: bilingual, help: bilingual.nullable() })).min(1).max(20),
  /** How often the contact points are tried, in months; null: not by rule. */
  pingEveryMonths: z.number().int().min(1).max(24).nullable(),
})
