import { z } from 'zod'

/** What an entry tells of: a look at something private, something done, a way in and out, or that a handling label kept something from going out. */
export const AUDIT_SORTS = ['look', 'deed', 'sign-in', 'refused-leak'] as const
export type AuditSort = (typeof AUDIT_SORTS)[number]

export const auditEntry = z.strictObject({
  /** RFC 3339. */
  at: z.string(),
  sort: z.enum(AUDIT_SORTS),
  /** Person id; null where nobody was signed in. */
  who: z.string().nullable(),
  /** The route of the workspace, the way of a sign-in, or the way out that was refused: closed words of this program. */
  what: z.string(),
  /** What it was about, as the address names it: an element's slug, a draft, an act, a person; null for a list or nothing. Of a refused leak the label, for whom it would have been, and the thing by its name: no word of it. */
  about: z.string().nullable(),
  /** The code of its refusal; null where it was done or shown. */
  refused: z.string().nullable(),
  /** Tells one network from another within one day and nothing else: see `NetworkMarks`. */
  network: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditEntry>
