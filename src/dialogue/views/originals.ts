// The originals of a text as they can be made now: of which words, how far those are, and which papers
// signed by hand have come in, of every party side by side.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import { inOrderOf } from '../../text/alternat.ts'
import { isInitialled } from '../initials.ts'
import { readBy } from '../read-by.ts'
import { instantOf, openBrackets, releasesOf } from '../releasing.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { signableTexts } from '../signable.ts'
import type { SignableText } from '../signable.ts'
import { isSameText } from '../statements/signed-copy.ts'
import { STATEMENT_TYPES } from '../statements/index.ts'
import type { SignedCopyContent } from '../statements/index.ts'

/** `open`: proposals on them are open, so they are a draft and no original. From `agreed` on all parties have signed every word. */
export type WordsState = 'open' | 'agreed' | 'initialled' | 'release-agreed' | 'released'

export interface OriginalWords extends SignableText {
  readonly state: WordsState
  /** Proposals that are open on the text or a clause; 0 where these are not the words in force. */
  readonly openProposals: number
  /** The instant of the release that lets them out, with its zone; null where none is agreed. */
  readonly from: string | null
  /** When the newest of the acts was made by which every party stands on these words, RFC 3339. */
  readonly agreedAt: string
}

/** The words of a text of which originals can be made, those in force first. `now`: RFC 3339 UTC. */
export function originalWordsOf(rows: RowReader, text: ItemId, now: string): readonly OriginalWords[] {
  const open = openBrackets(rows, text).length
  return signableTexts(rows, text).map((signable): OriginalWords => {
    const openProposals = signable.isCurrent ? open : 0
    const from = releasesOf(rows, text).findLast(({ content }) => content.hash === signable.hash && content.withdrawn === null)?.content.from ?? null
    return { ...signable, from, openProposals, agreedAt: agreedAt(rows, signable), state: stateOf(rows, signable, openProposals, from, now) }
  })
}

function stateOf(rows: RowReader, { clean, hash }: SignableText, openProposals: number, from: string | null, now: string): WordsState {
  if (from !== null) return instantOf(from) <= Temporal.Instant.from(now).epochMilliseconds ? 'released' : 'release-agreed'
  if (openProposals > 0) return 'open'
  return isInitialled(rows, clean.text, hash, clean.names.map(({ party }) => party)) ? 'initialled' : 'agreed'
}

function agreedAt(rows: RowReader, { clean, version, clauses }: SignableText): string {
  const named = [{ item: clean.text, version }, ...clauses.map(({ clause, version: of }) => ({ item: clause, version: of }))]
  const acts = named.flatMap(({ item, version: of }) => rows.find('item', item)?.versions.find((one) => one.version === of)?.signed ?? [])
  return acts.map(({ at }) => at).sort().at(-1) ?? ''
}

export interface SignedCopy {
  /** Who says that it holds the paper. */
  readonly party: PartyId
  readonly statement: StatementId
  readonly made: Citation
  readonly content: SignedCopyContent
}

/** What is missing on the papers of one original in one language: everything, or the signatures named. */
export interface MissingOnPaper {
  readonly language: LanguageTag
  /** Null where no paper in this language is in. */
  readonly signatures: readonly { readonly party: PartyId; readonly office: Bilingual }[] | null
}

export interface CopiesOfOriginal {
  /** Whose original. */
  readonly original: PartyId
  readonly copies: readonly SignedCopy[]
  /** Empty where it is complete: in every language one paper with every signature. */
  readonly missing: readonly MissingOnPaper[]
}

/** The signed papers of some words, the own original first. `languages`: those of the dialogue. */
export function copiesOf(rows: RowReader, { clean, hash }: SignableText, languages: readonly LanguageTag[], self: PartyId): readonly CopiesOfOriginal[] {
  const all = liveCopies(rows, clean.text).filter(({ content }) => content.hash === hash)
  return inOrderOf(clean.names, self).map(({ party: original }): CopiesOfOriginal => {
    const copies = all.filter(({ content }) => content.original === original)
    return { original, copies, missing: languages.flatMap((language) => missingIn(language, copies, clean.signatories) ?? []) }
  })
}

function missingIn(language: LanguageTag, copies: readonly SignedCopy[], signatories: SignableText['clean']['signatories']): MissingOnPaper | null {
  const missing = copies.filter(({ content }) => content.languages.includes(language))
    .map(({ content }) => signatories.filter(({ party, office }) => !content.signatures.some((one) => one.party === party && isSameText(one.office, office))))
    .sort((a, b) => a.length - b.length)[0]
  if (missing?.length === 0) return null
  return { language, signatures: missing?.map(({ party, office }) => ({ party, office })) ?? null }
}

/** Papers of words that are neither in force nor released: they stay, and are shown as of those words. */
export function copiesOfOtherWords(rows: RowReader, text: ItemId): readonly SignedCopy[] {
  const known = new Set(signableTexts(rows, text).map(({ hash }) => hash))
  return liveCopies(rows, text).filter(({ content }) => !known.has(content.hash))
}

function liveCopies(rows: RowReader, text: ItemId): readonly SignedCopy[] {
  const live = statementsOn(rows, text).flatMap((row): readonly SignedCopy[] => {
    const content = row.type !== 'signed-copy' || row.content === null ? null : (readBy(STATEMENT_TYPES['signed-copy'].schema, row.content) as SignedCopyContent | null)
    return content === null ? [] : [{ party: row.made.party, statement: row.statement, made: row.made, content }]
  })
  return live.sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : a.made.sequence - b.made.sequence))
}

function statementsOn(rows: RowReader, text: ItemId): readonly StatementRow[] {
  return (rows.find('about', text) ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(({ replacedBy, content }) => replacedBy === null && content !== null)
}
