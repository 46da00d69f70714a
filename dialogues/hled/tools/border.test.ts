// The border tools on the real data: figures that both capitals know, what does not compare, and what was published.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { instrumentContent } from '../../../src/dialogue/items/instrument.ts'
import type { SettingsOf } from '../../../src/dialogue/items/instruments/index.ts'
import type { Parameters } from '../../../src/instruments/asking.ts'
import { beforeAfterTool } from '../../../src/instruments/before-after/view.ts'
import { crossingsTool } from '../../../src/instruments/crossings/view.ts'
import { lanesTool } from '../../../src/instruments/lanes/view.ts'
import { toolContext } from '../../../src/instruments/testing/shelf.ts'
import { waitsTool } from '../../../src/instruments/waits/view.ts'
import { BEFORE_AFTER } from './before-after.ts'
import { CROSSINGS } from './crossings.ts'
import { LANES } from './lanes.ts'
import { realTable } from './testing/real-shelf.ts'
import { WAITS } from './waits.ts'

const SHELF = ['border-crossings', 'ports-of-entry', 'wait-snapshot', 'wait-profile-san-ysidro'].map((dataset) => realTable(dataset))
const asked = (parameters: Parameters = {}) => toolContext(SHELF, parameters)
const crossings = (parameters: Parameters = {}) => crossingsTool(asked(parameters), CROSSINGS.content.settings as SettingsOf<'crossings'>)
const waits = waitsTool(asked(), WAITS.content.settings as SettingsOf<'waits'>)
const lanes = (parameters: Parameters = {}) => lanesTool(asked(parameters), LANES.content.settings as SettingsOf<'lanes'>)
const beforeAfter = (parameters: Parameters = {}) => beforeAfterTool(asked(parameters), BEFORE_AFTER.content.settings as SettingsOf<'before-after'>)

describe('the border tools', () => {
  it('are configured as the dialogue can agree on them', () => {
    for (const { content } of [CROSSINGS, WAITS, LANES, BEFORE_AFTER]) assert.deepEqual(instrumentContent.safeParse(content).error?.issues, undefined)
  })
})

describe('crossings', () => {
  const trucks = crossings()
  it('of trucks are 7,617,207 in 2024 and 6,440,255 in 2019, with the caveat of that year', () => {
    const totals = new Map(trucks.years.map(({ year, total }) => [year, total]))
    assert.deepEqual([totals.get(2024), totals.get(2019)], [7_617_207, 6_440_255])
    assert.ok(trucks.remarks.some(({ remark }) => remark === 'laredo-2019'))
  })
  it('of 2025 are no year', () => {
    assert.deepEqual(trucks.years.filter(({ months }) => months < 12).map(({ year, months, changeInPercent }) => [year, months, changeInPercent]), [[2025, 2, null]])
    assert.equal(trucks.mapYear, 2024)
  })
  it('of all ports add up to the whole', () => {
    assert.equal(trucks.ports.reduce((sum, { value }) => sum + (value ?? 0), 0), 7_617_207)
  })
  it('mark the spring of 2020, and not the months before it', () => {
    const marked = new Set(trucks.pieces.flatMap(({ months }) => months.flatMap(({ month, mark }) => (mark === null ? [] : [month]))))
    assert.ok(marked.has('2020-04') && marked.has('2020-05') && !marked.has('2020-01') && !marked.has('2020-02'))
    assert.ok(marked.size < 10)
  })
  it('at El Paso and Ysleta do not compare across March 2020, and no change is told for that year or the next', () => {
    const elPaso = crossings({ port: '2402' })
    assert.deepEqual(elPaso.pieces.map(({ from }) => from), ['1996-01', '2020-03'])
    assert.deepEqual(elPaso.years.filter(({ changeInPercent }) => changeInPercent === null).map(({ year }) => year), [1996, 2020, 2021, 2025])
    assert.deepEqual(crossings({ port: '2401' }).first, '2020-03')
  })
  it('tell of Lukeville, closed in December 2023', () => {
    const lukeville = crossings({ port: '2602', measure: 'Personal Vehicles', from: '2023-01', to: '2024-12' })
    assert.equal(lukeville.pieces[0]?.months.find(({ month }) => month === '2023-12')?.mark, 'low')
    assert.ok(lukeville.remarks.some(({ remark }) => remark === 'lukeville-2023'))
  })
})

describe('waits', () => {
  it('at San Ysidro are twelve months of seven days of 24 hours', () => {
    const part = waits.parts.find(({ method }) => method === 'posted-average')
    assert.ok(part?.method === 'posted-average' && part.week.flat().length === 168 && part.week.flat().every((minutes) => minutes !== null))
    assert.ok(part.lanes.every(({ summary }) => summary.told && summary.n === 168))
  })
  it('on 29 June 2022 are told by lane where ten crossings or more posted one', () => {
    const part = waits.parts.find(({ method }) => method === 'posted-delay')
    assert.ok(part?.method === 'posted-delay')
    assert.deepEqual(part.taken, { day: '2022-06-29', times: ['10:25:16', '11:25:16', '12:25:16'] })
    assert.equal(part.readings.length, 185)
    for (const { summary } of part.lanes) assert.equal(summary.told, summary.n >= 10)
    assert.ok(part.lanes.some(({ summary }) => summary.told))
  })
})

describe('lanes at San Ysidro', () => {
  it('come near the published averages with the lanes that were seen open', () => {
    const tool = lanes()
    assert.ok(tool.result?.isStable && tool.result.utilisation > 0.99)
    assert.ok((tool.misfitMinutes ?? 99) < 10, String(tool.misfitMinutes))
    assert.equal(tool.calibration?.cutHours, 0)
  })
  it('of one fewer let the line grow', () => {
    const tool = lanes({ lanes: '16' })
    assert.ok(tool.result !== null && !tool.result.isStable && tool.result.growthPerDay > 0)
  })
})

describe('Nogales 2016', () => {
  const tool = beforeAfter()
  it('has three baselines, and neither published percentage follows from its minutes', () => {
    const [nogales] = tool.published
    assert.deepEqual(nogales?.baselines.map(({ baseline, reductionPercent, outcome }) => [baseline.publishedPercent, Math.round(reductionPercent?.from ?? 0), Math.round(reductionPercent?.to ?? 0), outcome]), [[85, 92, 92, 'corrected'], [70, 88, 88, 'corrected'], [null, 87, 90, 'none']])
    assert.equal(new Set(nogales?.baselines.map(({ baseline }) => JSON.stringify(baseline.before))).size, 3)
  })
  it('is told for trucks from August 2016 on against four baselines, each with its interval and its earlier months', () => {
    assert.deepEqual([tool.series?.place?.code, tool.series?.date, tool.series?.baselines.length], ['2604', '2016-08', 4])
    for (const { result, placebo } of tool.series?.baselines ?? []) assert.ok(!('withheld' in result) && Number.isFinite(result.changePercent) && (placebo?.n ?? 0) > 100)
  })
  it('does not compare El Paso across the month from which Ysleta is counted apart', () => {
    assert.ok(beforeAfter({ port: '2402', date: '2020-01' }).series?.baselines.every(({ result }) => 'withheld' in result && result.withheld === 'break'))
  })
})
