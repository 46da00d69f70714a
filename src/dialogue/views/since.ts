// What has happened since a mark: how far each chain had gone then. A day becomes such a mark by what the
// acts claim of their time, chain by chain: everything after the last act that claims an earlier day.
// Clocks may lie; what is after the mark in a chain was said after it, and that is all that is relied on.
//
// It costs what is new: each chain is walked back from its head to the mark.

import type { ItemId, PartyId, ProposalId, Seen, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ItemKind } from '../items/index.ts'
import { findKind } from '../items/index.ts'
import { inOrderOfActs } from '../order.ts'
import { actKey } from '../rows.ts'
import type { ActRow, Citation, ProposalRow, RowReader } from '../rows.ts'
import type { Delivery } from '../statements/index.ts'
import { textsIn } from '../texts.ts'
import { deliveriesFromTo } from './biography.ts'
import { effectOf } from './branches.ts'
import { compareNumbers } from './element.ts'
import { alternat, frameOf } from './frame.ts'
import type { Frame, PartyName, ViewContext } from './frame.ts'
import { changedFields } from './history.ts'
import { lastContent } from './names.ts'
import { lastRefOf, sideDeedOf } from './side-deeds.ts'
import type { CitedRef, SideDeed, SideDeedName } from './side-deeds.ts'

export interface SinceEntry {
  /** `adopted` is what all have done together, beside the acts by which each did it. */
  readonly what: SideDeedName | 'adopted'
  /** The act; of an adoption the last of its signatures. */
  readonly made: Citation
  readonly by: readonly PartyId[]
  readonly proposal: ProposalId | null
  readonly statement: StatementId | null
  /** Of an adoption: what became of the item, as which version, and which members changed. */
  readonly effect: 'new' | 'amended' | 'ended' | null
  readonly version: number | null
  readonly fields: readonly string[]
  /** Of an assessment: what its author had said before, and says. */
  readonly from: Delivery | null
  readonly to: Delivery | null
  /** The words of its author; the cover of a proposal. */
  readonly text: Bilingual | null
  /** How many items a proposal would change. */
  readonly items: number
  readonly isErased: boolean
}

export interface SinceLine {
  /** Null where it is about no item, about several, or nobody knows any more. */
  readonly ref: CitedRef | null
  /** In the order in which it happened. */
  readonly entries: readonly SinceEntry[]
}

/** A branch of the plan, a kind of item, or what concerns several or none. */
export interface SinceGroup {
  readonly key: ItemId | ItemKind | 'several' | 'none'
  /** The uppermost element of the branch; null for the others. */
  readonly branch: CitedRef | null
  readonly lines: readonly SinceLine[]
}

export interface SinceSide extends PartyName {
  /** The chain as it was, and as it is. */
  readonly from: number
  readonly to: number
  readonly counts: Readonly<Partial<Record<SideDeedName, number>>>
}

export interface SinceView {
  readonly frame: Frame
  readonly sides: readonly SinceSide[]
  readonly groups: readonly SinceGroup[]
  /** Proposals that all have agreed since, and how many items that changed. */
  readonly adopted: { readonly proposals: number; readonly items: number }
  /** Nodes tell each other what they have received; these acts say nothing more. */
  readonly acknowledgements: readonly Citation[]
}

/** Everything after the mark; a chain that it does not name is new from its beginning. */
export function sinceView(context: ViewContext, mark: Seen): SinceView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const { rows } = context
  const acts = everyParty(rows, context.dialogue).map((party) => ({ party, acts: actsAfter(rows, party, mark[party] ?? 0) }))
  const deeds = acts.flatMap((one) => one.acts).flatMap((act) => sideDeedOf(rows, act) ?? [])
  const told = deeds.filter(({ deed }) => deed !== 'acknowledged')
  const adoptions = adoptedIn(rows, told)
  const entries = [...told.map((deed) => entryOf(rows, deed)), ...adoptions.flatMap((row) => adoptionEntries(rows, row))]
  return {
    frame, groups: groupsOf(rows, inOrderOfActs(rows, entries, ({ entry }) => entry.made)),
    sides: sidesOf(context, frame, acts.map(({ party }) => party), deeds, mark),
    adopted: { proposals: adoptions.length, items: adoptions.reduce((sum, { changes }) => sum + changes.length, 0) },
    acknowledgements: deeds.filter(({ deed }) => deed === 'acknowledged').map(({ made }) => made),
  }
}

/** The mark of a day, YYYY-MM-DD: of each chain, the last act that claims an earlier one. */
export function markOfDay(context: Pick<ViewContext, 'rows' | 'dialogue'>, day: string): Seen {
  return Object.fromEntries(everyParty(context.rows, context.dialogue).map((party) => {
    let sequence = context.rows.find('party', party)?.sequence ?? 0
    while (sequence > 0 && (context.rows.find('act', actKey(party, sequence))?.at.slice(0, 10) ?? '') >= day) sequence -= 1
    return [party, sequence] as const
  }))
}

/** How far the chains go now. */
export function markOfNow(context: Pick<ViewContext, 'rows' | 'dialogue'>): Seen {
  return Object.fromEntries(everyParty(context.rows, context.dialogue).map((party) => [party, context.rows.find('party', party)?.sequence ?? 0]))
}

/** Those that the charter names or has named. */
function everyParty(rows: RowReader, dialogue: string): readonly PartyId[] {
  const named = (rows.find('item', `dialogue/${dialogue}`)?.versions ?? []).flatMap(({ content }) => (Array.isArray(content?.parties) ? content.parties : []))
  return [...new Set(named.flatMap((one) => { const party = (one as { readonly party?: unknown } | null)?.party; return typeof party === 'string' ? [party] : [] }))].sort()
}

function actsAfter(rows: RowReader, party: PartyId, mark: number): readonly ActRow[] {
  const head = rows.find('party', party)?.sequence ?? 0
  return Array.from({ length: Math.max(0, head - mark) }, (_, index) => mark + index + 1).flatMap((sequence) => rows.find('act', actKey(party, sequence)) ?? [])
}

/** Proposals on which the last signature came after the mark: what is new is an act that names them. */
function adoptedIn(rows: RowReader, deeds: readonly SideDeed[]): readonly ProposalRow[] {
  const named = new Set(deeds.flatMap(({ deed, proposal }) => ((deed === 'proposed' || deed === 'signed') && proposal !== null ? [proposal] : [])))
  return [...named].flatMap((id) => { const row = rows.find('proposal', id); return row?.status === 'adopted' ? [row] : [] })
}

interface Placed {
  readonly entry: SinceEntry
  /** Where it belongs: every item that it is about. */
  readonly about: readonly ItemId[]
}

const NOTHING = { effect: null, version: null, fields: [], from: null, to: null } as const

function entryOf(rows: RowReader, { made, deed, item, proposal, statement, isErased }: SideDeed): Placed {
  const row = proposal === null ? undefined : rows.find('proposal', proposal)
  const said = statement === null ? undefined : rows.find('statement', statement)
  const about = row === undefined ? (item === null ? [] : [item]) : row.changes.map((change) => change.item)
  const deliveries = deed === 'assessed' && said !== undefined ? deliveriesFromTo(rows, said) : {}
  const text = said !== undefined ? (textsIn(said.content ?? undefined, '')[0]?.text ?? null) : deed === 'proposed' ? (row?.cover ?? null) : null
  return { about, entry: { ...NOTHING, ...deliveries, what: deed, made, by: [made.party], proposal, statement, text, items: row?.changes.length ?? 0, isErased } }
}

function adoptionEntries(rows: RowReader, row: ProposalRow): readonly Placed[] {
  const [made = row.made] = inOrderOfActs(rows, row.signed, (act) => act).slice(-1)
  return row.changes.map((change): Placed => {
    const versions = rows.find('item', change.item)?.versions ?? []
    const place = versions.findIndex(({ version, proposal }) => version === change.version && proposal === row.proposal)
    const effect = effectOf(change)
    const fields = effect === 'amended' ? changedFields(versions[place - 1]?.content ?? null, change.content).map(({ field }) => field) : []
    return {
      about: [change.item],
      entry: { ...NOTHING, what: 'adopted', made, by: row.parties, proposal: row.proposal, statement: null, effect, version: versions[place]?.number ?? null, fields, text: row.cover, items: row.changes.length, isErased: false },
    }
  })
}

function sidesOf(context: ViewContext, frame: Frame, parties: readonly PartyId[], deeds: readonly SideDeed[], mark: Seen): readonly SinceSide[] {
  const byParty = Map.groupBy(deeds, ({ made }) => made.party)
  const names = parties.map((party) => ({ party, name: frame.parties.find((one) => one.party === party)?.name ?? {} }))
  return alternat(names, context.self).map((name) => {
    const counts: Partial<Record<SideDeedName, number>> = {}
    for (const { deed } of byParty.get(name.party) ?? []) counts[deed] = (counts[deed] ?? 0) + 1
    const to = context.rows.find('party', name.party)?.sequence ?? 0
    return { ...name, from: Math.min(mark[name.party] ?? 0, to), to, counts }
  })
}

function groupsOf(rows: RowReader, placed: readonly Placed[]): readonly SinceGroup[] {
  const tops = new Map<ItemId, ItemId>()
  const keyOf = ({ about }: Placed): SinceGroup['key'] => {
    const keys = new Set(about.map((item) => (findKind(item) === 'element' ? topOf(rows, item, tops) : (findKind(item) ?? 'none'))))
    const [key = 'none'] = keys
    return keys.size > 1 ? 'several' : key
  }
  const groups = [...Map.groupBy(placed, keyOf)].map(([key, own]): SinceGroup => {
    const byItem = Map.groupBy(own, ({ about }) => (about.length === 1 ? (about[0] ?? null) : null))
    const lines = [...byItem].map(([item, some]): SinceLine => ({ ref: item === null ? null : lastRefOf(rows, item), entries: some.map(({ entry }) => entry) }))
    return { key, branch: key.includes('/') ? lastRefOf(rows, key) : null, lines: lines.sort(compareLines) }
  })
  return groups.sort((a, b) => rankOf(a) - rankOf(b) || compareNumbers(a.branch?.number ?? '', b.branch?.number ?? '') || (a.key < b.key ? -1 : 1))
}

/** The plan first, then other kinds, then what concerns several or none. */
function rankOf({ key, branch }: SinceGroup): number {
  return branch !== null ? 1 : key === 'several' ? 0 : key === 'none' ? 3 : 2
}

function compareLines(a: SinceLine, b: SinceLine): number {
  if (a.ref === null || b.ref === null) return Number(a.ref !== null) - Number(b.ref !== null)
  return compareNumbers(a.ref.number ?? '', b.ref.number ?? '') || (a.ref.item < b.ref.item ? -1 : 1)
}

/** The uppermost element above an item. What two parties signed may hang an element under itself: that ends the way. */
export function topOf(rows: RowReader, item: ItemId, known: Map<ItemId, ItemId> = new Map()): ItemId {
  const path: ItemId[] = []
  let here = item
  while (!known.has(here) && !path.includes(here)) {
    path.push(here)
    const parent = parentNamed(rows, here)
    if (parent === null || findKind(parent) !== 'element') break
    here = parent
  }
  const top = known.get(here) ?? path.at(-1) ?? item
  for (const one of path) known.set(one, top)
  return top
}

function parentNamed(rows: RowReader, item: ItemId): ItemId | null {
  const content = lastContent(rows.find('item', item)) ?? (rows.find('proposals', item) ?? []).flatMap((id) => rows.find('proposal', id)?.changes ?? []).find((change) => change.item === item)?.content ?? null
  return typeof content?.parent === 'string' ? content.parent : null
}
