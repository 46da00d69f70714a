// Texts under negotiation, for tests: a joint statement of the lake dialogue, and a table that negotiates it.

import type { ItemChange, ItemId, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ClauseContent, DialogueContent, TextContent } from '../items/index.ts'
import { say } from './contents.ts'
import { founded, meet } from './table.ts'
import type { Seat } from './table.ts'

export const INSTRUMENTS: NonNullable<DialogueContent['instruments']> = [
  { instrument: 'joint-statement', name: say('Joint statement'), isBinding: false, gates: [] },
  { instrument: 'treaty', name: say('Treaty'), isBinding: true, gates: [] },
]

export function negotiatedText(parties: readonly PartyId[], changed: Partial<TextContent> = {}): TextContent {
  return {
    title: { en: 'Joint statement of {parties-short}', es: 'Declaración conjunta de {parties-short}' }, instrument: 'joint-statement', body: null, meeting: null,
    names: parties.map((party) => ({ party, formal: say(`the Government of ${party}`), short: say(party), joined: say(party) })),
    signatories: parties.map((party) => ({ party, name: null, office: say('Minister') })), note: null, sources: [], ...changed,
  }
}

export function clause(text: ItemId, place: string, words: Bilingual, changed: Partial<ClauseContent> = {}): ClauseContent {
  return { text, place, form: 'paragraph', words, draftedIn: null, cites: [], ...changed }
}

/** Words that read as English and Spanish: `The Parties may act.`, `Las Partes pueden actuar.` */
export function words(en: string, es: string): Bilingual {
  return { en, es }
}

export const TEXT = 'text/statement'

/** Two or more parties that have agreed to negotiate a text, with `clauses` agreed. */
export function negotiating(parties: readonly PartyId[], clauses: { readonly [clause: ItemId]: ClauseContent } = {}): Seat[] {
  const seats = founded(parties, [], { changed: { instruments: INSTRUMENTS } })
  agreeQuietly(seats, [{ item: TEXT, base: null, content: negotiatedText(parties) }])
  if (Object.keys(clauses).length > 0) agreeQuietly(seats, Object.entries(clauses).map(([item, content]) => ({ item, base: null, content })))
  return seats
}

/** The first proposes between the parties, the others sign. */
export function agreeQuietly(seats: readonly Seat[], changes: readonly ItemChange[]): string {
  const [first, ...others] = seats
  if (first === undefined) throw new Error('nobody is here')
  const proposal = first.propose(changes, 'parties')
  for (const other of others) {
    other.hear(seats, ...seats)
    other.do({ name: 'sign', proposal: proposal.hash })
  }
  meet(seats)
  return proposal.hash
}

/** A proposal of other words for a clause in force there. */
export function reword(seat: Seat, item: ItemId, changed: Partial<ClauseContent> | null): string {
  const content = seat.projection.find('item', item)?.versions.at(-1)?.content as unknown as ClauseContent
  return seat.propose([seat.change(item, changed === null ? null : { ...content, ...changed })], 'parties').hash
}
