import { z } from 'zod'

/** What an entry tells of: a look at something private, something done, or a way in and out. */
export const AUDIT_SORTS = ['look', 'deed', 'sign-in'] as const
export type AuditSort = (typeof AUDIT_SORTS)[number]

export const auditEntry = z.strictObject({
  /** RFC 3339. */
  at: z.string(),
  sort: z.enum(AUDIT_SORTS),
  /** Person id; null where nobody was signed in. */
  who: z.string().nullable(),
  /** The route of the workspace, or the way of a sign-in: closed words of this program. */
  what: z.string(),
  /** What it was about, as the address names it: an element's slug, a draft, an act, a person; null for a list or nothing. */
  about: z.string().nullable(),
  /** The code of its refusal; null where it was done or shown. */
  refused: z.string().nullable(),
  /** Tells one network from another within one day and nothing else: see `NetworkMarks`. */
  network: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditEntry>
