// Which people of this side answer for its contact points. A contact point is an office (`dialogue/statements/contact.ts`); who sits there
// today is the side's own matter, and decides here who reads what is TLP:RED for it and who may acknowledge a call.

import { z } from 'zod'
import type { ContactRef } from '../../dialogue/handling/label.ts'
import type { PartyId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'

const holdersContent = z.strictObject({ people: z.array(z.string()).max(50), setAt: z.string(), setBy: z.string() })
export type HoldersContent = z.infer<typeof holdersContent>

export interface ContactHolders {
  readonly contact: string
  /** 0 where nobody was ever named. */
  readonly revision: number
  readonly people: readonly PersonId[]
}

export class HoldersRegister {
  readonly #kept: KeptDocuments<HoldersContent>
  readonly #party: PartyId
  readonly #now: () => string

  private constructor(store: Store, party: PartyId, now: () => string) {
    this.#kept = new KeptDocuments(store, 'contact-holders', (body) => holdersContent.parse(body))
    this.#party = party
    this.#now = now
  }

  static async open(store: Store, party: PartyId, now: () => string): Promise<HoldersRegister> {
    const register = new HoldersRegister(store, party, now)
    await register.#kept.refresh()
    return register
  }

  of(contact: string): ContactHolders {
    const kept = this.#kept.find(contact)
    return { contact, revision: kept?.revision ?? 0, people: kept?.content.people ?? [] }
  }

  heldBy(person: PersonId): readonly ContactRef[] {
    return this.#kept.entries().flatMap(([contact, { content }]) => (content.people.includes(person) ? [{ party: this.#party, contact }] : []))
  }

  /** Names who answers for a contact point from now on. Null where somebody else was faster. */
  async set(contact: string, people: readonly PersonId[], by: PersonId, revision: number): Promise<ContactHolders | null> {
    const kept = await this.#kept.put(contact, { people: [...new Set(people)], setAt: this.#now(), setBy: by }, revision)
    return kept === null ? null : { contact, revision: kept.revision, people: kept.content.people }
  }

  /** Of somebody who left nothing is passed on by itself: whoever comes next is named. */
  async left(person: PersonId): Promise<void> {
    for (const [contact, { revision, content }] of this.#kept.entries()) {
      if (content.people.includes(person)) await this.#kept.put(contact, { ...content, people: content.people.filter((one) => one !== person) }, revision)
    }
  }
}
