import { z } from 'zod'
import { bilingual, itemId, partialDate, partyId, source, wording } from './fields.ts'

/** A government office or agency. Succession is an edge: the successor names whom it succeeds. */
export const organisationContent = z.strictObject({
  party: partyId.nullable(),
  name: bilingual,
  acronym: z.string().min(1).max(20),
  role: bilingual.nullable(),
  succeeds: z.array(itemId),
  since: partialDate.nullable(),
  until: partialDate.nullable(),
  wording,
  sources: z.array(source),
})
export type OrganisationContent = z.infer<typeof organisationContent>
