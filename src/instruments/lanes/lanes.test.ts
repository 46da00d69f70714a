import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { toolContext } from '../testing/shelf.ts'
import type { ShelfTable } from '../testing/shelf.ts'
import { calibrate } from './calibrate.ts'
import { erlangB, steadyState } from './erlang.ts'
import { simulateDays } from './simulate.ts'
import type { DaySettings } from './simulate.ts'
import { lanesTool } from './view.ts'

const near = (value: number, wanted: number, within: number, what = '') => { assert.ok(Math.abs(value - wanted) <= within, `${what} ${value} is not ${wanted}`) }
const flat = (value: number) => Array.from({ length: 24 }, () => value)

describe('M/M/c', () => {
  test('has the values of the formula with factorials in exact fractions, and those of qsmmm of octave-queueing 1.2.7', () => {
    // λ in an hour, lanes, minutes of service; Erlang C, Lq, Wq in minutes. C = (aᶜ/c! · c/(c − a)) ÷ (Σ aⁿ/n! + the same).
    const exact = [
      [50, 5, 5, 0.6201471747166334, 3.100735873583168, 3.720883048299801],
      [30, 1, 1, 0.5, 0.5, 1],
      [200, 5, 1.4, 0.8385785029125972, 11.740099040776364, 3.522029712232909],
      [1000, 20, 1.1, 0.61458162696596, 6.760397896625556, 0.40562387379753334],
      [2380, 42, 1, 0.6237206660566488, 10.603251322963024, 0.26730885688142075],
      [600, 10, 0.95, 0.8255855781256987, 15.686125984388259, 1.568612598438826],
    ] as const
    for (const [arrivals, lanes, service, probability, queue, wait] of exact) {
      const steady = steadyState(arrivals, lanes, service)
      assert.ok(steady.isStable)
      near(steady.probabilityOfWait, probability, 1e-12, 'C')
      near(steady.queue, queue, 1e-9, 'Lq')
      near(steady.waitMinutes, wait, 1e-9, 'Wq')
    }
  })
  test('of one lane is M/M/1: C = ρ, Wq = ρ s / (1 − ρ)', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true }), (utilisation, service) => {
      const steady = steadyState((utilisation / service) * 60, 1, service)
      assert.ok(steady.isStable)
      near(steady.probabilityOfWait, utilisation, 1e-9)
      near(steady.waitMinutes / ((utilisation * service) / (1 - utilisation)), 1, 1e-9)
    }))
  })
  test('has Erlang’s printed losses', () => {
    // Tables of Erlang B: 10 servers offered 5.0842 Erlang lose 2 in 100; 5 offered 1.3608 lose 1 in 100.
    near(erlangB(5.0842, 10), 0.02, 1e-5)
    near(erlangB(1.3608, 5), 0.01, 1e-5)
  })
  test('tells no number where the lanes cannot keep up, and a finite one wherever they can', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (arrivals, lanes, service) => {
      const steady = steadyState(arrivals, lanes, service)
      assert.equal(steady.isStable, (arrivals / 60) * service / lanes < 1)
      assert.deepEqual(Object.keys(steady).length, steady.isStable ? 6 : 2)
      for (const value of Object.values(steady)) assert.ok(typeof value === 'boolean' || (Number.isFinite(value) && value >= 0))
      if (steady.isStable) assert.ok(steady.probabilityOfWait <= 1)
    }))
    assert.deepEqual(steadyState(60, 1, 1), { isStable: false, utilisation: 1 })
  })
  test('makes nobody wait longer for one lane more', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.05, max: 0.98, noNaN: true }), (lanes, utilisation) => {
      const [few, more] = [steadyState(utilisation * lanes * 60, lanes, 1), steadyState(utilisation * lanes * 60, lanes + 1, 1)]
      assert.ok(few.isStable && more.isStable && more.waitMinutes <= few.waitMinutes && more.p95Minutes <= few.p95Minutes + 1e-12)
    }))
  })
})

const STEADY: DaySettings = { arrivals: flat(200), lanes: flat(5), serviceMinutes: 1.4, queueAtStart: 0, seed: 1, days: 150 }

describe('days event by event', () => {
  test('come to the steady state of M/M/c: mean wait and P95', () => {
    for (const [arrivals, lanes, serviceMinutes] of [[200, 5, 1.4], [30, 1, 1.4], [600, 10, 0.9]] as const) {
      const steady = steadyState(arrivals, lanes, serviceMinutes)
      assert.ok(steady.isStable)
      const late = simulateDays({ ...STEADY, arrivals: flat(arrivals), lanes: flat(lanes), serviceMinutes }).hours.slice(4)
      const n = late.reduce((sum, hour) => sum + hour.n, 0)
      near(late.reduce((sum, hour) => sum + (hour.meanMinutes ?? 0) * hour.n, 0) / n / steady.waitMinutes, 1, 0.08, `${lanes} lanes`)
      near(late.reduce((sum, hour) => sum + hour.queueAtEnd, 0) / late.length / steady.queue, 1, 0.12)
    }
  })
  test('of too many vehicles grow as fast as reckoned by hand', () => {
    // 300 come, 5 lanes of one minute serve 300 − 60 = 240 with 4 lanes: 60 more each hour.
    const { hours } = simulateDays({ ...STEADY, arrivals: flat(300), lanes: flat(4), serviceMinutes: 1, days: 20 })
    for (const hour of [5, 11, 23]) near(hours[hour]?.queueAtEnd ?? 0, 60 * (hour + 1), 60)
    near(hours[11]?.meanMinutes ?? 0, (11.5 * 60) / 4, 8)
  })
  test('that begin with a line serve it first', () => {
    const { hours } = simulateDays({ ...STEADY, arrivals: flat(100), lanes: flat(10), serviceMinutes: 1, queueAtStart: 600, days: 20 })
    // Ten lanes serve 600 in an hour: who comes at once waits 60 minutes, and the line is gone after 600 ÷ (600 − 100) hours.
    assert.ok((hours[0]?.p95Minutes ?? 0) > 50 && (hours[0]?.p95Minutes ?? 0) < 65)
    near(hours[0]?.meanMinutes ?? 0, 35, 4)
    near(hours[3]?.meanMinutes ?? 0, 0, 0.5)
  })
  test('let nobody through while lanes are closed that were open', () => {
    const lanes = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 1 : 5))
    const { hours } = simulateDays({ ...STEADY, arrivals: flat(150), lanes, days: 20 })
    near(hours[10]?.queueAtEnd ?? 0, 150 - 60 / 1.4 + (hours[9]?.queueAtEnd ?? 0), 15)
    assert.ok((hours[10]?.medianMinutes ?? 0) > 10 && (hours[20]?.medianMinutes ?? 0) < 5)
  })
  test('are the same for the same seed, byte for byte, and others for another', () => {
    assert.deepEqual(simulateDays({ ...STEADY, days: 2 }), simulateDays({ ...STEADY, days: 2 }))
    assert.notDeepEqual(simulateDays({ ...STEADY, days: 2 }), simulateDays({ ...STEADY, days: 2, seed: 2 }))
  })
  test('hold no value that is no number, whatever is asked', () => {
    const hours = (most: number, least = 0) => fc.array(fc.integer({ min: least, max: most }), { minLength: 24, maxLength: 24 })
    fc.assert(fc.property(hours(120), hours(6, 1), fc.double({ min: 0.01, max: 30, noNaN: true }), fc.nat(200), fc.nat(), (arrivals, lanes, serviceMinutes, queueAtStart, seed) => {
      const day = simulateDays({ arrivals, lanes, serviceMinutes, queueAtStart, seed, days: 1 })
      for (const { n, medianMinutes, p95Minutes, meanMinutes, queueAtEnd } of day.hours) {
        assert.ok(queueAtEnd >= 0 && Number.isFinite(queueAtEnd))
        for (const value of [medianMinutes, p95Minutes, meanMinutes]) assert.equal(value === null, n === 0)
        assert.ok(n === 0 || ((medianMinutes ?? -1) >= 0 && (p95Minutes ?? -1) >= (medianMinutes ?? 0)))
      }
    }), { numRuns: 60 })
  })
})

describe('a published profile', () => {
  const waits = [60, 50, 40, 30, 30, 30, 40, 60, 70, 80, 90, 90, 90, 80, 70, 70, 70, 80, 80, 80, 70, 70, 60, 60, 60]
  test('and a number of vehicles make arrivals, a line at the beginning and a service time', () => {
    const made = calibrate(waits, 24_000, 17)
    assert.ok(made !== null)
    assert.deepEqual([made.servedPerHour, made.queueAtStart, made.serviceMinutes, made.cutHours], [1000, 1000, 1.019, 0])
    near(made.arrivals[0] ?? 0, 1000 * (1 - 10 / 60), 1e-9)
    near(made.arrivals.reduce((sum, one) => sum + one, 0), 24_000, 1e-6)
  })
  test('come out again when the day is simulated', () => {
    const made = calibrate(waits, 24_000, 17)
    assert.ok(made !== null)
    const { hours } = simulateDays({ ...made, lanes: flat(17), seed: 4, days: 20 })
    for (const { hour, meanMinutes } of hours) near(meanMinutes ?? 0, ((waits[hour] ?? 0) + (waits[hour + 1] ?? 0)) / 2, 8, `hour ${hour}:`)
  })
  test('make nothing where an hour is missing or nobody was counted', () => {
    assert.equal(calibrate([null, ...waits.slice(1)], 24_000, 17), null)
    assert.equal(calibrate(waits.slice(1), 24_000, 17), null)
    assert.equal(calibrate(waits, 0, 17), null)
    assert.equal(calibrate(waits, 1e9, 1), null)
  })
  test('that falls by more than an hour within an hour is cut, and that is told', () => {
    const made = calibrate([200, 100, ...waits.slice(2)], 24_000, 17)
    assert.deepEqual([made?.arrivals[0], made?.cutHours], [0, 1])
  })
})

const say = (text: string) => ({ en: text, es: text })
const SETTINGS: SettingsOf<'lanes'> = {
  instrument: 'lanes', place: say('Gate'), basis: say('Seen once.'), sources: [],
  profile: { dataset: { party: 'USA', dataset: 'profile' }, month: 'month', day: 'day', hour: 'hour', firstDay: { day: 'monday', isStated: false } },
  arrivals: { dataset: { party: 'USA', dataset: 'counts' }, time: 'month', place: 'port', measure: 'measure', value: 'value', of: '1', measured: 'Cars' },
  lanes: [{ lane: 'standard', title: say('Standard'), minutes: 'standard', open: 5 }, { lane: 'ready', title: say('Ready'), minutes: 'ready', open: 15 }],
  first: { lane: 'ready', year: 2019, month: 7 },
}
const PROFILE: ShelfTable = {
  party: 'USA', dataset: 'profile', columns: { month: 'integer', day: 'integer', hour: 'integer', standard: 'integer', ready: 'integer' },
  rows: [7, 8].flatMap((month) => Array.from({ length: 168 }, (_, at) => [month, Math.floor(at / 24), at % 24, 40 + Math.round(30 * Math.sin((at / 24) * 2 * Math.PI)), month === 8 && at === 3 ? null : 30 + Math.round(15 * Math.sin((at / 24) * 2 * Math.PI))])),
}
const COUNTS: ShelfTable = { party: 'USA', dataset: 'counts', columns: { month: 'month', port: 'text', measure: 'text', value: 'integer' }, rows: [['2018-07', '1', 'Cars', 600_000], ['2019-07', '1', 'Cars', 620_000], ['2019-08', '1', 'Cars', 640_000], ['2019-07', '2', 'Cars', 5], ['2019-07', '1', 'Trucks', 7]] }
const toolOf = (parameters = {}) => lanesTool(toolContext([PROFILE, COUNTS], parameters), SETTINGS)

describe('the tool of lanes', () => {
  test('shares the vehicles of a day out by the lanes that were open, and comes near the published day', () => {
    const tool = toolOf()
    assert.deepEqual([tool.vehiclesInMonth, tool.vehiclesPerDay, tool.years.join()], [620_000, 15_000, '2018,2019'])
    assert.ok(tool.result?.isStable && tool.result.utilisation < 1 && tool.result.utilisation > 0.998)
    assert.ok((tool.misfitMinutes ?? 99) < 8)
    assert.equal(tool.result.hours.length, 24)
  })
  test('tells by how much the line grows instead of a wait where the lanes cannot keep up', () => {
    for (const parameters of [{ lanes: '14' }, { service: '1.6' }, { arrivals: '101' }, { lanes: Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 15 : 14)).join() }]) {
      const tool = toolOf(parameters)
      assert.ok(tool.result !== null && !tool.result.isStable && tool.result.growthPerDay > 0 && tool.result.utilisation >= 1, JSON.stringify(parameters))
      assert.ok(tool.result.hours.every(({ simulated }) => simulated === null))
      const table = tool.tables[0]
      const told = ['median', 'p95', 'n', 'queue'].map((name) => table?.columns.findIndex((column) => column.name === name) ?? -1)
      assert.ok(table?.rows.every((row) => told.every((at) => row[at] === null)))
    }
  })
  test('waits less with one lane more or a shorter service, and says what one lane fewer does', () => {
    const { result, sensitivity } = toolOf({ lanes: '16' })
    assert.ok(result?.isStable)
    assert.deepEqual(sensitivity.map(({ change, result: of }) => [change, of.isStable]), [['lane-less', true], ['lane-more', true], ['service-shorter', true], ['service-longer', false]])
    const [less, more] = sensitivity
    assert.ok(less?.result.isStable && more?.result.isStable && more.result.medianMinutes <= result.medianMinutes && result.medianMinutes <= less.result.medianMinutes)
  })
  test('takes a lane for each hour, and says what it could not use', () => {
    const plan = Array.from({ length: 24 }, (_, hour) => 14 + (hour % 3))
    assert.deepEqual(toolOf({ lanes: plan.join(', ') }).asked.lanes, plan)
    for (const [lanes, code] of [['1,2', 'parameter-invalid'], ['many', 'parameter-invalid'], ['0', 'parameter-too-small'], ['201', 'parameter-too-large'], ['1.5', 'parameter-invalid']] as const) assert.deepEqual(toolOf({ lanes }).problems, [{ parameter: 'lanes', code }])
    assert.deepEqual(toolOf({ year: '2001', day: '7', service: '0', arrivals: '0', seed: 'x', kind: 'air' }).problems.map(({ parameter }) => parameter).sort(), ['arrivals', 'day', 'kind', 'seed', 'service', 'year'])
  })
  test('is whole and without a result where data are missing', () => {
    for (const context of [toolContext([]), toolContext([PROFILE]), toolContext([COUNTS]), toolContext([PROFILE, COUNTS], {}, false), toolContext([PROFILE, COUNTS], { month: '8' })]) {
      const tool = lanesTool(context, SETTINGS)
      assert.deepEqual([tool.result, tool.calibration, tool.sensitivity, tool.problems], [null, null, [], []])
    }
  })
  test('gives the same answer to the same address', () => {
    assert.deepEqual(toolOf({ seed: '5', lanes: '17' }), toolOf({ seed: '5', lanes: '17' }))
    assert.notDeepEqual(toolOf({ seed: '5', lanes: '17' }).result, toolOf({ seed: '6', lanes: '17' }).result)
  })
})
