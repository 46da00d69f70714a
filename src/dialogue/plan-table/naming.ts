// How the things that an element names are called in a cell, and what a cell that calls them so means.
// A name that two things share is written by its id, and read as nothing.

import type { ItemId } from '../../record/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { findKind, ITEM_KINDS } from '../items/index.ts'
import type { BodyContent, ElementContent, OrganisationContent } from '../items/index.ts'
import { readBy } from '../read-by.ts'
import type { BaseReading } from './base.ts'
import { comparable } from './columns.ts'

export type Nature = NonNullable<ElementContent['target']>['nature']
export type Origin = ElementContent['wording'][string]

/** What a name means: one thing, none, or several. */
export type Meaning<T> = { readonly is: T } | 'unknown' | 'ambiguous'

/** Names compared without case and accents, each with everything that is called so. */
export class Register<T extends string> {
  readonly #things = new Set<string>()
  readonly #byName = new Map<string, Set<T>>()

  add(name: string, thing: T): void {
    this.#things.add(thing)
    const key = comparable(name)
    if (key === '') return
    this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(thing))
  }

  /** An id as it is written comes first: two ids may differ in nothing that is compared in names. */
  find(name: string): Meaning<T> {
    if (this.#things.has(name)) return { is: name as T }
    const found = [...(this.#byName.get(comparable(name)) ?? [])]
    const [only] = found
    if (only === undefined) return 'unknown'
    return found.length === 1 ? { is: only } : 'ambiguous'
  }

  /** The name where it means this thing alone, the thing's own id otherwise. */
  nameOf(thing: T, name: string): string {
    const meant = this.find(name)
    return typeof meant === 'object' && meant.is === thing ? name : thing
  }
}

export class Naming {
  readonly levels = new Register<string>()
  readonly organisations = new Register<ItemId>()
  readonly bodies = new Register<ItemId>()
  readonly natures = new Register<Nature>()
  readonly origins = new Register<Origin>()
  readonly #base: BaseReading
  readonly #acronyms = new Map<ItemId, string>()
  readonly #bodyNames = new Map<ItemId, Bilingual>()

  constructor(base: BaseReading) {
    this.#base = base
    for (const { level, one, many } of base.charter.levels) for (const name of [level, ...Object.values(one), ...Object.values(many)]) this.levels.add(name, level)
    for (const { item, content } of base.of('organisation')) {
      const { acronym } = (readBy(ITEM_KINDS.organisation.schema, content) ?? { acronym: item }) as OrganisationContent
      this.#acronyms.set(item, acronym)
      for (const name of [acronym, item]) this.organisations.add(name, item)
    }
    for (const { item, content } of base.of('body')) {
      const { name } = (readBy(ITEM_KINDS.body.schema, content) ?? { name: {} }) as BodyContent
      this.#bodyNames.set(item, name)
      for (const one of [item, ...Object.values(name)]) this.bodies.add(one, item)
    }
    for (const language of LANGUAGES) {
      const { figureNature, wording } = MESSAGES[language].labels
      for (const [code, label] of Object.entries(figureNature)) for (const name of [code, label]) this.natures.add(name, code as Nature)
      for (const [code, label] of Object.entries(wording)) for (const name of [code, label]) this.origins.add(name, code as Origin)
    }
  }

  level(level: string, reader: Language): string {
    return this.levels.nameOf(level, this.text(this.#base.charter.levels.find((one) => one.level === level)?.one ?? {}, reader))
  }

  organisation(item: ItemId): string {
    return this.organisations.nameOf(item, this.#acronyms.get(item) ?? item)
  }

  body(item: ItemId, reader: Language): string {
    return this.bodies.nameOf(item, this.text(this.#bodyNames.get(item) ?? {}, reader))
  }

  nature(nature: Nature, reader: Language): string {
    return this.natures.nameOf(nature, MESSAGES[reader].labels.figureNature[nature])
  }

  origin(origin: Origin, reader: Language): string {
    return this.origins.nameOf(origin, MESSAGES[reader].labels.wording[origin])
  }

  /** In the reader's language, or in the first of the dialogue's that there is. */
  text(text: Bilingual, reader: Language): string {
    return text[reader] ?? this.#base.languages.map((language) => text[language]).find((one) => one !== undefined) ?? ''
  }
}

/** The number under which an element above is cited in a cell; its id where another has the same number. Empty for the plan itself. */
export function parentName(base: BaseReading, numbers: ReadonlyMap<string, readonly ItemId[]>, parent: ItemId): string {
  if (findKind(parent) !== 'element') return parent === base.base.plan ? '' : parent
  const number = base.elements.get(parent)?.content.number ?? parent
  return (numbers.get(number)?.length ?? 0) === 1 ? number : parent
}

/** Every number with the elements that have it. */
export function numbersOf(elements: Iterable<{ readonly item: ItemId; readonly content: { readonly number: string } }>): ReadonlyMap<string, readonly ItemId[]> {
  const numbers = new Map<string, ItemId[]>()
  for (const { item, content } of elements) {
    const items = numbers.get(content.number) ?? []
    if (items.length === 0) numbers.set(content.number, items)
    items.push(item)
  }
  return numbers
}
