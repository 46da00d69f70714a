// What the public page of a pre-check of radio stations shows: of one station, as a reader tells it, how far it is from
// the border, what field it could make there at most, and what the protocol of its band says of both.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { problemsOf, takeChoice, takeNumber } from '../parameters.ts'
import type { ParameterProblem, Parameters } from '../asking.ts'
import type { Taken } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { findBorder } from './border.ts'
import type { BorderLine } from './border.ts'
import { eirpOf, freeSpaceField, freeSpaceLoss, POWER_KINDS, POWER_UNITS, radioHorizonKilometres } from './field.ts'
import type { PowerKind, PowerUnit } from './field.ts'
import { nearestOf } from './geodesic.ts'
import type { Nearest } from './geodesic.ts'
import { judgeBands } from './judge.ts'
import type { Band, JudgedBand } from './judge.ts'
import { spectrumTables } from './tables.ts'

export const RANGES = {
  latitude: { least: 14, most: 50, usual: 32.7157 },
  longitude: { least: -125, most: -86, usual: -117.1611 },
  frequency: { least: 0.1, most: 100_000, usual: 1950 },
  power: { least: -60, most: 1_000_000, usual: 100 },
  height: { least: 0, most: 3000, usual: 30 },
  bandwidth: { least: 0.1, most: 2_000_000, usual: 0 },
} as const

export interface AskedStation {
  readonly latitude: number
  readonly longitude: number
  readonly megahertz: number
  readonly power: number
  readonly powerUnit: PowerUnit
  readonly powerKind: PowerKind
  /** Above ground. */
  readonly heightMetres: number
  /** Null where it was not told. */
  readonly bandwidthKilohertz: number | null
}

export interface PreCheck {
  readonly nearest: Nearest
  readonly eirpDecibels: number
  /** At the nearest point of the line, and where the true border may be nearer by the tolerance; null at the border itself. */
  readonly field: number | null
  readonly worstField: number | null
  readonly lossDecibels: number | null
  readonly horizonKilometres: number
  /** Empty: no protocol is known here that the frequency falls under. */
  readonly bands: readonly JudgedBand[]
}

export interface SpectrumTool extends ToolBasis {
  readonly instrument: 'spectrum'
  readonly asked: AskedStation
  /** Nobody asked of a station: this is one that shows how the page works. */
  readonly isExample: boolean
  readonly border: Pick<BorderLine, 'title' | 'toleranceKilometres' | 'measured'> | null
  /** Null where this program has no such border. */
  readonly result: PreCheck | null
  readonly bands: readonly Band[]
}

export function spectrumTool({ parameters }: ToolContext, settings: SettingsOf<'spectrum'>): SpectrumTool {
  const { asked, problems } = take(parameters)
  const border = findBorder(settings.border)
  const result = border === null ? null : preCheck(asked, border, settings.bands)
  return {
    instrument: 'spectrum', asked, problems, notes: [], isExample: Object.keys(parameters).length === 0, result, bands: settings.bands,
    border: border === null ? null : { title: border.title, toleranceKilometres: border.toleranceKilometres, measured: border.measured },
    tables: spectrumTables(settings.bands, result),
  }
}

export function preCheck(asked: AskedStation, border: BorderLine, bands: readonly Band[]): PreCheck {
  const nearest = nearestOf(asked, border.points)
  const eirpDecibels = eirpOf(asked.power, asked.powerUnit, asked.powerKind) ?? Number.NaN
  const closest = nearest.kilometres - border.toleranceKilometres
  return {
    nearest, eirpDecibels, field: nearest.kilometres > 0 ? freeSpaceField(eirpDecibels, nearest.kilometres) : null, worstField: closest > 0 ? freeSpaceField(eirpDecibels, closest) : null,
    lossDecibels: nearest.kilometres > 0 ? freeSpaceLoss(asked.megahertz, nearest.kilometres) : null, horizonKilometres: radioHorizonKilometres(asked.heightMetres),
    bands: judgeBands(bands, { megahertz: asked.megahertz, eirpDecibels, bandwidthKilohertz: asked.bandwidthKilohertz, kilometres: nearest.kilometres, toleranceKilometres: border.toleranceKilometres }),
  }
}

function take(parameters: Parameters): { readonly asked: AskedStation; readonly problems: readonly ParameterProblem[] } {
  const [latitude, longitude] = [takeNumber(parameters, 'latitude', RANGES.latitude), takeNumber(parameters, 'longitude', RANGES.longitude)]
  const frequency = takeNumber(parameters, 'frequency', RANGES.frequency)
  const unit = takeChoice(parameters, 'power-unit', POWER_UNITS, 'W')
  const kind = takeChoice(parameters, 'power-kind', POWER_KINDS, 'eirp')
  const power = positive(takeNumber(parameters, 'power', RANGES.power), unit.value as PowerUnit)
  const height = takeNumber(parameters, 'height', RANGES.height)
  const bandwidth = takeNumber(parameters, 'bandwidth', RANGES.bandwidth)
  const asked: AskedStation = {
    latitude: latitude.value, longitude: longitude.value, megahertz: frequency.value, power: power.value, powerUnit: unit.value as PowerUnit, powerKind: kind.value as PowerKind,
    heightMetres: height.value, bandwidthKilohertz: bandwidth.value === 0 ? null : bandwidth.value,
  }
  return { asked, problems: problemsOf(latitude, longitude, frequency, power, unit, kind, height, bandwidth) }
}

/** Nobody radiates no watts, or fewer. In decibels a hundred megawatts are enough. */
function positive(power: Taken<number>, unit: PowerUnit): Taken<number> {
  const isInWatts = unit === 'W' || unit === 'kW'
  if (isInWatts && power.value <= 0) return { value: RANGES.power.usual, problem: { parameter: 'power', code: 'parameter-too-small' } }
  const most = unit === 'dBW' ? 80 : unit === 'dBm' ? 110 : null
  return most !== null && power.value > most ? { value: most, problem: power.problem ?? (power.value === RANGES.power.usual ? null : { parameter: 'power', code: 'parameter-too-large' }) } : power
}
