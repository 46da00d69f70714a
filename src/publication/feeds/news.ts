// What became of the dialogue, a pillar, an initiative or a body, as news: what was agreed, reported, read, published and
// met. Told by the record alone and in the order that its acts claim, so that every node tells the same news under the same names;
// what is said anew keeps its name and its first day, and is told as changed. What changed in one agreement is one piece of news.

import { latestOf, toTheSecond } from '../../text/instant.ts'
import { sha256 } from '../../record/index.ts'
import type { Hash, ItemId, PartyId, ProposalId } from '../../record/index.ts'
import { findKind, ITEM_KINDS } from '../../dialogue/items/index.ts'
import type { ItemKind, MeetingContent } from '../../dialogue/items/index.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { RowReader, StatementRow, VersionRow } from '../../dialogue/rows.ts'
import { compareNumbers, isHeld, lastDay, lastRefOf, latestTexts, textView } from '../../dialogue/views/index.ts'
import type { CitedRef, ReleasedRef, ViewContext } from '../../dialogue/views/index.ts'
import { scopeOf } from './scope.ts'
import type { NewsScope } from './scope.ts'

/** Types of statement that are news; what stands in registers and requests has lists of its own. */
export const SAID_NEWS = ['advance', 'assessment', 'value', 'dataset', 'phase', 'suspension', 'dormancy', 'round', 'self-check', 'comment'] as const
export type SaidType = (typeof SAID_NEWS)[number]

/** Of what no act has signed, which there is not: it comes last. */
const UNSIGNED = '1970-01-01T00:00:00Z'

export interface AgreedChange {
  readonly ref: CitedRef
  readonly version: number
  readonly does: 'begin' | 'change' | 'end'
}

interface Piece {
  /** A hash that is this piece's for ever, on every node. */
  readonly name: Hash
  /** RFC 3339: when it first was news, and when it last changed. */
  readonly published: string
  readonly updated: string
  readonly by: readonly PartyId[]
}

export type PublicNews = Piece & (
  | { readonly is: 'agreed'; readonly cover: VersionRow['cover']; readonly changes: readonly AgreedChange[] }
  | { readonly is: 'said'; readonly type: SaidType; readonly about: CitedRef | null; readonly content: StatementRow['content']; readonly isCorrected: boolean }
  | { readonly is: 'released'; readonly text: ReleasedRef }
  | { readonly is: 'met'; readonly meeting: CitedRef; readonly content: MeetingContent }
)

/** The newest first. */
export function publicNewsOf(context: ViewContext, of: ItemId): readonly PublicNews[] {
  const scope = scopeOf(context, of)
  if (scope === null) return []
  const all = [...agreed(context, scope), ...said(context, scope), ...(scope.isWhole ? released(context) : []), ...met(context, scope)]
  return all.sort((a, b) => compareText(b.updated, a.updated) || compareText(a.name, b.name))
}

/** What one agreement changed within the scope. */
function agreed({ rows }: ViewContext, { of, items }: NewsScope): readonly PublicNews[] {
  const versions = items.flatMap((item) => (rows.find('item', item)?.versions ?? []).flatMap((version, index, all) => changeOf(rows, item, version, all[index - 1])))
  return [...Map.groupBy(versions, ({ version }) => version.proposal)].map(([proposal, own]): PublicNews => {
    const [first] = own
    const at = latestOf(own.flatMap(({ version }) => version.signed.map((act) => act.at))) ?? UNSIGNED
    const by = [...new Set(own.flatMap(({ version }) => version.signed.map(({ party }) => party)))].sort()
    const changes = own.map(({ change }) => change).sort(inOrder)
    return { is: 'agreed', name: agreementName(proposal, of), published: at, updated: at, by, cover: first?.version.cover ?? null, changes }
  })
}

/** An agreement is told apart of each scope: what it changed there is other news. */
function agreementName(proposal: ProposalId, of: ItemId): Hash {
  return sha256(`agreed ${proposal} ${of}`)
}

function changeOf(rows: RowReader, item: ItemId, version: VersionRow, before: VersionRow | undefined): readonly { readonly version: VersionRow; readonly change: AgreedChange }[] {
  const ref = lastRefOf(rows, item)
  return ref === null ? [] : [{ version, change: { ref, version: version.number, does: version.content === null ? 'end' : before === undefined || before.content === null ? 'begin' : 'change' } }]
}

const KIND_ORDER: readonly ItemKind[] = ['dialogue', 'plan', 'element', 'body', 'meeting', 'organisation']

/** What stands above comes first, elements by their numbers. */
function inOrder(a: AgreedChange, b: AgreedChange): number {
  const place = ({ ref }: AgreedChange) => { const at = KIND_ORDER.indexOf(ref.kind); return at === -1 ? KIND_ORDER.length : at }
  return place(a) - place(b) || compareNumbers(a.ref.number ?? '', b.ref.number ?? '') || compareText(a.ref.item, b.ref.item)
}

function said({ rows }: ViewContext, { items, isWhole }: NewsScope): readonly PublicNews[] {
  const ids = [...items.flatMap((item) => rows.find('about', item) ?? []), ...(isWhole ? [...(rows.find('about', 'dialogue') ?? []), ...(rows.find('datasets', 'all') ?? [])] : [])]
  return [...new Set(ids)].flatMap((id): PublicNews[] => {
    const row = rows.find('statement', id)
    if (row === undefined || row.replacedBy !== null || !isNewsType(row.type)) return []
    const first = firstOf(rows, row)
    const about = row.about === null ? null : lastRefOf(rows, row.about)
    return [{ is: 'said', type: row.type, name: first.statement, published: toTheSecond(first.made.at), updated: toTheSecond(row.made.at), by: [row.made.party], about, content: row.content, isCorrected: first !== row }]
  })
}

function isNewsType(type: string): type is SaidType {
  return SAID_NEWS.some((one) => one === type)
}

/** What was said first, where it was corrected since; each names what it replaces, so the way back ends. */
function firstOf(rows: RowReader, row: StatementRow): StatementRow {
  const before = row.replaces === null ? undefined : rows.find('statement', row.replaces)
  return before === undefined ? row : firstOf(rows, before)
}

function released(context: ViewContext): readonly PublicNews[] {
  const texts = latestTexts(context).flatMap(({ text }) => textView(context, text)?.versions ?? [])
  return texts.map((text): PublicNews => {
    const at = Temporal.ZonedDateTime.from(text.from).toInstant().toString()
    const by = (context.rows.find('publications', 'all') ?? []).flatMap((id) => { const row = context.rows.find('statement', id); return row?.content?.release === text.release ? [row.made.party] : [] })
    return { is: 'released', name: sha256(`released ${text.release} ${text.hash}`), published: at, updated: at, by: [...new Set(by)].sort(), text }
  })
}

/** A meeting that was held, once its last day has come and it is on record: of one that was entered later, when it was. */
function met(context: ViewContext, { items }: NewsScope): readonly PublicNews[] {
  return items.filter((item) => findKind(item) === 'meeting').flatMap((item): PublicNews[] => {
    const [ref, row] = [lastRefOf(context.rows, item), context.rows.find('item', item)]
    const [first, last] = [row?.versions[0], row?.versions.at(-1)]
    const content = last?.content == null ? null : (readBy(ITEM_KINDS.meeting.schema, last.content) as MeetingContent | null)
    if (ref === null || first === undefined || content === null || !isHeld({ date: content.date, calledOff: content.calledOff ?? null }, context.today())) return []
    const published = endOf(content)
    const entered = latestOf(first.signed.map(({ at }) => at)) ?? UNSIGNED
    return [{ is: 'met', name: sha256(`met ${first.version} ${item}`), published, updated: entered > published ? entered : published, by: [...new Set(first.signed.map(({ party }) => party))].sort(), meeting: ref, content }]
  })
}

function endOf({ date, starts, ends }: MeetingContent): string {
  const hour = ends ?? starts
  return hour === undefined ? `${lastDay(date)}T00:00:00Z` : toTheSecond(hour.replace(/\[.*$/, ''))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
