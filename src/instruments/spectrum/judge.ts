// Whether a station needs coordination, by the distances and limits of the protocol of its band. Three answers; what is
// not known here makes neither of the other two, and each answer names what decided it.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { fieldOfFlux, freeSpaceField } from './field.ts'

export type Band = SettingsOf<'spectrum'>['bands'][number]

export type Outcome = 'needed' | 'not-needed' | 'cannot-be-told'
export const JUDGED_BY = ['outside-zone', 'inside-zone', 'at-edge-of-zone', 'zone-unknown', 'below-limit', 'above-limit', 'limit-unknown', 'at-border'] as const
export type JudgedBy = (typeof JUDGED_BY)[number]

export interface JudgedBand {
  readonly band: Band
  readonly outcome: Outcome
  readonly by: readonly JudgedBy[]
  /** The limit as a field in dB(µV/m); null where there is none. */
  readonly limitField: number | null
  /** The strongest field at the border in free space within the bandwidth of the limit, dB(µV/m); null where the station may stand at the border. */
  readonly field: number | null
}

export interface Station {
  readonly megahertz: number
  /** dBW. */
  readonly eirpDecibels: number
  /** In kHz; null where it is not told: then all of the power is taken to fall within the bandwidth of the limit. */
  readonly bandwidthKilohertz: number | null
  readonly kilometres: number
  readonly toleranceKilometres: number
}

/** Every band that the frequency falls in. None: no protocol of it is known here. */
export function judgeBands(bands: readonly Band[], station: Station): readonly JudgedBand[] {
  return bands.filter(({ ranges }) => ranges.some(({ from, to }) => from <= station.megahertz && station.megahertz <= to)).map((band) => judgeBand(band, station))
}

function judgeBand(band: Band, station: Station): JudgedBand {
  const zone = zoneOf(band.coordinationKilometres, station)
  const nearest = station.kilometres - station.toleranceKilometres
  const field = nearest <= 0 ? null : freeSpaceField(station.eirpDecibels - spread(band, station), nearest)
  const limitField = band.limit === null ? null : band.limit.unit === 'dB(W/m²)' ? fieldOfFlux(band.limit.decibels) : band.limit.decibels
  const against: JudgedBy = limitField === null ? 'limit-unknown' : field === null ? 'at-border' : field <= limitField ? 'below-limit' : 'above-limit'
  return { band, by: [zone, against], outcome: outcomeOf(zone, against), limitField, field }
}

function zoneOf(distance: number | null, { kilometres, toleranceKilometres }: Station): JudgedBy {
  if (distance === null) return 'zone-unknown'
  if (kilometres > distance + toleranceKilometres) return 'outside-zone'
  return kilometres < distance - toleranceKilometres ? 'inside-zone' : 'at-edge-of-zone'
}

/** So many decibels of the power fall outside of the bandwidth of the limit, if it is spread evenly. */
function spread({ limit }: Band, { bandwidthKilohertz }: Station): number {
  if (limit === null || limit.perKilohertz === null || bandwidthKilohertz === null) return 0
  return 10 * Math.log10(Math.max(1, bandwidthKilohertz / limit.perKilohertz))
}

/** What stays below the limit in the worst case needs nothing wherever it stands; what does not is decided by the zone. */
function outcomeOf(zone: JudgedBy, against: JudgedBy): Outcome {
  if (zone === 'outside-zone' || against === 'below-limit') return 'not-needed'
  return zone === 'inside-zone' ? 'needed' : 'cannot-be-told'
}
