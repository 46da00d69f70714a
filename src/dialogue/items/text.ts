import { z } from 'zod'
import { bilingual, itemId, partyId, slug, source, text as line } from './fields.ts'

/**
 * A text under negotiation: a joint statement, a work plan, a memorandum. Its clauses are items of their own that hang under it, so that
 * each is agreed by itself. In the title and in the clauses `{parties}` and its kin (`text/alternat.ts`) stand for the names of the
 * parties, so that every side prints its own original from the same signed words.
 */
export const textContent = z.strictObject({
  title: bilingual,
  /** The class of instrument, one of the charter's; what has to be passed at home before the text can be published follows from it. */
  instrument: slug,
  body: itemId.nullable(),
  meeting: itemId.nullable(),
  /** How this text names the parties. */
  names: z.array(z.strictObject({
    party: partyId,
    /** `the United Mexican States`. */
    formal: bilingual,
    short: bilingual,
    /** As the first half of a compound: `U.S.`–Mexico. */
    joined: bilingual,
  })),
  /** Who is to sign for whom; a name that is not known yet is null. */
  signatories: z.array(z.strictObject({ party: partyId, name: line.nullable(), office: bilingual })),
  note: bilingual.nullable(),
  sources: z.array(source),
})
export type TextContent = z.infer<typeof textContent>
