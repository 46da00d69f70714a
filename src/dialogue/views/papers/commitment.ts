// A commitment as papers show it: its words, who answers for it on each side, by when, where it was
// decided, and what each side says of it.

import type { ItemId, PartyId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { ElementContent, Figure } from '../../items/index.ts'
import type { RowReader } from '../../rows.ts'
import { ownersFor } from '../brief.ts'
import { compareNumbers } from '../element.ts'
import { findContent, organisationRefs } from '../frame.ts'
import type { Frame, OrganisationRef, PartyName, ViewContext } from '../frame.ts'
import { originOf } from '../origin.ts'
import { isDivergent, readingsOf, scheduleOf } from '../progress.ts'
import type { Reading, Schedule } from '../progress.ts'
import { topOf } from '../since.ts'
import { citeOf } from './cites.ts'
import type { VersionCite } from './cites.ts'

/** Where it was decided: the paragraph of the joint record, in its own words where they can be read. */
export interface PaperOrigin {
  readonly cite: VersionCite
  readonly words: Bilingual | null
}

export interface PaperCommitment {
  readonly item: ItemId
  readonly cite: VersionCite
  readonly number: string
  readonly level: string
  /** The uppermost element above it. */
  readonly top: ItemId
  readonly title: Bilingual
  readonly aim: Bilingual | null
  /** In the order of the parties; a side that names nobody has an empty list. */
  readonly owners: readonly (PartyName & { readonly organisations: readonly OrganisationRef[] })[]
  /** The number of the element above whose owners they are; null where they are its own, or nobody is named. */
  readonly ownersOf: string | null
  /** Of no party of the dialogue. */
  readonly others: readonly OrganisationRef[]
  readonly due: string | null
  readonly target: Figure | null
  readonly origin: PaperOrigin | null
  readonly schedule: Schedule
  readonly daysLate: number
  readonly readings: readonly Reading[]
  readonly isDivergent: boolean
}

export function paperCommitment(context: ViewContext, frame: Frame, item: ItemId): PaperCommitment | null {
  const content = findContent(context.rows, 'element', item)
  if (content === null) return null
  const { owners, ownersOf } = ownersFor(context, item, content)
  const refs = organisationRefs(context, owners)
  const readings = readingsOf(context, frame, item)
  const schedule = scheduleOf(content.due, readings, context.today)
  return {
    item, cite: citeOf(context.rows, item), number: content.number, level: content.level, top: topOf(context.rows, item), title: content.title, aim: content.aim,
    owners: frame.parties.map((name) => ({ ...name, organisations: refs.filter(({ party }) => party === name.party) })), ownersOf,
    others: refs.filter(({ party }) => !isPartyOf(frame, party)), due: content.due, target: content.target, origin: paperOrigin(context.rows, content),
    schedule, daysLate: schedule === 'late' && content.due !== null ? Temporal.PlainDate.from(content.due).until(context.today()).days : 0,
    readings, isDivergent: isDivergent(readings),
  }
}

/** The words of the paragraph, or of the clause, that a commitment comes from. */
function paperOrigin(rows: RowReader, { origin }: Pick<ElementContent, 'origin'>): PaperOrigin | null {
  const found = originOf(rows, origin)
  return found === null ? null : { cite: citeOf(rows, found.item, found.paragraph), words: found.words }
}

/** By number, then by id: the order of every list of commitments. */
export function byNumber(a: { readonly number: string; readonly item: ItemId }, b: { readonly number: string; readonly item: ItemId }): number {
  return compareNumbers(a.number, b.number) || (a.item < b.item ? -1 : a.item > b.item ? 1 : 0)
}

function isPartyOf(frame: Frame, party: PartyId | null): boolean {
  return frame.parties.some((one) => one.party === party)
}
