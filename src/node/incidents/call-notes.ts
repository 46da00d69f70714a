// What a node has done to reach its side's contact points: kept before and after each step that leaves the house, so
// that a node that starts again neither calls twice nor forgets a call. Private to the side; holds no address, no name
// and no word of the incident. What the other side is told of it is the signed step `called`.
//
//   waiting   a mail is to be handed to the server, again later where the server could not take it
//   sending   it is handed over now. Found at a start, nobody knows whether it arrived: it is not sent again
//   sent, unknown, refused: its ends

import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'

const callNote = z.strictObject({
  incident: z.string(),
  contact: z.string(),
  isDeputy: z.boolean(),
  /** RFC 3339: since when it was due, and when this node first tried. */
  dueAt: z.string(),
  triedAt: z.string(),
  /** When the contact point was reached by any way; null while it was not. */
  reachedAt: z.string().nullable(),
  way: z.enum(['mail', 'workspace']).nullable(),
  /** One for each mail address of the contact point, by its place among its ways. */
  mails: z.array(z.strictObject({ place: z.number().int(), status: z.enum(['waiting', 'sending', 'sent', 'unknown', 'refused']), attempts: z.number().int(), nextAt: z.string(), answer: z.string().nullable() })),
  /** Why it could not be said yet that it was called; null where nothing stood in the way. */
  held: z.string().nullable(),
})
export type CallNote = z.infer<typeof callNote>
export type CallMail = CallNote['mails'][number]

export class CallNotes {
  readonly #kept: KeptDocuments<CallNote>

  private constructor(kept: KeptDocuments<CallNote>) {
    this.#kept = kept
  }

  static async open(store: Store): Promise<CallNotes> {
    const notes = new CallNotes(new KeptDocuments(store, 'incident-call', (body) => callNote.parse(body)))
    await notes.#kept.refresh()
    if (store.isWriter) for (const note of notes.all()) {
      if (note.mails.some(({ status }) => status === 'sending')) await notes.put({ ...note, mails: note.mails.map((mail) => (mail.status === 'sending' ? { ...mail, status: 'unknown' } : mail)) })
    }
    return notes
  }

  all(): readonly CallNote[] {
    return this.#kept.entries().map(([, { content }]) => content)
  }

  of(incident: string): readonly CallNote[] {
    return this.all().filter((note) => note.incident === incident)
  }

  find(incident: string, contact: string): CallNote | null {
    return this.#kept.find(idOf({ incident, contact }))?.content ?? null
  }

  /** Durable when it resolves. One watch writes, one thing after another. */
  async put(note: CallNote): Promise<CallNote> {
    const id = idOf(note)
    const kept = await this.#kept.put(id, note, this.#kept.find(id)?.revision ?? 0)
    if (kept === null) throw new Error(`the note of the call ${id} was written by somebody else`)
    return kept.content
  }
}

function idOf({ incident, contact }: Pick<CallNote, 'incident' | 'contact'>): string {
  return `${incident}/${contact}`
}
