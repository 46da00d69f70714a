// Notes: what people of one side say to each other about an item or a proposal. They never leave. (What is
// noted in red beside one field of a draft belongs to drafting; what is said to the other side is a statement.)
//
// A note that names colleagues is told to them after it is kept; that it was told is kept with it, so that a
// crash in between tells it at the next start.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ItemId, ProposalId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'

export type NoteSubject = { readonly kind: 'item'; readonly item: ItemId } | { readonly kind: 'proposal'; readonly proposal: ProposalId }

export interface NoteContent {
  readonly subject: NoteSubject
  readonly text: string
  readonly by: PersonId
  /** RFC 3339. */
  readonly at: string
  readonly editedAt: string | null
  readonly mentions: readonly PersonId[]
  /** Those of them that have been told. */
  readonly told: readonly PersonId[]
  readonly resolved: { readonly by: PersonId; readonly at: string } | null
}

export interface Note extends NoteContent {
  readonly id: string
  readonly revision: number
}

const LONGEST_NOTE = 4000
export type NoteCode = 'note-empty' | 'note-too-long' | 'note-unknown' | 'note-not-own' | 'note-changed-meanwhile' | 'mention-unknown'
export type NoteOutcome = { readonly note: Note } | { readonly refused: NoteCode }

const subject = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('item'), item: z.string() }), z.strictObject({ kind: z.literal('proposal'), proposal: z.string() })])
const noteContent: z.ZodType<NoteContent> = z.strictObject({
  subject, text: z.string(), by: z.string(), at: z.string(), editedAt: z.string().nullable(), mentions: z.array(z.string()), told: z.array(z.string()),
  resolved: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
})

/** The people that a text names: `@ana-ruiz`. An e-mail address names nobody. */
export function mentionsIn(text: string): readonly PersonId[] {
  return [...new Set([...text.matchAll(/(?<![\p{L}\p{N}_.@-])@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{L}\p{N}_@-])/gu)].map(([, person = '']) => person))]
}

export type MentionListener = (note: Note, people: readonly PersonId[]) => Promise<void>

export class Notes {
  readonly #kept: KeptDocuments<NoteContent>
  readonly #now: () => string
  readonly #isColleague: (person: PersonId) => boolean
  #bySubject: Map<string, Note[]> | null = null
  #onMention: MentionListener = () => Promise.resolve()

  private constructor(store: Store, now: () => string, isColleague: (person: PersonId) => boolean) {
    this.#kept = new KeptDocuments(store, 'note', (body) => noteContent.parse(body), () => { this.#bySubject = null })
    this.#now = now
    this.#isColleague = isColleague
  }

  static async open(store: Store, now: () => string, isColleague: (person: PersonId) => boolean): Promise<Notes> {
    const notes = new Notes(store, now, isColleague)
    await notes.#kept.refresh()
    return notes
  }

  /** Whoever tells people that they were named. Told at least once for each of them; telling twice has to do no harm. */
  whenMentioned(listener: MentionListener): void {
    this.#onMention = listener
  }

  find(id: string): Note | null {
    const kept = this.#kept.find(id)
    return kept === null ? null : { id, revision: kept.revision, ...kept.content }
  }

  /** The oldest first. */
  on(of: NoteSubject): readonly Note[] {
    this.#bySubject ??= Map.groupBy(this.#all(), (note) => keyOf(note.subject))
    return (this.#bySubject.get(keyOf(of)) ?? []).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
  }

  /** `once` is the form's own name: sent twice, it is one note. */
  async add(of: NoteSubject, typed: string, alsoNamed: readonly PersonId[], by: PersonId, once: string): Promise<NoteOutcome> {
    const id = /^[0-9a-f-]{36}$/.test(once) ? once : randomUUID()
    const known = this.find(id)
    if (known !== null) return { note: known }
    const checked = this.#check(typed, alsoNamed)
    if ('refused' in checked) return checked
    return this.#put(id, { subject: of, ...checked, by, at: this.#now(), editedAt: null, told: [], resolved: null }, 0)
  }

  /** Only its author changes a note. */
  async edit(id: string, typed: string, revision: number, by: PersonId): Promise<NoteOutcome> {
    const note = this.find(id)
    if (note === null) return { refused: 'note-unknown' }
    if (note.by !== by) return { refused: 'note-not-own' }
    const checked = this.#check(typed, [])
    if ('refused' in checked) return checked
    // Who was named stays named: they have been told, and look for it.
    return this.#put(id, { ...contentOf(note), ...checked, mentions: [...new Set([...note.mentions, ...checked.mentions])], editedAt: this.#now() }, revision)
  }

  /** Any colleague may: it says that the matter is dealt with, and can be taken back. */
  async resolve(id: string, isResolved: boolean, by: PersonId): Promise<NoteOutcome> {
    const note = this.find(id)
    if (note === null) return { refused: 'note-unknown' }
    if ((note.resolved !== null) === isResolved) return { note }
    return this.#put(id, { ...contentOf(note), resolved: isResolved ? { by, at: this.#now() } : null }, note.revision)
  }

  async remove(id: string, by: PersonId): Promise<NoteOutcome> {
    const note = this.find(id)
    if (note === null) return { refused: 'note-unknown' }
    if (note.by !== by) return { refused: 'note-not-own' }
    await this.#kept.remove(id)
    this.#bySubject = null
    return { note }
  }

  /** Tells of those that a crash left untold: once at the start. */
  async tellUntold(): Promise<void> {
    for (const note of this.#all()) await this.#tell(note)
  }

  #all(): readonly Note[] {
    return this.#kept.entries().map(([id, { revision, content }]) => ({ id, revision, ...content }))
  }

  #check(typed: string, alsoNamed: readonly PersonId[]): { readonly text: string; readonly mentions: readonly PersonId[] } | { readonly refused: NoteCode } {
    const text = typed.trim()
    if (text === '') return { refused: 'note-empty' }
    if (text.length > LONGEST_NOTE) return { refused: 'note-too-long' }
    const mentions = [...new Set([...mentionsIn(text), ...alsoNamed])]
    return mentions.every((person) => this.#isColleague(person)) ? { text, mentions } : { refused: 'mention-unknown' }
  }

  async #put(id: string, content: NoteContent, revision: number): Promise<NoteOutcome> {
    this.#bySubject = null
    const kept = await this.#kept.put(id, content, revision)
    this.#bySubject = null
    if (kept === null) return { refused: 'note-changed-meanwhile' }
    return { note: await this.#tell({ id, revision: kept.revision, ...kept.content }) }
  }

  async #tell(note: Note): Promise<Note> {
    const untold = note.mentions.filter((person) => person !== note.by && !note.told.includes(person))
    if (untold.length === 0) return note
    await this.#onMention(note, untold)
    const content = { ...contentOf(note), told: [...note.told, ...untold] }
    const kept = await this.#kept.put(note.id, content, note.revision)
    this.#bySubject = null
    // Changed meanwhile: whoever did has told them too, or the next start does.
    return kept === null ? note : { id: note.id, revision: kept.revision, ...content }
  }
}

function keyOf(subject: NoteSubject): string {
  return subject.kind === 'item' ? subject.item : `proposal ${subject.proposal}`
}

function contentOf({ id: _id, revision: _revision, ...content }: Note): NoteContent {
  return content
}
