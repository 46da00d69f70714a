// What must be known of a count before it is compared, applied to one place, measure and lapse of time.

import type { Remark } from '../../dialogue/items/instruments/crossings.ts'
import type { Month } from './months.ts'

export interface Looked {
  /** Null: all places together. */
  readonly place: string | null
  readonly measure: string
  readonly from: Month
  readonly to: Month
}

/**
 * The remarks that bear on what is looked at. All places together lack what one of them lacks; what only happened at some, or moved
 * crossings from one to another, is told there.
 */
export function remarksOn(remarks: readonly Remark[], { place, measure, from, to }: Looked): readonly Remark[] {
  return remarks.filter((one) =>
    (one.measures === null || one.measures.includes(measure))
    && (one.places === null || (place === null ? one.kind === 'undercount' : one.places.includes(place)))
    && one.from <= to && (one.to ?? (one.kind === 'event' ? one.from : '9999-12')) >= from)
}

/** From which months on counts do not compare with those before. */
export function breaksIn(remarks: readonly Remark[]): readonly Month[] {
  return remarks.flatMap(({ kind, from }) => (kind === 'break' ? [from] : []))
}
