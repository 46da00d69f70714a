// Organisations come and go; promises stay. Who answers today for what an organisation took on follows
// from the edges that successors name, and from nothing else. Here is only read who that is: what stands
// in joint items moves by a proposal that all parties sign.

import type { ItemChange, ItemId } from '../../record/index.ts'
import { inForce, versionInForce } from '../decide.ts'
import { findKind, ITEM_KINDS, slugOf } from '../items/index.ts'
import type { ElementContent } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { RowReader } from '../rows.ts'
import { lastDay } from './calendar-days.ts'
import { compareNumbers } from './element.ts'
import { findContent, findRef, organisationRefs } from './frame.ts'
import type { ItemRef, OrganisationRef, ViewContext } from './frame.ts'
import { deliveriesOf } from './progress.ts'

/** A link of the chain, from the oldest to today's. */
export interface SuccessionLink extends OrganisationRef {
  readonly since: string | null
  readonly until: string | null
  /** Steps from the organisation asked about: negative before it, positive after it. */
  readonly step: number
  /** It has ended by today. */
  readonly isEnded: boolean
}

/** Something joint that still names an organisation that has ended. */
export interface OpenPlace {
  readonly ref: ItemRef
  /** The number of an element; null for other kinds. */
  readonly number: string | null
  /** The members in which it is named. */
  readonly members: readonly ('owners' | 'participants' | 'coChairs' | 'roster')[]
  readonly due: string | null
}

/** A promise that an organisation made or took over, and who has it now. */
export interface KeptPromise {
  readonly ref: ItemRef
  readonly number: string
  /** In the version in force; none where the element has ended. */
  readonly ownersNow: readonly OrganisationRef[]
  readonly hasEnded: boolean
}

/** Whether its last day has passed. `2025-03-21` is the first day on which it is no longer there. */
export function hasEnded(until: string | null, today: string): boolean {
  return until !== null && lastDay(until) <= today
}

/** Those that name it as succeeded, by name. */
export function successorsOf(rows: RowReader, item: ItemId): readonly ItemId[] {
  return (rows.find('kind', 'organisation') ?? []).filter((other) => other !== item && findContent(rows, 'organisation', other)?.succeeds.includes(item) === true)
}

/** Every organisation before and after this one, itself among them, the oldest first. A ring is walked once. */
export function successionChain(context: ViewContext, item: ItemId): readonly SuccessionLink[] {
  const { rows } = context
  const steps = new Map<ItemId, number>([[item, 0]])
  const walk = (next: (one: ItemId) => readonly ItemId[], by: 1 | -1) => {
    for (let here: readonly ItemId[] = [item], step = by; here.length > 0; step += by) {
      here = here.flatMap(next).filter((one) => !steps.has(one) && findContent(rows, 'organisation', one) !== null)
      for (const one of here) steps.set(one, step)
    }
  }
  walk((one) => findContent(rows, 'organisation', one)?.succeeds ?? [], -1)
  walk((one) => successorsOf(rows, one), 1)
  return [...steps].flatMap(([one, step]): SuccessionLink[] => {
    const [ref] = organisationRefs(context, [one])
    const content = findContent(rows, 'organisation', one)
    return ref === undefined || content === null ? [] : [{ ...ref, since: content.since, until: content.until, step, isEnded: hasEnded(content.until, context.today()) }]
  }).sort((a, b) => a.step - b.step || (a.item < b.item ? -1 : 1))
}

/**
 * Who answers today for what this organisation took on: itself while it is there, otherwise its nearest successors that are. None where the
 * record names no successor: then nobody is made up.
 */
export function answeringToday(rows: RowReader, item: ItemId, today: string, above: readonly ItemId[] = []): readonly ItemId[] {
  const content = findContent(rows, 'organisation', item)
  if (content === null || above.includes(item)) return []
  if (!hasEnded(content.until, today)) return [item]
  return [...new Set(successorsOf(rows, item).flatMap((one) => answeringToday(rows, one, today, [...above, item])))]
}

/** A list of organisations as they would be read today: each once, in its place; one that nobody succeeds stays. */
export function answeringAll(rows: RowReader, items: readonly ItemId[], today: string): readonly ItemId[] {
  return [...new Set(items.flatMap((item) => { const now = answeringToday(rows, item, today); return now.length === 0 ? [item] : now }))]
}

/** The organisations that have ended, the latest first. */
export function endedOrganisations(context: ViewContext): readonly ItemId[] {
  const ended = (context.rows.find('kind', 'organisation') ?? []).flatMap((item) => {
    const until = findContent(context.rows, 'organisation', item)?.until ?? null
    return hasEnded(until, context.today()) ? [{ item, until: until ?? '' }] : []
  })
  return ended.sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : a.item < b.item ? -1 : 1)).map(({ item }) => item)
}

/**
 * What still names an organisation and is not over: elements that not every side reads as complete, bodies that have not ended, meetings to come, the dialogue.
 * What is over keeps the name that it had: it is history.
 */
export function openPlacesOf(context: ViewContext, item: ItemId): readonly OpenPlace[] {
  return itemsWithNames(context).flatMap((other): OpenPlace[] => {
    const content = inForce(context.rows, other) ?? {}
    const members = MOVED.filter((member) => names(content[member], item))
    // Few name it: whether they are over is asked of these alone.
    const ref = members.length === 0 || isOver(context, other) ? null : findRef(context.rows, other)
    const { number, due } = content as Partial<ElementContent>
    return ref === null ? [] : [{ ref, number: ref.kind === 'element' ? (number ?? null) : null, members, due: ref.kind === 'element' ? (due ?? null) : null }]
  }).sort((a, b) => Number(a.number === null) - Number(b.number === null) || compareNumbers(a.number ?? '', b.number ?? '') || (a.ref.item < b.ref.item ? -1 : 1))
}

/** How many there are, of the same. */
export function countOpenPlaces(context: ViewContext, item: ItemId): number {
  return itemsWithNames(context).filter((other) => {
    const content = inForce(context.rows, other) ?? {}
    return MOVED.some((member) => names(content[member], item)) && !isOver(context, other)
  }).length
}

/**
 * The changes that move all of that to the successors: in each item the one name is replaced by theirs, and nothing else is touched. Number, due date,
 * parent and words are those in force, so that the clock of a promise runs on; the history of the item says who had it before.
 */
export function movedTo(context: ViewContext, item: ItemId, successors: readonly ItemId[]): readonly ItemChange[] {
  return openPlacesOf(context, item).flatMap(({ ref, members }): ItemChange[] => {
    const content = inForce(context.rows, ref.item)
    if (content === null) return []
    const moved = Object.fromEntries(members.map((member) => [member, movedIn(content[member], item, successors)]))
    return [{ item: ref.item, base: versionInForce(context.rows, ref.item), content: { ...content, ...moved } as NonNullable<ItemChange['content']> }]
  })
}

/** What an organisation owns or ever owned, with those who have it now. */
export function promisesOf(context: ViewContext, item: ItemId): readonly KeptPromise[] {
  const { rows } = context
  const all = [...(rows.find('kind', 'element') ?? []), ...(rows.find('ended', 'element') ?? [])]
  return all.flatMap((element): KeptPromise[] => {
    const versions = rows.find('item', element)?.versions ?? []
    const read = versions.map(({ content }) => (content === null ? null : (readBy(ITEM_KINDS.element.schema, content) as ElementContent | null)))
    const last = read.findLast((content) => content !== null)
    if (last === undefined || last === null || !read.some((content) => content?.owners.includes(item) === true)) return []
    const isOver = versions.at(-1)?.content === null
    return [{ ref: { item: element, kind: 'element', slug: slugOf(element), title: last.title }, number: last.number, ownersNow: isOver ? [] : organisationRefs(context, last.owners), hasEnded: isOver }]
  }).sort((a, b) => compareNumbers(a.number, b.number))
}

const MOVED = ['owners', 'participants', 'coChairs', 'roster'] as const

function itemsWithNames({ rows, dialogue }: ViewContext): readonly ItemId[] {
  return [...(['element', 'body', 'meeting'] as const).flatMap((kind) => rows.find('kind', kind) ?? []), `dialogue/${dialogue}`]
}

/** Delivered to every side, ended, held or cancelled. */
function isOver(context: ViewContext, item: ItemId): boolean {
  const { rows } = context
  const today = context.today()
  switch (findKind(item)) {
    case 'element': {
      const said = deliveriesOf(rows, item)
      return findContent(rows, 'dialogue', `dialogue/${context.dialogue}`)?.parties.every(({ party }) => said.get(party) === 'complete') === true
    }
    case 'body': return hasEnded(findContent(rows, 'body', item)?.until ?? null, today)
    case 'meeting': {
      const meeting = findContent(rows, 'meeting', item)
      return meeting === null || lastDay(meeting.date) < today || meeting.calledOff === 'cancelled'
    }
    default: return false
  }
}

/** A list of ids, or of seats that each name an organisation. */
function names(list: unknown, item: ItemId): boolean {
  return Array.isArray(list) && list.some((one) => one === item || (one as { readonly organisation?: unknown } | null)?.organisation === item)
}

function movedIn(list: unknown, item: ItemId, successors: readonly ItemId[]): unknown {
  if (!Array.isArray(list)) return list
  const ids = list.every((one) => typeof one === 'string')
  if (ids) return [...new Set((list as readonly string[]).flatMap((one) => (one === item ? successors : [one])))]
  const seats = list as readonly { readonly organisation: string; readonly seats: readonly unknown[] }[]
  // Seats of a successor that sits at the table already are added to its own.
  const moved = seats.flatMap((one) => (one.organisation === item ? successors.map((organisation) => ({ ...one, organisation })) : [one]))
  return moved.filter((one, place) => moved.findIndex(({ organisation }) => organisation === one.organisation) === place)
    .map((one) => ({ ...one, seats: moved.filter(({ organisation }) => organisation === one.organisation).flatMap(({ seats: all }) => all) }))
}
