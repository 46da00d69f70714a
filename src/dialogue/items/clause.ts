import { z } from 'zod'
import { bilingual, itemId, languageTag, slug } from './fields.ts'

export const CLAUSE_KINDS = ['heading', 'preamble', 'paragraph', 'point'] as const

/** A key by which clauses are ordered as plain text; between any two there is room for another. */
export const placeKey = z.string().regex(/^[0-9a-z]{1,60}[1-9a-z]$|^[1-9a-z]$/)

/** One clause of a text: what is bracketed, agreed and cited by itself. The printed number follows from its place. */
export const clauseContent = z.strictObject({
  text: itemId,
  place: placeKey,
  form: z.enum(CLAUSE_KINDS),
  /** Alternatives (A, B) are competing proposals, so no clause says which it is. */
  words: bilingual,
  /** The language in which it was first written; null where that is not known. */
  draftedIn: languageTag.nullable(),
  /** What of the record it speaks of: commitments, decisions, meetings. */
  cites: z.array(z.strictObject({ item: itemId, paragraph: slug.nullable() })),
  /** Why it makes no commitment of the plan, where it could be read as one. It is no part of the clean text. */
  noCommitment: bilingual.exactOptional(),
})
export type ClauseContent = z.infer<typeof clauseContent>
