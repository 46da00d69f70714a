// What a table is held against: the plan in force with everything that its elements may name. Plain
// data, so that another thread can be given it; of a dialogue not yet founded, what would be founded.

import type { ItemChange, ItemId, Json, VersionId } from '../../record/index.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { findKind, ITEM_KINDS } from '../items/index.ts'
import type { DialogueContent, ElementContent, ItemKind } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import { compareNumbers } from '../views/element.ts'
import type { RowReader, Rows } from '../rows.ts'
import { findPlan } from '../views/frame.ts'
import type { ViewContext } from '../views/frame.ts'

export interface BaseItem {
  readonly item: ItemId
  /** Null where it is not in force yet. */
  readonly version: VersionId | null
  readonly content: { readonly [key: string]: Json }
}

export interface PlanBase {
  readonly charterItem: ItemId
  readonly plan: ItemId
  readonly items: readonly BaseItem[]
}

const KINDS: readonly ItemKind[] = ['dialogue', 'plan', 'organisation', 'body', 'element']

/** Null where there is no dialogue, or no plan in it. */
export function planBaseOf(context: ViewContext): PlanBase | null {
  const plan = findPlan(context)
  const charterItem = `dialogue/${context.dialogue}`
  if (plan === null || context.rows.find('item', charterItem) === undefined) return null
  const read = (item: ItemId): readonly BaseItem[] => {
    const last = context.rows.find('item', item)?.versions.at(-1)
    return last === undefined || last.content === null ? [] : [{ item, version: last.version, content: last.content }]
  }
  const items = KINDS.flatMap((kind) => context.rows.find('kind', kind) ?? []).flatMap(read)
  return { charterItem, plan, items: [...items, ...originsOf(items).flatMap(read)] }
}

/** What elements name as the place where they were decided: no row is about it, but it has to be known. */
function originsOf(items: readonly BaseItem[]): readonly ItemId[] {
  const origins = items.flatMap(({ content }) => (content as Partial<Pick<ElementContent, 'origin'>>).origin?.item ?? [])
  return [...new Set(origins)]
}

/** What a founding would bring; null where it has no plan. */
export function planBaseOfFounding(charterItem: ItemId, changes: readonly ItemChange[]): PlanBase | null {
  const items = changes.flatMap(({ item, content }): readonly BaseItem[] => (content === null ? [] : [{ item, version: null, content }]))
  const plan = items.find(({ item }) => findKind(item) === 'plan')?.item
  return plan === undefined ? null : { charterItem, plan, items }
}

export interface BaseElement {
  readonly item: ItemId
  readonly version: VersionId | null
  readonly content: ElementContent
}

/** A base with its ways in: by kind and by item. */
export class BaseReading implements RowReader {
  readonly base: PlanBase
  readonly charter: DialogueContent
  /** Those of the plan, by item. */
  readonly elements: ReadonlyMap<ItemId, BaseElement>
  readonly #items: ReadonlyMap<ItemId, BaseItem>
  readonly #children: ReadonlyMap<ItemId, readonly ItemId[]>

  /** Throws a fault where the charter does not read: a base without one is none. */
  constructor(base: PlanBase) {
    this.base = base
    this.#items = new Map(base.items.map((one) => [one.item, one]))
    const charter = readBy(ITEM_KINDS.dialogue.schema, this.#items.get(base.charterItem)?.content ?? {})
    if (charter === null) throw new Error(`${base.charterItem} does not read`)
    this.charter = charter as DialogueContent
    const all = base.items.flatMap(({ item, version, content }): readonly BaseElement[] => {
      const read = findKind(item) === 'element' ? readBy(ITEM_KINDS.element.schema, content) : null
      return read === null ? [] : [{ item, version, content: read as ElementContent }]
    })
    this.#children = childrenByParent(all)
    this.elements = new Map(this.#below(base.plan, new Map(all.map((one) => [one.item, one]))).map((one) => [one.item, one]))
  }

  get languages(): readonly LanguageTag[] {
    return this.charter.languages
  }

  of(kind: ItemKind): readonly BaseItem[] {
    return this.base.items.filter(({ item }) => findKind(item) === kind)
  }

  find<P extends keyof Rows>(prefix: P, rest: string): Rows[P] | undefined {
    if (prefix === 'children') return this.#children.get(rest) as Rows[P] | undefined
    const held = prefix === 'item' ? this.#items.get(rest) : undefined
    return held === undefined || held.version === null ? undefined : ({ item: rest, versions: [held] } as unknown as Rows[P])
  }

  /** In the order of the plan: each element before those under it. */
  #below(parent: ItemId, all: ReadonlyMap<ItemId, BaseElement>): readonly BaseElement[] {
    const found: BaseElement[] = []
    const waiting = [...(this.#children.get(parent) ?? [])].reverse()
    while (waiting.length > 0) {
      const element = all.get(waiting.pop() ?? '')
      if (element === undefined) continue
      found.push(element)
      waiting.push(...[...(this.#children.get(element.item) ?? [])].reverse())
    }
    return found
  }
}

function childrenByParent(elements: readonly BaseElement[]): ReadonlyMap<ItemId, readonly ItemId[]> {
  const children = new Map<ItemId, BaseElement[]>()
  for (const element of elements) {
    const siblings = children.get(element.content.parent) ?? []
    if (siblings.length === 0) children.set(element.content.parent, siblings)
    siblings.push(element)
  }
  return new Map([...children].map(([parent, siblings]) => [parent, siblings.sort((a, b) => compareNumbers(a.content.number, b.content.number)).map(({ item }) => item)]))
}
