// The moment of a paper: how far each chain had gone, and the day for which lateness is told. Both stand
// on the paper and in its address, so that whoever has it can make it again, byte for byte, whatever is
// said later. A day alone becomes such places by what acts claim of their time, chain by chain.

import type { PartyId, Seen } from '../../../record/index.ts'
import { momentOfPlaces, rowsAt } from '../../moment.ts'
import { actKey } from '../../rows.ts'
import type { Citation, RowReader } from '../../rows.ts'
import type { ViewContext } from '../frame.ts'
import { markOfDay, markOfNow } from '../since.ts'

export interface PaperMoment {
  readonly places: Seen
  /** YYYY-MM-DD. */
  readonly day: string
}

/** `unknown`: it goes further than what is held here, or names no party of the dialogue. */
export type MomentProblem = 'not-a-moment' | 'moment-unknown' | 'not-a-day' | 'day-to-come'

type Held = Pick<ViewContext, 'rows' | 'dialogue'>

/**
 * What an address asks for. `at` is `MEX.57,USA.61`, empty for all that is held on `day`; `day` is YYYY-MM-DD, empty for
 * `today`. What is held today is everything, whatever a clock that ran ahead claims.
 */
export function parsePaperMoment(context: Held, at: string, day: string, today: string): PaperMoment | MomentProblem {
  const asked = day === '' ? today : day
  if (!isDay(asked)) return 'not-a-day'
  if (asked > today) return 'day-to-come'
  const heads = markOfNow(context)
  if (at === '') return { places: asked === today ? heads : placesOfDay(context, asked), day: asked }
  const named = at.split(',').map((part) => /^([A-Za-z0-9_-]+)\.(\d{1,9})$/.exec(part))
  const places = Object.fromEntries(named.flatMap((match) => (match === null ? [] : [[match[1] ?? '', Number(match[2])]])))
  if (named.includes(null) || Object.keys(places).length < named.length) return 'not-a-moment'
  const isHeld = Object.entries(places).every(([party, sequence]) => sequence <= (heads[party] ?? -1))
  return isHeld ? { places: { ...Object.fromEntries(Object.keys(heads).map((party) => [party, 0])), ...places }, day: asked } : 'moment-unknown'
}

/** `MEX.57,USA.61`: as it stands in an address. */
export function momentText(places: Seen): string {
  return Object.keys(places).sort().map((party) => `${party}.${places[party] ?? 0}`).join(',')
}

/** The rows of that moment; the rows themselves where it is now. */
export function rowsOfMoment(context: Held, { places }: PaperMoment): RowReader {
  const heads = markOfNow(context)
  return Object.entries(heads).every(([party, sequence]) => (places[party] ?? 0) >= sequence) ? context.rows : rowsAt(context.rows, momentOfPlaces(places))
}

/** The last act of each chain, with its hash: what the paper was made from. */
export function headsAt(rows: RowReader, places: Seen): readonly Citation[] {
  return Object.keys(places).sort().flatMap((party: PartyId) => {
    const row = rows.find('act', actKey(party, places[party] ?? 0))
    return row === undefined ? [] : [{ party, sequence: row.sequence, hash: row.hash, at: row.at }]
  })
}

/** The end of a day: of each chain what claims no later day; and nothing that had seen more of another chain than that. */
function placesOfDay(context: Held, day: string): Seen {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const places: Record<PartyId, number> = { ...markOfDay(context, next) }
  const seenTooMuch = (party: PartyId) => {
    const seen = context.rows.find('act', actKey(party, places[party] ?? 0))?.seen ?? {}
    return Object.entries(seen).some(([other, sequence]) => other !== party && sequence > (places[other] ?? 0))
  }
  for (let before = -1; before !== total(places);) {
    before = total(places)
    for (const party of Object.keys(places)) while ((places[party] ?? 0) > 0 && seenTooMuch(party)) places[party] = (places[party] ?? 0) - 1
  }
  return places
}

function total(places: Seen): number {
  return Object.values(places).reduce((sum, sequence) => sum + sequence, 0)
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
