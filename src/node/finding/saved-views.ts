// Searches that people keep under a name: their own, shared with their side where they say so, and one that
// opens by itself. Private to the side. Who changes a view that was changed meanwhile is told, and nothing is lost.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'

export const LONGEST_NAME = 80
const LONGEST_QUERY = 4000
const viewContent = z.strictObject({ owner: z.string(), name: z.string().min(1).max(LONGEST_NAME), query: z.string().max(LONGEST_QUERY), isShared: z.boolean(), savedAt: z.string() })
const defaultContent = z.strictObject({ view: z.string().nullable() })

export interface SavedView extends z.infer<typeof viewContent> {
  readonly id: string
  readonly revision: number
}
export type SeenView = Pick<SavedView, 'id' | 'revision'>

export class SavedViews {
  readonly #views: KeptDocuments<z.infer<typeof viewContent>>
  readonly #defaults: KeptDocuments<z.infer<typeof defaultContent>>
  readonly #now: () => string

  constructor(store: Store, now: () => string) {
    this.#views = new KeptDocuments(store, 'saved-view', (body) => viewContent.parse(body))
    this.#defaults = new KeptDocuments(store, 'default-view', (body) => defaultContent.parse(body))
    this.#now = now
  }

  /** Those of a person and those that others share, by name. */
  async list(person: PersonId): Promise<readonly SavedView[]> {
    await this.#views.refresh()
    const views = this.#views.entries().map(([id, { revision, content }]) => ({ id, revision, ...content }))
    return views.filter(({ owner, isShared }) => owner === person || isShared).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  }

  /** One that this person may open; null where there is none. */
  async find(person: PersonId, id: string): Promise<SavedView | null> {
    return (await this.list(person)).find((view) => view.id === id) ?? null
  }

  /** As last read: for lists of what changes hands. */
  nameOf(id: string): string | null {
    return this.#views.find(id)?.content.name ?? null
  }

  /** `query` as it stands in an address. Null where the name or the query is not fit to be kept. */
  async save(person: PersonId, name: string, query: string): Promise<SavedView | null> {
    const parsed = viewContent.safeParse({ owner: person, name: name.trim(), query, isShared: false, savedAt: this.#now() })
    const id = randomUUID()
    const kept = parsed.success ? await this.#views.put(id, parsed.data, 0) : null
    return kept === null ? null : { id, revision: kept.revision, ...kept.content }
  }

  /** Another name, or shared or not, over the revision that the person saw; null where it is another by now, or not theirs. */
  async change(person: PersonId, seen: SeenView, change: Partial<Pick<SavedView, 'name' | 'isShared'>>): Promise<SavedView | null> {
    const held = await this.find(person, seen.id)
    if (held === null || held.owner !== person) return null
    const { owner, name, query, isShared, savedAt } = held
    const parsed = viewContent.safeParse({ owner, name, query, isShared, savedAt, ...change })
    const kept = parsed.success ? await this.#views.put(seen.id, parsed.data, seen.revision) : null
    return kept === null ? null : { id: seen.id, revision: kept.revision, ...kept.content }
  }

  /** False where it is not this person's to take away, or not the one that the person saw. */
  async remove(person: PersonId, seen: SeenView): Promise<boolean> {
    const held = await this.find(person, seen.id)
    if (held === null || held.owner !== person || held.revision !== seen.revision) return false
    await this.#views.remove(seen.id)
    return true
  }

  /** The view that opens by itself; null where the person chose none, or cannot open it any more. */
  async defaultOf(person: PersonId): Promise<SavedView | null> {
    await this.#defaults.refresh()
    const view = this.#defaults.find(person)?.content.view ?? null
    return view === null ? null : this.find(person, view)
  }

  /** Null for none. Of two choices at once one is kept; both are the person's own. */
  async choose(person: PersonId, view: string | null): Promise<void> {
    await this.#defaults.refresh()
    const kept = this.#defaults.find(person)
    if (kept === null && view === null) return
    await this.#defaults.put(person, { view }, kept?.revision ?? 0)
  }

  /** Ids of what a person shares with the side: it must not go with the person. */
  async sharedBy(person: PersonId): Promise<readonly string[]> {
    return (await this.list(person)).filter(({ owner, isShared }) => owner === person && isShared).map(({ id }) => id)
  }

  /** What somebody who leaves shared goes to the successor; the rest was only theirs. */
  async passOn(from: PersonId, to: PersonId): Promise<void> {
    for (const { id, revision, owner, ...view } of await this.list(from)) if (owner === from && view.isShared) await this.#views.put(id, { ...view, owner: to }, revision)
  }
}
