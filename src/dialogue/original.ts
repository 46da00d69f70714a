// The original of a text for one of its parties, as treaty practice has it: that party named first in
// the title, in the clauses and in the block of signatures, its language first where two stand side by
// side (the alternat). Whatever is printed, written as a file or archived comes from here, so that the
// originals of all parties have one hash and differ in nothing but the order.
//
// The danger: words that nobody signed. What stands here is the clean text and the names of the parties;
// no closing formula, no "equally authentic", no date is added.

import type { Hash, ItemId, PartyId } from '../record/index.ts'
import { inOrderOf, textFor, wordsFor } from '../text/alternat.ts'
import type { Bilingual, LanguageTag } from '../text/bilingual.ts'
import { cleanTextHash } from './clean-text.ts'
import type { CleanClause, CleanText } from './clean-text.ts'
import { numberClauses } from './negotiation/numbering.ts'

export interface OriginalClause {
  readonly clause: ItemId
  readonly form: CleanClause['form']
  /** Null for the preamble, which carries none. */
  readonly number: string | null
  readonly words: Bilingual
  readonly cites: CleanClause['cites']
}

export interface OriginalSignatory {
  readonly party: PartyId
  /** Of the party, in its formal form. */
  readonly formal: Bilingual
  /** Null while it is not known. */
  readonly name: string | null
  readonly office: Bilingual
}

export interface Original {
  readonly text: ItemId
  /** Of the clean text: the same on the originals of all parties and in all languages. */
  readonly hash: Hash
  readonly instrument: string
  /** Whose original it is. */
  readonly party: PartyId
  /** Those in which it stands, from the left or one after the other. */
  readonly languages: readonly LanguageTag[]
  readonly title: Bilingual
  /** As they are named, in the order of this original. */
  readonly parties: readonly CleanText['names'][number][]
  readonly clauses: readonly OriginalClause[]
  /** In the order of this original; those of one party keep theirs. */
  readonly signatories: readonly OriginalSignatory[]
}

/** The languages of a dialogue as they stand in the original of a party: its own first, the others as the charter has them. */
export function languagesFor(charter: { readonly languages: readonly LanguageTag[]; readonly parties: readonly { readonly party: PartyId; readonly language: LanguageTag }[] }, party: PartyId): readonly LanguageTag[] {
  const own = charter.parties.find((one) => one.party === party)?.language
  return [...charter.languages].sort((a, b) => Number(b === own) - Number(a === own))
}

export function originalOf(clean: CleanText, party: PartyId, languages: readonly LanguageTag[]): Original {
  const numbers = numberClauses(clean.clauses.map(({ form }) => ({ form, isAgreed: true })))
  const only = (text: Bilingual) => Object.fromEntries(languages.map((language) => [language, text[language] ?? '']))
  const formalOf = (of: PartyId) => clean.names.find((one) => one.party === of)?.formal ?? {}
  return {
    text: clean.text, hash: cleanTextHash(clean), instrument: clean.instrument, party, languages,
    title: only(textFor(clean.title, clean.names, party)), parties: inOrderOf(clean.names, party),
    clauses: clean.clauses.map(({ clause, form, words, cites }, index) => ({
      clause, form, number: numbers[index] ?? null, cites,
      words: Object.fromEntries(languages.map((language) => [language, wordsFor(words[language] ?? '', clean.names, party, language)])),
    })),
    signatories: inOrderOf(clean.signatories, party).map(({ party: of, name, office }) => ({ party: of, name, office: only(office), formal: only(formalOf(of)) })),
  }
}
