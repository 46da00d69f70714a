// Trials of the contact points over the quarters: how many were reached, how many answered, and how soon each one did.

import type { ItemId, PartyId } from '../../record/index.ts'
import { contactKey, findProtocol } from '../../dialogue/incidents/contacts.ts'
import { incidentsUnder, stepsOf } from '../../dialogue/incidents/thread.ts'
import type { IncidentWord } from '../../dialogue/incidents/thread.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { callLines } from './calls.ts'
import type { CallLine } from './calls.ts'
import { medianOf } from './minutes.ts'

export interface PingLine {
  readonly incident: IncidentWord
  /** `2027-Q1`, by the day on which it was opened (UTC). */
  readonly quarter: string
  readonly calls: readonly CallLine[]
  readonly expected: number
  /** Called: handed to the mail server of the side, put before an officer, or done by telephone. */
  readonly delivered: number
  readonly answered: number
  /** In whole percent, rounded down: 100 is said only of all. Null where there was nobody to call. */
  readonly deliveredPercent: number | null
  readonly answeredPercent: number | null
  readonly medianMinutes: number | null
}

export interface PingedContact {
  readonly party: PartyId
  readonly contact: string
  readonly office: Bilingual | null
  /** By ping, the latest first as the pings are; null where it was not among them. */
  readonly replies: readonly ({ readonly state: CallLine['state']; readonly minutes: number | null } | null)[]
  readonly medianMinutes: number | null
}

export interface Pings {
  /** The latest first. */
  readonly pings: readonly PingLine[]
  readonly contacts: readonly PingedContact[]
  /** The day on which the next is due; null where the protocol asks for none. */
  readonly nextDue: string | null
  readonly isOverdue: boolean
}

export function pingsOf(rows: RowReader, protocol: ItemId, now: string): Pings | null {
  const settings = findProtocol(rows, protocol)
  if (settings === null) return null
  const pings = incidentsUnder(rows, protocol).filter(({ content }) => content.nature === 'ping').map((incident) => pingLine(incident, callLines(rows, incident, stepsOf(rows, incident.incident), settings.modes, now)))
  const nextDue = settings.pingEveryMonths === null ? null : dueAfter(pings[0]?.incident.made.at ?? null, settings.pingEveryMonths, rows.find('item', protocol)?.versions[0]?.signed.map(({ at }) => at).sort().at(-1) ?? now)
  return { pings, contacts: contactsOf(pings), nextDue, isOverdue: nextDue !== null && nextDue < now.slice(0, 10) }
}

/** So many months after the last; where there was none yet, after the protocol came into force. */
function dueAfter(last: string | null, months: number, inForce: string): string {
  return Temporal.PlainDate.from((last ?? inForce).slice(0, 10)).add({ months }).toString()
}

function pingLine(incident: IncidentWord, calls: readonly CallLine[]): PingLine {
  const [expected, delivered, answered] = [calls.length, calls.filter(({ called, acknowledged }) => called !== null || acknowledged !== null).length, calls.filter(({ acknowledged }) => acknowledged !== null).length]
  const percent = (count: number) => (expected === 0 ? null : Math.floor((count * 100) / expected))
  return {
    incident, quarter: quarterOf(incident.made.at), calls, expected, delivered, answered, deliveredPercent: percent(delivered), answeredPercent: percent(answered),
    medianMinutes: medianOf(calls.flatMap(({ minutes }) => minutes ?? [])),
  }
}

export function quarterOf(at: string): string {
  return `${at.slice(0, 4)}-Q${Math.ceil(Number(at.slice(5, 7)) / 3)}`
}

function contactsOf(pings: readonly PingLine[]): readonly PingedContact[] {
  const known = new Map(pings.toReversed().flatMap(({ calls }) => calls.map((line) => [contactKey(line.party, line.contact), line] as const)))
  return [...known].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, { party, contact, office }]) => {
    const replies = pings.map(({ calls }) => {
      const line = calls.find((one) => one.party === party && one.contact === contact)
      return line === undefined ? null : { state: line.state, minutes: line.minutes }
    })
    return { party, contact, office, replies, medianMinutes: medianOf(replies.flatMap((reply) => reply?.minutes ?? [])) }
  })
}
