// A person of this side and the roles given to it. Private to the side: nothing of it enters the
// record. What is read back from the store is checked, so that a damaged document is a fault that
// names itself and never a person with more rights.

import { z } from 'zod'
import type { ItemId } from '../../record/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { ROLES } from '../access/roles.ts'
import type { Role } from '../access/roles.ts'

/** A short name in small letters: `ana-ruiz`. It stays for ever: drafts, clearances and the audit trail name it. */
export type PersonId = string
/** `YYYY-MM-DD`, in the calendar of the node's clock (UTC). */
export type Day = string
/** The whole side, one body (`body/scwg`) or one organisation (`organisation/SRE`). */
export type Scope = 'side' | ItemId

/** One role of one person. A grant is ended and never taken away, so that every past day can be told. */
export interface Grant {
  readonly id: string
  readonly role: Role
  readonly scope: Scope
  /** First and last day, both included; no last day where `until` is null. */
  readonly from: Day
  readonly until: Day | null
  /** Whose role this is, lent for a time; null where it is the person's own. It never outlives that person's own. */
  readonly delegatedBy: PersonId | null
  /** Person id, or `command-line`, or `demonstration`. */
  readonly givenBy: string
  /** RFC 3339. */
  readonly givenAt: string
  /** Before its last day; null while it was not. */
  readonly ended: { readonly at: string; readonly by: string } | null
}

export interface PersonContent {
  /** The same in every language where it does not differ. */
  readonly name: Bilingual
  /** What the person does, for colleagues to read; null where nobody said. */
  readonly post: Bilingual | null
  /** In small letters; null for those who get no mail. No two active people have the same. */
  readonly email: string | null
  readonly language: Language
  /** Item id: `organisation/SRE`. */
  readonly organisation: ItemId
  /** An invented person of a demonstration, who signs in without anything. */
  readonly isTrial: boolean
  /** RFC 3339; null while the person is active. */
  readonly leftAt: string | null
  readonly grants: readonly Grant[]
}

export interface Person extends PersonContent {
  readonly id: PersonId
  readonly revision: number
}

/** Who answers for an item of this side to colleagues; private, and apart from the owners that both sides agreed. */
export interface Responsibility {
  readonly item: ItemId
  readonly focalPoint: PersonId
  readonly deputy: PersonId | null
}

const PERSON_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const SCOPE = /^(side|(body|organisation)\/.{1,200})$/
/** Good enough to catch slips; whether mail arrives shows when it is sent. */
const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,190}\.[^\s@.]{2,63}$/

export function isPersonId(text: string): boolean {
  return text.length <= 40 && PERSON_ID.test(text)
}

export function isScope(text: string): boolean {
  return SCOPE.test(text)
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text)
}

/** A day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** A name that is the same in every language. */
export function plainName(name: string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, name]))
}

const bilingual = z.record(z.string(), z.string())
const day = z.string().refine(isDay)
const grant = z.strictObject({
  id: z.string(), role: z.enum(ROLES), scope: z.string().refine(isScope), from: day, until: day.nullable(), delegatedBy: z.string().nullable(),
  givenBy: z.string(), givenAt: z.string(), ended: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
})
export const personContent: z.ZodType<PersonContent> = z.strictObject({
  name: bilingual, post: bilingual.nullable(), email: z.string().nullable(), language: z.enum(LANGUAGES), organisation: z.string(), isTrial: z.boolean(), leftAt: z.string().nullable(), grants: z.array(grant),
})
export const responsibilityContent: z.ZodType<Omit<Responsibility, 'item'>> = z.strictObject({ focalPoint: z.string(), deputy: z.string().nullable() })
