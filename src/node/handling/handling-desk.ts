// The door-keeper of a node: what a person of this side may read, and whether something labelled may go out. A refusal is
// written into the audit trail before it is answered: who, by which way, under which label, for whom, by which code. No word of the thing.

import { HandledRows } from '../../dialogue/handling/handled-rows.ts'
import { judgeExit } from '../../dialogue/handling/judge.ts'
import type { Exit, ExitCode, ExitJudgement, Recipient } from '../../dialogue/handling/judge.ts'
import type { ContactRef, Handling } from '../../dialogue/handling/label.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { AuditTrail } from '../audit/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { HandOvers, PersonId, PeopleRegister } from '../people/index.ts'
import { ConfinedNotes } from './confined-notes.ts'
import { HoldersRegister } from './contact-holders.ts'
import { LabelledRecords } from './labelled-records.ts'

export interface WayOut {
  readonly labels: Handling | readonly Handling[]
  readonly exit: Exit
  readonly recipient: Recipient
  /** Who wants it out; null for the node itself. */
  readonly who: PersonId | null
  /** What it is, by a name that tells nothing of it: `incident 3f2a…`, `confined-note 6d…`. */
  readonly what: string
}

export class HandlingDesk {
  readonly holders: HoldersRegister
  readonly notes: ConfinedNotes
  /** For searches under a law of access. */
  readonly records: LabelledRecords
  readonly #node: DialogueNode
  readonly #people: PeopleRegister
  readonly #audit: AuditTrail

  constructor(node: DialogueNode, people: PeopleRegister, audit: AuditTrail, parts: HandlingParts) {
    this.#node = node
    this.#people = people
    this.#audit = audit
    this.holders = parts.holders
    this.notes = parts.notes
    this.records = new LabelledRecords(node, parts.notes)
  }

  /** The contact points of this side that a person answers for. */
  contactsOf(person: PersonId): readonly ContactRef[] {
    return this.holders.heldBy(person)
  }

  /** The people who answer for a contact point of this side; who has left is none of them. */
  holdersOf(contact: string): readonly PersonId[] {
    return this.holders.of(contact).people
  }

  /** A person of this side as somebody who would get something; who has left or is not known gets what anybody gets. */
  recipientOf(id: PersonId): Recipient {
    const person = this.#people.find(id)
    if (person === null || person.leftAt !== null) return { to: 'public' }
    return { to: 'officer', party: this.#node.party, organisation: person.organisation, contacts: this.contactsOf(id) }
  }

  /** The rows as one person of this side may read them on a page. */
  rowsFor(person: PersonId): RowReader {
    return new HandledRows({ find: (prefix, rest) => this.#node.wholeRows.find(prefix, rest) }, 'page', this.recipientOf(person))
  }

  /** Whether it may go out; where not, that is written down, durably, before this resolves. */
  async letOut(way: WayOut): Promise<ExitJudgement> {
    const judged = judgeExit(way.labels, way.exit, way.recipient)
    if (!judged.isAllowed) await this.noteRefused({ who: way.who, exit: way.exit, code: judged.code, label: judged.label, to: nameOf(way.recipient, this.#node.party), what: way.what })
    return judged
  }

  /** Writes down what was refused elsewhere by the same judge. */
  async noteRefused({ who, exit, code, label, to, what }: { readonly who: PersonId | null; readonly exit: Exit; readonly code: ExitCode; readonly label: string | null; readonly to: string; readonly what: string }): Promise<void> {
    const about = [label === null ? 'marking' : `TLP:${label}`, to, what].join(' · ').slice(0, 300)
    this.#audit.add({ sort: 'refused-leak', who, what: exit, about, refused: code, network: null })
    await this.#audit.settled()
  }
}

export interface HandlingParts {
  readonly holders: HoldersRegister
  readonly notes: ConfinedNotes
}

export async function openHandling(node: DialogueNode, handOvers: HandOvers): Promise<HandlingParts> {
  const holders = await HoldersRegister.open(node.store, node.party, () => node.now())
  handOvers.whenLeft((person) => holders.left(person))
  return { holders, notes: await ConfinedNotes.open(node.store, () => node.now()) }
}

/** `USA organisation/CISA (cert)`, `USA`, `public`. */
function nameOf(recipient: Recipient, self: string): string {
  switch (recipient.to) {
    case 'public': return 'public'
    case 'party': return recipient.party
    case 'organisation': return `${recipient.party} ${recipient.organisation}`
    case 'officer': return [recipient.party === self ? '' : recipient.party, recipient.organisation ?? '', recipient.contacts.length === 0 ? '' : `(${recipient.contacts.map(({ contact }) => contact).join(', ')})`].filter((part) => part !== '').join(' ')
  }
}
