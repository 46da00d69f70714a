// The axis of values: where it begins and ends, its ticks, and the word that stands over it, so that
// ticks stay short: `2, 4, 6` under `million trucks`.

import { extent } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import type { Language } from '../../text/bilingual.ts'
import { formatAxisUnit, formatSigned } from '../../text/quantity.ts'
import type { Magnitude, Unit } from '../../text/quantity.ts'

export interface ValueTick {
  readonly value: number
  readonly text: string
}

export interface ValueAxis {
  readonly kind: 'linear' | 'log'
  readonly ticks: readonly ValueTick[]
  readonly unit: string
  readonly domain: readonly [number, number]
  /** 0 at the lower end of the axis, 1 at the upper. */
  place(value: number): number
}

export interface ValueAxisSettings {
  readonly unit: Unit
  readonly language: Language
  readonly scale?: 'linear' | 'log' | undefined
  readonly fromZero?: boolean | undefined
  /** About how many ticks fit. */
  readonly count: number
}

/** A logarithmic axis is given only where every value is above zero. */
export function valueAxis(values: readonly number[], settings: ValueAxisSettings): ValueAxis {
  const { unit, language } = settings
  const isLog = settings.scale === 'log' && values.length > 0 && values.every((value) => value > 0)
  const scale = isLog ? scaleLog().domain(widened(values, false)).nice() : scaleLinear().domain(widened(values, settings.fromZero !== false)).nice(settings.count)
  const [from = 0, to = 1] = scale.domain()
  const found = isLog ? logTicks(from, to, settings.count) : scaleLinear().domain([from, to]).ticks(settings.count)
  const magnitude = axisMagnitude(Math.max(Math.abs(from), Math.abs(to)), unit, isLog)
  const place = scale.copy().range([0, 1])
  return {
    kind: isLog ? 'log' : 'linear', domain: [from, to], unit: formatAxisUnit(magnitude, unit, language),
    ticks: found.map((value) => ({ value, text: value === 0 ? '0' : formatSigned(value / magnitude, language, decimalsOf((isLog ? value : (found[1] ?? 1) - (found[0] ?? 0)) / magnitude)) })),
    place: (value) => place(value),
  }
}

/** Below ten thousand ticks are written in full; dollars and trucks above are divided. */
export function axisMagnitude(largest: number, unit: Unit, isLog = false): Magnitude {
  if (unit.kind === 'percent' || unit.kind === 'code' || isLog && largest < 1e6) return 1
  return largest >= 2e12 ? 1e12 : largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : largest >= 1e4 ? 1e3 : 1
}

/** As many as a step of one, two or five of some power of ten needs. */
function decimalsOf(step: number): number {
  return Math.max(0, Math.min(15, -Math.floor(Math.log10(Math.abs(step)) + 1e-9)))
}

function widened(values: readonly number[], fromZero: boolean): readonly [number, number] {
  const [low, high] = extent(values)
  if (low === undefined || high === undefined) return [0, 1]
  const [from, to] = fromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high]
  if (to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to), 1e-3)) return [from, to]
  // All values are equal: room on both sides, so that the line is seen.
  return Math.abs(from) < 1e-12 ? [0, 1] : from > 0 ? [from / 2, from * 1.5] : [from * 1.5, from / 2]
}

/** 1, 2 and 5 of each power of ten while there are few, else the powers, every second or third if there are many. */
function logTicks(from: number, to: number, count: number): readonly number[] {
  const [low, high] = [Math.floor(Math.log10(from) + 1e-9), Math.ceil(Math.log10(to) - 1e-9)]
  const powers = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  const fine = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((tick) => tick >= from * 0.999 && tick <= to * 1.001)
  if (fine.length <= count + 2) return fine
  const step = Math.max(1, Math.ceil(powers.length / (count + 2)))
  return powers.filter((tick, index) => index % step === 0 && tick >= from * 0.999 && tick <= to * 1.001)
}
