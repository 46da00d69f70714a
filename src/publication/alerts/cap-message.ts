// An alert of a room as a CAP 1.2 message. The same on every node: its names are made of the acts.
//
//   sender      party and dialogue, and the beginning of the key id of the party's root: unique without anybody who gives out names
//   identifier  the hash of the act, which nothing else ever has
//   references  every earlier message that this one updates or cancels
//   scope       `Public` for what is CLEAR and bears no marking; else `Restricted`, with the labels as the restriction and as codes

import type { Handling } from '../../dialogue/handling/label.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import type { StatementId } from '../../record/index.ts'
import { CAP_CATEGORIES, capInstant, CAP_CERTAINTIES, CAP_SEVERITIES, CAP_URGENCIES } from '../../text/alerts/cap.ts'
import type { CapInfo, CapMessage, CapReference } from '../../text/alerts/cap.ts'
import { earlierAlerts, findAlert, findOpening } from './alert-step.ts'
import type { AlertStep, FoundStep, Opening } from './alert-step.ts'

/** Of a drill the words that stand before every headline: whoever reads only that must not take it for real. */
const EXERCISE: Readonly<Record<string, string>> = { en: 'EXERCISE', es: 'SIMULACRO' }
/** More of a headline is cut off by many displays (section 3.2.2 asks for at most 160 characters). */
const LONGEST_HEADLINE = 160

/** Null where there is no such alert that can be read by these rows. */
export function capMessageOf(rows: RowReader, dialogue: string, frame: Pick<Frame, 'languages' | 'parties'>, id: StatementId): CapMessage | null {
  const found = findAlert(rows, id)
  const room = found === null ? null : findOpening(rows, found.step.thread)
  if (found === null || room === null) return null
  const { message } = found.step.step
  return {
    ...referenceTo(rows, dialogue, found), status: room.opening.nature === 'drill' ? 'Exercise' : room.opening.nature === 'ping' ? 'Test' : 'Actual',
    messageType: message === 'alert' ? 'Alert' : message === 'update' ? 'Update' : 'Cancel', ...scopeOf(found.handling), addresses: [], codes: labelCodes(found.handling),
    note: room.opening.nature === 'incident' ? null : frame.languages.map((language) => room.opening.title[language] ?? '').filter((text) => text !== '').join(' / '),
    references: earlierAlerts(rows, found).map((earlier) => referenceTo(rows, dialogue, earlier)), incidents: [`${dialogue}-${room.row.made.party}-${room.row.statement}`],
    infos: frame.languages.map((language) => infoIn(language, found.step, room.opening, frame.parties.find(({ party }) => party === found.row.made.party)?.name[language] ?? found.row.made.party)),
  }
}

/** The name of an alert in the world; one that passes on somebody else's message has a name of its own too. */
function referenceTo(rows: RowReader, dialogue: string, { row }: FoundStep<AlertStep>): CapReference {
  return { sender: senderOf(rows, dialogue, row.made.party), identifier: `${dialogue}-${row.made.party}-${row.statement}`, sent: capInstant(row.made.at) }
}

export function senderOf(rows: RowReader, dialogue: string, party: string): string {
  return `${party}.${dialogue}.${(rows.find('party', party)?.root ?? '').slice(0, 16)}`
}

function scopeOf(label: Handling): Pick<CapMessage, 'scope' | 'restriction'> {
  return label.tlp === 'CLEAR' && label.markings.length === 0 ? { scope: 'Public', restriction: null } : { scope: 'Restricted', restriction: labelCodes(label).join('; ') }
}

/** `TLP:AMBER`, `USA:CUI (Critical Infrastructure)` */
export function labelCodes({ tlp, markings }: Handling): readonly string[] {
  return [`TLP:${tlp}`, ...markings.map(({ party, marking, ground }) => `${party}:${marking.toUpperCase()}${ground === null ? '' : ` (${ground})`}`)]
}

function infoIn(language: string, { step }: AlertStep, { nature, title, categories }: Opening, senderName: string): CapInfo {
  const known = CAP_CATEGORIES.filter((category) => categories.includes(category.toLowerCase()))
  const headline = step.headline[language] ?? ''
  const marked = nature === 'incident' ? headline : `${EXERCISE[language] ?? 'EXERCISE'}: ${headline}`
  return {
    language, categories: known.length === 0 ? ['Other'] : known, event: title[language] ?? '', urgency: valueIn(CAP_URGENCIES, step.urgency), severity: valueIn(CAP_SEVERITIES, step.severity), certainty: valueIn(CAP_CERTAINTIES, step.certainty),
    expires: step.until === null ? null : capInstant(step.until), senderName, headline: marked.length <= LONGEST_HEADLINE ? marked : `${marked.slice(0, LONGEST_HEADLINE - 1)}…`, description: step.says[language] ?? null, instruction: null,
    areas: step.area === null ? [] : [step.area[language] ?? ''].filter((text) => text !== ''),
  }
}

function valueIn<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((one) => one.toLowerCase() === value)
  if (found === undefined) throw new Error(`CAP has no ${value}`)
  return found
}
