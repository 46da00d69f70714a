// Which rule applied on a day. What the rules say, each side states as its law changes; here stand the questions.

import { z } from 'zod'
import { codeList, field } from '../../typed/field.ts'
import { bilingual, partyId, slug } from '../fields.ts'

export const rulesSettings = z.strictObject({
  instrument: z.literal('rules'),
  /** What is asked of a day: a route, a term. Provisions name the one that they answer. */
  questions: z.array(z.strictObject({ question: slug, title: bilingual, party: partyId })).min(1).max(60),
  /** By what a case is told, for provisions that apply to some cases only. */
  facts: z.array(field).max(40),
  lists: z.array(codeList).max(30),
  calendars: z.array(z.strictObject({ calendar: slug, title: bilingual, party: partyId })).max(12),
})
