// Lanes and waits: what a published profile of average waits and a published number of vehicles imply, and what one
// lane more or less would do to one day that begins as published.
//
// Utilisation is of the whole week: the vehicles of an average day against what the lanes of a day can serve. At 1 or
// above the line grows from day to day: no wait is told, but by how many vehicles.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { askDataset, noteOf } from '../asking.ts'
import type { ParameterProblem } from '../asking.ts'
import { problemsOf, takeChoice, takeInteger, takeNumber } from '../parameters.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { DAYS, weeksOf } from '../waits/profile.ts'
import { calibrate } from './calibrate.ts'
import type { Calibration } from './calibrate.ts'
import { steadyState } from './erlang.ts'
import type { MMc, UnstableMMc } from './erlang.ts'
import { simulateDays } from './simulate.ts'
import type { SimulatedHour } from './simulate.ts'
import { hourTable, sensitivityTable } from './tables.ts'

export interface LanesTool extends ToolBasis {
  readonly instrument: 'lanes'
  readonly place: Bilingual
  readonly basis: Bilingual
  readonly sources: SettingsOf<'lanes'>['sources']
  readonly firstDay: SettingsOf<'lanes'>['profile']['firstDay']
  readonly kinds: readonly { readonly lane: string; readonly title: Bilingual; readonly open: number }[]
  readonly asked: LanesAsked
  /** Years in which the month of the profile was counted. */
  readonly years: readonly number[]
  /** Counted in the month and year, in all lanes; null where nothing was. */
  readonly vehiclesInMonth: number | null
  /** In lanes of this kind, on an average day of the month. */
  readonly vehiclesPerDay: number | null
  readonly calibration: Calibration | null
  readonly result: DayResult | null
  /** The calibrated day against the published one: mean absolute difference in minutes; null unless the lanes, the service and the arrivals are those of the calibration. */
  readonly misfitMinutes: number | null
  readonly sensitivity: readonly Sensitivity[]
}

export interface LanesAsked {
  readonly kind: string
  readonly month: number
  readonly day: number
  readonly year: number
  /** Of 24 hours. */
  readonly lanes: readonly number[]
  /** Null: that of the calibration. */
  readonly service: number | null
  /** Of the calibrated arrivals, in percent. */
  readonly arrivals: number
  readonly seed: number
}

/** What became of a day; without waits where the line would grow from day to day. */
export type DayResult = { readonly utilisation: number; readonly serviceMinutes: number; readonly hours: readonly HourResult[] } & (
  | { readonly isStable: true; readonly n: number; readonly medianMinutes: number; readonly p95Minutes: number }
  | { readonly isStable: false; readonly growthPerDay: number }
)

export interface HourResult {
  readonly hour: number
  readonly arrivals: number
  readonly lanes: number
  readonly publishedMinutes: number
  /** If this hour went on for ever. */
  readonly steady: MMc | UnstableMMc
  /** Null where no wait is told. */
  readonly simulated: SimulatedHour | null
}

export interface Sensitivity {
  readonly change: 'lane-less' | 'lane-more' | 'service-shorter' | 'service-longer'
  readonly lanes: readonly number[]
  readonly serviceMinutes: number
  readonly result: Omit<DayResult & { readonly isStable: true }, 'hours'> | Omit<DayResult & { readonly isStable: false }, 'hours'>
}

const MOST_LANES = 200
const LONGEST_SERVICE = 60
/** Days simulated for the answer, and for each line of the sensitivity. */
export const DAYS_SIMULATED = 6
const DAYS_COMPARED = 3

export function lanesTool(context: ToolContext, settings: SettingsOf<'lanes'>): LanesTool {
  const { parameters } = context
  const { profile, first } = settings
  const kind = takeChoice(parameters, 'kind', settings.lanes.map(({ lane }) => lane), first.lane)
  const month = takeInteger(parameters, 'month', { least: 1, most: 12, usual: first.month })
  const day = takeInteger(parameters, 'day', { least: 0, most: DAYS - 1, usual: 0 })
  const counted = countedMonths(context, settings, month.value)
  const year = takeChoice(parameters, 'year', counted.years.map(({ year: of }) => String(of)), String(first.year))
  const own = settings.lanes.find(({ lane }) => lane === kind.value) ?? settings.lanes[0]
  const open = own?.open ?? 1
  const lanes = takeLanes(parameters, open)
  const service = takeNumber(parameters, 'service', { least: 0.01, most: LONGEST_SERVICE, usual: 0 })
  const arrivals = takeNumber(parameters, 'arrivals', { least: 1, most: 500, usual: 100 })
  const seed = takeInteger(parameters, 'seed', { least: 1, most: 999_999_999, usual: 1 })

  const { weeks, notes } = weeksOf(context, { dataset: profile.dataset, month: profile.month, day: profile.day, hour: profile.hour, minutes: own === undefined ? [] : [own.minutes] }, month.value)
  const waits = [...(weeks[0]?.[day.value] ?? []), weeks[0]?.[(day.value + 1) % DAYS]?.[0] ?? null]
  const vehiclesInMonth = counted.years.find(({ year: of }) => String(of) === year.value)?.vehicles ?? null
  const share = open / settings.lanes.reduce((sum, one) => sum + one.open, 0)
  const vehiclesPerDay = vehiclesInMonth === null ? null : (vehiclesInMonth / daysIn(Number(year.value), month.value)) * share
  const calibration = vehiclesPerDay === null ? null : calibrate(waits, vehiclesPerDay, open)
  const asked: LanesAsked = { kind: kind.value, month: month.value, day: day.value, year: Number(year.value), lanes: lanes.value, service: service.value === 0 ? null : service.value, arrivals: arrivals.value, seed: seed.value }
  const model = calibration === null || vehiclesPerDay === null ? null : new DayModel(calibration, vehiclesPerDay, asked, waits)
  const result = model?.result() ?? null
  const isCalibrated = asked.service === null && asked.arrivals === 100 && asked.lanes.every((one) => one === open)
  const sensitivity = model?.sensitivity() ?? []
  return {
    instrument: 'lanes', place: settings.place, basis: settings.basis, sources: settings.sources, firstDay: profile.firstDay,
    kinds: settings.lanes.map(({ lane, title, open: of }) => ({ lane, title, open: of })),
    asked, years: counted.years.map(({ year: of }) => of), vehiclesInMonth, vehiclesPerDay, calibration, result, sensitivity,
    misfitMinutes: isCalibrated && result !== null ? misfitOf(result) : null,
    problems: [...problemsOf(kind, month, day, ...(counted.years.length === 0 ? [] : [year]), service, arrivals, seed), ...lanes.problems],
    notes: [...notes, ...counted.notes],
    tables: [hourTable(result), sensitivityTable(sensitivity)],
  }
}

/** `17`, or 24 numbers for the hours of the day: `12,12,10,…`. */
function takeLanes(parameters: ToolContext['parameters'], open: number): { readonly value: readonly number[]; readonly problems: readonly ParameterProblem[] } {
  const usual = Array.from({ length: 24 }, () => open)
  const asked = parameters.lanes
  if (asked === undefined) return { value: usual, problems: [] }
  const parts = asked.split(/[\s,;]+/).filter((part) => part !== '')
  const refused = (code: ParameterProblem['code']) => ({ value: usual, problems: [{ parameter: 'lanes', code }] })
  if ((parts.length !== 1 && parts.length !== 24) || parts.some((part) => !/^\d{1,6}$/.test(part))) return refused('parameter-invalid')
  const numbers = parts.map(Number)
  if (numbers.some((number) => number < 1)) return refused('parameter-too-small')
  if (numbers.some((number) => number > MOST_LANES)) return refused('parameter-too-large')
  return { value: Array.from({ length: 24 }, (_, hour) => numbers[hour] ?? numbers[0] ?? open), problems: [] }
}

function countedMonths(context: ToolContext, { arrivals }: SettingsOf<'lanes'>, month: number) {
  const asked = askDataset(context, arrivals.dataset, { values: [{ as: 'value', measure: arrivals.value, aggregate: 'sum' }], by: [{ column: arrivals.time }], where: [{ column: arrivals.place, in: [arrivals.of] }, { column: arrivals.measure, in: [arrivals.measured] }] })
  const ending = `-${String(month).padStart(2, '0')}`
  const years = (asked.table?.rows ?? []).flatMap(([time, value]) => (String(time).endsWith(ending) && typeof value === 'number' && value > 0 ? [{ year: Number(String(time).slice(0, 4)), vehicles: value }] : []))
  return { years, notes: [noteOf(arrivals.dataset, asked)] }
}

function daysIn(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

/** One day as asked for, and with one thing changed. */
class DayModel {
  readonly #calibration: Calibration
  readonly #vehiclesPerDay: number
  readonly #asked: LanesAsked
  readonly #waits: readonly (number | null)[]

  constructor(calibration: Calibration, vehiclesPerDay: number, asked: LanesAsked, waits: readonly (number | null)[]) {
    this.#calibration = calibration
    this.#vehiclesPerDay = vehiclesPerDay
    this.#asked = asked
    this.#waits = waits
  }

  result(): DayResult {
    return this.#day(this.#asked.lanes, this.#service(), DAYS_SIMULATED)
  }

  sensitivity(): readonly Sensitivity[] {
    const { lanes } = this.#asked
    const service = this.#service()
    const less = lanes.map((one) => one - 1)
    const changes: readonly Omit<Sensitivity, 'result'>[] = [
      ...(less.every((one) => one >= 1) ? [{ change: 'lane-less' as const, lanes: less, serviceMinutes: service }] : []),
      { change: 'lane-more', lanes: lanes.map((one) => one + 1), serviceMinutes: service },
      { change: 'service-shorter', lanes, serviceMinutes: service * 0.9 },
      { change: 'service-longer', lanes, serviceMinutes: service * 1.1 },
    ]
    return changes.map((change) => { const { hours: _hours, ...result } = this.#day(change.lanes, change.serviceMinutes, DAYS_COMPARED); return { ...change, result } })
  }

  #service(): number {
    return this.#asked.service ?? this.#calibration.serviceMinutes
  }

  #day(lanes: readonly number[], serviceMinutes: number, days: number): DayResult {
    const times = this.#asked.arrivals / 100
    const arrivals = this.#calibration.arrivals.map((one) => one * times)
    const capacity = lanes.reduce((sum, one) => sum + (one * 60) / serviceMinutes, 0)
    const perDay = this.#vehiclesPerDay * times
    const utilisation = perDay / capacity
    const isStable = utilisation < 1
    const simulated = isStable ? simulateDays({ arrivals, lanes, serviceMinutes, queueAtStart: this.#calibration.queueAtStart, seed: this.#asked.seed, days }) : null
    const hours = arrivals.map((perHour, hour): HourResult => ({ hour, arrivals: perHour, lanes: lanes[hour] ?? 1, publishedMinutes: this.#waits[hour] ?? 0, steady: steadyState(perHour, lanes[hour] ?? 1, serviceMinutes), simulated: simulated?.hours[hour] ?? null }))
    return simulated === null || simulated.medianMinutes === null || simulated.p95Minutes === null
      ? { utilisation, serviceMinutes, hours: hours.map((one) => ({ ...one, simulated: null })), isStable: false, growthPerDay: perDay - capacity }
      : { utilisation, serviceMinutes, hours, isStable: true, n: simulated.n, medianMinutes: simulated.medianMinutes, p95Minutes: simulated.p95Minutes }
  }
}

function misfitOf({ hours }: DayResult): number | null {
  const differences = hours.flatMap(({ publishedMinutes, simulated }) => (simulated?.meanMinutes === null || simulated === null ? [] : [Math.abs(simulated.meanMinutes - publishedMinutes)]))
  return differences.length === 0 ? null : differences.reduce((sum, one) => sum + one, 0) / differences.length
}
