// The life of one item of any kind: every version with who proposed and who signed it, proposals that
// came to nothing and why, what either side said of it, in the order in which it happened. It is told
// the same whether the item is in force, has ended or was only ever proposed; nothing is left out that
// still can be read, and what was erased is said to have been.

import type { Audience, Hash, ItemId, Json, ProposalId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { inOrderOfActs } from '../order.ts'
import { actKey } from '../rows.ts'
import type { Citation, ItemRow, ProposalRow, ProposalStatus, RowReader, StatementRow } from '../rows.ts'
import { isStatementType } from '../statements/index.ts'
import type { Delivery } from '../statements/index.ts'
import { answersOf, answersTo } from './answers.ts'
import { findContent, frameOf } from './frame.ts'
import type { Frame, ViewContext } from './frame.ts'
import { historyOf } from './history.ts'
import type { VersionView } from './history.ts'
import { hadSeen } from './move.ts'
import { namesIn } from './names.ts'
import type { Names } from './names.ts'
import { assessmentsBy } from './progress.ts'
import { lastRefOf, sideDeedOf } from './side-deeds.ts'
import type { CitedRef, SideDeedName } from './side-deeds.ts'

/** `made` is the act that brought it about; of a version the last of its signatures. */
export type StoryEntry =
  | { readonly is: 'version'; readonly made: Citation; readonly version: VersionView; readonly moved: Moved | null }
  | { readonly is: 'proposal'; readonly made: Citation; readonly proposal: FailedProposal }
  | { readonly is: 'statement'; readonly made: Citation; readonly statement: ToldStatement }

/** Under another parent than before. */
export interface Moved {
  readonly from: CitedRef | null
  readonly to: CitedRef | null
}

/** A proposal that is not adopted, or not yet. */
export interface FailedProposal {
  readonly proposal: ProposalId
  readonly status: Exclude<ProposalStatus, 'adopted'>
  readonly cover: Bilingual | null
  readonly change: ProposalRow['changes'][number] | null
  /** How many items it would have changed. */
  readonly items: number
  readonly signed: readonly Citation[]
  readonly withdrawn: readonly (Citation & { readonly reason: string | null })[]
  readonly declined: readonly { readonly made: Citation; readonly text: Bilingual }[]
  /** The number of the version that took its base away; null where none did. */
  readonly overtakenBy: number | null
}

/** Of a type that this program may not know: the content is then shown as it is. */
export interface ToldStatement {
  readonly statement: StatementId
  readonly what: SideDeedName
  readonly type: string
  readonly isKnownType: boolean
  readonly audience: Audience
  readonly content: { readonly [key: string]: Json } | null
  /** The proposal that it concerns; null where it speaks of the item itself. */
  readonly proposal: ProposalId | null
  readonly replaces: StatementId | null
  readonly replacedBy: Citation | null
  readonly from: Delivery | null
  readonly to: Delivery | null
}

/** An organisation that owned or owns the item, and who answers for it since. */
export interface Succession {
  readonly from: CitedRef
  readonly to: CitedRef
  /** As the charter of the successor says; null where it says nothing. */
  readonly since: string | null
}

export interface ErasedText {
  readonly act: Citation
  readonly erasedBy: Citation & { readonly reason: string }
}

export interface BiographyView {
  readonly frame: Frame
  readonly item: ItemId
  /** By the name that it has, or had last; null where no content of it fits its kind. */
  readonly ref: CitedRef | null
  readonly standing: 'in-force' | 'ended' | 'never-agreed'
  readonly versions: number
  /** The earliest first. */
  readonly story: readonly StoryEntry[]
  readonly page: number
  readonly pages: number
  readonly entries: number
  readonly succession: readonly Succession[]
  /** Texts that were erased since the item was first agreed: whether they spoke of it nobody knows any more. */
  readonly erased: readonly ErasedText[]
  readonly names: Names
}

export const ENTRIES_A_PAGE = 60

/** Null where nobody ever proposed such an item. `page`: from 1, the nearest where there is none of that number; or the act, or proposal, that is to be on it. */
export function biographyView(context: ViewContext, item: ItemId, page: number | Hash): BiographyView | null {
  const { rows } = context
  const frame = frameOf(context)
  const row = rows.find('item', item)
  const proposals = (rows.find('proposals', item) ?? []).flatMap((id) => rows.find('proposal', id) ?? [])
  if (frame === null || (row === undefined && proposals.length === 0)) return null
  const all: readonly Untold[] = inOrderOfActs(rows, [...versionEntries(rows, row), ...proposalEntries(rows, item, row, proposals), ...statementEntries(rows, item, proposals)], ({ made }) => made)
  const pages = Math.max(1, Math.ceil(all.length / ENTRIES_A_PAGE))
  const wanted = typeof page === 'number' ? page : Math.floor(all.findIndex(({ acts }) => acts.includes(page)) / ENTRIES_A_PAGE) + 1
  const shown = Math.min(Math.max(1, wanted), pages)
  const story = all.slice((shown - 1) * ENTRIES_A_PAGE, shown * ENTRIES_A_PAGE).map(({ tell }) => tell())
  return {
    frame, item, ref: lastRefOf(rows, item), standing: row === undefined ? 'never-agreed' : row.versions.at(-1)?.content === null ? 'ended' : 'in-force',
    versions: row?.versions.length ?? 0, story, page: shown, pages, entries: all.length, succession: successionOf(rows, item, row), erased: erasedSince(rows, row), names: namesIn(rows, story.flatMap(contentsOf)),
  }
}

/** What is not on the page is ordered and counted, and not told. */
interface Untold {
  readonly made: Citation
  /** By which it is looked for. */
  readonly acts: readonly Hash[]
  readonly tell: () => StoryEntry
}

function versionEntries(rows: RowReader, row: ItemRow | undefined): readonly Untold[] {
  return (row === undefined ? [] : historyOf(row, rows)).flatMap((version, index, all): Untold[] => {
    const made = inOrderOfActs(rows, version.signed, (act) => act).at(-1)
    return made === undefined ? [] : [{ made, acts: [version.proposal, made.hash], tell: () => ({ is: 'version', made, version, moved: movedBetween(rows, all[index - 1]?.content ?? null, version.content) }) }]
  })
}

function movedBetween(rows: RowReader, before: VersionView['content'], after: VersionView['content']): Moved | null {
  const [from, to] = [before?.parent, after?.parent]
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return null
  return { from: lastRefOf(rows, from), to: lastRefOf(rows, to) }
}

function proposalEntries(rows: RowReader, item: ItemId, row: ItemRow | undefined, proposals: readonly ProposalRow[]): readonly Untold[] {
  return proposals.flatMap((one): Untold[] => {
    const { made, status } = one
    return status === 'adopted' ? [] : [{ made, acts: [made.hash], tell: () => ({ is: 'proposal', made, proposal: failedProposal(rows, item, row, one, status) }) }]
  })
}

function failedProposal(rows: RowReader, item: ItemId, row: ItemRow | undefined, one: ProposalRow, status: FailedProposal['status']): FailedProposal {
  const { proposal, cover, changes, signed, withdrawn } = one
  const change = changes.find((each) => each.item === item) ?? null
  const declined = answersOf(answersTo(rows, one), 'declined').map((answer) => ({ made: answer.made, text: answer.content.text }))
  const taken = row?.versions.find((version) => version.base === change?.base)?.number ?? null
  return { proposal, status, cover, change, items: changes.length, signed, withdrawn, declined, overtakenBy: status === 'open' ? null : taken }
}

function statementEntries(rows: RowReader, item: ItemId, proposals: readonly ProposalRow[]): readonly Untold[] {
  const about = [...(rows.find('about', item) ?? []), ...(item.startsWith('dialogue/') ? aboutNothing(rows) : [])].map((id) => ({ id, proposal: null }))
  const concerning = proposals.flatMap(({ proposal }) => (rows.find('concerning', proposal) ?? []).map((id) => ({ id, proposal })))
  const told = new Map([...about, ...concerning].map((one) => [one.id, one]))
  return [...told.values()].flatMap(({ id, proposal }): Untold[] => {
    const row = rows.find('statement', id)
    return row === undefined ? [] : [{ made: row.made, acts: [id], tell: () => ({ is: 'statement', made: row.made, statement: toldStatement(rows, row, proposal) }) }]
  })
}

/** What is about no item, and concerns no proposal, belongs to the dialogue. */
function aboutNothing(rows: RowReader): readonly StatementId[] {
  return (rows.find('about', 'dialogue') ?? []).filter((id) => typeof rows.find('statement', id)?.content?.proposal !== 'string')
}

function toldStatement(rows: RowReader, row: StatementRow, proposal: ProposalId | null): ToldStatement {
  const act = rows.find('act', actKey(row.made.party, row.made.sequence))
  const { statement, type, audience, content, replaces } = row
  return {
    statement, type, audience, content, proposal, replaces, isKnownType: isStatementType(type), what: (act === undefined ? null : sideDeedOf(rows, act)?.deed) ?? 'stated',
    replacedBy: row.replacedBy === null ? null : (rows.find('statement', row.replacedBy)?.made ?? null), ...deliveriesFromTo(rows, row),
  }
}

/** What an assessment says, and what its author had said before it. */
export function deliveriesFromTo(rows: RowReader, { statement, about, made, type }: StatementRow): { readonly from: Delivery | null; readonly to: Delivery | null } {
  const said = about === null || type !== 'assessment' ? [] : assessmentsBy(rows, about, made.party)
  const place = said.findIndex((one) => one.statement === statement)
  return place === -1 ? { from: null, to: null } : { from: said[place - 1]?.delivery ?? null, to: said[place]?.delivery ?? null }
}

/** Every step from an organisation that ever owned the item to the one that answers for it today; of an organisation, from the first before it to the last after it. */
function successionOf(rows: RowReader, item: ItemId, row: ItemRow | undefined): readonly Succession[] {
  const steps = [...(rows.find('kind', 'organisation') ?? []), ...(rows.find('ended', 'organisation') ?? [])].flatMap((to) => {
    const versions = rows.find('item', to)?.versions ?? []
    const succeeds = new Set(versions.flatMap(({ content }) => listOf(content?.succeeds)))
    return [...succeeds].map((from) => ({ from, to, since: findContent(rows, 'organisation', to)?.since ?? null }))
  })
  const owned = new Set(item.startsWith('organisation/') ? [item] : (row?.versions ?? []).flatMap(({ content }) => listOf(content?.owners)))
  if (item.startsWith('organisation/')) for (const one of owned) for (const step of steps) if (step.to === one) owned.add(step.from)
  // A set that grows while it is walked is walked to its end.
  for (const one of owned) for (const step of steps) if (step.from === one) owned.add(step.to)
  return steps.filter(({ from, to }) => owned.has(from) && owned.has(to)).flatMap(({ from, to, since }) => {
    const [before, after] = [lastRefOf(rows, from), lastRefOf(rows, to)]
    return before === null || after === null ? [] : [{ from: before, to: after, since }]
  }).sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
}

function listOf(value: Json | undefined): readonly ItemId[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function erasedSince(rows: RowReader, row: ItemRow | undefined): readonly ErasedText[] {
  const signed = row?.versions[0]?.signed ?? []
  const acts = (rows.find('erased', 'all') ?? []).flatMap((key) => rows.find('act', key) ?? [])
  const later = acts.filter((act) => !signed.some((signature) => hadSeen(rows, signature, act)))
  return inOrderOfActs(rows, later, (act) => act).flatMap(({ party, sequence, hash, at, erasedBy }) => (erasedBy === null ? [] : [{ act: { party, sequence, hash, at }, erasedBy }]))
}

function contentsOf(entry: StoryEntry): readonly Json[] {
  if (entry.is === 'statement') return [entry.statement.content]
  if (entry.is === 'proposal') return [entry.proposal.change?.content ?? null]
  return [entry.version.content, ...entry.version.changes.map(({ before }) => before)]
}
