// The rolling text: what is agreed, and inside it everything that is proposed, in brackets that say whose.
// It keeps every proposal; nothing of it binds until it is signed by all. All nodes that hold the same acts
// show the same text, letters of alternatives included.
//
// The rule of what is shown how, clause by clause:
// - One open proposal: inline, word by word. Where more than `INLINE_SHARE` of the letters of either wording
//   would stand in brackets, the wording in force is bracketed whole as to be deleted, the proposed one as to be added.
// - Several open proposals of different sides that all keep the clause: inline, as long as no more than
//   `INLINE_SHARE` of the letters of any wording are disputed, in any language.
// - Otherwise they are real alternatives, lettered A, B … in the order of the acts that made them.
// Whoever drops the brackets of all sides but one reads exactly what that side proposes.

import { canonicalize } from '../../record/index.ts'
import type { ItemId, Json, PartyId, ProposalId, VersionId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { collate, disputedShare } from '../../text/collation.ts'
import type { Run } from '../../text/collation.ts'
import { comparePlaces } from '../clean-text.ts'
import { isHeldBack, ITEM_KINDS } from '../items/index.ts'
import type { ClauseContent, TextContent } from '../items/index.ts'
import { numberClauses } from '../negotiation/numbering.ts'
import { inOrderOfActs } from '../order.ts'
import { readBy } from '../read-by.ts'
import type { Citation, ProposalRow, RowReader, VersionRow } from '../rows.ts'
import { answersTo, openQuestions, standsOn } from './answers.ts'
import { movesOn } from './move.ts'

/** More of a wording than this in brackets cannot be read as one sentence any more. */
export const INLINE_SHARE = 0.5

/** What a party has answered to a bracket without signing it. */
export interface BracketAnswer {
  readonly party: PartyId
  /** A kind of answer: `declined`, `reserved`, `question`, `countered` … */
  readonly is: string
  readonly text: Bilingual | null
  readonly made: Citation
}

/** One open proposal, as far as it is about one clause. */
export interface Bracket {
  readonly proposal: ProposalId
  readonly made: Citation
  readonly by: PartyId
  /** Who has signed it besides. */
  readonly supports: readonly PartyId[]
  readonly answers: readonly BracketAnswer[]
  readonly effect: 'new' | 'amended' | 'ended'
  /** Null where the clause would go. */
  readonly content: ClauseContent | null
  /** What it changes besides words. */
  readonly changes: readonly ('place' | 'form' | 'cites' | 'draftedIn')[]
  readonly isReworded: boolean
  /** The other items of the same proposal: all or nothing. */
  readonly with: readonly ItemId[]
  /** Null where it is no alternative. */
  readonly letter: string | null
  readonly movers: readonly PartyId[]
}

/** Words of one language. `common`: in every proposal, and not agreed. */
export interface AttributedRun {
  readonly text: string
  readonly is: 'agreed' | 'common' | 'added' | 'deleted'
  /** Who adds or deletes them; empty for words that nobody disputes. */
  readonly by: readonly PartyId[]
}

export interface RollingClause {
  readonly clause: ItemId
  /** Where it stands: in force, or as it was first proposed. */
  readonly place: string
  readonly form: ClauseContent['form']
  /** `3`, `3 bis`, `a`; null for the preamble. */
  readonly number: string | null
  /** Null where it is only proposed. */
  readonly agreed: { readonly version: VersionId; readonly versionNumber: number; readonly proposal: ProposalId; readonly content: ClauseContent } | null
  readonly shown: 'agreed' | 'inline' | 'alternatives'
  /** By language; of alternatives only what is agreed. */
  readonly runs: { readonly [language: string]: readonly AttributedRun[] }
  /** In the order of the acts that made them. */
  readonly brackets: readonly Bracket[]
}

export interface RollingText {
  readonly text: ItemId
  /** In force, or as it was first proposed. */
  readonly content: TextContent
  readonly version: VersionId | null
  /** Open proposals that would begin, change or end the text itself: its title, class, names. */
  readonly proposals: readonly ProposalRow[]
  /** In the order in which they stand. */
  readonly clauses: readonly RollingClause[]
}

/** Null where there is no such text, not even a proposed one. */
export function rollingText(rows: RowReader, text: ItemId, languages: readonly string[]): RollingText | null {
  const proposals = inOrderOfActs(rows, openOn(rows, text), ({ made }) => made)
  const inForce = rows.find('item', text)?.versions.at(-1)
  const content = readText(inForce?.content ?? null) ?? proposals.map(({ changes }) => readText(changes.find(({ item }) => item === text)?.content ?? null)).find((one) => one !== null) ?? null
  if (content === null || (inForce !== undefined && inForce.content === null)) return null
  const bracketsOf = bracketsByClause(rows, text)
  const clauses = [...new Set([...(rows.find('children', text) ?? []).filter((item) => item.startsWith('clause/')), ...bracketsOf.keys()])]
  const placed = clauses.flatMap((clause) => unnumberedClause(rows, clause, bracketsOf.get(clause) ?? [], languages) ?? [])
  placed.sort((a, b) => comparePlaces(a.place, b.place) || (a.clause < b.clause ? -1 : 1))
  const numbers = numberClauses(placed.map(({ form, agreed }) => ({ form, isAgreed: agreed !== null })))
  return { text, content, version: inForce?.version ?? null, proposals, clauses: placed.map((clause, index) => ({ ...clause, number: numbers[index] ?? null })) }
}

/** Every text there is, in force or proposed, in no order that means anything. */
export function textsKnown(rows: RowReader): readonly ItemId[] {
  const proposed = openProposals(rows).flatMap(({ changes }) => changes.map(({ item }) => item).filter((item) => item.startsWith('text/')))
  return [...new Set([...(rows.find('kind', 'text') ?? []), ...proposed])]
}

/** Of texts: what changes one changes nothing else, so that no plan of thousands of items is read through for them. */
function openProposals(rows: RowReader): readonly ProposalRow[] {
  const open = (rows.find('open', 'all') ?? []).flatMap((id) => rows.find('proposal', id) ?? [])
  return open.filter(({ changes }) => changes[0] !== undefined && isHeldBack(changes[0].item))
}

function openOn(rows: RowReader, item: ItemId): readonly ProposalRow[] {
  return (rows.find('open', item) ?? []).flatMap((id) => rows.find('proposal', id) ?? [])
}

/** The open proposals on each clause of a text, in the order of their acts. */
function bracketsByClause(rows: RowReader, text: ItemId): ReadonlyMap<ItemId, readonly Bracket[]> {
  const found = new Map<ItemId, Bracket[]>()
  for (const row of inOrderOfActs(rows, openProposals(rows), ({ made }) => made)) {
    const about = row.changes.filter((change) => isClauseOf(rows, text, change))
    if (about.length === 0) continue
    const shared = sharedOf(rows, row)
    for (const change of about) found.set(change.item, [...(found.get(change.item) ?? []), bracketOf(rows, row, change, shared)])
  }
  return found
}

function isClauseOf(rows: RowReader, text: ItemId, { item, content }: ProposalRow['changes'][number]): boolean {
  return item.startsWith('clause/') && (content?.text === text || rows.find('item', item)?.versions.at(-1)?.content?.text === text)
}

/** What is the same for every clause of one proposal. */
function sharedOf(rows: RowReader, row: ProposalRow): Pick<Bracket, 'answers' | 'movers' | 'supports'> {
  const answers = answersTo(rows, row)
  const open = new Set(openQuestions(answers).map(({ statement }) => statement))
  const live = answers.filter(({ statement, made, content }) => content.answer !== 'received' && content.answer !== 'reply' && (content.answer !== 'question' || open.has(statement)) && !standsOn(row, made.party))
  return {
    answers: live.map(({ made, content }) => ({ party: made.party, is: content.answer, text: 'text' in content ? content.text : null, made })),
    movers: [...new Set(movesOn(rows, row).moves.map(({ party }) => party))],
    supports: row.signed.map(({ party }) => party).filter((party) => party !== row.made.party && standsOn(row, party)),
  }
}

function bracketOf(rows: RowReader, row: ProposalRow, { item, base, content }: ProposalRow['changes'][number], shared: Pick<Bracket, 'answers' | 'movers' | 'supports'>): Bracket {
  const [before, after] = [readClause(versionAt(rows, item, base)?.content ?? null), readClause(content)]
  const differs = (member: keyof ClauseContent) => before !== null && after !== null && canonicalize(before[member] as Json) !== canonicalize(after[member] as Json)
  return {
    proposal: row.proposal, made: row.made, by: row.made.party, ...shared, effect: content === null ? 'ended' : base === null ? 'new' : 'amended', content: after,
    changes: (['place', 'form', 'cites', 'draftedIn'] as const).filter(differs), isReworded: before === null || after === null || differs('words'),
    with: row.changes.map((change) => change.item).filter((other) => other !== item), letter: null,
  }
}

function unnumberedClause(rows: RowReader, clause: ItemId, brackets: readonly Bracket[], languages: readonly string[]): RollingClause | null {
  const version = rows.find('item', clause)?.versions.at(-1)
  const content = readClause(version?.content ?? null)
  const agreed = version === undefined || content === null ? null : { version: version.version, versionNumber: version.number, proposal: version.proposal, content }
  const stands = content ?? brackets.map((bracket) => bracket.content).find((one) => one !== null) ?? null
  if (stands === null) return null
  const words = content?.words ?? null
  const inline = brackets.length === 0 ? null : inlineOf(words, brackets, languages)
  const shown = brackets.length === 0 ? 'agreed' : inline === null ? 'alternatives' : 'inline'
  const runs = inline ?? Object.fromEntries(languages.map((language) => [language, plainRun(words?.[language] ?? '')]))
  const lettered = inline === null ? brackets.map((bracket, index) => ({ ...bracket, letter: letterOf(index) })) : brackets
  return { clause, place: stands.place, form: stands.form, number: null, agreed, shown, runs, brackets: lettered }
}

/** The words of a clause with its brackets in them, by language; null where they are real alternatives. */
export function inlineOf(agreed: Bilingual | null, brackets: readonly Pick<Bracket, 'by' | 'content'>[], languages: readonly string[]): { readonly [language: string]: readonly AttributedRun[] } | null {
  const isEach = new Set(brackets.map(({ by }) => by)).size === brackets.length
  if (brackets.length > 1 && (!isEach || brackets.some(({ content }) => content === null))) return null
  const collated = languages.map((language) => {
    const proposed = brackets.map(({ content }) => content?.words[language] ?? '')
    const wordings = agreed === null ? proposed : [agreed[language] ?? '', ...proposed]
    const runs = collate(wordings, language)
    const isFew = disputedShare(runs, wordings.length) <= INLINE_SHARE
    return { language, wordings, runs, isFew }
  })
  if (brackets.length > 1 && collated.some(({ isFew }) => !isFew)) return null
  return Object.fromEntries(collated.map(({ language, wordings, runs, isFew }) => [language, attributed(isFew ? runs : apart(wordings), agreed !== null, brackets.map(({ by }) => by))]))
}

/** Each wording whole, one after the other. */
function apart(wordings: readonly string[]): readonly Run[] {
  return wordings.flatMap((text, place) => (text === '' ? [] : [{ text, in: [place] }]))
}

/** Who adds and who deletes each run. `parties` in the order of the wordings after the agreed one, where there is one. */
function attributed(runs: readonly Run[], hasAgreed: boolean, parties: readonly PartyId[]): readonly AttributedRun[] {
  const offset = hasAgreed ? 1 : 0
  return runs.map(({ text, in: places }): AttributedRun => {
    const having = parties.filter((_, index) => places.includes(index + offset))
    const isAgreed = hasAgreed && places.includes(0)
    if (isAgreed) return having.length === parties.length ? { text, is: 'agreed', by: [] } : { text, is: 'deleted', by: parties.filter((party) => !having.includes(party)) }
    return !hasAgreed && parties.length > 1 && having.length === parties.length ? { text, is: 'common', by: [] } : { text, is: 'added', by: having }
  })
}

/** What a side would have: its brackets kept, all others dropped. Null: nobody's, what is in force. */
export function wordsOfSide(runs: readonly AttributedRun[], party: PartyId | null): string {
  const stays = ({ is, by }: AttributedRun) => is === 'agreed' || (is === 'common' && party !== null) || (is === 'added' ? party !== null && by.includes(party) : is === 'deleted' && (party === null || !by.includes(party)))
  return runs.filter(stays).map(({ text }) => text).join('')
}

function plainRun(text: string): readonly AttributedRun[] {
  return text === '' ? [] : [{ text, is: 'agreed', by: [] }]
}

/** A … Z, AA, AB … */
export function letterOf(index: number): string {
  return (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
}

function versionAt(rows: RowReader, item: ItemId, base: VersionId | null): VersionRow | undefined {
  return base === null ? undefined : rows.find('item', item)?.versions.find(({ version }) => version === base)
}

function readClause(content: { readonly [key: string]: Json } | null): ClauseContent | null {
  return content === null ? null : (readBy(ITEM_KINDS.clause.schema, content) as ClauseContent | null)
}

function readText(content: { readonly [key: string]: Json } | null): TextContent | null {
  return content === null ? null : (readBy(ITEM_KINDS.text.schema, content) as TextContent | null)
}
