// Where the bars of a project's halves stand: along in percent of the years shown, so that words keep their size on any
// screen, and down in pixels. Bars as agreed and as expected now, and a line from what has to end to what waits for it.

import type { PartyId } from '../../record/index.ts'
import type { PhaseLine } from '../../instruments/projects/view.ts'
import { placeIn, yearsBetween } from '../chart.ts'

export const ROW = 52
const LANE_HEAD = 34
const AXIS = 30

export interface Span {
  /** Percent; `from` equals `to` for a single day. */
  readonly from: number
  readonly to: number
}

export interface TimelineRow {
  readonly phase: PhaseLine
  readonly y: number
  /** Null where no day is known. */
  readonly agreed: Span | null
  readonly expected: Span | null
  /** Its end is only "not before". */
  readonly isBound: boolean
}

export interface TimelineLane {
  /** Null for what all do together. */
  readonly party: PartyId | null
  readonly y: number
  readonly rows: readonly TimelineRow[]
}

export interface TimelineLink {
  readonly from: string
  readonly to: string
  readonly x: number
  readonly y1: number
  readonly y2: number
  readonly x2: number
  /** Both stand on the path that holds the opening up. */
  readonly isOnPath: boolean
}

export interface Timeline {
  readonly lanes: readonly TimelineLane[]
  readonly links: readonly TimelineLink[]
  readonly years: readonly number[]
  readonly height: number
  readonly today: number | null
}

/** Own half first, as everything of that side; what is done together last. Null where no phase has a day. */
export function timelineOf(phases: readonly PhaseLine[], parties: readonly PartyId[], today: string): Timeline | null {
  const days = phases.flatMap(({ agreed, expected }) => [agreed.start, agreed.end, expected.start, expected.end]).flatMap((day) => day ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const years = yearsBetween(first, last)
  const spanOf = (start: string | null, end: string | null, kind: PhaseLine['kind']): Span | null => {
    // An opening is a day, whatever had to come before it.
    const [from, to] = [kind === 'opening' ? (end ?? start) : (start ?? end), end ?? start]
    return from === null || to === null ? null : { from: placeIn(years, from), to: placeIn(years, to) }
  }
  let y = 8
  const lanes = [...parties, null].flatMap((party): TimelineLane[] => {
    const own = phases.filter((phase) => phase.party === party)
    if (own.length === 0) return []
    const top = y
    const rows = own.map((phase, place): TimelineRow => ({
      phase, y: top + LANE_HEAD + place * ROW, agreed: spanOf(phase.agreed.start, phase.agreed.end, phase.kind), expected: spanOf(phase.expected.start, openEnd(phase, today), phase.kind), isBound: phase.expected.lacks.length > 0,
    }))
    y = top + LANE_HEAD + own.length * ROW + 10
    return [{ party, y: top, rows }]
  })
  const rows = lanes.flatMap((lane) => lane.rows)
  const isWithin = today >= `${years[0]}-01-01` && today <= `${years.at(-1)}-01-01`
  return { lanes, links: linksOf(rows), years, height: y + AXIS, today: isWithin ? placeIn(years, today) : null }
}

/** What is under way and of which nobody says when it ends is drawn until today. */
function openEnd({ phase, expected: { state, end, lacks } }: PhaseLine, today: string): string | null {
  return state === 'begun' && end !== null && lacks.includes(phase) && end < today ? today : end
}

function linksOf(rows: readonly TimelineRow[]): readonly TimelineLink[] {
  return rows.flatMap((row) => row.phase.after.flatMap(({ phase }): TimelineLink[] => {
    const before = rows.find((one) => one.phase.phase === phase)
    if (before?.expected == null || row.expected === null) return []
    const isOnPath = row.phase.expected.heldBy === phase && row.phase.expected.isOnPath
    return [{ from: phase, to: row.phase.phase, x: before.expected.to, y1: before.y + BAR_MIDDLE, y2: row.y + BAR_MIDDLE, x2: row.expected.from, isOnPath }]
  }))
}

/** From the top of a row, with its words, to the middle of its filled bar. */
export const BAR_MIDDLE = 37
