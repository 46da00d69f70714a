// Drafts: what a side prepares alone, one or many items that stand or fall together. They live in the
// private part of the store, carry a revision so that nobody overwrites a colleague unseen, may be
// unfinished in any way, and leave only as a signed proposal.
//
// This process alone writes them. What a list needs of each is kept in memory; a body is read when one
// draft is opened, so that a plan of thousands of items costs nobody who only looks at the list. After a
// write without an answer, what is held of that draft is forgotten and read again.

import { randomUUID } from 'node:crypto'
import { canonicalize, sha256 } from '../record/index.ts'
import type { Hash, ItemChange, ItemId, Json, ProposalId, VersionId } from '../record/index.ts'
import type { PrivateDocument, Store } from '../store/port.ts'
import type { Bilingual } from '../text/bilingual.ts'

export interface DraftContent {
  /** Contents may be unfinished: what is missing is asked for before the draft can be cleared and sent. */
  readonly changes: readonly ItemChange[]
  readonly cover: Bilingual | null
  /** The proposal of another side that this answers. */
  readonly counters: ProposalId | null
  readonly savedAt: string
  /** Person id. */
  readonly savedBy: string
  /** Who carries it since somebody left; whoever saved it last where nobody is named. */
  readonly heldBy?: string
  /** The meeting whose roster clears it; the default roster where none is named. */
  readonly forMeeting?: ItemId | null
  /** Text (`element/I.1.a title`, `cover`) → the language in which it was drafted. */
  readonly draftedIn?: Readonly<Record<string, string>>
}

export interface Draft extends DraftContent {
  readonly id: string
  readonly revision: number
}

/** What a list says of a draft. */
export interface DraftSummary extends Omit<DraftContent, 'changes' | 'cover' | 'draftedIn'> {
  readonly id: string
  readonly revision: number
  /** The first few changes. */
  readonly first: readonly ItemChange[]
  /** Every item that it changes, with the version that it is based on. */
  readonly bases: ReadonlyMap<ItemId, VersionId | null>
}

export type DraftListener = (id: string) => void

const KIND = 'draft'
/** As `randomUUID` makes them; an id from an address may be anything. */
const ID = /^[0-9a-f-]{36}$/
const FIRST = 3
/** Whole drafts held in memory, those opened last. */
const HELD = 8

export class Drafts {
  readonly #store: Store
  #summaries: Map<string, DraftSummary> | null = null
  #loading: Promise<Map<string, DraftSummary>> | null = null
  readonly #held = new Map<string, Draft>()
  /** Grows whenever another process has saved something: what was being read then is not held. */
  #rereads = 0
  readonly #turns = new Map<string, Promise<unknown>>()
  readonly #listeners = new Set<DraftListener>()

  constructor(store: Store) {
    this.#store = store
    store.whenChanged(KIND, (ids) => this.#reread(ids))
  }

  /** Told after a draft was saved or has gone. */
  onChange(listener: DraftListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whole drafts, last saved first; `summaries` where their contents are not needed. */
  async list(): Promise<readonly Draft[]> {
    const found = await Promise.all((await this.summaries()).map(({ id }) => this.find(id)))
    return found.filter((draft) => draft !== null)
  }

  /** Last saved first. */
  async summaries(): Promise<readonly DraftSummary[]> {
    const summaries = [...(await this.#loaded()).values()]
    return summaries.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0))
  }

  async count(): Promise<number> {
    return (await this.#loaded()).size
  }

  async find(id: string): Promise<Draft | null> {
    if (!ID.test(id)) return null
    const held = this.#held.get(id)
    if (held !== undefined) return this.#hold(held)
    const rereads = this.#rereads
    const document = await this.#store.findPrivate(KIND, id)
    if (document === null) return null
    return rereads === this.#rereads ? this.#hold(read(document)) : read(document)
  }

  /** A new draft, or the next revision of one; null if a colleague saved it meanwhile. With revision 0 the id is the caller's and must be free. */
  async save(content: DraftContent, at: { readonly id: string; readonly revision: number } | null): Promise<Draft | null> {
    const id = at?.id ?? randomUUID()
    const summaries = await this.#loaded()
    const revision = await this.#writing(id, () => this.#store.putPrivate(KIND, id, JSON.stringify(content), at?.revision ?? 0))
    if (revision === null) return null
    const draft = { id, revision, ...content }
    summaries.set(id, summaryOf(draft))
    this.#hold(draft)
    this.#tell(id)
    return draft
  }

  /** Gives every draft that one person carries to another. */
  async passOn(from: string, to: string): Promise<void> {
    for (const { id } of (await this.summaries()).filter((summary) => holderOf(summary) === from)) {
      await this.inTurn(id, async () => {
        const draft = await this.find(id)
        if (draft === null || holderOf(draft) !== from) return
        const { id: _id, revision, ...content } = draft
        await this.save({ ...content, heldBy: to }, { id, revision })
      })
    }
  }

  async discard(id: string): Promise<void> {
    const summaries = await this.#loaded()
    await this.#writing(id, () => this.#store.deletePrivate(KIND, id))
    summaries.delete(id)
    this.#held.delete(id)
    this.#tell(id)
  }

  /** One after another for one draft: what is read inside is not changed by anybody else before `work` is done. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const done = (this.#turns.get(id) ?? Promise.resolve()).then(work, work)
    this.#turns.set(id, done)
    const clear = () => { if (this.#turns.get(id) === done) this.#turns.delete(id) }
    done.then(clear, clear)
    return done
  }

  /** Another process has saved some, or taken them away. */
  async #reread(ids: readonly string[] | null): Promise<void> {
    this.#rereads += 1
    await this.#loading?.catch(() => undefined)
    if (ids === null) { this.#held.clear(); this.#summaries = null }
    for (const id of ids ?? []) {
      this.#held.delete(id)
      const document = this.#summaries === null ? null : await this.#store.findPrivate(KIND, id)
      if (document === null) this.#summaries?.delete(id)
      else this.#summaries?.set(id, summaryOf(read(document)))
      this.#tell(id)
    }
  }

  #loaded(): Promise<Map<string, DraftSummary>> {
    if (this.#summaries !== null) return Promise.resolve(this.#summaries)
    this.#loading ??= this.#store.listPrivate(KIND).then((documents) => {
      this.#summaries = new Map(documents.map((document) => [document.id, summaryOf(read(document))]))
      return this.#summaries
    }).finally(() => { this.#loading = null })
    return this.#loading
  }

  /** Nothing is held of what may have been written or not. */
  async #writing<T>(id: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write()
    } catch (error) {
      this.#held.delete(id)
      this.#summaries = null
      throw error
    }
  }

  #hold(draft: Draft): Draft {
    this.#held.delete(draft.id)
    this.#held.set(draft.id, draft)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return draft
  }

  #tell(id: string): void {
    for (const listener of this.#listeners) listener(id)
  }
}

/** What was hashed last of a list of changes, for lists of thousands that are asked for at every page. */
const HASHED = new WeakMap<readonly ItemChange[], { readonly cover: string; readonly hash: Hash }>()

/** What is cleared and sent: the same changes and note have the same hash, whoever saved them when. */
export function contentHash({ changes, cover }: Pick<DraftContent, 'changes' | 'cover'>): Hash {
  const note = canonicalize(cover as Json)
  const known = HASHED.get(changes)
  if (known?.cover === note) return known.hash
  const hash = sha256(canonicalize({ changes: changes.map(({ item, base, content }) => ({ item, base, content })), cover } as unknown as Json))
  HASHED.set(changes, { cover: note, hash })
  return hash
}

function summaryOf({ changes, cover: _cover, draftedIn: _draftedIn, ...rest }: Draft): DraftSummary {
  return { ...rest, first: changes.slice(0, FIRST), bases: new Map(changes.map(({ item, base }) => [item, base])) }
}

/** The person id of who carries a draft. */
export function holderOf({ heldBy, savedBy }: Pick<DraftContent, 'heldBy' | 'savedBy'>): string {
  return heldBy ?? savedBy
}

function read(document: PrivateDocument): Draft {
  return { id: document.id, revision: document.revision, ...(JSON.parse(document.body) as DraftContent) }
}
