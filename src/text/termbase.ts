// The words that a dialogue has agreed on: for each concept the terms of every language that are
// preferred, admitted or forbidden. A termbase is data handed in from outside; nothing here
// rewrites a text. It travels as JSON, and as TBX where translators' programs want it.

import { z } from 'zod'
import type { Bilingual, LanguageTag } from './bilingual.ts'

/** What a concept is: `party` concepts carry the names by which a text calls a party. */
export const TERM_SUBJECTS = ['party', 'organisation', 'body', 'pillar', 'text', 'term'] as const
export type TermSubject = (typeof TERM_SUBJECTS)[number]

/** The terms of one concept in one language. The first form of a word is enough: plurals and genders are found by its stem. */
export interface Terms {
  readonly preferred: string
  /** Also right: short names, acronyms, the words of earlier texts. */
  readonly admitted: readonly string[]
  /** Not to be used; the preferred term stands for it. */
  readonly forbidden: readonly string[]
}

export interface TermConcept {
  /** Names the concept for ever: `port-of-entry`. Party concepts have the party's id. */
  readonly concept: string
  readonly subject: TermSubject
  readonly terms: { readonly [language: LanguageTag]: Terms }
  /** For an organisation that another one has followed: the concept of the other, from a date on. */
  readonly succeededBy: { readonly concept: string; readonly since: string } | null
  readonly note: Bilingual | null
  /** Where the wording was seen: addresses, or the name of a document. */
  readonly sources: readonly string[]
}

export interface Termbase {
  readonly concepts: readonly TermConcept[]
}

export const NO_TERMS: Termbase = { concepts: [] }

/** `termbase-shape`: not of this form at that place; the others name a concept that is told twice or nowhere. */
export const TERMBASE_CODES = ['termbase-shape', 'concept-twice', 'successor-unknown'] as const
export type TermbaseCode = (typeof TERMBASE_CODES)[number]

export interface TermbaseIssue {
  readonly code: TermbaseCode
  /** `concepts.3.terms.es.preferred`. */
  readonly path: string
}

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const term = z.string().max(300).refine((value) => value.trim() === value && value !== '')
const terms = z.strictObject({ preferred: term, admitted: z.array(term), forbidden: z.array(term) })
const concept = z.strictObject({
  concept: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/),
  subject: z.enum(TERM_SUBJECTS),
  terms: z.record(z.string().regex(LANGUAGE), terms).refine((value) => Object.keys(value).length > 0),
  succeededBy: z.strictObject({ concept: z.string(), since: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }).nullable(),
  note: z.record(z.string().regex(LANGUAGE), z.string()).nullable(),
  sources: z.array(z.string()),
})
const termbase = z.strictObject({ concepts: z.array(concept).max(20_000) })

/** A termbase, or everything that is wrong with what was given. */
export function parseTermbase(value: unknown): { readonly termbase: Termbase } | { readonly issues: readonly TermbaseIssue[] } {
  const parsed = termbase.safeParse(value)
  if (!parsed.success) return { issues: parsed.error.issues.map(({ path }) => ({ code: 'termbase-shape', path: path.join('.') })) }
  const issues = issuesAmong(parsed.data.concepts)
  return issues.length > 0 ? { issues } : { termbase: parsed.data }
}

function issuesAmong(concepts: readonly TermConcept[]): readonly TermbaseIssue[] {
  const known = new Set(concepts.map((one) => one.concept))
  const seen = new Set<string>()
  return concepts.flatMap((one, index): readonly TermbaseIssue[] => {
    const isTwice = seen.has(one.concept)
    seen.add(one.concept)
    return [
      ...(isTwice ? [{ code: 'concept-twice', path: `concepts.${index}.concept` } as const] : []),
      ...(one.succeededBy !== null && !known.has(one.succeededBy.concept) ? [{ code: 'successor-unknown', path: `concepts.${index}.succeededBy` } as const] : []),
    ]
  })
}
