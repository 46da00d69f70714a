// What a text is read against, all of it handed in: the parties by name, the organisations with their
// successions, the termbase, what officers agreed to leave as it is, and the day.

import type { LanguageTag } from '../bilingual.ts'
import { NO_TERMS } from '../termbase.ts'
import type { Termbase } from '../termbase.ts'
import type { AgreedPair } from './agreed.ts'

/** By every name a text may use: full name, short name, acronym, words for its people. */
export type NamesByLanguage = { readonly [language: LanguageTag]: readonly string[] }

export interface NamedParty {
  readonly party: string
  /** The language of this party's own original. */
  readonly language: LanguageTag
  readonly names: NamesByLanguage
}

export interface NamedOrganisation {
  readonly organisation: string
  readonly names: NamesByLanguage
  /** Who does its work now, and since which day (`2025-03-21`; null if the day is not known). */
  readonly followedBy: { readonly organisation: string; readonly since: string | null } | null
}

/**
 * The rule for the order of the parties' names. `alternat`: in each side's own original that side is named first, so two
 * languages differ. `same`: all languages name them in one order. `null`: alternat where every party has a language of its own.
 */
export type OrderRule = 'alternat' | 'same' | null

export interface Reference {
  readonly parties: readonly NamedParty[]
  readonly order: OrderRule
  readonly organisations: readonly NamedOrganisation[]
  readonly termbase: Termbase
  readonly agreed: readonly AgreedPair[]
  /** The day the text speaks on, `2026-11-25`; null: an organisation that has a successor is then judged by the other language alone. */
  readonly on: string | null
}

export const NO_REFERENCE: Reference = { parties: [], order: null, organisations: [], termbase: NO_TERMS, agreed: [], on: null }
