import { z } from 'zod'
import { bilingual, itemId, partialDate, source, wording } from './fields.ts'

/** A joint work plan; its elements hang below it, level by level. */
export const planContent = z.strictObject({
  title: bilingual,
  presented: partialDate.nullable(),
  presentedBy: z.array(itemId),
  milestones: z.array(z.strictObject({ date: partialDate, text: bilingual })),
  wording,
  note: bilingual.nullable(),
  sources: z.array(source),
})
export type PlanContent = z.infer<typeof planContent>
