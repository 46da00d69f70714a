import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { caseOf, valuePerDay } from './case.ts'
import type { ClosureQuestion, CrossingRow, PortPlace, ValueRow } from './case.ts'
import { greatCircle } from './distance.ts'
import { daysInMonth, daysInYear, monthsLater, peakPerDay } from './months.ts'

const PLACES: readonly PortPlace[] = [
  { port: '2304', name: 'Laredo', region: 'TX', latitude: 27.5, longitude: -99.507 },
  { port: '2303', name: 'Eagle Pass', region: 'TX', latitude: 28.705, longitude: -100.512 },
  { port: '9999', name: 'Nowhere', region: 'TX', latitude: 0, longitude: 0 },
]
const MONTHS = Array.from({ length: 24 }, (_one, index) => monthsLater('2023-06', index))
const CROSSINGS: readonly CrossingRow[] = MONTHS.flatMap((month) => [
  { month, port: '2304', value: month === '2024-05' ? 3100 : month === '2024-03' ? 4650 : 2000 },
  { month, port: '2303', value: month === '2024-02' ? 580 : 310 },
])
const VALUES: readonly ValueRow[] = [
  { year: '2024', port: '2304', mode: 'Truck', direction: 'in', value: 1_000_000 }, { year: '2024', port: '2304', mode: 'Truck', direction: 'out', value: 500_000 },
  { year: '2024', port: '2304', mode: 'Rail', direction: 'in', value: 366_000 }, { year: '2025', port: '2304', mode: 'Truck', direction: 'in', value: 9 },
]
const ASKED: ClosureQuestion = { port: '2304', days: 7, month: '2024-05', mode: 'Truck', directions: ['in'], peakMonths: 12, roadFactor: 1.3, costPerKm: 1.4, waitingPercent: 0.6, capacityFactor: 1 }

function made(question: Partial<ClosureQuestion> = {}) {
  const found = caseOf(CROSSINGS, VALUES, PLACES, { ...ASKED, ...question })
  assert.ok(typeof found !== 'string', String(found))
  return found
}

describe('the case of a closed port', () => {
  it('takes crossings of a day from the month, room from the best month a day, value from the year', () => {
    const { programme, closed, others, valuePerTruck, valueYear, trucksInYear } = made()
    assert.equal(programme.arrivals, 100)
    assert.deepEqual([closed.peak, closed.peakMonth, closed.room], [150, '2024-03', 50])
    assert.deepEqual(others.map(({ port, usual, peak, room }) => [port, usual, peak, room]), [['2303', 10, 20, 10]])
    assert.deepEqual([valueYear, trucksInYear], ['2024', 10 * 2000 + 3100 + 4650])
    assert.equal(valuePerTruck, 1_000_000 / 27_750)
    assert.ok(Math.abs(programme.waiting - (0.006 * 1_000_000) / 27_750) < 1e-12)
  })

  it('reckons the road along the border and back', () => {
    const { others } = made()
    const km = 2 * 1.3 * greatCircle({ latitude: 27.5, longitude: -99.507 }, { latitude: 28.705, longitude: -100.512 })
    assert.equal(others[0]?.km, km)
    assert.equal(others[0].cost, km * 1.4)
  })

  it('takes a capacity that is another one from the peak, never below nothing', () => {
    assert.deepEqual(made({ capacityFactor: 1.1 }).others.map(({ room }) => Math.round(room * 1000) / 1000), [12])
    assert.deepEqual(made({ capacityFactor: 0.5 }).others.map(({ room }) => room), [0])
  })

  it('reckons with the days that it takes to serve all who waited, and a fortnight more, sixty at most', () => {
    // 700 trucks, room for 50 at the port and 10 at the other: twelve days.
    assert.equal(made().programme.after, 12 + 14)
    assert.equal(made({ days: 30 }).programme.after, 60)
    assert.equal(made({ capacityFactor: 0.5 }).programme.after, 14)
  })

  it('takes the year before where a year is not whole', () => {
    // Of 2025 only five months are counted.
    assert.equal(made({ month: '2025-05' }).valueYear, '2024')
  })

  it('says why nothing can be reckoned', () => {
    assert.equal(caseOf(CROSSINGS, VALUES, PLACES, { ...ASKED, port: '1234' }), 'no-place')
    assert.equal(caseOf(CROSSINGS, VALUES, PLACES, { ...ASKED, port: '9999' }), 'no-crossings')
    assert.equal(caseOf(CROSSINGS, VALUES, PLACES, { ...ASKED, mode: 'Pipeline' }), 'no-value')
    assert.equal(caseOf(CROSSINGS, [], PLACES, ASKED), 'no-value')
  })

  it('tells what waits of every mode', () => {
    assert.deepEqual(valuePerDay(VALUES, '2304', '2024').map(({ mode, direction, perDay }) => [mode, direction, perDay]), [['Truck', 'in', 1_000_000 / 366], ['Truck', 'out', 500_000 / 366], ['Rail', 'in', 1000]])
  })
})

describe('months and distances', () => {
  it('counts months across years', () => {
    assert.deepEqual([monthsLater('2024-05', -48), monthsLater('2024-01', -1), monthsLater('2023-12', 1), monthsLater('2024-05', 0)], ['2020-05', '2023-12', '2024-01', '2024-05'])
    assert.deepEqual([daysInMonth('2024-02'), daysInMonth('2023-02'), daysInYear(2024), daysInYear(2023)], [29, 28, 366, 365])
  })

  it('finds the month with the most a day, not the longest one', () => {
    assert.deepEqual(peakPerDay([{ month: '2023-01', value: 3100 }, { month: '2023-02', value: 2900 }]), { month: '2023-02', perDay: 2900 / 28 })
    assert.equal(peakPerDay([]), null)
  })

  it('knows how far things are: a quarter of the meridian, and a known pair of airports', () => {
    assert.ok(Math.abs(greatCircle({ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 }) - 10_007.557) < 0.01)
    // Los Angeles to New York (LAX–JFK): 3,974 km on the sphere.
    assert.ok(Math.abs(greatCircle({ latitude: 33.9425, longitude: -118.408 }, { latitude: 40.6398, longitude: -73.7789 }) - 3974) < 3)
    assert.equal(greatCircle({ latitude: 27.5, longitude: -99.5 }, { latitude: 27.5, longitude: -99.5 }), 0)
  })
})
