import { z } from 'zod'
import { bilingual, figure, fullDate, itemId, partialDate, slug, source, text, languageTag, wording } from './fields.ts'

/** One element of a plan at any level: a pillar, an initiative, a strategic activity. */
export const elementContent = z.strictObject({
  /** The plan, or the element above. */
  parent: itemId,
  level: slug,
  /** The number people cite: `I.1.a`. */
  number: z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/).max(40),
  title: bilingual,
  aim: bilingual.nullable(),
  owners: z.array(itemId),
  body: itemId.nullable(),
  start: partialDate.nullable(),
  due: fullDate.nullable(),
  target: figure.nullable(),
  /** The paragraph of the joint record that made it a commitment, whose exact words are kept there. */
  origin: z.strictObject({ item: itemId, paragraph: slug.nullable() }).exactOptional(),
  /** Where it was announced, in words. */
  basis: bilingual.nullable(),
  /** Other wordings of the title seen in sources. */
  variants: z.array(z.strictObject({ language: languageTag, text })),
  wording,
  note: bilingual.nullable(),
  sources: z.array(source),
})
export type ElementContent = z.infer<typeof elementContent>
