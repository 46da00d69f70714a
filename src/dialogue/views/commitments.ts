// The commitments of a plan, and what became of those that were agreed at the beginning. The set is
// frozen: what is added, changed, superseded or withdrawn later is counted beside it, so that no rate rises
// because its denominator shrank. Nothing is averaged over the sides, and nothing disappears.
// original = unchanged + changed + superseded + withdrawn, always.

import type { ItemId, PartyId, Seen } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { findKind, ITEM_KINDS, slugOf } from '../items/index.ts'
import type { ElementContent } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import { joinPlaces, momentOfPlaces, placesOf, rowsAt } from '../moment.ts'
import type { Citation, RowReader, VersionRow } from '../rows.ts'
import type { Delivery } from '../statements/index.ts'
import { compareNumbers } from './element.ts'
import { findPlan, findRef, frameOf, inPortions, remembered } from './frame.ts'
import type { Frame, ItemRef, ViewContext } from './frame.ts'
import { changedFields } from './history.ts'
import { lastContent } from './names.ts'
import { deliveriesOf } from './progress.ts'

/** A commitment as it was last agreed. */
export interface CommitmentLine {
  readonly item: ItemId
  readonly slug: string
  readonly number: string
  readonly title: Bilingual
  /** The version that was frozen; null where it was added later. */
  readonly frozen: number | null
  readonly version: number
  /** The members that differ between the two; empty where it was added or has ended. */
  readonly fields: readonly string[]
  /** What the proposal that brought it to where it is says of it: the reason, where it has ended. */
  readonly cover: Bilingual | null
  readonly signed: readonly Citation[]
}

/** How many of the frozen commitments one side reads as what, where they are in force; `unsaid` where it has not said. */
export interface DeliveryCount {
  readonly party: PartyId
  readonly counts: Readonly<Record<Delivery | 'unsaid', number>>
}

export interface FrozenSet {
  readonly plan: ItemRef
  /** The signatures with which the set was agreed. */
  readonly agreed: readonly Citation[]
  /** How many commitments it had: the denominator of every rate, for ever. */
  readonly original: number
  readonly unchanged: number
  /** Still in force, in a later version than the frozen one. */
  readonly changed: readonly CommitmentLine[]
  /** Ended by a proposal that put another commitment under the same element in the same stroke. */
  readonly superseded: readonly CommitmentLine[]
  /** Ended, with nothing in its place. */
  readonly withdrawn: readonly CommitmentLine[]
  /** Agreed later, and in force. */
  readonly added: readonly CommitmentLine[]
  /** Agreed later, and ended since, in whichever way. */
  readonly addedAndEnded: readonly CommitmentLine[]
  /** By side; those that have ended are in none of these counts, and in the denominator all the same. */
  readonly delivery: readonly DeliveryCount[]
}

/** The elements under a plan that have none below them: where work is done. In no order that means anything. */
export function commitmentsUnder(rows: RowReader, parent: ItemId, above: readonly ItemId[] = []): readonly ItemId[] {
  const path = [...above, parent]
  return (rows.find('children', parent) ?? []).filter((item) => !path.includes(item))
    .flatMap((item) => ((rows.find('children', item) ?? []).length === 0 ? [item] : commitmentsUnder(rows, item, path)))
}

/**
 * What became of the commitments of the plan presented last. Frozen where the plan was first agreed; where it was agreed
 * without any commitment, with the first that came; or at `places`, such as those of the act that opened a reporting round.
 * `under` an element: of those that stood under it then, and those added under it since. What moved to another branch is
 * counted where it was frozen, and never twice.
 */
export function frozenSet(context: ViewContext, places: Seen | null = null, under: ItemId | null = null): FrozenSet | null {
  const item = findPlan(context)
  const plan = item === null ? null : findRef(context.rows, item)
  const frame = frameOf(context)
  // Of the whole plan since its beginning, which its page shows: an advance or a reading changes the counts alone.
  if (item !== null && plan !== null && places === null && under === null && context.remember !== undefined) {
    const fates = fatesRemembered(context)
    return fates === null ? null : { plan, ...fates.set, delivery: deliveriesRemembered(context) }
  }
  const freezing = item === null ? null : places === null ? freezingOf(context.rows, item) : frozenIn(context.rows, item, { places, agreed: [] })
  return plan === null || frame === null || freezing === null ? null : { plan, ...frozenSetAt(context, frame, under === null ? plan.item : under, freezing) }
}

function fatesRemembered(context: ViewContext): Fates | null {
  return remembered(context, 'commitments', (inner) => {
    const item = findPlan(inner)
    const freezing = item === null ? null : freezingOf(inner.rows, item)
    return item === null || freezing === null ? null : fatesAt(inner.rows, item, freezing)
  })
}

function deliveriesRemembered(context: ViewContext): readonly DeliveryCount[] {
  const parties = (inner: ViewContext) => frameOf(inner)?.parties.map(({ party }) => party) ?? []
  const portions = inPortions(context, 'deliveries', (inner) => fatesRemembered(inner)?.inForce ?? [], (inner, items) => countDeliveries(inner.rows, parties(inner), items))
  return portions.reduce((sum, counts) => sum.map(({ party, counts: before }, index) => ({ party, counts: addDeliveries(before, counts[index]?.counts ?? NO_DELIVERIES) })), countDeliveries(context.rows, parties(context), []))
}

function addDeliveries(a: DeliveryCount['counts'], b: DeliveryCount['counts']): DeliveryCount['counts'] {
  return Object.fromEntries((Object.keys(a) as (keyof DeliveryCount['counts'])[]).map((key) => [key, a[key] + b[key]])) as DeliveryCount['counts']
}

interface Freezing {
  readonly places: Seen
  readonly agreed: readonly Citation[]
}

interface Frozen {
  readonly agreed: readonly Citation[]
  readonly then: RowReader
  readonly original: readonly ItemId[]
}

function frozenIn(rows: RowReader, plan: ItemId, { places, agreed }: Freezing): Frozen {
  const then = rowsAt(rows, momentOfPlaces(places))
  return { agreed, then, original: commitmentsUnder(then, plan) }
}

function freezingOf(rows: RowReader, plan: ItemId): Frozen | null {
  const first = rows.find('item', plan)?.versions[0]
  const adoption = first === undefined ? null : adoptionOf(rows, first)
  const own = adoption === null ? null : frozenIn(rows, plan, adoption)
  if (own === null || own.original.length > 0) return own
  const total = ({ places }: Freezing) => Object.values(places).reduce((sum, sequence) => sum + sequence, 0)
  const versions = everyElement(rows).flatMap((item) => rows.find('item', item)?.versions[0] ?? [])
  const later = [...Map.groupBy(versions, ({ proposal }) => proposal).values()].flatMap(([version]) => (version === undefined ? [] : (adoptionOf(rows, version) ?? [])))
  // What is seen in less is earlier; of two that had not seen each other, the one that rests on fewer acts.
  for (const freezing of later.sort((a, b) => total(a) - total(b))) {
    const frozen = frozenIn(rows, plan, freezing)
    if (frozen.original.length > 0) return frozen
  }
  return own
}

/** How far the chains had gone, as those who agreed a version saw them. */
function adoptionOf(rows: RowReader, { signed }: VersionRow): Freezing | null {
  const places = signed.map((act) => placesOf(rows, act)).filter((one) => one !== null)
  return places.length < signed.length ? null : { places: joinPlaces(places), agreed: signed }
}

interface Fates {
  readonly set: Omit<FrozenSet, 'plan' | 'delivery'>
  readonly inForce: readonly ItemId[]
}

function frozenSetAt({ rows }: ViewContext, frame: Frame, above: ItemId, frozen: Frozen): Omit<FrozenSet, 'plan'> {
  const { set, inForce } = fatesAt(rows, above, frozen)
  return { ...set, delivery: countDeliveries(rows, frame.parties.map(({ party }) => party), inForce) }
}

function fatesAt(rows: RowReader, above: ItemId, { then, original: everywhere, agreed }: Frozen): Fates {
  const original = everywhere.filter((item) => hangsUnder(then, item, above))
  const numberThen = new Map(everywhere.map((item) => [item, then.find('item', item)?.versions.length ?? 0]))
  const fates = original.map((item) => fateOf(rows, item, numberThen.get(item) ?? 0))
  const current = commitmentsUnder(rows, above)
  // What was a heading then and lost all that stood under it is no new commitment.
  const added = current.filter((item) => !numberThen.has(item) && then.find('item', item) === undefined)
  const parents = parentsEver(rows)
  const gone = (rows.find('ended', 'element') ?? []).filter((item) => !numberThen.has(item) && !parents.has(item) && then.find('item', item) === undefined && hangsUnder(rows, item, above))
  const inForce = fates.flatMap(({ item, fate }) => (fate === 'unchanged' || fate === 'changed' ? [item] : []))
  const those = (is: Fate) => linesOf(rows, fates.flatMap(({ item, fate }) => (fate === is ? [item] : [])), numberThen)
  const set = {
    agreed, original: original.length, unchanged: fates.filter(({ fate }) => fate === 'unchanged').length,
    changed: those('changed'), superseded: those('superseded'), withdrawn: those('withdrawn'),
    added: linesOf(rows, added, numberThen), addedAndEnded: linesOf(rows, gone, numberThen),
  }
  return { set, inForce }
}

/** Whether an item stands, or stood last, under another. Under the plan stands everything: the way there need not be walked. */
function hangsUnder(rows: RowReader, item: ItemId, above: ItemId): boolean {
  if (findKind(above) === 'plan') return true
  const path = new Set<ItemId>()
  for (let here: ItemId | null = item; here !== null && !path.has(here);) {
    if (here === above) return true
    path.add(here)
    const parent: unknown = lastContent(rows.find('item', here))?.parent
    here = typeof parent === 'string' ? parent : null
  }
  return false
}

type Fate = 'unchanged' | 'changed' | 'superseded' | 'withdrawn'

function fateOf(rows: RowReader, item: ItemId, frozen: number): { readonly item: ItemId; readonly fate: Fate } {
  const versions = rows.find('item', item)?.versions ?? []
  const last = versions.at(-1)
  if (last !== undefined && last.content !== null) return { item, fate: versions.length > frozen ? 'changed' : 'unchanged' }
  return { item, fate: last !== undefined && isSuperseded(rows, item, last, versions.at(-2)) ? 'superseded' : 'withdrawn' }
}

/** Whether the proposal that ended it put another in its place. */
function isSuperseded(rows: RowReader, item: ItemId, end: VersionRow, before: VersionRow | undefined): boolean {
  const changes = rows.find('proposal', end.proposal)?.changes ?? []
  return changes.some(({ item: other, base, content }) => base === null && other !== item && content !== null && content.parent === before?.content?.parent && content.level === before?.content?.level)
}

const NO_DELIVERIES = { 'no-evidence': 0, 'not-started': 0, limited: 0, substantial: 0, complete: 0, unsaid: 0 }

function countDeliveries(rows: RowReader, parties: readonly PartyId[], items: readonly ItemId[]): readonly DeliveryCount[] {
  const counts = parties.map((party) => ({ party, counts: { ...NO_DELIVERIES } }))
  for (const item of items) {
    const said = deliveriesOf(rows, item)
    for (const one of counts) one.counts[said.get(one.party) ?? 'unsaid'] += 1
  }
  return counts
}

function linesOf(rows: RowReader, items: readonly ItemId[], frozen: ReadonlyMap<ItemId, number>): readonly CommitmentLine[] {
  return items.flatMap((item) => commitmentLine(rows, item, frozen.get(item) ?? null) ?? []).sort((a, b) => compareNumbers(a.number, b.number))
}

/** `frozen`: the version that counts as agreed; null where there is none to compare with. */
export function commitmentLine(rows: RowReader, item: ItemId, frozen: number | null): CommitmentLine | null {
  const versions = rows.find('item', item)?.versions ?? []
  const last = versions.at(-1)
  const named = versions.findLast((version) => version.content !== null)
  const content = named === undefined ? null : readElement(named)
  if (last === undefined || content === null) return null
  const before = frozen === null ? undefined : versions[frozen - 1]
  const fields = before === undefined || last.content === null ? [] : changedFields(before.content, last.content).map(({ field }) => field)
  return { item, slug: slugOf(item), number: content.number, title: content.title, frozen, version: last.number, fields, cover: last.cover, signed: last.signed }
}

function readElement({ content }: VersionRow): ElementContent | null {
  return content === null ? null : (readBy(ITEM_KINDS.element.schema, content) as ElementContent | null)
}

function everyElement(rows: RowReader): readonly ItemId[] {
  return [...(rows.find('kind', 'element') ?? []), ...(rows.find('ended', 'element') ?? [])]
}

export interface CommitmentCounts {
  readonly adopted: number
  readonly added: number
  readonly withdrawn: number
  readonly superseded: number
  readonly inForce: number
}

/** All that there ever were: adopted + added = inForce + withdrawn + superseded. What was added and has ended counts among the withdrawn. */
export function countCommitments({ original, superseded, withdrawn, added, addedAndEnded }: FrozenSet): CommitmentCounts {
  const [replaced, gone] = [superseded.length, withdrawn.length + addedAndEnded.length]
  return { adopted: original, added: added.length + addedAndEnded.length, withdrawn: gone, superseded: replaced, inForce: original + added.length - replaced - withdrawn.length }
}

/** Everything that ever had an element below it: it was a heading, not a commitment. */
function parentsEver(rows: RowReader): ReadonlySet<ItemId> {
  const ended = rows.find('ended', 'element') ?? []
  return new Set(ended.flatMap((item) => (rows.find('item', item)?.versions ?? []).flatMap((version) => readElement(version)?.parent ?? [])))
}
