// The directory of contact points: of every side, with who is on duty at this moment on its own wall.

import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import { contactKey, contactWords, liveContacts, standsOn } from '../../dialogue/incidents/contacts.ts'
import type { ContactWord } from '../../dialogue/incidents/contacts.ts'
import type { Citation, RowReader } from '../../dialogue/rows.ts'
import type { ContactContent } from '../../dialogue/statements/index.ts'

export interface ContactLine {
  readonly party: PartyId
  readonly contact: string
  readonly statement: StatementId
  readonly made: Citation
  readonly content: ContactContent
  /** `ahead`: it begins on a later day; `ended`: its last day is past. */
  readonly standing: 'stands' | 'ahead' | 'ended'
  readonly isOnDuty: boolean
  /** `14:05` on its own wall at this moment. */
  readonly hourThere: string
  /** Points of its side that call it when they do not answer. */
  readonly deputyOf: readonly string[]
}

/** By side, category and name; `now` is RFC 3339. */
export function directoryOf(rows: RowReader, protocol: ItemId, now: string): readonly ContactLine[] {
  const live = liveContacts(rows, protocol)
  return live.map((word) => lineOf(word, live, now)).sort((a, b) => compare(a.party, b.party) || compare(a.content.category, b.content.category) || compare(a.contact, b.contact))
}

function lineOf({ row, content }: ContactWord, live: readonly ContactWord[], now: string): ContactLine {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(content.zone)
  const day = there.toPlainDate().toString()
  const deputyOf = live.filter((one) => one.row.made.party === row.made.party && one.content.deputies.includes(content.contact)).map((one) => one.content.contact)
  return {
    party: row.made.party, contact: content.contact, statement: row.statement, made: row.made, content, deputyOf,
    standing: content.from > day ? 'ahead' : standsOn(content, day) ? 'stands' : 'ended',
    isOnDuty: isOnDuty(content, now), hourThere: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** Whether a contact point is on duty at a moment: in one of its hours on its own wall, or always where it names none. */
export function isOnDuty({ duty, zone }: Pick<ContactContent, 'duty' | 'zone'>, at: string): boolean {
  if (duty.length === 0) return true
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const minute = there.hour * 60 + there.minute
  const [today, yesterday] = [there.dayOfWeek, there.dayOfWeek === 1 ? 7 : there.dayOfWeek - 1]
  return duty.some(({ days, from, to }) => {
    const [first, end] = [minuteOf(from), minuteOf(to)]
    if (first < end) return days.includes(today) && minute >= first && minute < end
    // Over midnight: the evening is of its day, the morning after it too.
    return (days.includes(today) && minute >= first) || (days.includes(yesterday) && minute < end)
  })
}

/** The words that stood on contact points at a moment, by what their sides had said until then. */
export function contactsAt(rows: RowReader, protocol: ItemId, at: string): readonly ContactWord[] {
  const day = at.slice(0, 10)
  const isMade = (when: string) => !isAfter(when, at)
  const stood = contactWords(rows, protocol).filter(({ row }) => isMade(row.made.at) && (row.replacedBy === null || !isMade(rows.find('statement', row.replacedBy)?.made.at ?? at)))
  return [...new Map(stood.map((word) => [contactKey(word.row.made.party, word.content.contact), word])).values()].filter(({ content }) => standsOn(content, day))
}

function isAfter(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) > 0
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
