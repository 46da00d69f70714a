// The contact points that stand under a protocol: of each side the last word on each of its points. What was
// said before stays in the record and is found through what it replaced.

import type { ItemId, PartyId } from '../../record/index.ts'
import { findContent } from '../items/in-force.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import { readBy } from '../read-by.ts'
import type { RowReader, StatementRow } from '../rows.ts'
import { contactContent } from '../statements/contact-content.ts'
import type { ContactContent } from '../statements/contact-content.ts'

export interface ContactWord {
  readonly row: StatementRow
  readonly content: ContactContent
}

/** The settings of a protocol in force; null for anything else. */
export function findProtocol(rows: RowReader, item: ItemId | null): SettingsOf<'protocol'> | null {
  const settings = item === null ? undefined : findContent(rows, 'instrument', item)?.settings
  return settings?.instrument === 'protocol' ? settings : null
}

/** Every word on contact points under a protocol, replaced ones too, by party and sequence. Erased and retracted ones are none. */
export function contactWords(rows: RowReader, protocol: ItemId): readonly ContactWord[] {
  return (rows.find('about', protocol) ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    if (row === undefined || row.type !== 'contact' || row.content === null) return []
    const content = readBy(contactContent, row.content) as ContactContent | null
    return content === null ? [] : [{ row, content }]
  })
}

/** The word that stands on each contact point. Of two on one point the later of its side. */
export function liveContacts(rows: RowReader, protocol: ItemId): readonly ContactWord[] {
  const live = contactWords(rows, protocol).filter(({ row }) => row.replacedBy === null)
  return [...new Map(live.map((word) => [contactKey(word.row.made.party, word.content.contact), word])).values()]
}

export function findLiveContact(rows: RowReader, protocol: ItemId, party: PartyId, contact: string): ContactWord | null {
  return liveContacts(rows, protocol).find(({ row, content }) => row.made.party === party && content.contact === contact) ?? null
}

/** Party names hold no slash. */
export function contactKey(party: PartyId, contact: string): string {
  return `${party}/${contact}`
}

/** Whether a contact point is to be reached on that day at all; whether it is on duty is another question. */
export function standsOn({ from, until }: Pick<ContactContent, 'from' | 'until'>, day: string): boolean {
  return from <= day && (until === null || until >= day)
}
