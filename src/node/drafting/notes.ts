// Red notes: what a side says to itself about one member of an item's text. They belong to the item
// and not to one draft of it, so that they are there again at the next round, and they never leave.

import { randomUUID } from 'node:crypto'
import type { ItemId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'

export interface RedNoteContent {
  readonly item: ItemId
  /** The member of the content: `title`, `due`; empty for the item as a whole. */
  readonly field: string
  readonly text: string
  /** Person id. */
  readonly by: string
  readonly at: string
  readonly resolved: { readonly by: string; readonly at: string } | null
}

export interface RedNote extends RedNoteContent {
  readonly id: string
  readonly revision: number
}

const KIND = 'red-note'
export const LONGEST_NOTE = 4000

export class RedNotes {
  readonly #store: Store
  #notes: Promise<Map<string, RedNote>> | null = null

  constructor(store: Store) {
    this.#store = store
    store.whenChanged(KIND, async () => { this.#notes = null })
  }

  /** On one item, the oldest first. */
  async on(item: ItemId): Promise<readonly RedNote[]> {
    return [...(await this.#loaded()).values()].filter((note) => note.item === item).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  }

  /** Open ones by item. */
  async countOpen(): Promise<ReadonlyMap<ItemId, number>> {
    const counts = new Map<ItemId, number>()
    for (const { item, resolved } of (await this.#loaded()).values()) if (resolved === null) counts.set(item, (counts.get(item) ?? 0) + 1)
    return counts
  }

  async find(id: string): Promise<RedNote | null> {
    return (await this.#loaded()).get(id) ?? null
  }

  /** The same note twice (a double click) is one: `once` names it, if it is one of ours. Answers its id. */
  async add(content: Omit<RedNoteContent, 'resolved'>, once: string): Promise<string> {
    const id = /^[0-9a-f-]{36}$/.test(once) ? once : randomUUID()
    await this.#put({ id, revision: 0, ...content, text: content.text.slice(0, LONGEST_NOTE), resolved: null })
    return id
  }

  /** Settles an open note, or opens a settled one; false where there is none. */
  async turn(id: string, by: string, at: string): Promise<boolean> {
    const note = (await this.#loaded()).get(id)
    if (note === undefined) return false
    await this.#put({ ...note, resolved: note.resolved === null ? { by, at } : null })
    return true
  }

  async #put({ id, revision, ...content }: RedNote): Promise<void> {
    const notes = await this.#loaded()
    try {
      const next = await this.#store.putPrivate(KIND, id, JSON.stringify(content), revision)
      if (next !== null) notes.set(id, { id, revision: next, ...content })
    } catch (error) {
      this.#notes = null
      throw error
    }
  }

  #loaded(): Promise<Map<string, RedNote>> {
    const loading = this.#notes ?? this.#store.listPrivate(KIND).then((documents) => new Map(documents.map(({ id, revision, body }) => [id, { id, revision, ...(JSON.parse(body) as RedNoteContent) }])))
    this.#notes = loading
    loading.catch(() => { if (this.#notes === loading) this.#notes = null })
    return loading
  }
}
