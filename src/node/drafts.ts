// Drafts: what a side prepares alone. They live in the private part of the store, carry a
// revision so that nobody overwrites a colleague unseen, and leave only as a signed proposal.

import { randomUUID } from 'node:crypto'
import type { ItemChange, ProposalId } from '../record/index.ts'
import type { PrivateDocument, Store } from '../store/port.ts'
import type { Bilingual } from '../text/bilingual.ts'

export interface DraftContent {
  readonly changes: readonly ItemChange[]
  readonly cover: Bilingual | null
  /** The proposal of another side that this answers. */
  readonly counters: ProposalId | null
  readonly savedAt: string
  /** Person id. */
  readonly savedBy: string
  /** Who carries it since somebody left; whoever saved it last where nobody is named. */
  readonly heldBy?: string
  /** Text (`element/I.1.a title`, `cover`) → the language in which it was drafted. */
  readonly draftedIn?: Readonly<Record<string, string>>
}

export interface Draft extends DraftContent {
  readonly id: string
  readonly revision: number
}

const KIND = 'draft'
/** As `randomUUID` makes them; an id from an address may be anything. */
const ID = /^[0-9a-f-]{36}$/

export class Drafts {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  async list(): Promise<readonly Draft[]> {
    const drafts = (await this.#store.listPrivate(KIND)).map(read)
    return drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  }

  async find(id: string): Promise<Draft | null> {
    const document = ID.test(id) ? await this.#store.findPrivate(KIND, id) : null
    return document === null ? null : read(document)
  }

  /** A new draft, or the next revision of one; null if a colleague saved it meanwhile. */
  async save(content: DraftContent, at: { readonly id: string; readonly revision: number } | null): Promise<Draft | null> {
    const id = at?.id ?? randomUUID()
    const revision = await this.#store.putPrivate(KIND, id, JSON.stringify(content), at?.revision ?? 0)
    return revision === null ? null : { id, revision, ...content }
  }

  /** Gives every draft that one person carries to another. */
  async passOn(from: string, to: string): Promise<void> {
    for (const { id, revision, ...content } of await this.list()) if (holderOf(content) === from) await this.save({ ...content, heldBy: to }, { id, revision })
  }

  async discard(id: string): Promise<void> {
    await this.#store.deletePrivate(KIND, id)
  }
}

/** The person id of who carries a draft. */
export function holderOf({ heldBy, savedBy }: DraftContent): string {
  return heldBy ?? savedBy
}

function read(document: PrivateDocument): Draft {
  return { id: document.id, revision: document.revision, ...(JSON.parse(document.body) as DraftContent) }
}
