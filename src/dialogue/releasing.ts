// When words may be let out. A joint release names versions, their hash and an instant; all parties sign it, and
// nothing else lets a text out. What is judged here is what a party may propose, sign or say itself. What others
// have said is read (`views/released.ts`) and never believed against what was signed.
//
// - `now` is the node's own clock, handed in; where there is none, no instant has come and every one has passed.
// - A release is agreed before its instant with time to spare, so that nobody is published late by surprise: the
//   signature of one has to reach the other. Within that time nothing of it changes any more, but it can be withdrawn.
// - From the instant on only `withdrawn` changes, once. Other words take another release, which corrects it.
// - The danger: the cover note and whatever stands in the same act become public with the release. So nothing does.

import { canonicalize } from '../record/index.ts'
import type { Audience, Hash, ItemChange, ItemId, Json, PartyId, ProposalId, StatementId } from '../record/index.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { cleanTextHash, findCleanText, findCleanTextAt } from './clean-text.ts'
import type { CleanText, PlacedText } from './clean-text.ts'
import { findKind, ITEM_KINDS } from './items/index.ts'
import type { JointReleaseContent, TextContent } from './items/index.ts'
import { readBy } from './read-by.ts'
import type { ProposalRow, RowReader, StatementRow } from './rows.ts'
import { STATEMENT_TYPES } from './statements/index.ts'
import type { PublicationContent } from './statements/index.ts'

export const RELEASING_CODES = [
  /** What everybody will read repeats words of a text that is between the parties. */
  'quotes-held-back',
  /** Proposals on the text are still open. */
  'brackets-open',
  /** Its instant has come. */
  'instant-passed',
  /** Its instant is nearer than a proposal or a signature may be. */
  'instant-too-near',
  /** The hash is not that of the words it names. */
  'release-words-differ',
  /** What it names is not what is in force. */
  'release-not-in-force',
  /** What it says it corrects is no release of this text that stands. */
  'release-corrects-nothing',
  /** Another release of this text stands, and it does not say that it corrects that. */
  'release-stands',
  /** It has had its instant, or was withdrawn: only a withdrawal can follow, and nothing follows that. */
  'release-settled',
  /** A release is signed by itself: no other change and no cover note beside it. */
  'release-alone',
  /** No release that all have signed lets these words out. */
  'publication-not-released',
  'publication-early',
  /** Not the released words, byte for byte. */
  'publication-words-differ',
  /** It was said already; what follows it says why it is withdrawn or not stood by. */
  'publication-stands',
  'publication-between-parties',
] as const
export type ReleasingCode = (typeof RELEASING_CODES)[number]

export interface ReleasingRefusal {
  readonly refused: ReleasingCode
  readonly facts: { readonly [name: string]: string | number }
}

/** Minutes that have to be left until the instant. */
export const MINUTES_AHEAD = { propose: 5, sign: 1 } as const

export interface Hour {
  readonly self: PartyId
  /** RFC 3339 UTC by the node's own clock; null where there is none. */
  readonly now: string | null
}

/** Why a party must not propose or sign these changes now; null where no release is among them or nothing is in its way. */
export function judgeRelease(rows: RowReader, { changes, cover }: { readonly changes: readonly ItemChange[]; readonly cover: Bilingual | null }, deed: keyof typeof MINUTES_AHEAD, { now }: Pick<Hour, 'now'>): ReleasingRefusal | null {
  const change = changes.find(({ item }) => findKind(item) === 'joint-release')
  if (change === undefined) return null
  const { item } = change
  if (changes.length > 1 || cover !== null) return refuse('release-alone', { item })
  const content = readRelease(change.content)
  // Content that is no release at all is told as issues; one that would end it takes a reason.
  if (content === null) return change.content === null ? refuse('release-settled', { item }) : null
  const before = findRelease(rows, item)
  if (before?.withdrawn != null) return refuse('release-settled', { item })
  if (content.withdrawn !== null) return before !== null && isSame({ ...content, withdrawn: null }, before) ? null : refuse('release-settled', { item })
  if (before !== null && (before.text !== content.text || minutesUntil(before.from, now) < MINUTES_AHEAD.sign)) return refuse('release-settled', { item })
  return judgeWords(rows, content) ?? judgeSuccession(rows, item, content) ?? judgeInstant(content, deed, now)
}

function judgeWords(rows: RowReader, content: JointReleaseContent): ReleasingRefusal | null {
  const facts = { item: content.text }
  const placed = findCleanText(rows, content.text)
  if (placed === null || placed.version !== content.version || !isSame(byClause(placed.clauses), byClause(content.clauses))) return refuse('release-not-in-force', facts)
  if (cleanTextHash(placed.clean) !== content.hash) return refuse('release-words-differ', facts)
  const brackets = openBrackets(rows, content.text).length
  return brackets === 0 ? null : refuse('brackets-open', { ...facts, brackets })
}

/** Of one text one release stands at a time; another one corrects it. */
function judgeSuccession(rows: RowReader, item: ItemId, { text, corrects, from }: JointReleaseContent): ReleasingRefusal | null {
  const standing = standingReleases(rows, text).filter((one) => one.item !== item)
  if (corrects === null) return standing[0] === undefined ? null : refuse('release-stands', { item: standing[0].item })
  const corrected = standing.find((one) => one.item === corrects)
  return corrected !== undefined && instantOf(corrected.content.from) < instantOf(from) ? null : refuse('release-corrects-nothing', { item: corrects })
}

function judgeInstant({ from }: JointReleaseContent, deed: keyof typeof MINUTES_AHEAD, now: string | null): ReleasingRefusal | null {
  const left = minutesUntil(from, now)
  if (left <= 0) return refuse('instant-passed', { from })
  return left < MINUTES_AHEAD[deed] ? refuse('instant-too-near', { minutes: MINUTES_AHEAD[deed] }) : null
}

export interface Said {
  readonly about: ItemId | null
  readonly replaces: StatementId | null
  readonly audience: Audience
}

/** Why a party cannot publish this now; null if it can. */
export function judgePublication(rows: RowReader, content: PublicationContent, { about, replaces, audience }: Said, { self, now }: Hour): ReleasingRefusal | null {
  const { release } = content
  const facts = { item: release }
  if (audience !== 'public') return refuse('publication-between-parties', facts)
  const released = publicationOf(rows, release)
  if (released === null || about !== release) return refuse('publication-not-released', facts)
  if (!hasCome(released.from, now)) return refuse('publication-early', { ...facts, from: released.from })
  if (!isSame({ ...content, disowned: null }, released)) return refuse('publication-words-differ', facts)
  const own = publicationsOf(rows, release).find(({ row }) => row.made.party === self)
  if ((own?.row.statement ?? null) !== replaces || (own !== undefined && isSame(own.content, content))) return refuse('publication-stands', facts)
  const isNew = own === undefined && (content.disowned !== null || !isDue(rows, released))
  return isNew ? refuse('publication-not-released', facts) : null
}

/** What every party says of a release from its instant on, by the version in force; null where that is no release, or its words are not to be had. */
export function publicationOf(rows: RowReader, release: ItemId): PublicationContent | null {
  const content = findRelease(rows, release)
  const version = rows.find('item', release)?.versions.at(-1)?.version
  if (content === null || version === undefined) return null
  const placed = findCleanTextAt(rows, content.text, content.version, content.clauses)
  if (placed === null || cleanTextHash(placed.clean) !== content.hash) return null
  const meeting = readText(rows, content)?.meeting ?? null
  const { title, from, corrects, hash, withdrawn } = content
  return { release, version, title, from, corrects, hash, clean: placed.clean as PublicationContent['clean'], meeting, withdrawn, disowned: null }
}

/** The words of a text that a posting is held against: those released last that stand, or those in force where none were. */
export function findAgreedWords(rows: RowReader, text: ItemId): { readonly clean: CleanText; readonly against: 'released' | 'in-force' } | null {
  const released = standingReleases(rows, text).flatMap(({ item }) => publicationOf(rows, item) ?? []).at(-1)
  const placed = findCleanText(rows, text)
  return released !== undefined ? { clean: released.clean, against: 'released' } : placed === null ? null : { clean: placed.clean, against: 'in-force' }
}

export interface DuePublication {
  readonly release: ItemId
  readonly content: PublicationContent
  /** The own one that it takes the place of; null for the first. */
  readonly replaces: StatementId | null
}

/** What this party has to publish now and has not. */
export function duePublications(rows: RowReader, { self, now }: Hour): readonly DuePublication[] {
  return (rows.find('kind', 'joint-release') ?? []).flatMap((release): DuePublication[] => {
    const content = findRelease(rows, release)
    if (content === null || !hasCome(content.from, now)) return []
    const own = publicationsOf(rows, release).find(({ row }) => row.made.party === self)
    const version = rows.find('item', release)?.versions.at(-1)?.version
    if (own !== undefined && own.content.version === version) return []
    const released = publicationOf(rows, release)
    if (released === null || (own === undefined && !isDue(rows, released))) return []
    return [{ release, content: { ...released, disowned: own?.content.disowned ?? null }, replaces: own?.row.statement ?? null }]
  })
}

/** The releases that this party should have published and whose words are not held here: nothing can be published of them. */
export function releasesWithoutWords(rows: RowReader, { self, now }: Hour): readonly ItemId[] {
  return (rows.find('kind', 'joint-release') ?? []).filter((release) => {
    const content = findRelease(rows, release)
    const isOpen = content !== null && hasCome(content.from, now) && !publicationsOf(rows, release).some(({ row }) => row.made.party === self)
    return isOpen && publicationOf(rows, release) === null
  })
}

/** What was withdrawn before anybody published it is published by nobody. */
function isDue(rows: RowReader, { release, withdrawn }: PublicationContent): boolean {
  return withdrawn === null || publicationsOf(rows, release).length > 0
}

export interface Publication {
  readonly row: StatementRow
  readonly content: PublicationContent
}

/** What each party says now of a release, by whatever door it said it; at most one of each, its last. */
export function publicationsOf(rows: RowReader, release: ItemId): readonly Publication[] {
  const live = (rows.find('about', release) ?? []).flatMap((id): Publication[] => {
    const row = rows.find('statement', id)
    const content = row === undefined || row.replacedBy !== null || row.audience !== 'public' ? null : readPublication(row)
    return row === undefined || content === null || content.release !== release ? [] : [{ row, content }]
  })
  return [...new Map(live.map((one) => [one.row.made.party, one])).values()]
}

/** Whether this says that a paper of words came in that a party has published, and that nobody has withdrawn since. */
export function isOfPublishedWords(rows: RowReader, row: StatementRow | ProposalRow): boolean {
  if (!('type' in row) || row.type !== 'signed-copy' || row.about === null) return false
  const published = releasesOf(rows, row.about).filter(({ content }) => content.withdrawn === null).flatMap(({ item }) => publicationsOf(rows, item))
  return published.some(({ content }) => content.hash === row.content?.hash && content.withdrawn === null)
}

export function readPublication({ type, content }: StatementRow): PublicationContent | null {
  return type !== 'publication' || content === null ? null : (readBy(STATEMENT_TYPES.publication.schema, content) as PublicationContent | null)
}

/** Proposals that are open on a text, on a clause of it, or for a new one. */
export function openBrackets(rows: RowReader, text: ItemId): readonly ProposalId[] {
  const concerns = ({ item, content }: ProposalRow['changes'][number]) => item === text || (item.startsWith('clause/') && (content?.text === text || inForceText(rows, item) === text))
  return (rows.find('open', 'all') ?? []).filter((id) => rows.find('proposal', id)?.changes.some(concerns) === true)
}

export interface StandingRelease {
  readonly item: ItemId
  readonly content: JointReleaseContent
}

/** Agreed, neither withdrawn nor corrected by another that stands; its instant may be still to come. */
export function standingReleases(rows: RowReader, text: ItemId): readonly StandingRelease[] {
  const agreed = releasesOf(rows, text).filter(({ content }) => content.withdrawn === null)
  return agreed.filter(({ item }) => !agreed.some(({ content }) => content.corrects === item))
}

/** Every agreed release of a text, by its instant. */
export function releasesOf(rows: RowReader, text: ItemId): readonly StandingRelease[] {
  const all = (rows.find('children', text) ?? []).flatMap((item): StandingRelease[] => {
    const content = findKind(item) === 'joint-release' ? findRelease(rows, item) : null
    return content === null ? [] : [{ item, content }]
  })
  return all.sort((a, b) => instantOf(a.content.from) - instantOf(b.content.from) || (a.item < b.item ? -1 : 1))
}

export function findRelease(rows: RowReader, item: ItemId): JointReleaseContent | null {
  return findKind(item) === 'joint-release' ? readRelease(rows.find('item', item)?.versions.at(-1)?.content ?? null) : null
}

/** Milliseconds since 1970 of a time with its zone. */
export function instantOf(zoned: string): number {
  return Temporal.ZonedDateTime.from(zoned).epochMilliseconds
}

/** Nought or less once it has come. Without a clock nothing is left. */
function minutesUntil(zoned: string, now: string | null): number {
  return now === null ? 0 : (instantOf(zoned) - Temporal.Instant.from(now).epochMilliseconds) / 60_000
}

/** Whether an instant has come; without a clock none has. */
function hasCome(zoned: string, now: string | null): boolean {
  return now !== null && minutesUntil(zoned, now) <= 0
}

function readRelease(content: ItemChange['content']): JointReleaseContent | null {
  return content === null ? null : (readBy(ITEM_KINDS['joint-release'].schema, content) as JointReleaseContent | null)
}

function readText(rows: RowReader, { text, version }: JointReleaseContent): TextContent | null {
  const content = rows.find('item', text)?.versions.find((one) => one.version === version)?.content ?? null
  return content === null ? null : (readBy(ITEM_KINDS.text.schema, content) as TextContent | null)
}

function inForceText(rows: RowReader, clause: ItemId): Json | undefined {
  return rows.find('item', clause)?.versions.at(-1)?.content?.text
}

function byClause(clauses: PlacedText['clauses']): { readonly [clause: ItemId]: Hash } {
  return Object.fromEntries(clauses.map(({ clause, version }) => [clause, version]))
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a as Json) === canonicalize(b as Json)
}

function refuse(refused: ReleasingCode, facts: ReleasingRefusal['facts']): ReleasingRefusal {
  return { refused, facts }
}
