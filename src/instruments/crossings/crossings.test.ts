import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Remark } from '../../dialogue/items/instruments/crossings.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { randomOf } from '../statistics/random.ts'
import { toolContext } from '../testing/shelf.ts'
import type { ShelfTable } from '../testing/shelf.ts'
import { decompose, piecesOf } from './decompose.ts'
import { monthAfter, monthsBetween, monthsOf } from './months.ts'
import type { MonthValue } from './months.ts'
import { remarksOn } from './remarks.ts'
import { crossingsTool } from './view.ts'
import { yearTotals } from './years.ts'

const say = (text: string) => ({ en: text, es: text })
const SEASON = [0.9, 0.8, 1.1, 1.0, 1.05, 0.95, 1.0, 1.02, 0.93, 1.1, 1.05, 1.1]

/** A count with a known level, season and noise. */
function made(years: number, { growth = 0.02, noise = 0, seed = 1, from = '2000-01' } = {}): MonthValue[] {
  const random = randomOf(seed)
  return Array.from({ length: years * 12 }, (_, at) => ({ month: monthAfter(from, at), value: 10_000 * (1 + growth) ** (at / 12) * (SEASON[at % 12] ?? 1) * Math.exp(random.normal(0, noise)) }))
}
const changed = (months: readonly MonthValue[], month: string, times: number) => months.map((one) => (one.month === month ? { ...one, value: (one.value ?? 0) * times } : one))

describe('months', () => {
  test('follow one another over the turn of a year, in both directions', () => {
    assert.deepEqual([monthAfter('2019-12', 1), monthAfter('2020-01', -1), monthAfter('2020-01', 25), monthAfter('2020-03', -15)], ['2020-01', '2019-12', '2022-02', '2018-12'])
    assert.equal(monthsBetween('2018-12', '2020-03'), 15)
  })
  test('that are missing from a table are there without a value, never as nought', () => {
    assert.deepEqual(monthsOf({ columns: ['month', 'value'], rows: [['2020-01', 5], ['2020-04', 0]] }), [{ month: '2020-01', value: 5 }, { month: '2020-02', value: null }, { month: '2020-03', value: null }, { month: '2020-04', value: 0 }])
  })
})

describe('a count taken apart', () => {
  test('gives back the season that was put in, with the years it comes from', () => {
    const { seasons } = decompose(made(15, { noise: 0.02 }), 3.5)
    const scale = 12 / SEASON.reduce((sum, one) => sum + one, 0)
    for (const [at, { index, n, lower, upper }] of seasons.entries()) {
      assert.ok(Math.abs((index ?? 0) / ((SEASON[at] ?? 1) * scale) - 1) < 0.02, `${at + 1}: ${index}`)
      assert.ok(n >= 14 && n <= 15)
      assert.ok((lower ?? 1) <= (index ?? 0) && (index ?? 0) <= (upper ?? 0))
    }
    assert.ok(Math.abs(seasons.reduce((sum, { index }) => sum + (index ?? 0), 0) - 12) < 1e-9)
  })
  test('marks the months that were spoilt and hardly any other', () => {
    const months = changed(changed(made(20, { noise: 0.02 }), '2008-07', 0.7), '2013-02', 1.3)
    const marks = decompose(months, 3.5).months.filter(({ mark }) => mark !== null)
    assert.equal(marks.find(({ month }) => month === '2008-07')?.mark, 'low')
    assert.equal(marks.find(({ month }) => month === '2013-02')?.mark, 'high')
    assert.ok(marks.length <= 4, String(marks.length))
  })
  test('does not mark the months beside a closed border for having been open', () => {
    const months = ['2010-04', '2010-05', '2010-06'].reduce((all, month) => changed(all, month, 0.4), made(20, { noise: 0.02 }))
    const marks = new Map(decompose(months, 3.5).months.map(({ month, mark }) => [month, mark]))
    for (const month of ['2010-04', '2010-05', '2010-06']) assert.equal(marks.get(month), 'low', month)
    for (const month of ['2010-01', '2010-02', '2010-03', '2010-07', '2010-08']) assert.equal(marks.get(month), null, month)
  })
  test('follows a lasting change and takes the new level for the usual one', () => {
    const months = made(20, { noise: 0.02, growth: 0 }).map((one) => (one.month >= '2012-01' ? { ...one, value: (one.value ?? 0) / 2 } : one))
    const late = decompose(months, 3.5).months.filter(({ month, mark }) => month > '2012-12' && mark !== null)
    assert.ok(late.length <= 2)
  })
  test('tells no season of fewer than three years, and judges nothing without one', () => {
    const { months, seasons } = decompose(made(2), 3.5)
    assert.ok(seasons.every(({ index, lower, upper }) => index === null && lower === null && upper === null))
    assert.ok(months.every(({ expected, score, mark }) => expected === null && score === null && mark === null))
  })
  test('tells a month of nought as such where some were to be expected, and not where hardly any were', () => {
    const none = decompose(changed(made(10, { noise: 0.02 }), '2005-03', 0), 3.5).months.find(({ month }) => month === '2005-03')
    assert.deepEqual([none?.mark, none?.score], ['none', null])
    const rare = decompose(made(10, { noise: 0.02 }).map(({ month, value }) => ({ month, value: month === '2005-03' ? 0 : (value ?? 0) / 2000 })), 3.5).months.find(({ month }) => month === '2005-03')
    assert.equal(rare?.mark, null)
  })
  test('never answers what is no number, whatever was counted', () => {
    const counts = fc.array(fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000 })), { nil: null }), { maxLength: 120 })
    fc.assert(fc.property(counts, fc.double({ min: 2, max: 20, noNaN: true }), (values, outlier) => {
      const { months, seasons } = decompose(values.map((value, at) => ({ month: monthAfter('1996-01', at), value })), outlier)
      for (const { level, expected, score, mark, value } of months) {
        for (const number of [level, expected, score]) assert.ok(number === null || Number.isFinite(number))
        if (mark === 'none') assert.equal(value, 0)
        if (mark === 'high' || mark === 'low') assert.ok(Math.abs(score ?? 0) > outlier)
      }
      for (const { index, lower, upper } of seasons) for (const number of [index, lower, upper]) assert.ok(number === null || Number.isFinite(number))
    }))
  })
})

describe('where counts do not compare', () => {
  test('they are in pieces, and no month is in two or in none', () => {
    const months = made(3)
    const pieces = piecesOf(months, ['2001-03', '2001-03', '2002-01'])
    assert.deepEqual(pieces.map((piece) => piece[0]?.month), ['2000-01', '2001-03', '2002-01'])
    assert.deepEqual(pieces.flat(), months)
    assert.equal(piecesOf(months, ['1990-01']).length, 1)
  })
  test('years are not compared, nor with a year of which a month is missing', () => {
    const months = made(5).filter(({ month }) => month !== '2003-05')
    const years = yearTotals(months, ['2002-03'])
    assert.deepEqual(years.map(({ year, months: there, changeInPercent }) => [year, there, changeInPercent !== null]), [[2000, 12, false], [2001, 12, true], [2002, 12, false], [2003, 11, false], [2004, 12, false]])
  })
  test('the year after the one in which they changed compares again only when both are whole and alike', () => {
    assert.equal(yearTotals(made(4), ['2001-01']).map(({ changeInPercent }) => changeInPercent !== null).join(), 'false,false,true,true')
    assert.equal(yearTotals(made(4), ['2001-05']).map(({ changeInPercent }) => changeInPercent !== null).join(), 'false,false,false,true')
  })
})

const remark = (changed: Partial<Remark>): Remark => ({ remark: 'r', kind: 'event', from: '2020-03', to: null, places: null, measures: null, title: say('R'), text: null, sources: [], ...changed })

describe('remarks', () => {
  const looked = { place: 'A', measure: 'Trucks', from: '2000-01', to: '2024-12' }
  const bears = (changed: Partial<Remark>, at: Partial<typeof looked> | { place: null } = {}) => remarksOn([remark(changed)], { ...looked, ...at }).length === 1
  test('bear on their places, measures and months', () => {
    assert.ok(bears({}))
    assert.ok(bears({ places: ['A'], measures: ['Trucks'] }))
    assert.ok(!bears({ places: ['B'] }))
    assert.ok(!bears({ measures: ['Buses'] }))
    assert.ok(!bears({}, { from: '2020-04' }))
    assert.ok(!bears({}, { to: '2020-02' }))
    assert.ok(bears({ kind: 'break', from: '1990-01' }))
    assert.ok(!bears({ kind: 'undercount', from: '1990-01', to: '1990-12' }))
  })
  test('on one place bear on all together where something is missing there, and not where it only happened there or moved from one to another', () => {
    assert.ok(bears({ kind: 'undercount', places: ['B'] }, { place: null }))
    assert.ok(!bears({ kind: 'break', places: ['B'] }, { place: null }))
    assert.ok(!bears({ kind: 'event', places: ['B'] }, { place: null }))
    assert.ok(bears({ kind: 'event' }, { place: null }))
    assert.ok(bears({ kind: 'break', places: null }, { place: null }))
  })
})

const SETTINGS: SettingsOf<'crossings'> = {
  instrument: 'crossings',
  counts: { dataset: { party: 'USA', dataset: 'counts' }, time: 'month', place: 'port', measure: 'measure', value: 'value' },
  places: { dataset: { party: 'USA', dataset: 'places' }, code: 'code', name: 'name', latitude: 'lat', longitude: 'lon', region: 'state' },
  measures: [{ code: 'Trucks', title: say('trucks') }, { code: 'Buses', title: say('buses') }],
  first: 'Trucks', outlier: 3.5,
  remarks: [remark({ remark: 'split', kind: 'break', from: '2004-07', places: ['2'] })],
}
const PLACES: ShelfTable = { party: 'USA', dataset: 'places', columns: { code: 'text', name: 'text', state: 'text', lat: 'decimal', lon: 'decimal' }, rows: [['1', 'North Gate', 'TX', 31, -106], ['2', 'South Gate', 'TX', 32, -107]] }
const COUNTS: ShelfTable = {
  party: 'USA', dataset: 'counts', columns: { month: 'month', port: 'text', measure: 'text', value: 'integer' },
  rows: ['1', '2'].flatMap((port) => made(8, { noise: 0.02, seed: Number(port) }).slice(0, 90).map(({ month, value }) => [month, port, 'Trucks', Math.round(value ?? 0)])),
}

describe('the tool', () => {
  test('adds up all ports, and each port alone', () => {
    const all = crossingsTool(toolContext([COUNTS, PLACES]), SETTINGS)
    const one = crossingsTool(toolContext([COUNTS, PLACES], { port: '1' }), SETTINGS)
    const other = crossingsTool(toolContext([COUNTS, PLACES], { port: '2' }), SETTINGS)
    assert.deepEqual(all.years.map(({ total }) => total), all.years.map((_year, at) => (one.years[at]?.total ?? 0) + (other.years[at]?.total ?? 0)))
    assert.equal(all.mapYear, 2006)
    assert.deepEqual(all.ports.map(({ value }) => value), [one, other].map(({ years }) => years.find(({ year }) => year === 2006)?.total))
    assert.equal(all.years.at(-1)?.months, 6)
    assert.equal(all.pieces.length, 1)
  })
  test('cuts where counts do not compare, and then tells no season of a short piece', () => {
    const tool = crossingsTool(toolContext([COUNTS, PLACES], { port: '2' }), SETTINGS)
    assert.deepEqual(tool.pieces.map(({ from, to }) => [from, to]), [['2000-01', '2004-06'], ['2004-07', '2007-06']])
    assert.deepEqual(tool.pieces.map(({ seasons }) => seasons.every(({ index }) => index !== null)), [true, false])
    assert.deepEqual(tool.remarks.map(({ remark: name }) => name), ['split'])
    assert.equal(tool.years.find(({ year }) => year === 2005)?.changeInPercent, null)
  })
  test('shows the months that were asked for with the marks of the whole count', () => {
    const whole = crossingsTool(toolContext([COUNTS, PLACES], { port: '1' }), SETTINGS)
    const part = crossingsTool(toolContext([COUNTS, PLACES], { port: '1', from: '2003-02', to: '2003-11' }), SETTINGS)
    assert.deepEqual(part.pieces[0]?.months, whole.pieces[0]?.months.filter(({ month }) => month >= '2003-02' && month <= '2003-11'))
    assert.deepEqual(part.problems, [])
  })
  test('says what it could not use, and shows what is usual', () => {
    const tool = crossingsTool(toolContext([COUNTS, PLACES], { port: '9', measure: 'Horses', from: '1900-01', to: 'soon' }), SETTINGS)
    assert.deepEqual(tool.problems, [{ parameter: 'port', code: 'parameter-unknown' }, { parameter: 'measure', code: 'parameter-unknown' }, { parameter: 'from', code: 'parameter-too-small' }, { parameter: 'to', code: 'parameter-invalid' }])
    assert.deepEqual([tool.port, tool.measure.code, tool.from, tool.to], [null, 'Trucks', '2000-01', '2007-06'])
    assert.deepEqual(crossingsTool(toolContext([COUNTS, PLACES], { from: '2005-01', to: '2004-01' }), SETTINGS).problems, [{ parameter: 'to', code: 'parameter-too-small' }])
  })
  test('is whole and empty where nothing was stated, nothing was counted, or figures are still being made', () => {
    for (const context of [toolContext([]), toolContext([COUNTS, PLACES], {}, false), toolContext([PLACES], { port: '1' }), toolContext([COUNTS, PLACES], { measure: 'Buses' })]) {
      const tool = crossingsTool(context, SETTINGS)
      assert.deepEqual([tool.pieces, tool.years, tool.first, tool.problems], [[], [], null, []])
    }
    assert.ok(crossingsTool(toolContext([COUNTS, PLACES], {}, false), SETTINGS).notes.every(({ state }) => state === 'making'))
    assert.ok(crossingsTool(toolContext([]), SETTINGS).notes.every(({ state }) => state === 'no-dataset'))
  })
  test('answers the same to the same question', () => {
    const parameters = { port: '2', measure: 'Trucks', from: '2001-01', to: '2006-12' }
    assert.deepEqual(crossingsTool(toolContext([COUNTS, PLACES], parameters), SETTINGS), crossingsTool(toolContext([COUNTS, PLACES], parameters), SETTINGS))
  })
})
