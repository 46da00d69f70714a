// What a label keeps from becoming an act: AMBER+STRICT, and RED whose readers are all of this side. A note of this side that its readers
// open and nobody else; but it is a record of the agency like any other, so nothing of it is ever taken out: a correction is one more
// version, and a search under a law of access finds all of them.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { handling } from '../../dialogue/handling/label.ts'
import type { Handling } from '../../dialogue/handling/label.ts'
import type { ItemId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'

const version = z.strictObject({ /** In which it is written. */ language: z.string(), title: z.string(), text: z.string(), handling, at: z.string(), by: z.string() })
export type NoteVersion = z.infer<typeof version>

const noteContent = z.strictObject({
  /** What it is about: an instrument, an element of the plan; null for nothing of the dialogue. */
  about: z.string().nullable(),
  /** The organisation of whoever wrote it first: by it the note is found under a law of access. */
  organisation: z.string(),
  versions: z.array(version).min(1).max(200),
})

export interface ConfinedNote {
  readonly id: string
  readonly revision: number
  readonly about: ItemId | null
  readonly organisation: ItemId
  /** The oldest first; never empty. */
  readonly versions: readonly NoteVersion[]
}

export const LONGEST_CONFINED_NOTE = 20_000

export class ConfinedNotes {
  readonly #kept: KeptDocuments<z.infer<typeof noteContent>>
  readonly #now: () => string

  private constructor(store: Store, now: () => string) {
    this.#kept = new KeptDocuments(store, 'confined-note', (body) => noteContent.parse(body))
    this.#now = now
  }

  static async open(store: Store, now: () => string): Promise<ConfinedNotes> {
    const notes = new ConfinedNotes(store, now)
    await notes.#kept.refresh()
    return notes
  }

  find(id: string): ConfinedNote | null {
    const kept = this.#kept.find(id)
    return kept === null ? null : { id, revision: kept.revision, ...kept.content }
  }

  /** The latest written first. */
  list(): readonly ConfinedNote[] {
    const notes = this.#kept.entries().flatMap(([id]) => this.find(id) ?? [])
    return notes.sort((a, b) => compare(writtenAt(b), writtenAt(a)) || compare(a.id, b.id))
  }

  /** `once` is the form's own name: sent twice, it is one note. */
  async add(note: { readonly about: ItemId | null; readonly organisation: ItemId; readonly language: string; readonly title: string; readonly text: string; readonly handling: Handling }, by: PersonId, once: string): Promise<ConfinedNote> {
    const id = /^[0-9a-f-]{36}$/.test(once) ? once : randomUUID()
    const known = this.find(id)
    if (known !== null) return known
    const { about, organisation, language, title, text } = note
    await this.#kept.put(id, { about, organisation, versions: [{ language, title, text, handling: note.handling, at: this.#now(), by }] }, 0)
    return this.find(id) ?? fault(id)
  }

  /** One more version; null where somebody else was faster. */
  async correct(id: string, { language, title, text, handling: label }: Pick<NoteVersion, 'language' | 'title' | 'text' | 'handling'>, by: PersonId, revision: number): Promise<ConfinedNote | null> {
    const kept = this.#kept.find(id)
    if (kept === null) return null
    const put = await this.#kept.put(id, { ...kept.content, versions: [...kept.content.versions, { language, title, text, handling: label, at: this.#now(), by }] }, revision)
    return put === null ? null : this.find(id)
  }
}

/** Every label a note has had: none of its words goes further than any of them lets it. */
export function noteLabels({ versions }: Pick<ConfinedNote, 'versions'>): readonly Handling[] {
  return versions.map((one) => one.handling)
}

export function latestOf({ versions }: Pick<ConfinedNote, 'versions'>): NoteVersion {
  return versions.at(-1) ?? fault('without a version')
}

function writtenAt({ versions }: ConfinedNote): string {
  return versions.at(-1)?.at ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fault(id: string): never {
  throw new Error(`the note ${id} is not there`)
}
